import {withAlternatives} from './alternatives.ts';
import {saysSomething} from './comment-titles.ts';
import {factsOf} from './facts.ts';
import {readGaps} from './gaps.ts';
import {sqlVariablesIn} from './left-open.ts';
import {indexLines} from './lines.ts';
import {blanksIn, findBlanks, mask} from './placeholders.ts';
import {isNamedValue} from './named-values.ts';
import {isSqlStart} from './not-shell.ts';
import {isToldLine} from './sentence-line.ts';
import {joinLines} from './split.ts';
import {cutSql} from './split-sql.ts';
import type {ShellFence, ShellStatement} from './shell-fence.ts';
import type {Span} from './syntax.ts';

/** `starts`: offsets of lines with a prompt of their own, where a statement begins whatever stands above. */
type SqlOptions = {readonly assigned: ReadonlySet<string>; readonly told?: readonly string[]; readonly starts?: ReadonlySet<number>};

/** The language's name on the first line: it was meant for the mark of the block, one line above. Programs of that name open a client, so theirs are left. */
const LANGUAGE = /^(?:sql|plsql|pgsql|tsql|postgresql)(?=[ \t]*\n)/iu;

/** Reads a text for a database client: statements cut at semicolons, a transaction from BEGIN to COMMIT as one. Never throws. */
export function readSql(given: string, options: SqlOptions): ShellFence {
	// A comment in the manner of programs, which no client of SQL would take for one.
	const text = given.replace(/^([ \t]*)\/\/(?=[ \t]|\p{L}|$)/gmu, '$1--').replace(LANGUAGE, (name) => '--'.padEnd(name.length));
	const index = indexLines(text);
	const blanks = findBlanks(text, {assigned: new Set([...options.assigned, ...sqlVariablesIn(text)]), sql: true, told: options.told});
	const printed = [...printedLines(text), ...saidLines(text, options.starts), ...settingLines(text)];
	const plain = withoutLines(mask(text, blanks), [...printed, ...text.split('\n').flatMap((line, at) => (NAME.test(line) ? [at] : []))]);
	const spans = joinLines(text, joinTransactions(text, cutSql(plain, 0, false, options.starts).spans));
	const lines = spans.map((span) => ({line: index.of(span.start), endLine: index.of(Math.max(span.start, span.end - 1)), client: 'sql' as const}));
	const gaps = readGaps(index, lines, printed.map((line) => line + 1), true);
	const blanksFrom = blanksIn(blanks);
	const statements = spans.map((span, at): ShellStatement => {
		const command = text.slice(span.start, span.end);
		const {line, endLine} = lines[at] ?? {line: 1, endLine: 1};
		const own = blanksFrom(span);
		return {
			line,
			endLine,
			start: span.start,
			end: span.end,
			command,
			title: gaps.above[at]?.find((comment) => saysSomething(comment.text) && comment.statement === at && comment.role !== 'expectation')?.text.trim() ?? null,
			remark: /^[ \t]*--[ \t]*(.*)/u.exec(index.text(endLine).slice(span.end - index.start(endLine)))?.[1]?.trim() ?? null,
			placeholders: own.map((blank) => ({...blank, start: blank.start - span.start, end: blank.end - span.start, quoting: 'raw'})),
			samples: [],
			facts: factsOf(command, 'sql'),
			inside: null,
			orphan: null,
			alternativeTo: null,
			condition: null,
		};
	});
	return {statements: withAlternatives(statements), comments: gaps.comments, raw: gaps.raw, assigns: [], stopsAt: null};
}

/** What a client printed below a statement: by number of the line, from 0. */
function printedLines(text: string): readonly number[] {
	let printed = false;
	const lines = text.split('\n');
	return lines.flatMap((line, at) => {
		// The names of columns, with a rule below.
		if (RULE.test(lines[at + 1] ?? '') && /^\s*[\w#$%()]+(?:\s+[\w#$%()]+)*\s*$/u.test(line)) printed = true;
		else if (printed && RULE.test(line)) printed = true;
		else if (line.trim() === '' || isSqlStart(line.trim()) || /^\s*--/u.test(line)) printed = false;
		else if (PRINTED.test(line)) printed = true;
		return printed ? [at] : [];
	});
}

/** `archive_mode = on` where a statement would begin: a setting of a file, by its number from 0. */
function settingLines(text: string): readonly number[] {
	let begins = true;
	return text.split('\n').flatMap((line, number) => {
		const plain = line.trim();
		if (plain === '' || plain.startsWith('--')) return [];
		const setting = begins && isNamedValue(plain) && !/[;,]$/u.test(plain);
		begins = setting || /;\s*(?:--.*)?$/u.test(plain);
		return setting ? [number] : [];
	});
}

/** What a line with a prompt of its own says to a person, by its number from 0. */
function saidLines(text: string, starts: ReadonlySet<number> | undefined): readonly number[] {
	let at = 0;
	return text.split('\n').flatMap((line, number) => {
		const start = at;
		at += line.length + 1;
		// A script without blanks has no word that begins a statement.
		const told = /^\s*\p{Script=Han}[^;；]*[。，]/u.test(line);
		return told || (starts?.has(start) === true && !isSqlStart(line.trim()) && isToldLine(line.trim(), () => false)) ? [number] : [];
	});
}

const RULE = /^\s*-{3,}(?:[ +-]*-)?\s*$/u;
/** Heads of rows, frames of tables, counts, rules across the page. Sources: the output of mysql, psql and sqlplus. */
const PRINTED = /^\s*(?:\*{5,} ?\d+\. row \*{5,}|\+-{2,}[-+]*\+|-{3,}\+-[-+]*|\(\d+ rows?\)|\d+ rows? in set|Query OK,|Empty set|Rows matched:|no rows selected|[_=]{5,}\s*$)/u;
/** A view of the system by itself: to be looked at, no statement. */
const NAME = /^\s*[A-Za-z]+\$[A-Za-z_$#]+\s*$/u;

function withoutLines(text: string, lines: readonly number[]): string {
	const out = new Set(lines);
	return lines.length === 0 ? text : text.split('\n').map((line, at) => (out.has(at) ? ' '.repeat(line.length) : line)).join('\n');
}

const BEGIN = /^(?:begin|start\s+transaction)\b[^;]*;?$/iu;
const END = /^(?:commit|end|rollback|abort)\b[^;]*;?$/iu;

/** A transaction has to reach the client in one piece: apart, its parts would each be committed alone. */
function joinTransactions(text: string, spans: readonly Span[]): readonly Span[] {
	const joined: Span[] = [];
	const ends = spans.flatMap((span, at) => (END.test(text.slice(span.start, span.end)) ? [at] : []));
	let passed = 0;
	for (let at = 0; at < spans.length; at++) {
		const span = spans[at] ?? {start: 0, end: 0};
		while ((ends[passed] ?? at + 1) <= at) passed++;
		const end = BEGIN.test(text.slice(span.start, span.end)) && !/\bend\b[^;]*;$/iu.test(text.slice(span.start, span.end)) ? (ends[passed] ?? -1) : -1;
		joined.push(end < 0 ? span : {start: span.start, end: spans[end]?.end ?? span.end});
		if (end > at) at = end;
	}
	return joined;
}
