import {parseShell} from './syntax.ts';
import type {Span} from './syntax.ts';

/** Shell text cut into complete commands; `raw` are offsets of the starts of lines that are no shell. */
export type Cut = {readonly spans: readonly Span[]; readonly raw: readonly number[]};

/** After so many syntax errors the rest is read line by line, so that a long pasted log stays cheap. */
const MAX_RESTARTS = 40;

/**
 * Commands of a masked text from the line start `from` up to the line end `to`, in order, `a; b` on one line as one.
 * A syntax error costs the line it starts in; reading goes on at the next.
 */
export function cut(text: string, from: number, to: number): Cut {
	const spans: Span[] = [];
	const raw: number[] = [];
	let at = from;
	for (let restarts = 0; at < to; restarts++) {
		const window = restarts < MAX_RESTARTS ? text.slice(at, to) : text.slice(at, Math.min(to, lineEnd(text, at)));
		const {spans: found, errorAt} = parseShell(window);
		// Before an error only commands that end on an earlier line are certain.
		const good = errorAt === null ? found : found.filter((span) => window.slice(span.end, errorAt).includes('\n'));
		for (const span of good) spans.push({start: at + span.start, end: at + span.end});
		if (errorAt === null) {
			at += window.length + 1;
			continue;
		}
		const last = good.at(-1);
		const line = codeLine(text, last ? lineEnd(text, at + last.end) + 1 : at);
		const end = lineEnd(text, line);
		const alone = parseShell(text.slice(line, end));
		if (alone.errorAt === null) spans.push(...alone.spans.map((span) => ({start: line + span.start, end: line + span.end})));
		else if (line < text.length) raw.push(line);
		at = end + 1;
	}
	return {spans: joinLines(text, spans), raw};
}

/** Texts longer than this are read in pieces of about it, parted at blank lines, so that time grows with length only. */
const WINDOW = 12_000;

/** Where the piece that starts at `from` ends; `short`: a third of the usual. */
export function pieceEnd(text: string, from: number, short: boolean): number {
	const size = short ? WINDOW / 3 : WINDOW;
	if (text.length - from <= size) return text.length;
	const blank = text.slice(from + size, from + 2 * size).search(/\n[ \t]*\n/u);
	return blank < 0 ? lineEnd(text, from + size) : from + size + blank;
}

/** Offset of the end of the line that `at` is in, without the line feed. */
export function lineEnd(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end < 0 ? text.length : end;
}

/** Offset of the first line from `at` on that is neither blank nor a comment. */
function codeLine(text: string, from: number): number {
	let at = from;
	while (at < text.length && /^\s*(?:#|$)/u.test(text.slice(at, lineEnd(text, at)))) at = lineEnd(text, at) + 1;
	return Math.min(at, text.length);
}

/** What starts on the line that another one ends on is one with it. */
export function joinLines(text: string, spans: readonly Span[]): readonly Span[] {
	const joined: Span[] = [];
	for (const span of spans) {
		const last = joined.at(-1);
		if (last && span.start < last.end) continue;
		if (last && !text.slice(last.end, span.start).includes('\n')) joined[joined.length - 1] = {start: last.start, end: span.end};
		else joined.push(span);
	}
	return joined;
}

/** A bracket that nothing has closed yet: a client waits for more. So many characters at most, or it is no bracket. */
export function isOpen(typed: string): boolean {
	if (typed.length > 4000) return false;
	const plain = typed.replace(/"[^"\n]*"|'[^'\n]*'/gu, '');
	return (plain.match(/[([{]/gu)?.length ?? 0) > (plain.match(/[)\]}]/gu)?.length ?? 0);
}

/** A block of a language's console that ends further down: Ruby's at `end`, Python's behind its last indented line. */
function isOpenBlock(typed: string, line: string): boolean {
	if (typed.length > 4000) return false;
	const opened = typed.match(/\bdo(?:[ \t]*\|[^|\n]*\|)?[ \t]*$|^[ \t]*def [a-z_]/gmu)?.length ?? 0;
	return opened > (typed.match(/^[ \t]*end\b/gmu)?.length ?? 0) || (/^(?:for|while|if|def|class|with|try)\b[^\n]*:[ \t]*(?:\n|$)/u.test(typed) && /^[ \t]+\S|^(?:else|elif|except|finally)\b/u.test(line));
}

/** What is typed on each line from the line start `from` on; blank lines are left out, and lines in open brackets belong together. */
export function linesOf(text: string, from: number): readonly Span[] {
	const spans: Span[] = [];
	for (let at = from; at < text.length; at = lineEnd(text, at) + 1) {
		const line = text.slice(at, lineEnd(text, at));
		// A client's own prompt is nobody's input.
		const typed = at + (/^\s*(?:>{1,3}\s+)?/u.exec(line)?.[0].length ?? 0);
		const end = at + line.trimEnd().length;
		const last = spans.at(-1);
		if (last !== undefined && typed < end && (isOpen(text.slice(last.start, last.end)) || isOpenBlock(text.slice(last.start, last.end), line) || /^\s*\.[a-z]\w*\(/u.test(line))) spans[spans.length - 1] = {start: last.start, end};
		else if (typed < end) spans.push({start: typed, end});
	}
	return spans;
}

/** A backslash with blanks behind it, and an indented line below: its author meant the line to go on, and two commands of it would be none. Offsets hold. */
export function withoutTrails(text: string): string {
	return text.replace(/(?<=\S[ \t]{1,200})\\([ \t]+)(?=\n[ \t]+[^\s#])/gu, '$1\\');
}
