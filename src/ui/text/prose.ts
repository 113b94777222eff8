import {inlineSpans} from './inline.ts';
import type {Line} from './line.ts';
import {EMPTY, lineWidth, span, textOf} from './line.ts';
import {safeLines} from './safe.ts';
import {tableLines} from './table.ts';
import {widthOf} from './width.ts';
import {wrapLine} from './wrap.ts';

/** Markdown as text for a pane of `width` columns: emphasis and code by look, lists hung, tables in columns, warnings with a sign of their own, the rest as written. */
export const proseLines = (markdown: string, width: number): readonly Line[] => {
	const lines: Line[] = [];
	const source = safeLines(markdown.trim());
	const measure = Math.min(width, MEASURE);
	for (let at = 0; at < source.length; at++) {
		const text = source[at] ?? '';
		const block = blockAt(source, at);
		if (block === 'table') {
			const rows = source.slice(at, endOf(source, at, row => !isTableRow(row)));
			lines.push(...tableLines(rows, width));
			at += rows.length - 1;
		} else if (block === 'code') {
			const code = source.slice(at + 1, endOf(source, at, row => FENCE.test(row)));
			lines.push(...code.flatMap(row => wrapLine([span(`  ${row}`, 'accent')], width, 4)));
			at += code.length + 1;
		} else if (block === 'quote') {
			const rows = source.slice(at, endOf(source, at, row => !QUOTE.test(row)));
			lines.push(...quoteLines(rows, measure));
			at += rows.length - 1;
		} else if (text.trim() !== '' || lines.at(-1) !== EMPTY) {
			const [whole, used] = joined(source, at);
			lines.push(...blockLines(whole, measure));
			at += used - 1;
		}
	}
	while (lines.at(-1) === EMPTY) lines.pop();
	return lines;
};

/** Longer lines than this are hard to read, however wide the terminal is. */
const MEASURE = 100;

const FENCE = /^\s*(?:```|~~~)/;
const QUOTE = /^\s*>/;
const ITEM = /^(\s*)([-*+]|\d+[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/;
const HEADING = /^\s*#{1,6}\s+(.*?)\s*#*$/;
const RULE = /^\s*([-*_])(\s*\1){2,}\s*$/;

const isTableRow = (text: string): boolean => /^\s*\|.*\|\s*$/.test(text);

const blockAt = (source: readonly string[], at: number): 'table' | 'code' | 'quote' | 'text' => {
	const text = source[at] ?? '';
	return isTableRow(text) ? 'table' : FENCE.test(text) ? 'code' : QUOTE.test(text) ? 'quote' : 'text';
};

const endOf = (source: readonly string[], at: number, ends: (row: string) => boolean): number => {
	const end = source.findIndex((row, index) => index > at && ends(row));
	return end < 0 ? source.length : end;
};

/** A line that an editor broke goes on in the next one; a short line was ended by its author. */
const joined = (source: readonly string[], at: number): readonly [string, number] => {
	let text = source[at] ?? '';
	let used = 1;
	if (text.trim() === '' || HEADING.test(text) || RULE.test(text)) return [text, used];
	for (let last = text; widthOf(last.trim()) >= BROKEN_FROM && !/(?: {2}|\\)$/.test(last); used++) {
		const next = source[at + used] ?? '';
		if (next.trim() === '' || blockAt(source, at + used) !== 'text' || ITEM.test(next) || HEADING.test(next) || RULE.test(next) || /^\s*(?:\*\*|__)/.test(next)) break;
		text = `${text.trimEnd()} ${next.trim()}`;
		last = next;
	}
	return [text, used];
};

const BROKEN_FROM = 50;

const blockLines = (text: string, width: number): readonly Line[] => {
	if (text.trim() === '' || RULE.test(text)) return [EMPTY];
	const heading = HEADING.exec(text);
	if (heading) return wrapLine([span(textOf(inlineSpans(heading[1] ?? '')), 'heading')], width);
	const item = ITEM.exec(text);
	if (item) {
		const [, indent = '', bullet = '', box, words = ''] = item;
		const mark = `${' '.repeat(Math.min(indent.length, 8))}${/\d/.test(bullet) ? bullet : '·'} ${box === undefined ? '' : `[${box}] `}`;
		return wrapLine([span(mark), ...warned(words)], width, Math.min(widthOf(mark), Math.floor(width / 2)));
	}
	return wrapLine(warned(text.trim()), width, WARNS.test(text) ? 2 : 0);
};

/** A sentence that warns carries a sign and stands out as a whole. */
const warned = (text: string): Line => (WARNS.test(text) ? [span('! ', 'bad'), ...inlineSpans(text.replace(/^[\s!]*(?=[^\s!])/, ''), 'warn')] : inlineSpans(text));

/** The words that runbooks put before what one must not overlook, in the languages that the reading knows, alone before a colon or an exclamation mark, behind marks or a sign. */
const WARNS =
	/^[^\p{L}\p{N}`[(]*(?:warnings?|caution|danger|critical|important|attention|do not|don't|never|achtung|warnung|vorsicht|gefahr|wichtig|advertencia|peligro|precaución|atención|importante|atenção|cuidado|perigo|aviso|avertissement|警告|注意|危险|重要)(?:\s*\*{0,2}\s*[:：!]|\*\*\s*[:：!]?|(?<=do not|don't|never)\s)/iu;

/** `> [!WARNING]` of GitHub, or words behind a bar. */
const quoteLines = (rows: readonly string[], width: number): readonly Line[] => {
	const inner = rows.map(row => row.replace(/^(?:\s*>)+ ?/, ''));
	const alert = /^\s*\[!(\w+)\]\s*$/.exec(inner[0] ?? '')?.[1];
	const loud = alert !== undefined && /^(?:warning|caution|important)$/i.test(alert);
	const head: readonly Line[] = alert === undefined ? [] : [[span(loud ? '! ' : '', 'bad'), span(alert.charAt(0).toUpperCase() + alert.slice(1).toLowerCase(), loud ? 'bad' : 'bold')]];
	const words = proseLines((alert === undefined ? inner : inner.slice(1)).join('\n'), Math.max(4, width - 2));
	return [...head, ...(words.length === 0 && head.length === 0 ? [EMPTY] : words)].map(row => [span('│ ', loud ? 'bad' : 'dim'), ...(lineWidth(row) > 0 && loud ? row.map(part => ({...part, look: part.look === 'plain' ? ('warn' as const) : part.look})) : row)]);
};
