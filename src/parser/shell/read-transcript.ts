import {indexLines} from './lines.ts';
import {isKnownProgram} from './programs.ts';
import {continuationOf, promptOf} from './prompts.ts';
import type {PromptKind} from './prompts.ts';
import {readShell} from './read-shell.ts';
import type {ShellOptions} from './read-shell.ts';
import {readSql} from './read-sql.ts';
import type {ShellFence} from './shell-fence.ts';
import {parseShell} from './syntax.ts';

export type Transcript = ShellFence & {/** Lines that a program printed. */ readonly outputLines: readonly number[]};

type Line = {readonly kind: 'typed' | 'more' | 'output' | 'comment' | 'blank'; readonly prompt: number; readonly by: PromptKind | null};

/**
 * Reads a console session: what was typed after prompts, apart from what was printed. Offsets and lines are the text's own;
 * `command` is what was typed, without the prompts that stand before its lines. Never throws.
 */
export function readTranscript(text: string, options: ShellOptions): Transcript {
	const index = indexLines(text);
	const texts = Array.from({length: index.count}, (_, at) => index.text(at + 1));
	const lines = sortLines(texts);
	const typed = texts.map((line, at) => {
		const what = lines[at];
		return what === undefined || what.kind === 'output' || what.kind === 'blank' ? '' : line.slice(what.prompt);
	});
	const outputLines = lines.flatMap((line, at) => (line.kind === 'output' ? [at + 1] : []));
	const first = lines.find((line) => line.by !== null)?.by;
	// What is typed at a client's prompt without the line that opened it can be run by nobody.
	if (first === 'client') return {statements: [], comments: [], raw: texts.flatMap((line, at) => (line.trim() === '' ? [] : [at + 1])), assigns: [], outputLines};
	const stripped = typed.join('\n');
	const inner = indexLines(stripped);
	const fence = first === 'sql' ? readSql(stripped, options) : readShell(stripped, first === 'windows' ? {...options, language: 'powershell'} : options);
	const place = (offset: number): number => {
		const line = inner.of(offset);
		return index.start(line) + (lines[line - 1]?.prompt ?? 0) + offset - inner.start(line);
	};
	const statements = fence.statements.map((one) => ({...one, start: place(one.start), end: place(one.end)}));
	return {...fence, statements, raw: [...fence.raw, ...outputLines].sort((a, b) => a - b), outputLines};
}

/** True if the text has at least one line with a prompt that no shell script has. */
export function hasPrompts(text: string): boolean {
	return sortLines(text.split('\n')).some((line) => line.kind === 'typed');
}

function sortLines(texts: readonly string[]): readonly Line[] {
	const lines: Line[] = [];
	const root = !texts.some((text) => /^\s*[$%❯➜] /u.test(text) || promptOf(text)?.kind === 'shell') && rootSession(texts);
	let open: string | null = null;
	let typing = '';
	for (const text of texts) {
		const more = continues(typing, text, open);
		if (more) {
			const prompt = continuationOf(text);
			lines.push({kind: 'more', prompt, by: null});
			typing += `\n${text.slice(prompt)}`;
			if (open !== null && text.slice(prompt).trim() === open) [open, typing] = [null, ''];
			continue;
		}
		const prompt = promptOf(text);
		if (prompt && (prompt.kind !== 'root' || root)) {
			typing = text.slice(prompt.end);
			open = prompt.kind === 'sql' ? null : (/<<-?\s*['"\\]?(\w+)/u.exec(typing)?.[1] ?? null);
			lines.push(typing.trim() === '' ? {kind: 'output', prompt: 0, by: prompt.kind} : {kind: 'typed', prompt: prompt.end, by: prompt.kind});
			continue;
		}
		typing = '';
		const before = lines.at(-1)?.kind;
		if (text.trim() === '') lines.push({kind: 'blank', prompt: 0, by: null});
		else if (/^\s*(?:#|--\s|\/\/ )/u.test(text) && before !== 'output' && before !== 'typed') lines.push({kind: 'comment', prompt: 0, by: null});
		else lines.push({kind: 'output', prompt: 0, by: null});
	}
	return lines;
}

/** A line goes on what was typed: after a backslash or an operator, in a here-doc, or with a prompt of its own while a quote or a loop is open. */
function continues(typing: string, text: string, open: string | null): boolean {
	if (typing === '') return false;
	if (open !== null || /(?:\\|\||&&)\s*$/u.test(typing)) return true;
	if (continuationOf(text) === 0 || promptOf(text)?.kind === 'client') return false;
	return parseShell(typing).errorAt !== null || !/;\s*$/u.test(typing);
}

/** `# ` is root's prompt only if programs stand behind most of them. */
function rootSession(texts: readonly string[]): boolean {
	const marked = texts.filter((text) => /^\s*# \S/u.test(text));
	const programs = marked.filter((text) => isKnownProgram(/^\s*# (\S+)/u.exec(text)?.[1] ?? ''));
	return programs.length > 0 && programs.length * 2 > marked.length && texts.some((text) => !/^\s*(?:#|$)/u.test(text));
}
