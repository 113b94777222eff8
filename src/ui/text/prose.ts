import type {Line, Look} from './line.ts';
import {EMPTY, line, span, textOf} from './line.ts';
import {safe, safeLines} from './safe.ts';
import {fit, widthOf} from './width.ts';
import {wrapLine} from './wrap.ts';

/** Markdown as text for a pane of `width` columns: emphasis and code by look, lists hung, tables in columns, the rest as written. */
export const proseLines = (markdown: string, width: number): readonly Line[] => {
	const lines: Line[] = [];
	const source = safeLines(markdown.trim());
	for (let at = 0; at < source.length; at++) {
		const text = source[at] ?? '';
		if (isTableRow(text)) {
			const end = source.findIndex((row, index) => index > at && !isTableRow(row));
			const rows = source.slice(at, end < 0 ? source.length : end);
			lines.push(...tableLines(rows, width));
			at += rows.length - 1;
		} else if (/^\s*(```|~~~)/.test(text)) {
			const end = source.findIndex((row, index) => index > at && /^\s*(```|~~~)/.test(row));
			const code = source.slice(at + 1, end < 0 ? source.length : end);
			lines.push(...code.map(row => line(`  ${row}`, 'accent')));
			at += code.length + 1;
		} else if (text.trim() !== '' || lines.at(-1) !== EMPTY) lines.push(...blockLines(text, width));
	}
	while (lines.at(-1) === EMPTY) lines.pop();
	return lines;
};

/** `**bold**`, `` `code` `` and links within one line. */
export const inlineSpans = (text: string, look: Look = 'plain'): Line => {
	const spans: Line[number][] = [];
	let rest = 0;
	for (const match of text.matchAll(INLINE)) {
		if (match.index > rest) spans.push(span(text.slice(rest, match.index), look));
		const [whole, code, bold, label, address] = match;
		if (code !== undefined) spans.push(span(code, 'accent'));
		else if (bold !== undefined) spans.push(...inlineSpans(bold, 'bold'));
		else if (label !== undefined) spans.push(span(address?.startsWith('#') || label === address ? label : `${label} (${address ?? ''})`, look));
		rest = match.index + whole.length;
	}
	if (rest < text.length) spans.push(span(text.slice(rest), look));
	return spans;
};

const INLINE = /`([^`]+)`|(?:\*\*|__)(?=\S)(.+?)(?:\*\*|__)|\[([^\]]+)\]\(([^)\s]+)[^)]*\)/g;

const blockLines = (text: string, width: number): readonly Line[] => {
	if (text.trim() === '') return [EMPTY];
	if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(text)) return [EMPTY];
	const heading = /^\s*#{1,6}\s+(.*?)\s*#*$/.exec(text);
	if (heading) return wrapLine([span(textOf(inlineSpans(heading[1] ?? '')), 'bold')], width);
	const item = /^(\s*)([-*+]|\d+[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/.exec(text);
	if (item) {
		const [, indent = '', bullet = '', box, words = ''] = item;
		const mark = `${' '.repeat(Math.min(indent.length, 8))}${/\d/.test(bullet) ? bullet : '·'} ${box === undefined ? '' : `[${box}] `}`;
		return wrapLine([span(mark), ...inlineSpans(words)], width, Math.min(widthOf(mark), Math.floor(width / 2)));
	}
	const quote = /^\s*>\s?(.*)$/.exec(text);
	if (quote) return wrapLine([span('│ ', 'dim'), ...inlineSpans(quote[1] ?? '')], width, 2);
	return wrapLine(inlineSpans(text.trim()), width);
};

const isTableRow = (text: string): boolean => /^\s*\|.*\|\s*$/.test(text);

const tableLines = (rows: readonly string[], width: number): readonly Line[] => {
	const cells = rows.filter(row => !/^[\s|:-]+$/.test(row)).map(row => row.trim().slice(1, -1).split('|').map(cell => textOf(inlineSpans(safe(cell.trim())))));
	const columns = Math.max(0, ...cells.map(row => row.length));
	const widths = Array.from({length: columns}, (_, column) => Math.max(...cells.map(row => widthOf(row[column] ?? ''))));
	const total = widths.reduce((sum, columnWidth) => sum + columnWidth + 2, 0);
	const share = (columnWidth: number) => (total <= width ? columnWidth : Math.max(6, Math.floor((columnWidth / total) * (width - 2 * columns))));
	return cells.map((row, index) => line(row.map((cell, column) => fit(cell, share(widths[column] ?? 0))).join('  ').trimEnd(), index === 0 ? 'bold' : 'plain'));
};
