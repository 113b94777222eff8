import {widthOfCharacter} from './character-width.ts';
import type {Grid} from './grid.ts';
import {PLAIN_PEN} from './pen.ts';
import type {Pen} from './pen.ts';

type Place = {readonly x: number; readonly y: number; readonly pen: Pen; readonly drawsLines: boolean};

/** The state that sequences change. */
export type Screen = {
	columns: number;
	grid: Grid;
	readonly main: Grid;
	x: number;
	y: number;
	/** The last column was written: the next character goes to the next row. */
	full: boolean;
	pen: Pen;
	wraps: boolean;
	inserts: boolean;
	visible: boolean;
	drawsLines: boolean;
	/** Each screen has its own. */
	readonly saved: WeakMap<Grid, Place>;
	last: string;
};

const HOME: Place = {x: 0, y: 0, pen: PLAIN_PEN, drawsLines: false};
export const put = (s: Screen, given: string): void => {
	const char = s.drawsLines ? (LINES[given] ?? given) : given;
	const width = widthOfCharacter(char);
	// What stands on the character before is not worth a cell of its own; what is not seen, reorders or changes others gets none.
	if (width === 0 || s.columns < width || UNSEEN.test(char)) return;
	if (s.wraps && (s.full || s.x + width > s.columns)) {
		if (!s.full) s.grid.erase(s.y, s.x, s.columns, s.pen.look);
		s.x = 0;
		lineFeed(s);
	}
	if (s.x + width > s.columns) s.x = s.columns - width;
	if (s.inserts) s.grid.shift(s.x, s.y, width, blankLook(s));
	s.grid.put(s.x, s.y, char, width, s.pen.look);
	s.full = s.x + width >= s.columns;
	s.x = Math.min(s.columns - 1, s.x + width);
	s.last = char;
};

const UNSEEN = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Emoji_Modifier}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/u;

/** Blanks take the ground of the pen, as xterm does. */
export const blankLook = ({pen}: Screen): string => (pen.ground === null ? '' : `g${pen.ground}`);

export const lineFeed = (s: Screen): void => {
	s.full = false;
	if (s.y === s.grid.bottom) s.grid.scroll(s.grid.top, s.grid.bottom, 1, blankLook(s));
	else s.y = Math.min(s.grid.rows.length - 1, s.y + 1);
};

export const reverseFeed = (s: Screen): void => {
	s.full = false;
	if (s.y === s.grid.top) s.grid.scroll(s.grid.top, s.grid.bottom, -1, blankLook(s));
	else s.y = Math.max(0, s.y - 1);
};

export const moveTo = (s: Screen, x: number, y: number): void => {
	s.full = false;
	s.x = within(x, 0, s.columns - 1);
	s.y = within(y, 0, s.grid.rows.length - 1);
};

/** Up and down stop at the edge of the region that scrolls, if they begin inside of it. */
export const moveRows = (s: Screen, by: number): void => {
	const y = by < 0 ? Math.max(s.y >= s.grid.top ? s.grid.top : 0, s.y + by) : Math.min(s.y <= s.grid.bottom ? s.grid.bottom : s.grid.rows.length - 1, s.y + by);
	moveTo(s, s.x, y);
};

export const save = (s: Screen): void => {
	s.saved.set(s.grid, {x: s.x, y: s.y, pen: s.pen, drawsLines: s.drawsLines});
};

export const restore = (s: Screen): void => {
	const {x, y, pen, drawsLines} = s.saved.get(s.grid) ?? HOME;
	Object.assign(s, {pen, drawsLines});
	moveTo(s, x, y);
};

export const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, Math.trunc(value) || least));

/** DEC Special Graphics, VT100 User Guide, table 3-9. */
const LINES: Readonly<Record<string, string>> = Object.fromEntries(Array.from('`abcdefghijklmnopqrstuvwxyz{|}~', (char, index) => [char, Array.from('◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·')[index] ?? char]));
