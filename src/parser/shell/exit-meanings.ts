import type {ExitMeaning} from '../../plan/exit-meaning.ts';
import {byProgram} from './by-program.ts';
import {callsOf} from './calls.ts';
import type {Call} from './calls.ts';
import {EXIT_ROWS, TROUBLE} from './exit-rows.ts';
import {parseShell} from './syntax.ts';
import {baseName, unwrap} from './wrappers.ts';

const DEPTH = 4;
const rowsOf = byProgram(EXIT_ROWS);

/** What exit codes of a command mean beyond good and bad; empty where nothing is known or the shell makes another code of it. `text`: with its fill-ins masked. */
export function exitMeanings(text: string, depth = DEPTH): readonly ExitMeaning[] {
	const {tree} = parseShell(text);
	const last = tree.commands.at(-1);
	const node = last?.command;
	if (node === undefined || last?.background === true) return [];
	const span = text.slice(node.pos, node.end);
	if (node.type === 'AndOr') return node.operators.every((operator) => operator === '&&') ? ofLastPart(text.slice(node.commands.at(-1)?.pos ?? 0, node.end), depth) : [];
	if (node.type === 'TestCommand') return ofWords(['[[', span], depth);
	if (node.type === 'Pipeline') return node.prefixes.some((prefix) => prefix.type === 'Negation') ? [] : ofPipe(callsOf(parseShell(span).tree, span), depth);
	return node.type === 'Command' ? ofPipe(callsOf(parseShell(span).tree, span), depth) : [];
}

/** After `cd x &&` only success is sure to come from the last part; what would be good news of another code may be that of the part before. */
function ofLastPart(text: string, depth: number): readonly ExitMeaning[] {
	return exitMeanings(text, depth).flatMap((meaning): readonly ExitMeaning[] => {
		if (meaning.code === 0) return [meaning];
		return meaning.means === 'good' ? [{...meaning, means: 'open', says: `${meaning.says}, unless what stands before \`&&\` failed`}] : [];
	});
}

/** Programs that pass on what they get and succeed whatever it is. */
const PASSES_ON = /^(?:tail|head|wc|sort|uniq|less|more|cat|tee|cut|column|sed|awk)$/u;

function ofPipe(calls: readonly Call[], depth: number): readonly ExitMeaning[] {
	const outer = calls.filter((call) => !call.nested && !call.defined);
	const words = outer.at(-1)?.words.map((word) => word.value) ?? [];
	const search = outer.findLast((call) => !PASSES_ON.test(baseName(call.words[0]?.value ?? '')));
	if (search !== undefined && looksForTrouble(search)) {
		if (search !== outer.at(-1)) return [{code: 0, means: 'quiet', says: 'the search for trouble found something'}];
		return [{code: 0, means: 'open', says: 'lines matched that look like trouble'}, {code: 1, means: 'good', says: 'no line matched, which is the good news'}];
	}
	return ofWords(words, depth);
}

/** `grep -i error`, `rg "fatal|panic"`; not `grep -v error`. */
function looksForTrouble(call: Call): boolean {
	const [program = '', ...rest] = innerWords(call.words.map((word) => word.value));
	if (!/^(?:[efz]?grep|rg|ag|ack)$/u.test(baseName(program))) return false;
	if (rest.some((word) => /^(?:-[a-zA-Z]*[vL]|--invert-match|--files-without-match)/u.test(word))) return false;
	const given = rest.flatMap((word, index) => (/^(?:-[a-zA-Z]*e|--regexp)$/u.test(rest[index - 1] ?? '') ? [word] : []));
	const first = rest.find((word, index) => !word.startsWith('-') && !/^-[ABCm]$|^--(?:max-count|context|after-context|before-context)$/u.test(rest[index - 1] ?? ''));
	const patterns = given.length > 0 ? given : [first ?? ''];
	return patterns.flatMap((pattern) => pattern.split(/\\?\|/u)).every((part) => TROUBLE.test(part.replace(/\\[bB<>]|\[\[:space:\]\]|[()"'^$.*\\]/gu, ' ').trim()));
}

function ofWords(words: readonly string[], depth: number): readonly ExitMeaning[] {
	if (words.length === 0 || /^(?:xargs|watch)$/u.test(baseName(words[0] ?? ''))) return [];
	const line = [baseName(words[0] ?? ''), ...words.slice(1)].join(' ');
	const row = rowsOf(baseName(words[0] ?? '')).find(({line: wanted, not}) => (wanted?.test(line) ?? true) && !(not?.test(line) ?? false));
	if (row) return row.codes;
	const inner = depth > 0 ? unwrap(words) : null;
	if (inner?.text != null) return exitMeanings(inner.text, depth - 1);
	return inner?.words ? ofWords(inner.words, depth - 1) : [];
}

function innerWords(words: readonly string[], depth = DEPTH): readonly string[] {
	const inner = depth > 0 ? unwrap(words) : null;
	return inner?.words ? innerWords(inner.words, depth - 1) : words;
}
