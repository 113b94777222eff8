import {drawnTable} from './client-answers.ts';
import {isKnownProgram} from './programs.ts';
import {lineEnd} from './split.ts';
import type {Span} from './syntax.ts';

/** Indented right below a line that was printed: more of it. */
export function goesOn(text: string, at: number, raw: readonly number[]): boolean {
	const start = text.lastIndexOf('\n', at - 1) + 1;
	const above = text.lastIndexOf('\n', start - 2) + 1;
	return start > 0 && !NUMBERED.test(text.slice(above)) && raw.at(-1) === above && /^[ \t]+\S/u.test(text.slice(start, lineEnd(text, start))) && /^\S/u.test(text.slice(above));
}

/** "1. Check the logs": the command for it stands below. */
const NUMBERED = /^\s*\d+[.)]\s+\p{Lu}/u;

/** Offset of the blank line below, or of the end. */
export function paragraphEnd(text: string, at: number): number {
	const blank = /\n[ \t]*\n/u.exec(text.slice(at));
	return blank ? at + blank.index : text.length;
}

/** A row of a printed table: columns set apart by blanks, no program in front, or four of them and more by wide gaps. */
export function isRow(row: string): boolean {
	const line = row.replace(/\s+#\s.*$/u, '');
	return WIDE.test(line) || /^\S+(?: \S+)?(?:\s{2,}\S+(?: \S+)*){2,}$/u.test(line) && !/\s[|&\\]|\s--?\w/u.test(line) && !isKnownProgram(line.split(/\s/u)[0] ?? '');
}

/** `multipath 514292      root    8r      BLK     8,32`: what holds files open is a program, too. Texts and files to write are none of a table. Sources: lsof(8), ps(1). */
const WIDE = /^(?!(?:echo|printf|cat|awk|sed)\b)(?!.*(?:\s--?[A-Za-z]|[|;&$`<>\\"'=]))\w[\w.:/-]*(?:(?: [\w.:/-]+){0,4}\s{3,}[\w.:,/-]+){4,}(?: \S+)*$/u;

/** Where the table ends that a client drew from this line on, below the call of no program; `at`: the begin of the line. */
export function drawnFrom(text: string, at: number): number {
	const line = text.slice(at, lineEnd(text, at));
	return line.includes('|') && !isKnownProgram(line.trim().split(/\s/u)[0] ?? '') ? at + drawnTable(text, at) : at;
}

/** Options alone on the line below, where nothing joins the two: what is typed so would run without them. */
export function isCutShort(text: string, span: Span): boolean {
	const end = lineEnd(text, span.end);
	const next = text.slice(end + 1, lineEnd(text, end + 1));
	return end < text.length && /^\s*--[a-z][a-z-]+(?:[= ]\S+)?(?:\s+--[a-z][a-z-]+(?:[= ]\S+)?)*\s*$/u.test(next) && !/[\\|&]\s*$/u.test(text.slice(span.start, end)) && /^(?:sudo\s+)?[a-z][\w./-]*\s/u.test(text.slice(span.start, end));
}
