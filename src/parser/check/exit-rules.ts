import type {Node} from '../shell/syntax.ts';
import {walk} from '../shell/syntax.ts';
import {factsOf} from '../shell/facts.ts';
import {baseName} from '../shell/wrappers.ts';
import {innermost, reachOf, spotOf, wordsOf, type CheckedCommand} from './checked-command.ts';
import type {Finding, Ground, Rule} from './rule.ts';

/** Exit codes that say another thing than what happened. A step with `expect` or `expect-exit` is judged by that instead. */
export const EXIT_RULES: readonly Rule[] = [
	{code: 'curl-without-fail', severity: 'warning', sentence: '`curl` is told to fail when the server answers with an error.', find: ground => eachCommand(ground, curlWithoutFail)},
	{code: 'grep-for-errors', severity: 'warning', sentence: 'A search for errors does not fail when it finds none.', find: ground => eachCommand(ground, grepForErrors)},
	{code: 'exit-hidden', severity: 'warning', sentence: 'No command that changes something is made to succeed whatever happens.', find: ground => eachCommand(ground, exitHidden)},
	{code: 'pipe-hides-failure', severity: 'warning', sentence: 'What changes or saves something stands last in its pipe, or `pipefail` is set.', find: ground => eachCommand(ground, pipeHidesFailure)},
];

/** The same command in many places is said once, at the first. */
function eachCommand(ground: Ground, find: (ground: Ground, command: CheckedCommand) => readonly Finding[]): readonly Finding[] {
	const seen = new Map<string, number[]>();
	const firsts = ground.commands.filter(({step, watched}) => {
		const lines = seen.get(step.command);
		lines?.push(step.line);
		seen.set(step.command, lines ?? [step.line]);
		return lines === undefined && !watched;
	});
	return firsts.flatMap(command => {
		const others = (seen.get(command.step.command) ?? []).slice(1);
		return find(ground, command).map(finding => (others.length === 0 ? finding : {...finding, message: `${finding.message}; the same on ${others.length === 1 ? 'line' : 'lines'} ${others.join(', ')}`}));
	});
}

/** Flags by which curl fails, or shows the status to who looks. */
const TELLS = /^(?:--(?:fail\S*|write-out|head|include|verbose|version|help|dump-header|manual)|-[a-zA-Z#]*[fwIivVhD][a-zA-Z]*)(?:=|$)/u;

/** "and so on", where flags may hide. */
const FILL_IN = /^(?:\.{3}|…)$/u;

function curlWithoutFail({source}: Ground, {step, calls}: CheckedCommand): readonly Finding[] {
	return calls.flatMap(call => {
		const words = innermost(wordsOf(call));
		const counts = !call.nested && !call.defined && call.pipedTo.length === 0 && !step.endless && !step.interactive && !step.uses.some(({literal}) => FILL_IN.test(literal));
		if (baseName(words[0] ?? '') !== 'curl' || !counts || words.slice(1).some(word => TELLS.test(word) || FILL_IN.test(word)) || !words.slice(1).some(isAddress)) {
			return [];
		}
		const first = call.words.find(word => baseName(word.value) === 'curl') ?? call.words[0];
		return [{spot: spotOf(source, step, first?.start ?? 0, first?.end ?? 4), message: '`curl` exits with 0 when the server answers with an error', help: 'write `curl -f`, or `curl --fail-with-body` to see the answer too'}];
	});
}

/** Something to get over HTTP, not a probe of another protocol. */
function isAddress(word: string): boolean {
	return /^https?:\/\//iu.test(word) || (!word.startsWith('-') && !word.includes('://') && /[.:/]|^w{3,}|localhost|\$/u.test(word));
}

const TROUBLE = /error|fail|exception|fatal|critical|panic|traceback|refused|denied|timed? ?out|crash|\b5\d\d\b|5\[0-9\]|5xx/iu;

function grepForErrors({source}: Ground, {step, tree, calls}: CheckedCommand): readonly Finding[] {
	const only = tree.commands.length === 1 ? tree.commands[0]?.command : undefined;
	const last = calls.findLast(call => !call.nested && !call.defined);
	if (only === undefined || last === undefined || step.endless || (only.type !== 'Pipeline' && only.type !== 'Command') || (only.type === 'Pipeline' && only.prefixes.some(prefix => prefix.type === 'Negation'))) {
		return [];
	}
	const [program, ...rest] = innermost(wordsOf(last));
	const flags = rest.filter(word => /^-[a-zA-Z]+$/u.test(word)).join('');
	if (!/^[ez]?grep$|^fgrep$|^rg$/u.test(baseName(program ?? '')) || !(rest.find(word => !word.startsWith('-')) ?? '').split(/\\?\|/u).every(part => TROUBLE.test(part)) || /[vLqr]/u.test(flags)) {
		return [];
	}
	const {start, end} = reachOf(last);
	return [{spot: spotOf(source, step, start, end), message: '`grep` fails when it finds nothing, which is the good news here', help: `put \`! \` before the ${only.type === 'Pipeline' ? 'pipe' : 'command'} to fail on errors, or mark it \`{expect-exit=1}\``}];
}

function exitHidden({source}: Ground, {step, text, tree}: CheckedCommand): readonly Finding[] {
	const only = tree.commands.length === 1 ? tree.commands[0]?.command : undefined;
	if (only?.type !== 'AndOr' || only.operators.at(-1) !== '||' || step.effect === 'read') {
		return [];
	}
	const last = only.commands.at(-1);
	const before = only.commands.at(-2);
	const words = last === undefined ? '' : text.slice(last.pos, last.end).trim();
	if (last === undefined || before === undefined || !/^(?:true|:|\/bin\/true|(?:exit|return) 0)$/u.test(words) || cleansUp(text.slice(before.pos, before.end))) {
		return [];
	}
	return [{spot: spotOf(source, step, before.end, last.end), message: `\`|| ${words}\` makes the step succeed whatever happens`, help: `leave \`|| ${words}\` out; a run can go on after a failed step`}];
}

/** Removing what may not be there is the honest use of `|| true`. */
function cleansUp(text: string): boolean {
	return /\b(?:rm|rmdir|kill|pkill|killall|umount|unlink|delete|remove|mkdir|stop|disable|down|dropdb --if-exists)\b/u.test(text);
}

const DUMPS = /^(?:pg_dump|pg_dumpall|pg_basebackup|mysqldump|mariadb-dump|mongodump|xtrabackup|mariabackup)$/u;
/** Programs that pass on what they get and succeed on nothing. */
const FILTERS = /^(?:tee|tail|head|cat|less|more|sed|awk|gawk|sort|uniq|column|cut|tr|ts|jq|yq|gzip|pigz|bzip2|xz|zstd|lz4|openssl|gpg|age|pv|split)$/u;

function pipeHidesFailure(ground: Ground, {step, text, tree}: CheckedCommand): readonly Finding[] {
	const found: Finding[] = [];
	walk(tree, (node: Node) => {
		if (node.type === 'CommandExpansion' || node.type === 'ProcessSubstitution' || node.type === 'If' || node.type === 'While') {
			return false;
		}
		if (node.type === 'Pipeline') {
			found.push(...hiddenIn(ground, step, node.commands.map(one => ({text: text.slice(one.pos, one.end), start: one.pos, end: one.end}))));
			return false;
		}
		return true;
	});
	return found.length === 0 || setsPipefail(ground, step.line, step.inside) ? [] : found.slice(0, 1);
}

type Part = {readonly text: string; readonly start: number; readonly end: number};

function hiddenIn({source}: Ground, step: CheckedCommand['step'], parts: readonly Part[]): readonly Finding[] {
	const last = parts.at(-1);
	if (last === undefined || !FILTERS.test(programOf(last.text))) {
		return [];
	}
	const hidden = parts.slice(0, -1).find(part => DUMPS.test(programOf(part.text)) || changes(part.text));
	if (hidden === undefined) {
		return [];
	}
	const name = programOf(hidden.text);
	return [{spot: spotOf(source, step, hidden.start, hidden.end), message: `when \`${name}\` fails, the pipe succeeds: only the exit code of \`${programOf(last.text)}\` counts`, help: 'run `set -o pipefail` before it'}];
}

function programOf(text: string): string {
	const words = text.trim().split(/\s+/u);
	const first = words.findIndex(word => !/^[A-Za-z_]\w*=/u.test(word));
	return baseName(innermost(words.slice(Math.max(0, first)))[0] ?? '');
}

/** What a program does by its first words, where its table of facts only says that it may change something. */
const CHANGES = /\s(?:apply|upgrade|install|rollback|deploy|push|migrate|restore|create|update|scale|restart|undo|up|publish|promote)\b/u;

/** A command that is known to change something; unpacking to the standard output and asking for a word do not. */
function changes(text: string): boolean {
	const {effect, why} = factsOf(text, 'bash');
	const known = effect !== 'read' && (!/\bmay change something/u.test(why) || (!why.includes('not known') && CHANGES.test(text)));
	return known && !FILTERS.test(programOf(text)) && !/^(?:echo|printf|yes|gunzip|zcat|base64|xargs|curl|wget)$/u.test(programOf(text));
}

/** An earlier command of the same shell, or this one, sets it. */
function setsPipefail({commands}: Ground, line: number, inside: string | null): boolean {
	return commands.some(({step, text}) => step.line <= line && step.inside === inside && /\bset\s+(?:-\w+\s+)*-\w*o\s+pipefail\b|\bset\s+-o\s+pipefail\b/u.test(text));
}
