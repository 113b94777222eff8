import type {PhrasingContent} from 'mdast';
import {plainInline, type PlacedLine} from './plain-inline.ts';
import {beginsWithWords, endsBlock, goesOn, isBlank, placeOf, withoutEnd, type PlainBlock} from './plain-lines.ts';
import {plainList} from './plain-list.ts';
import {plainTable} from './plain-table.ts';

/**
 * The block that begins at a line at the left edge, where nothing above reaches into it and it is of the plain kind that most of a runbook is:
 * the same node as the Markdown parser's, in much less time. Null where it might be read in another way.
 * `fresh`: it stands below a blank line or a block that is over, so that it goes on no paragraph. `listed`: a list above may go on with it.
 */
export function plainBlock(lines: readonly string[], at: number, {fresh, listed}: {readonly fresh: boolean; readonly listed: boolean}): PlainBlock | null {
	const line = lines[at] ?? '';
	if (line.startsWith('#')) {
		return plainHeading(lines, at);
	}
	if (!fresh) {
		return null;
	}
	return line.startsWith('|') ? plainTable(lines, at) : line.startsWith('>') ? plainQuote(lines, at) : MARKED.test(line) ? (listed ? null : plainList(lines, at)) : BREAK.test(line) ? plainBreak(lines, at) : plainParagraph(lines, at);
}

const MARKED = /^(?:[-*+]|\d{1,9}[.)])(?: |$)/u;
const BREAK = /^(?:-{3,}|\*{3,}|_{3,})$/u;
function plainHeading(lines: readonly string[], at: number): PlainBlock | null {
	const line = lines[at] ?? '';
	const match = /^(#{1,6}) +([^ ].*)$/u.exec(line);
	const [, marks = '', text = ''] = match ?? [];
	const words = withoutEnd(text);
	if (words === '' || words.endsWith('#')) {
		return null;
	}
	const children = plainInline([{text: words, line: at + 1, column: line.length - text.length + 1}]);
	return children === null ? null : {node: {type: 'heading', depth: marks.length as 1 | 2 | 3 | 4 | 5 | 6, children, position: placeOf(lines, at, at)}, next: at + 1};
}

function plainBreak(lines: readonly string[], at: number): PlainBlock | null {
	// At the top it may be front matter that nothing ends.
	return at === 0 ? null : {node: {type: 'thematicBreak', position: placeOf(lines, at, at)}, next: at + 1};
}

/** So many lines of one paragraph and no more, so that finding the line of each mark stays cheap. */
const MOST_LINES = 30;

function plainParagraph(lines: readonly string[], at: number): PlainBlock | null {
	if (!beginsWithWords(lines[at] ?? '')) {
		return null;
	}
	let next = at + 1;
	while (next < lines.length && goesOn(lines[next] ?? '')) {
		next += 1;
	}
	const below = lines[next];
	// An item of nothing but signs of lists is words in it right below a paragraph, and a list elsewhere.
	const ends = endsBlock(below) || (below !== undefined && /^(?:[-*+]|1[.)]) (?=[\p{L}\p{N}`[])(?!(?:(?:[-*+]|\d{1,9}[.)])[ \t]*)+$)/u.test(below));
	const children = ends && next - at <= MOST_LINES ? inlineOf(lines, at, next, 0) : null;
	return children === null ? null : {node: {type: 'paragraph', children, position: placeOf(lines, at, next - 1)}, next};
}

function plainQuote(lines: readonly string[], at: number): PlainBlock | null {
	let next = at;
	while (next < lines.length && (lines[next] ?? '').startsWith('> ') && (next === at ? beginsWithWords : goesOn)((lines[next] ?? '').slice(2))) {
		next += 1;
	}
	const children = next > at && next - at <= MOST_LINES && (next === lines.length || isBlank(lines[next] ?? '')) ? inlineOf(lines, at, next, 2) : null;
	return children === null ? null : {node: {type: 'blockquote', children: [{type: 'paragraph', children, position: placeOf(lines, at, next - 1, 3)}], position: placeOf(lines, at, next - 1)}, next};
}

function inlineOf(lines: readonly string[], at: number, next: number, skipped: number): PhrasingContent[] | null {
	return plainInline(lines.slice(at, next).map((line, index): PlacedLine => ({text: at + index + 1 === next ? withoutEnd(line.slice(skipped)) : line.slice(skipped), line: at + index + 1, column: skipped + 1})));
}
