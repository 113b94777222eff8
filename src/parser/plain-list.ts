import type {List, ListItem, Node} from 'mdast';
import {beginsWithWords, endsBlock, isBlank, placeOf, plainFence, withoutEnd, type PlainBlock} from './plain-lines.ts';
import {plainInline} from './plain-inline.ts';

const ITEM = /^( *)(?:([-*+])|(\d{1,9})([.)]))( {1,4})(?! )(?:\[([ xX])\] (?=[^ ]))?(.*)$/u;

type ItemLine = {readonly indent: number; readonly sign: string; readonly number: string | null; /** Columns before its words; of a task, before its box. */ readonly width: number; readonly box: string | null; readonly text: string};

function itemLine(line: string): ItemLine | null {
	const [, blanks = '', bullet, number, point, space = '', box, text = ''] = ITEM.exec(line) ?? [];
	const sign = bullet ?? point;
	return sign === undefined ? null : {indent: blanks.length, sign, number: number ?? null, width: blanks.length + (number?.length ?? 0) + sign.length + space.length, box: box ?? null, text};
}

/** A list without blank lines, of items of one line each, with lists and fences of that kind in them; null for any other. */
export function plainList(lines: readonly string[], at: number): PlainBlock | null {
	const found = listAt(lines, at);
	if (found === null || !isOver(lines, found.next)) {
		return null;
	}
	return found;
}

/** Below blank lines a list goes on with an item, and its last item with what is indented. */
function isOver(lines: readonly string[], next: number): boolean {
	if (!endsBlock(lines[next])) {
		return false;
	}
	let below = next;
	while (below < lines.length && isBlank(lines[below] ?? '')) {
		below += 1;
	}
	return !/^(?:\s|(?:[-*+]|\d{1,9}[.)])(?:\s|$))/u.test(lines[below] ?? '');
}

function listAt(lines: readonly string[], at: number): {readonly node: List; readonly next: number} | null {
	const first = itemLine(lines[at] ?? '');
	if (first === null) {
		return null;
	}
	const children: ListItem[] = [];
	let next = at;
	for (let line: ItemLine | null = first; line !== null && line.indent === first.indent; line = itemLine(lines[next] ?? '')) {
		const item = line.sign === first.sign && (line.number === null) === (first.number === null) ? itemAt(lines, next, line) : null;
		if (item === null) {
			return null;
		}
		children.push(item.node);
		next = item.next;
	}
	// Deeper than this list and in none of its items, or words that go on an item.
	const below = lines[next];
	if (below !== undefined && !isBlank(below) && (indentOf(below) >= first.indent) && !(first.indent === 0 && endsBlock(below))) {
		return null;
	}
	const start = first.number === null ? null : Number(first.number);
	return {node: {type: 'list', ordered: start !== null, start, spread: false, children, position: {start: {line: at + 1, column: first.indent + 1}, end: endOf(children)}}, next};
}

function endOf(nodes: readonly Node[]): {line: number; column: number} {
	const {line = 1, column = 1} = nodes.at(-1)?.position?.end ?? {};
	return {line, column};
}

function itemAt(lines: readonly string[], at: number, {indent, width, box, text}: ItemLine): {readonly node: ListItem; readonly next: number} | null {
	const column = width + (box === null ? 0 : 4) + 1;
	const inline = beginsWithWords(text) ? plainInline([{text: withoutEnd(text), line: at + 1, column}]) : null;
	if (inline === null) {
		return null;
	}
	// A box takes words with it to where they begin, and nothing else.
	const children: ListItem['children'] = [{type: 'paragraph', children: inline, position: placeOf(lines, at, at, inline[0]?.type === 'text' ? column : width + 1)}];
	let next = at + 1;
	while (next < lines.length && !isBlank(lines[next] ?? '') && indentOf(lines[next] ?? '') > indent) {
		const inner = children.at(-1)?.type === 'list' ? null : innerAt(lines, next, width);
		if (inner === null) {
			return null;
		}
		children.push(inner.node);
		next = inner.next;
	}
	return {node: {type: 'listItem', spread: false, checked: box === null ? null : box !== ' ', children, position: {start: {line: at + 1, column: indent + 1}, end: endOf(children)}}, next};
}

/** A list or a fence in an item. */
function innerAt(lines: readonly string[], at: number, width: number): {readonly node: ListItem['children'][number]; readonly next: number} | null {
	const line = lines[at] ?? '';
	const indent = indentOf(line);
	const item = itemLine(line);
	if (item !== null) {
		// Four columns more would be code; a number other than 1 only goes on a paragraph.
		return indent < width || indent > width + 3 || (item.number !== null && item.number !== '1') ? null : listAt(lines, at);
	}
	const sign = indent === width ? /^ *(`{3,})[^`]*$/u.exec(line)?.[1] : undefined;
	if (sign === undefined) {
		return null;
	}
	for (let close = at + 1; close < lines.length; close += 1) {
		const inside = lines[close] ?? '';
		if (isBlank(inside) || indentOf(inside) < width || inside.includes('\t')) {
			return null;
		}
		if (/^ *`{3,}\s*$/u.test(inside)) {
			const node = inside.slice(width) === sign ? plainFence(lines, at, close, width + 1) : null;
			return node === null ? null : {node, next: close + 1};
		}
	}
	return null;
}

function indentOf(line: string): number {
	return /^ */u.exec(line)?.[0].length ?? 0;
}
