import {withoutHereDocs} from './here-docs.ts';
import {answeredBelow, asksBelow} from './asked-below.ts';
import {indexLines} from './lines.ts';
import {readShell} from './read-shell.ts';
import type {ShellOptions} from './read-shell.ts';
import {readSql} from './read-sql.ts';
import type {ShellFence} from './shell-fence.ts';
import type {PromptKind} from './prompts.ts';
import type {RootMarks} from './root-prompts.ts';
import {sortLines} from './session-lines.ts';
import {withSpokenLines} from './spoken-lines.ts';

export type Transcript = ShellFence & {/** Lines that a program printed. */ readonly outputLines: readonly number[]};

/**
 * Reads a console session: what was typed after prompts, apart from what was printed. Offsets and lines are the text's own;
 * `command` is what was typed, without the prompts that stand before its lines. Never throws.
 */
export function readTranscript(text: string, options: ShellOptions): Transcript {
	const index = indexLines(text);
	const texts = Array.from({length: index.count}, (_, at) => index.text(at + 1));
	const lines = sortLines(texts, {alone: options.alone ?? false, root: options.root ?? false});
	const typed = texts.map((line, at) => {
		const what = lines[at];
		return what === undefined || what.kind === 'output' || what.kind === 'blank' ? '' : line.slice(what.prompt);
	});
	const outputLines = lines.flatMap((line, at) => (line.kind === 'output' ? [at + 1] : []));
	const stripped = typed.join('\n');
	const inner = indexLines(stripped);
	const typists = new Set(lines.flatMap(({kind, by}) => (kind === 'typed' && by !== null ? [READERS[by]] : [])));
	const windows = lines.find(line => line.by !== null)?.by === 'windows' && typists.size === 1;
	const readers = (at: number): 'shell' | 'sql' | 'unknown' | null => {
		const line = lines[inner.of(at) - 1];
		return line?.kind === 'typed' && line.by !== null ? READERS[line.by] : null;
	};
	const sqlAlone = typists.size === 1 && typists.has('sql');
	const starts = new Set(lines.flatMap((line, at) => (line.kind === 'typed' ? [inner.start(at + 1)] : [])));
	const fence = sqlAlone ? readSql(stripped, {...options, starts}) : readShell(stripped, windows ? {...options, language: 'powershell'} : {...options, readers});
	const place = (offset: number): number => {
		const line = inner.of(offset);
		return index.start(line) + (lines[line - 1]?.prompt ?? 0) + offset - inner.start(line);
	};
	const statements = withSpokenLines(fence.statements, outputLines, index).map((one) => ({...one, start: place(one.start), end: place(one.end), orphan: sqlAlone ? ('sql' as const) : one.orphan}));
	// What only looks may print the word by itself: `kubectl auth can-i`.
	const asks = (one: ShellFence['statements'][number], next: number): boolean => asksBelow(texts, one.endLine, next) || (one.facts.effect !== 'read' && answeredBelow(texts, one.endLine));
	const asked = statements.map((one, at) => (asks(one, statements[at + 1]?.line ?? texts.length + 1) ? {...one, facts: {...one.facts, interactive: true}} : one));
	return {...fence, statements: asked, raw: [...fence.raw, ...outputLines].sort((a, b) => a - b), outputLines};
}

const READERS: Readonly<Record<PromptKind, 'shell' | 'sql' | 'unknown'>> = {shell: 'shell', root: 'shell', windows: 'shell', sql: 'sql', client: 'unknown'};

/** True if the text has at least one line with a prompt that no shell script has. */
export function hasPrompts(text: string, marks: RootMarks = {alone: false, root: false}): boolean {
	return sortLines(withoutHereDocs(text).split('\n'), marks).some((line) => line.kind === 'typed' || (line.by !== null && line.prompt > 0));
}
