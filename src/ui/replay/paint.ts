import type {Row} from '../../run/terminal/grid.ts';
import {runsOf} from '../../run/terminal/grid.ts';
import {sgrOf} from '../../run/terminal/pen.ts';
import {toAscii} from '../glyphs.ts';
import {fit} from '../text/width.ts';

export type Paper = {readonly columns: number; readonly rows: number; readonly ascii: boolean; readonly colors: boolean};

/** Rows of text with our own sequences for looks, as many as the paper has: the part of the screen that the cursor is in, and below it the status. */
export const drawRows = (screen: readonly Row[], cursorRow: number, status: string, {columns, rows, ascii, colors}: Paper): readonly string[] => {
	const room = Math.max(1, rows - 1);
	const top = Math.max(0, Math.min(cursorRow - room + 1, screen.length - room));
	const signs = ascii ? toAscii : (text: string) => text;
	const drawn = screen.slice(top, top + room).map(row => runsOf(cut(row, columns)).map(({text, look}) => (look === '' || !colors ? signs(text) : `${sgrOf(look)}${signs(text)}\x1b[0m`)).join(''));
	return [...drawn, ...Array.from({length: room - drawn.length}, () => ''), `\x1b[7m${fit(signs(status), columns)}\x1b[0m`];
};

/** A wide character that only half fits is left out. */
const cut = (row: Row, columns: number): Row => {
	const kept = row.slice(0, columns);
	return row[columns]?.char === '' ? kept.slice(0, -1) : kept;
};

/** What changes one picture into the next: whole rows, each at its place. */
export const repaint = (before: readonly string[], now: readonly string[]): string => now.map((row, index) => (row === before[index] ? '' : `\x1b[${index + 1};1H${row}\x1b[K`)).join('');
