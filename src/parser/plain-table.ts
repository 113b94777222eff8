import type {AlignType, TableRow} from 'mdast';
import {isBlank, placeOf, withoutEnd, type PlainBlock} from './plain-lines.ts';
import {plainInline} from './plain-inline.ts';

/** A table with bars at both ends of every line and as many cells in each, without an escape; null for any other. */
export function plainTable(lines: readonly string[], at: number): PlainBlock | null {
	const dashes = lines[at + 1] ?? '';
	if (!/^\|(?: *:?-+:? *\|)+$/u.test(dashes)) {
		return null;
	}
	const align = dashes.slice(1, -1).split('|').map(cell => alignOf(cell.trim()));
	const children: TableRow[] = [];
	let next = at;
	while (next < lines.length && !isBlank(lines[next] ?? '')) {
		const row = next === at + 1 ? null : plainRow(lines[next] ?? '', next, align.length);
		if (row === null && next !== at + 1) {
			return null;
		}
		if (row !== null) {
			children.push(row);
		}
		next += 1;
	}
	return {node: {type: 'table', align, children, position: placeOf(lines, at, next - 1)}, next};
}

function alignOf(dashes: string): AlignType {
	return dashes.startsWith(':') ? (dashes.endsWith(':') ? 'center' : 'left') : dashes.endsWith(':') ? 'right' : null;
}

function plainRow(line: string, at: number, cells: number): TableRow | null {
	if (!/^\|.*\|$/u.test(line) || /[\\\t]/u.test(line)) {
		return null;
	}
	const texts = line.slice(1, -1).split('|');
	if (texts.length !== cells) {
		return null;
	}
	const children: TableRow['children'] = [];
	let column = 1;
	for (const [index, text] of texts.entries()) {
		const words = withoutEnd(text).replace(/^ +/u, '');
		const inline = words === '' ? [] : plainInline([{text: words, line: at + 1, column: column + 1 + text.indexOf(words)}]);
		if (inline === null) {
			return null;
		}
		// A cell holds the bar before it; the last holds the one behind it, too.
		const end = column + 1 + text.length + (index === cells - 1 ? 1 : 0);
		children.push({type: 'tableCell', children: inline, position: {start: {line: at + 1, column}, end: {line: at + 1, column: end}}});
		column = end;
	}
	return {type: 'tableRow', children, position: {start: {line: at + 1, column: 1}, end: {line: at + 1, column: line.length + 1}}};
}
