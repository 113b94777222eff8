/**
 * What is known of the Markdown above a line, told from lines alone: enough to be sure that nothing of it reaches further.
 * Where it cannot be sure it says so, and stays unsure; it never guesses.
 */
export type MarkdownState = {
	/** A fence in a list or a quote, until it ends. */
	inner: Inner | null;
	/** Ends that HTML above may still be waiting for; `blank` is a blank line. */
	readonly html: Set<HtmlEnd>;
	/** A list, a quote or a footnote may be open. */
	listed: boolean;
	afterBlank: boolean;
	/** The last line that is not blank may be code by its indent: behind it the Markdown parser takes some marks for words, blank line or not. */
	indented: boolean;
	/** Nothing below can be told any more. */
	lost: boolean;
};

/** `width`: columns before it; `bound`: the list item or the quote that it stands in begins on its line and ends it too. */
type Inner = {readonly marks: string; readonly width: number; readonly bound: 'list' | 'quote' | null};
type HtmlEnd = 'raw' | '-->' | '?>' | '>' | ']]>' | 'blank';

/** What is known at the top of a text. */
export function atTop(): MarkdownState {
	return {inner: null, html: new Set(), listed: false, afterBlank: true, indented: false, lost: false};
}

/** Whether a line at the left edge begins something of its own, in no list, quote, HTML or fence. */
export function isAtRoot(state: MarkdownState): boolean {
	return !state.lost && state.inner === null && state.html.size === 0;
}

/** Blanks, then marks of quotes, lists and footnotes, then the rest. */
const PARTS = /^([ \t]*)((?:(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]]*\]:)[ \t]*)*)(.*)$/su;
const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/su;

/** Goes on by a line. */
export function passLine(state: MarkdownState, line: string): void {
	if (state.lost) {
		return;
	}
	const [, blanks = '', marks = '', rest = ''] = PARTS.exec(line) ?? [];
	// No other blanks make a blank line.
	const blank = marks === '' && /^[ \t]*$/u.test(rest);
	const width = columns(blanks);
	if (state.inner !== null && staysInside(state, line, {width, blank})) {
		return;
	}
	if (!blank && width === 0 && marks === '' && (state.afterBlank || /^#{1,6}(?:\s|$)/u.test(rest))) {
		state.listed = false;
	}
	passHtml(state, rest, blank);
	const fence = FENCE.exec(rest);
	if (fence !== null) {
		openFence(state, {sign: fence[1] ?? fence[2] ?? '', blanks, marks});
	}
	state.listed ||= marks !== '';
	state.afterBlank = blank;
	state.indented = blank ? state.indented : width >= 4;
}

/** Whether the line belongs to the fence in a list or a quote above it; where it does not, what follows is read anew. */
function staysInside(state: MarkdownState, line: string, {width, blank}: {readonly width: number; readonly blank: boolean}): boolean {
	const {inner} = state;
	if (inner === null || (blank && inner.bound !== 'quote')) {
		return inner !== null;
	}
	if (inner.bound === 'quote') {
		const quoted = /^ {0,3}>/u.test(line);
		if (!quoted || closes(line.replace(/^[ \t>]*/u, ''), inner.marks)) {
			state.inner = null;
		}
		return quoted;
	}
	if (closes(line.trim(), inner.marks)) {
		state.lost = width !== inner.width;
		state.inner = null;
		state.afterBlank = false;
		return true;
	}
	if (width >= inner.width) {
		return true;
	}
	// Its list item ended, and it with that; unless that begins up to three columns before it, or it stands in none, and it goes on.
	state.lost = inner.bound === null && inner.width - width <= 3;
	state.inner = null;
	return state.lost;
}

function openFence(state: MarkdownState, {sign, blanks, marks}: {readonly sign: string; readonly blanks: string; readonly marks: string}): void {
	const width = columns(blanks + marks.replace(/\S/gu, ' '));
	const far = columns(blanks) >= 4 && !state.listed;
	if (state.html.size > 0 || (marks !== '' && far) || (/^\d/u.test(marks) && !state.listed && !state.afterBlank) || marks.startsWith('[') || (marks === '' && width > 0 && width <= 3 && !state.listed)) {
		state.lost = true;
	} else if (marks !== '' || !far) {
		state.inner = {marks: sign, width, bound: marks.includes('>') ? 'quote' : marks === '' ? null : 'list'};
	}
}

/** Kinds of HTML block by their first characters and what ends them, as CommonMark lists them. */
const HTML: readonly (readonly [begin: RegExp, end: HtmlEnd])[] = [
	[/^<(?:script|pre|style|textarea)(?=[\s>]|$)/iu, 'raw'],
	[/^<!--/u, '-->'],
	[/^<\?/u, '?>'],
	[/^<!\[CDATA\[/u, ']]>'],
	[/^<![a-z]/iu, '>'],
	[/^<\/?[a-z]/iu, 'blank'],
];
const RAW_END = /<\/(?:script|pre|style|textarea)>/iu;

function passHtml(state: MarkdownState, rest: string, blank: boolean): void {
	for (const end of state.html) {
		if (end === 'blank' ? blank : isEndedBy(rest, end)) {
			state.html.delete(end);
		}
	}
	const [begin, end] = (rest.startsWith('<') ? HTML.find(([pattern]) => pattern.test(rest)) : undefined) ?? [];
	if (begin !== undefined && end !== undefined && (end === 'blank' || !isEndedBy(rest.replace(begin, ''), end))) {
		state.html.add(end);
	}
}

function isEndedBy(text: string, end: HtmlEnd): boolean {
	return end === 'raw' ? RAW_END.test(text) : text.includes(end);
}

function closes(text: string, marks: string): boolean {
	return text.startsWith(marks) && text.replaceAll(marks[0] ?? '', '').trim() === '';
}

/** Columns that blanks take; a tab goes to the next fourth. */
function columns(blanks: string): number {
	let width = 0;
	for (const one of blanks) {
		width += one === '\t' ? 4 - (width % 4) : 1;
	}
	return width;
}
