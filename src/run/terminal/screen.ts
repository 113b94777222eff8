import {makeGrid} from './grid.ts';
import type {Row} from './grid.ts';
import {PLAIN_PEN} from './pen.ts';
import {CONTROLS, CSI, ESCAPES, MODES} from './screen-sequences.ts';
import {put, within} from './screen-state.ts';
import type {Screen} from './screen-state.ts';
import {listen} from './sequences.ts';

/** What a terminal shows after all that was written to it. Nothing is ever answered, and nothing but cells comes out. */
export type TerminalScreen = {
	write(text: string): void;
	resize(columns: number, rows: number): void;
	rows(): readonly Row[];
	/** From 0; null: hidden. */
	cursor(): {readonly x: number; readonly y: number} | null;
};

/** No terminal of a person is larger. */
const MOST = 500;

export const makeScreen = (columns: number, rows: number): TerminalScreen => {
	const [width, height] = [within(columns, 1, MOST), within(rows, 1, MOST)];
	const main = makeGrid(width, height);
	const s: Screen = {columns: width, grid: main, main, x: 0, y: 0, full: false, pen: PLAIN_PEN, wraps: true, inserts: false, visible: true, drawsLines: false, saved: new WeakMap(), last: ''};
	const write = listen({
		text: text => {
			for (const char of text) put(s, char);
		},
		control: code => CONTROLS[code]?.(s),
		csi: (mark, parameters, final) => {
			if (mark === '?' && (final === 'h' || final === 'l')) for (const mode of parameters) MODES[mode]?.(s, final === 'h');
			else if (mark === '') CSI[final]?.(s, parameters[0] ?? 0, parameters);
		},
		escape: final => ESCAPES[final]?.(s),
	});
	return {
		write,
		resize(newColumns, newRows) {
			const [wide, high] = [within(newColumns, 1, MOST), within(newRows, 1, MOST)];
			const gone = s.grid.resize(wide, high, s.y);
			// The other one does not know a cursor now: it keeps its beginning.
			if (s.grid !== s.main) s.main.resize(wide, high, 0);
			Object.assign(s, {columns: wide, x: Math.min(s.x, wide - 1), y: Math.min(s.y - gone, high - 1), full: false});
		},
		rows: () => s.grid.rows,
		cursor: () => (s.visible ? {x: s.x, y: s.y} : null),
	};
};
