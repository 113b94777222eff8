import type {CastEvent} from '../../run/terminal/cast.ts';
import {sizeIn} from '../../run/terminal/cast.ts';
import type {Row} from '../../run/terminal/grid.ts';
import {makeScreen} from '../../run/terminal/screen.ts';
import type {TerminalScreen} from '../../run/terminal/screen.ts';

/** A place in a recording, and the screen as it was there. Times are milliseconds since its start. */
export type Player = {
	at(): number;
	readonly totalMs: number;
	/** Goes to a place; back as well. */
	seek(ms: number): void;
	/** To the marker after the one that was passed last, or the one before; the end and the start count as markers. */
	step(by: 1 | -1): void;
	/** The marker that was passed last; empty: none yet. */
	marker(): string;
	rows(): readonly Row[];
	/** The row that the cursor is in. */
	cursorRow(): number;
};

/** Nothing of the recording reaches a terminal but the cells of the screen it is drawn on: see `makeScreen`. */
export const makePlayer = (events: readonly CastEvent[], columns: number, rows: number): Player => {
	const totalMs = events.at(-1)?.at ?? 0;
	const markers = events.flatMap(({at, code, text}, index) => (code === 'm' ? [{at, text, index}] : []));
	let screen = makeScreen(columns, rows);
	let row = 0;
	let next = 0;
	let at = 0;
	const passed = (): number => markers.filter(({index}) => index < next).length;
	const rewind = (): void => {
		screen = makeScreen(columns, rows);
		[next, row, at] = [0, 0, 0];
	};
	const play = (until: (event: CastEvent, index: number) => boolean): void => {
		for (let event = events[next]; event && until(event, next); event = events[next]) {
			show(screen, event, {columns, rows});
			next++;
		}
		row = screen.cursor()?.y ?? row;
	};
	return {
		totalMs,
		at: () => at,
		seek(ms) {
			const wanted = Math.max(0, Math.min(totalMs, ms));
			if (wanted < at) rewind();
			at = wanted;
			play(event => event.at <= wanted);
		},
		step(by) {
			const target = markers[passed() - 1 + by];
			if (by < 0) rewind();
			// The marker itself, what its step says, and no output yet that came at the same time.
			if (target) play((_, index) => index <= target.index + 1);
			else if (by > 0) play(() => true);
			at = target?.at ?? (by > 0 ? totalMs : 0);
		},
		marker: () => markers[passed() - 1]?.text ?? '',
		rows: () => screen.rows(),
		cursorRow: () => row,
	};
};

const show = (screen: TerminalScreen, {code, text}: CastEvent, own: {readonly columns: number; readonly rows: number}): void => {
	if (code === 'o') screen.write(text);
	const size = code === 'r' ? sizeIn(text) : null;
	// A session brings its own size; what is put back is the size of this terminal.
	if (size) screen.resize(size.columns, size.rows);
	if (size && size.columns === own.columns && size.rows === own.rows) screen.write('\r');
};
