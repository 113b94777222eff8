import type {PhrasingContent} from 'mdast';

type Point = {line: number; column: number};

/** A line of a paragraph, a heading or a cell: its text, and where that is stored. */
export type PlacedLine = {readonly text: string; readonly line: number; readonly column: number};

/**
 * What the Markdown parser makes of words, code, bold and slanted words and links, where nothing else is among them: the same nodes in much less time.
 * Null where a mark may mean anything else. No line may begin with blanks, nor the last one end with them.
 */
export function plainInline(lines: readonly PlacedLine[]): PhrasingContent[] | null {
	const [first] = lines;
	if (first === undefined) {
		return null;
	}
	const text = lines.length === 1 ? first.text : lines.map(line => line.text).join('\n');
	const reader: Reader = {text, lines, nodes: [], at: 0, from: 0, open: null};
	for (let found = nextSign(text, 0); found !== -1; found = nextSign(text, reader.at)) {
		reader.at = found;
		const end = readSign(reader, text[found] ?? '');
		if (end === null) {
			return null;
		}
		reader.at = end;
	}
	keepText(reader, text.length);
	return reader.open === null ? reader.nodes : null;
}

type Reader = {
	readonly text: string;
	readonly lines: readonly PlacedLine[];
	nodes: PhrasingContent[];
	at: number;
	/** Where the words begin that no node holds yet. */
	from: number;
	/** Emphasis that waits for its end, and what stood before it. */
	open: {readonly mark: string; readonly start: number; readonly before: PhrasingContent[]} | null;
};

/** A run of blanks is tried once, at its beginning. */
const SIGN = /(?<! ) +\n|[`*_[\]!<&~\\@\0\t\r\ufeff]|:\/\/|www\./giu;

function nextSign(text: string, from: number): number {
	SIGN.lastIndex = from;
	return SIGN.exec(text)?.index ?? -1;
}

/** Reads one sign; where to go on, or null where it is not sure what the sign means. */
function readSign(reader: Reader, sign: string): number | null {
	const {text, at} = reader;
	switch (sign) {
		case '`':
			return readCode(reader);
		case '*':
		case '_':
			return readEmphasis(reader, sign);
		case '[':
			return readLink(reader);
		case '!':
			return text[at + 1] === '[' ? null : at + 1;
		case '&':
			return /[#a-z]/iu.test(text[at + 1] ?? '') ? null : at + 1;
		case '~':
			// Alone it strikes nothing through.
			return text.includes('~', at + 1) ? null : at + 1;
		case ' ':
			return readBreak(reader);
		case '<':
			return stickyEnd(LESS, text, at);
		default:
			return null;
	}
}

/** No tag and no address: "< 5", "<5 %". */
const LESS = /<(?:[\d=][\w=%.]*)?(?=\s|$)/uy;

function stickyEnd(pattern: RegExp, text: string, at: number): number | null {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : null;
}

/** Two blanks at the end of a line and more. */
function readBreak(reader: Reader): number | null {
	const {text, at, lines} = reader;
	const end = text.indexOf('\n', at) + 1;
	if (end - at < 3) {
		return null;
	}
	keepText(reader, at);
	reader.nodes.push({type: 'break', position: {start: pointAt(lines, at), end: {...pointAt(lines, end), column: 1}}});
	reader.from = end;
	return end;
}

function readCode(reader: Reader): number | null {
	const {text, at} = reader;
	const close = text.indexOf('`', at + 1);
	const inner = text.slice(at + 1, close);
	if (close <= at + 1 || text[close + 1] === '`' || /[\n\0\r\ufeff\t]/u.test(inner)) {
		return null;
	}
	const padded = inner.startsWith(' ') && inner.endsWith(' ') && /[^ ]/u.test(inner);
	keepText(reader, at);
	reader.nodes.push({type: 'inlineCode', value: padded ? inner.slice(1, -1) : inner, position: {start: pointAt(reader.lines, at), end: pointAt(reader.lines, close + 1)}});
	reader.from = close + 1;
	return close + 1;
}

/** Letters and digits; a half of a pair is neither, and leaves it to the Markdown parser. */
const WORD = /[\p{L}\p{N}]/u;
const PUNCTUATION = /[!-/:-@[-`{-~]/u;

/** Bold and slanted words that nothing else could be meant by: no emphasis in emphasis, each mark plainly at a beginning or at an end. */
function readEmphasis(reader: Reader, sign: string): number | null {
	const {text, at, open} = reader;
	let end = at + 1;
	while (text[end] === sign) {
		end += 1;
	}
	const [before, after] = [text[at - 1] ?? ' ', text[end] ?? ' '];
	const [afterBlank, beforeBlank] = [/\s/u.test(before), /\s/u.test(after)];
	if ((sign === '_' && WORD.test(before) && WORD.test(after)) || (afterBlank && beforeBlank)) {
		return end;
	}
	const mark = text.slice(at, end);
	if (mark.length > 2) {
		return null;
	}
	const opens = (afterBlank && !beforeBlank) || (PUNCTUATION.test(before) && WORD.test(after));
	const closes = (beforeBlank && !afterBlank) || (PUNCTUATION.test(after) && WORD.test(before));
	if (open === null && opens) {
		keepText(reader, at);
		reader.open = {mark, start: at, before: reader.nodes};
		reader.nodes = [];
	} else if (open !== null && closes && open.mark === mark) {
		keepText(reader, at);
		const children = reader.nodes;
		reader.nodes = [...open.before, {type: mark.length === 2 ? 'strong' : 'emphasis', children, position: {start: pointAt(reader.lines, open.start), end: pointAt(reader.lines, end)}}];
		reader.open = null;
	} else {
		return null;
	}
	reader.from = end;
	return end;
}

const LINK = /\[([^\s[\]^](?:[^[\]\n]*[^\s[\]])?)\]\(([\w/.:#?=%+,-]+)\)/uy;

function readLink(reader: Reader): number | null {
	const {text, at, lines} = reader;
	LINK.lastIndex = at;
	const match = LINK.exec(text);
	if (match === null) {
		return null;
	}
	const [whole, label = '', url = ''] = match;
	const inside = pointAt(lines, at + 1);
	const children = plainInline([{text: label, line: inside.line, column: inside.column}]);
	if (children === null || children.some(child => child.type !== 'text' && child.type !== 'inlineCode')) {
		return null;
	}
	keepText(reader, at);
	const end = at + whole.length;
	reader.nodes.push({type: 'link', title: null, url, children: children as (typeof children[number] & {type: 'text' | 'inlineCode'})[], position: {start: pointAt(lines, at), end: pointAt(lines, end)}});
	reader.from = end;
	return end;
}

function keepText(reader: Reader, to: number): void {
	const {text, from, lines} = reader;
	if (to > from) {
		const end = pointAt(lines, to);
		// What a quote has before its next line belongs to no text.
		reader.nodes.push({type: 'text', value: text.slice(from, to), position: {start: pointAt(lines, from), end: text[to - 1] === '\n' ? {...end, column: 1} : end}});
	}
}

function pointAt(lines: readonly PlacedLine[], offset: number): Point {
	let start = 0;
	for (const {text, line, column} of lines) {
		if (offset <= start + text.length) {
			return {line, column: column + offset - start};
		}
		start += text.length + 1;
	}
	throw new Error(`no place ${offset} in ${lines.length} lines`);
}
