import {makeGrid} from './grid.ts';
import {PLAIN_PEN, penAfter} from './pen.ts';
import {blankLook, lineFeed, moveRows, moveTo, put, restore, reverseFeed, save} from './screen-state.ts';
import type {Screen} from './screen-state.ts';

export const CONTROLS: Readonly<Record<number, (s: Screen) => unknown>> = {
	0x08: s => moveTo(s, s.x - 1, s.y),
	0x09: s => s.full || moveTo(s, (Math.floor(s.x / 8) + 1) * 8, s.y),
	0x0a: lineFeed,
	0x0b: lineFeed,
	0x0c: lineFeed,
	0x0d: s => moveTo(s, 0, s.y),
	0x84: lineFeed,
	0x85: s => {
		s.x = 0;
		lineFeed(s);
	},
	0x8d: reverseFeed,
};

export const ESCAPES: Readonly<Record<string, (s: Screen) => void>> = {
	D: lineFeed,
	E: s => {
		s.x = 0;
		lineFeed(s);
	},
	M: reverseFeed,
	'7': save,
	'8': restore,
	'(0': s => (s.drawsLines = true),
	'(B': s => (s.drawsLines = false),
	c: s => {
		s.saved.delete(s.main);
		Object.assign(s, {grid: s.main, pen: PLAIN_PEN, wraps: true, inserts: false, visible: true, drawsLines: false});
		Object.assign(s.grid, {top: 0, bottom: s.grid.rows.length - 1});
		for (let y = 0; y < s.grid.rows.length; y++) s.grid.erase(y, 0, s.columns, '');
		moveTo(s, 0, 0);
	},
};

const eraseRows = (s: Screen, from: number, to: number): void => {
	for (let y = from; y < to; y++) s.grid.erase(y, 0, s.columns, blankLook(s));
};

/** Where erasing to the right begins: behind the last column there is nothing. */
const behind = (s: Screen): number => (s.full ? s.columns : s.x);

const inRegion = (s: Screen): boolean => s.y >= s.grid.top && s.y <= s.grid.bottom;

/** Sequences that draw or move. Source: xterm's ctlseqs; what asks the terminal, titles and the clipboard are not among them. `n` is the first parameter. */
export const CSI: Readonly<Record<string, (s: Screen, n: number, parameters: readonly number[]) => void>> = {
	'@': (s, n) => {
		s.grid.shift(s.x, s.y, Math.max(1, n), blankLook(s));
		s.full = false;
	},
	A: (s, n) => moveRows(s, -Math.max(1, n)),
	B: (s, n) => moveRows(s, Math.max(1, n)),
	e: (s, n) => moveRows(s, Math.max(1, n)),
	C: (s, n) => moveTo(s, s.x + Math.max(1, n), s.y),
	a: (s, n) => moveTo(s, s.x + Math.max(1, n), s.y),
	D: (s, n) => moveTo(s, s.x - Math.max(1, n), s.y),
	E: (s, n) => {
		moveRows(s, Math.max(1, n));
		s.x = 0;
	},
	F: (s, n) => {
		moveRows(s, -Math.max(1, n));
		s.x = 0;
	},
	G: (s, n) => moveTo(s, Math.max(1, n) - 1, s.y),
	'`': (s, n) => moveTo(s, Math.max(1, n) - 1, s.y),
	d: (s, n) => moveTo(s, s.x, Math.max(1, n) - 1),
	H: (s, n, [, column = 1]) => moveTo(s, Math.max(1, column) - 1, Math.max(1, n) - 1),
	f: (s, n, [, column = 1]) => moveTo(s, Math.max(1, column) - 1, Math.max(1, n) - 1),
	I: (s, n) => moveTo(s, (Math.floor(s.x / 8) + Math.max(1, n)) * 8, s.y),
	Z: (s, n) => moveTo(s, (Math.ceil(s.x / 8) - Math.max(1, n)) * 8, s.y),
	J: (s, n) => {
		if (n === 0) {
			s.grid.erase(s.y, behind(s), s.columns, blankLook(s));
			eraseRows(s, s.y + 1, s.grid.rows.length);
		} else if (n === 1) {
			eraseRows(s, 0, s.y);
			s.grid.erase(s.y, 0, s.x + 1, blankLook(s));
		} else if (n === 2) eraseRows(s, 0, s.grid.rows.length);
	},
	K: (s, n) => {
		if (n <= 2) s.grid.erase(s.y, n === 0 ? behind(s) : 0, n === 1 ? s.x + 1 : s.columns, blankLook(s));
	},
	L: (s, n) => {
		if (!inRegion(s)) return;
		s.grid.scroll(s.y, s.grid.bottom, -Math.max(1, n), blankLook(s));
		moveTo(s, 0, s.y);
	},
	M: (s, n) => {
		if (!inRegion(s)) return;
		s.grid.scroll(s.y, s.grid.bottom, Math.max(1, n), blankLook(s));
		moveTo(s, 0, s.y);
	},
	P: (s, n) => {
		s.grid.shift(s.x, s.y, -Math.max(1, n), blankLook(s));
		s.full = false;
	},
	S: (s, n) => s.grid.scroll(s.grid.top, s.grid.bottom, Math.max(1, n), blankLook(s)),
	T: (s, n) => s.grid.scroll(s.grid.top, s.grid.bottom, -Math.max(1, n), blankLook(s)),
	X: (s, n) => {
		s.grid.erase(s.y, s.x, s.x + Math.max(1, n), blankLook(s));
		s.full = false;
	},
	b: (s, n) => {
		// The last character again; only as often as there is room on the screen.
		if (s.last !== '') for (let times = Math.min(Math.max(1, n), s.columns * s.grid.rows.length); times > 0; times--) put(s, s.last);
	},
	h: (s, n) => {
		if (n === 4) s.inserts = true;
	},
	l: (s, n) => {
		if (n === 4) s.inserts = false;
	},
	m: (s, _, parameters) => (s.pen = penAfter(s.pen, parameters)),
	r: (s, n, [, last = 0]) => {
		const rows = s.grid.rows.length;
		const [top, bottom] = [Math.max(1, n) - 1, (last === 0 || last > rows ? rows : last) - 1];
		if (top >= bottom) return;
		Object.assign(s.grid, {top, bottom});
		moveTo(s, 0, 0);
	},
	s: save,
	u: restore,
	'!p': s => {
		Object.assign(s.grid, {top: 0, bottom: s.grid.rows.length - 1});
		Object.assign(s, {pen: PLAIN_PEN, wraps: true, inserts: false, visible: true, drawsLines: false});
	},
};

/** The other screen has nothing of the first, and the first is as it was. */
const alternate = (withCursor: boolean) => (s: Screen, on: boolean): void => {
	if (on && withCursor) save(s);
	if (on !== (s.grid !== s.main)) s.grid = on ? makeGrid(s.columns, s.main.rows.length) : s.main;
	if (!on && withCursor) restore(s);
};

/** DEC private modes. */
export const MODES: Readonly<Record<number, (s: Screen, on: boolean) => void>> = {
	7: (s, on) => (s.wraps = on),
	25: (s, on) => (s.visible = on),
	47: alternate(false),
	1047: alternate(false),
	1049: alternate(true),
};
