import {readCast, sizeIn} from '../../run/terminal/cast.ts';
import {runsOf} from '../../run/terminal/grid.ts';
import {makeScreen} from '../../run/terminal/screen.ts';
import type {TerminalScreen} from '../../run/terminal/screen.ts';
import {visible} from '../inert.ts';

/** What changed on the screen: rows by their number as text, look, text, look … */
export type Frame = readonly [at: number, rows: readonly (readonly [row: number, ...runs: readonly string[]])[]];

type Frames = {
	readonly columns: number;
	readonly rows: number;
	readonly frames: readonly Frame[];
	/** As it was played, and as it was when quiet times are counted, milliseconds. */
	readonly totalMs: number;
	readonly tookMs: number;
	/** The picture with the most in it, whole: programs leave an empty screen behind. Of several the last. */
	readonly fullest: Frame;
};

/** A person watching wants to see what happened, not how long somebody thought. */
const QUIET_MS = 2000;
/** Pictures of one recording, and characters in them: what is more is shown in larger steps. */
const MOST_FRAMES = 1500;
const MOST_CHARACTERS = 400_000;

/** The pictures of a recording. They are made here, so that a page needs no terminal and nothing of the program's own sequences gets into it. */
export const framesOf = (cast: string): Frames => {
	const read = readCast(cast);
	for (let stepMs = firstStep(read.events.map(({at}) => at)); ; stepMs *= 2) {
		const frames = draw(read, stepMs);
		const size = frames.frames.reduce((sum, [, rows]) => sum + rows.reduce((all, row) => all + row.join('').length + 8, 0), 0);
		if ((frames.frames.length <= MOST_FRAMES && size <= MOST_CHARACTERS) || frames.frames.length <= 2) return frames;
	}
};

/** Where events are many, the first step that can be enough: every try plays the whole recording. */
const firstStep = (times: readonly number[]): number => {
	const playedMs = times.reduce((sum, at, index) => sum + Math.min(QUIET_MS, at - (times[index - 1] ?? 0)), 0);
	let stepMs = 33;
	while (times.length > MOST_FRAMES && stepMs * MOST_FRAMES < playedMs) stepMs *= 2;
	return stepMs;
};

const draw = (cast: ReturnType<typeof readCast>, stepMs: number): Frames => {
	let [columns, rows] = [cast.columns, cast.rows];
	const screen = makeScreen(columns, rows);
	const frames: Frame[] = [];
	let shown: readonly string[] = [];
	let [at, before] = [0, 0];
	let fullest: {readonly frame: Frame; readonly size: number} = {frame: [0, []], size: -1};
	const keep = (): void => {
		const {changed, all} = changes(screen, shown);
		shown = all;
		if (changed.length === 0) return;
		frames.push([at, changed]);
		const size = screen.rows().reduce((sum, row) => sum + row.filter(({char}) => char.trim() !== '').length, 0);
		if (size >= fullest.size) fullest = {frame: [at, changes(screen, []).changed], size};
	};
	for (const [index, event] of cast.events.entries()) {
		at += Math.min(QUIET_MS, event.at - before);
		before = event.at;
		if (event.code === 'o') screen.write(event.text);
		const size = event.code === 'r' ? sizeIn(event.text) : null;
		if (size) {
			screen.resize(size.columns, size.rows);
			[columns, rows] = [Math.max(columns, size.columns), Math.max(rows, size.rows)];
		}
		const next = cast.events[index + 1];
		if (!next || Math.floor((at + Math.min(QUIET_MS, next.at - before)) / stepMs) > Math.floor(at / stepMs)) keep();
	}
	return {columns: Math.min(columns, 500), rows: Math.min(rows, 500), frames, totalMs: at, tookMs: cast.events.at(-1)?.at ?? 0, fullest: fullest.frame};
};

const changes = (screen: TerminalScreen, shown: readonly string[]): {readonly changed: Frame[1]; readonly all: readonly string[]} => {
	const rows = screen.rows().map(row => runsOf(row).flatMap(({text, look}) => [visible(text), look]));
	const all = rows.map(row => JSON.stringify(row));
	// Rows that are gone, because the terminal was made smaller, are empty.
	const gone = Array.from({length: Math.max(0, shown.length - rows.length)}, (_, index) => [rows.length + index] as const).filter(([row]) => shown[row] !== '[]');
	return {changed: [...rows.flatMap((row, number) => (all[number] === (shown[number] ?? '[]') ? [] : [[number, ...row] as const])), ...gone], all};
};
