import type {Code, Node, RootContent} from 'mdast';

/** A block and the index of the line behind it. */
export type PlainBlock = {readonly node: RootContent; readonly next: number};

/** What may begin a paragraph, an item or a line of a quote and nothing else; the marks of emphasis, code and links are looked at later. */
const BEGINS = /^(?:[\p{L}\p{N}("'$]|\*{1,2}(?=[^\s*])|_(?=[^\s_])|`(?!`)|\[|[^\p{Z}\p{C}\0-\x7f])/u;
const NUMBERED = /^\d{1,9}[.)](?:\s|$)/u;

/** Whether a text begins with words. */
export function beginsWithWords(text: string): boolean {
	return BEGINS.test(text) && !NUMBERED.test(text);
}

/** A line that only goes on what stands above it. */
export function goesOn(line: string): boolean {
	return /^(?:[\p{L}\p{N}(]|\*\*(?=[\p{L}\p{N}])|`(?!`))/u.test(line) && !NUMBERED.test(line);
}

/** A line that ends a paragraph or a list at the left edge for certain: none, a blank one, a heading, a fence. */
export function endsBlock(line: string | undefined): boolean {
	return line === undefined || isBlank(line) || /^(?:#{1,6}(?: |$)|`{3,}[^`]*$|~{3})/u.test(line);
}

/** The text without the blanks at its end, which belong to the block and to nothing in it. */
export function withoutEnd(text: string): string {
	let end = text.length;
	while (text[end - 1] === ' ') {
		end -= 1;
	}
	return text.slice(0, end);
}

/** Nothing but blanks, as Markdown has it. */
export function isBlank(line: string): boolean {
	return /^[ \t]*$/u.test(line);
}

/** Place of a node from a column of one line to the end of another; lines are indexes. */
export function placeOf(lines: readonly string[], from: number, to: number, column = 1): NonNullable<Node['position']> {
	return {start: {line: from + 1, column}, end: {line: to + 1, column: (lines[to] ?? '').length + 1}};
}

/** A closed fence whose opening line holds nothing that Markdown resolves. `column`: how far it is indented, and its lines with it. */
export function plainFence(lines: readonly string[], at: number, close: number, column = 1): Code | null {
	const opening = (lines[at] ?? '').slice(column - 1);
	const match = /^(?:`{3,}|~{3,}) *(?:([^ ]+)(?: +([^ ].*))?)?$/u.exec(opening);
	if (match === null || /[\\&\t\0\r\ufeff]| $/u.test(opening) || /\s$/u.test(lines[close] ?? '')) {
		return null;
	}
	const value = lines.slice(at + 1, close).map(line => line.slice(column - 1)).join('\n').replaceAll('\0', '\ufffd');
	return {type: 'code', lang: match[1] ?? null, meta: match[2] ?? null, value, position: placeOf(lines, at, close, column)};
}
