import {widthOfCharacter} from './character-width.ts';
import type {Span} from './spans.ts';

/** One column of a row; `char` is empty for the second column of a wide character. */
export type Cell = {readonly char: string; readonly look: string};

export type Row = readonly Cell[];

/** Rows of cells that characters are put on; what goes over an edge is cut. */
export type Grid = {
	readonly rows: Cell[][];
	/** First and last row of the region that scrolls. */
	top: number;
	bottom: number;
	put(x: number, y: number, char: string, width: number, look: string): void;
	/** Columns `from` to `to`, the latter not included. */
	erase(y: number, from: number, to: number, look: string): void;
	/** Moves rows `top` to `bottom` up, or down for a negative count; new ones are blank. */
	scroll(top: number, bottom: number, count: number, look: string): void;
	/** Makes room for `count` columns at a place, or takes them away for a negative count. */
	shift(x: number, y: number, count: number, look: string): void;
	/** Blank rows below `y` go first, then those at the top; says how many of the latter went. */
	resize(columns: number, rows: number, y: number): number;
};

export const makeGrid = (columns: number, rows: number): Grid => {
	let width = columns;
	const blank = (look: string): Cell => ({char: ' ', look});
	const blankRow = (look = ''): Cell[] => Array.from({length: width}, () => blank(look));
	const grid = Array.from({length: rows}, () => blankRow());
	/** Half of a wide character is none. */
	const mend = (row: Cell[], x: number): void => {
		if (row[x]?.char === '' && x > 0) row[x - 1] = blank(row[x - 1]?.look ?? '');
	};
	const mendAfter = (row: Cell[], x: number): void => {
		if (row[x]?.char === '') row[x] = blank(row[x]?.look ?? '');
	};
	return {
		rows: grid,
		top: 0,
		bottom: rows - 1,
		put(x, y, char, charWidth, look) {
			const row = grid[y];
			if (!row) return;
			mend(row, x);
			row[x] = {char, look};
			if (charWidth === 2 && x + 1 < width) row[x + 1] = {char: '', look};
			mendAfter(row, x + charWidth);
		},
		erase(y, from, to, look) {
			const row = grid[y];
			if (!row) return;
			mend(row, from);
			for (let x = Math.max(0, from); x < Math.min(to, width); x++) row[x] = blank(look);
			mendAfter(row, to);
		},
		scroll(top, bottom, count, look) {
			const some = Math.min(Math.abs(count), bottom - top + 1);
			for (let moved = 0; moved < some; moved++) {
				grid.splice(count > 0 ? top : bottom, 1);
				grid.splice(count > 0 ? bottom : top, 0, blankRow(look));
			}
		},
		shift(x, y, count, look) {
			const row = grid[y];
			if (!row) return;
			mend(row, x);
			const some = Math.min(Math.abs(count), width - x);
			const blanks = Array.from({length: some}, () => blank(look));
			if (count > 0) row.splice(x, 0, ...blanks);
			else row.splice(x, some);
			row.length = Math.min(row.length, width);
			while (row.length < width) row.push(blank(look));
			mendAfter(row, count > 0 ? x + some : x);
			// A wide character that was cut at the edge.
			const last = row[width - 1];
			if (last && last.char !== '' && widthOfCharacter(last.char) === 2) row[width - 1] = blank(last.look);
		},
		resize(newColumns, newRows, y) {
			width = newColumns;
			for (const row of grid) {
				row.length = Math.min(row.length, width);
				while (row.length < width) row.push(blank(''));
			}
			while (grid.length > newRows && grid.length - 1 > y) grid.pop();
			const gone = Math.max(0, grid.length - newRows);
			grid.splice(0, gone);
			while (grid.length < newRows) grid.push(blankRow());
			[this.top, this.bottom] = [0, newRows - 1];
			return gone;
		},
	};
};

/** A row as runs of one look, without the blanks at its end. */
export const runsOf = (row: Row): readonly Span[] => {
	const spans: {text: string; readonly look: string}[] = [];
	for (const {char, look} of row) {
		const last = spans.at(-1);
		if (last?.look === look) last.text += char;
		else spans.push({text: char, look});
	}
	const end = spans.at(-1);
	if (end && end.look === '') end.text = end.text.trimEnd();
	return end?.text === '' ? spans.slice(0, -1) : spans;
};
