/** What a line holds, for the weight that it has in reading. */
export type Held = 'items' | 'rows' | 'fenced' | 'headings' | 'lines';

/** One line as weighed: 1-based, with the paragraph, quote, item or row that it goes on. */
type WeighedLine = {
	readonly line: number;
	readonly held: Held;
	/** Lists and quotes around it. */
	readonly depth: number;
	/** Line where the paragraph or quote begins, and how many lines, characters and marks of emphasis, links and code it has so far. */
	readonly from: number;
	readonly run: number;
	readonly size: number;
	readonly marks: number;
	readonly quoted: boolean;
	/** Marks, fill-ins and annotations of this line alone. */
	readonly own: {readonly marks: number; readonly annotations: number};
	/** Line where the list that it belongs to begins, and how many blocks that holds so far. */
	readonly list: {readonly from: number; readonly blocks: number};
};

/** Goes through the lines of a Markdown text without parsing it; blank lines are left out. */
export function* holdingsOf(lines: readonly string[]): Generator<WeighedLine> {
	let fence: string | null = null;
	let indents: readonly number[] = [];
	let part = {from: 1, run: 0, size: 0, marks: 0, quoted: false};
	let list = {from: 0, blocks: 0};
	for (const [index, text] of lines.entries()) {
		const line = index + 1;
		const edge: string | undefined = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})/u.exec(text)?.[1];
		if (fence !== null || edge !== undefined) {
			fence = fence === null ? (edge ?? null) : edge !== undefined && edge.startsWith(fence) ? null : fence;
			part = {from: line + 1, run: 0, size: 0, marks: 0, quoted: false};
			list = {...list, blocks: list.blocks + (fence !== null && edge !== undefined && !/^[`~]/u.test(text) ? 1 : 0)};
			yield {...part, line, held: 'fenced', depth: 0, own: {marks: Math.max(0, (text.match(OPENED)?.length ?? 0) - FEW), annotations: NOTED.test(text) ? 1 : 0}, list};
			continue;
		}
		indents = deeper(indents, text);
		const quotes = quoteDepth(text);
		if (text.trim() === '') {
			part = {from: line + 1, run: 0, size: 0, marks: 0, quoted: false};
			continue;
		}
		// Each item of a list and each row of a table is read by itself.
		if (BY_ITSELF.test(text) || quotes > 0 !== part.quoted) {
			part = {from: line, run: 0, size: 0, marks: 0, quoted: quotes > 0};
		}
		if (/^[^\s\d*+-]/u.test(text)) {
			list = {from: 0, blocks: 0};
		} else if (list.from === 0) {
			list = {from: line, blocks: 0};
		}
		const marks = (text.match(MARKS)?.length ?? 0) + quotes;
		part = {...part, run: part.run + 1, size: part.size + text.length, marks: part.marks + marks};
		yield {...part, line, held: indents.length === 0 && TYPED.test(text) ? 'fenced' : heldBy(text), depth: Math.max(indents.length, quotes), own: {marks: marks - (BOX.test(text) ? 2 : 0), annotations: NOTED.test(text) ? 1 : 0}, list};
	}
}

const MARKS = /\*+|_+|~+|`+|\[|\]|!\[|<|&|:\/\/|@|www\./gu;
/** What a fill-in may begin with, and how many of these any line of a block may hold without weighing more. */
const OPENED = /[<[{$]/gu;
const FEW = 4;
/** Code by its indent, or behind a prompt. */
const TYPED = /^(?: {4,}| {0,3}\t|\s*[$%] )\s*\S/u;
/** An annotation, in a comment or behind the language of a fence. */
const NOTED = /<!--\s*rollbook:|^[\s>]*(?:`{3,}|~{3,})[^{`]*\{/u;
/** The box of a task counts with its item. */
const BOX = /^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s/u;
const BY_ITSELF = /^\s*(?:(?:[-*+]|\d+[.)])\s|\||#{1,6}(?:\s|$))/u;

function heldBy(text: string): Held {
	return /^ {0,3}#{1,6}(?:\s|$)/u.test(text) ? 'headings' : /^\s*\|/u.test(text) ? 'rows' : /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s/u.test(text) ? 'items' : 'lines';
}

/** Indents of the list items around this line, outermost first. */
function deeper(indents: readonly number[], line: string): readonly number[] {
	const item = /^(\s*)((?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+)/u.exec(line);
	if (item === null) {
		return line.trim() === '' || /^\s/u.test(line) ? indents : [];
	}
	const indent = (item[1] ?? '').length;
	const own = (item[2] ?? '').split(/\s+/u).length - 1;
	return [...indents.filter(other => other < indent), ...Array.from({length: own}, (_, at) => indent + 2 * at)];
}

function quoteDepth(line: string): number {
	return /^[\s>]*/u.exec(line)?.[0].replace(/\s/gu, '').length ?? 0;
}
