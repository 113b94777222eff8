import type {CastEvent} from '../../run/terminal/cast.ts';
import {clock} from '../text/time.ts';
import {fit, widthOf} from '../text/width.ts';
import type {Paper} from './paint.ts';
import {drawRows, repaint} from './paint.ts';
import type {Player} from './player.ts';
import {makePlayer} from './player.ts';

type ReplayOptions = {
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	/** The recording in the size of a terminal. */
	readonly record: (columns: number, rows: number) => readonly CastEvent[];
	/** Stands before everything in the status row: nobody must take this for a run that goes on. */
	readonly title: string;
	readonly speed: number;
	readonly ascii: boolean;
	readonly colors: boolean;
	/** Monotonic milliseconds. */
	readonly mono: () => number;
	/** Settles when the program is told to end. */
	readonly told: Promise<void>;
};

type Playing = {player: Player; paper: Paper; speed: number; paused: boolean; shown: readonly string[]};

const FRAME_MS = 33;
const SPEEDS = {slowest: 0.125, fastest: 1024} as const;

/** Plays a recording on the alternate screen until the viewer leaves. Nothing is run, nothing is written. */
export const replay = async (options: ReplayOptions): Promise<void> => {
	const {stdin, stdout, mono, told} = options;
	const left = Promise.withResolvers<void>();
	const playing = begin(options, null);
	let timer: NodeJS.Timeout | null = null;
	let before = mono();
	const draw = (): void => {
		const rows = drawRows(playing.player.rows(), playing.player.cursorRow(), statusOf(options, playing), playing.paper);
		const change = repaint(playing.shown, rows);
		playing.shown = rows;
		if (change !== '') stdout.write(change);
	};
	const tick = (): void => {
		const now = mono();
		playing.player.seek(playing.player.at() + (now - before) * playing.speed);
		before = now;
		if (playing.player.at() >= playing.player.totalMs) playing.paused = true;
		wind();
	};
	// While nothing moves, nothing is written.
	const wind = (): void => {
		draw();
		if (playing.paused && timer) {
			clearInterval(timer);
			timer = null;
		} else if (!playing.paused && !timer) {
			before = mono();
			timer = setInterval(tick, FRAME_MS);
		}
	};
	const press = (chunk: string): void => {
		for (const key of chunk.match(KEY) ?? []) {
			const does = KEYS[key];
			if (does === 'leave') left.resolve();
			else does?.(playing);
		}
		wind();
	};
	const resized = (): void => {
		Object.assign(playing, begin(options, playing));
		stdout.write('\x1b[2J');
		draw();
	};
	stdin.setRawMode(true);
	stdin.setEncoding('utf8').on('data', press).resume();
	stdout.on('resize', resized);
	stdout.write('\x1b[?1049h\x1b[?25l\x1b[2J');
	try {
		wind();
		await Promise.race([left.promise, told]);
	} finally {
		if (timer) clearInterval(timer);
		stdin.off('data', press).pause();
		stdin.setRawMode(false);
		stdout.off('resize', resized);
		stdout.write('\x1b[0m\x1b[?25h\x1b[?1049l');
	}
};

/** From the start, or where another size was at. */
const begin = ({stdout, record, speed, ascii, colors}: ReplayOptions, from: Playing | null): Playing => {
	const paper = {columns: stdout.columns || 80, rows: stdout.rows || 24, ascii, colors};
	const player = makePlayer(record(paper.columns, paper.rows - 1), paper.columns, Math.max(1, paper.rows - 1));
	player.seek(from?.player.at() ?? 0);
	return {player, paper, speed: from?.speed ?? speed, paused: from?.paused ?? false, shown: []};
};

/** An arrow, in both ways that terminals send it, or one character. */
const KEY = new RegExp(['\\x1b', '[[O][A-D]|[^]'].join(''), 'gu');

/** Wishes of a viewer, by what a terminal sends for the key. */
const KEYS: Readonly<Record<string, ((playing: Playing) => void) | 'leave'>> = {
	' ': playing => {
		// At the end there is only the beginning to go to.
		if (playing.paused && playing.player.at() >= playing.player.totalMs) playing.player.seek(0);
		playing.paused = !playing.paused;
	},
	...keysFor(['.', '\x1b[C', '\x1bOC', 'l', 'n'], ({player}) => player.step(1)),
	...keysFor([',', '\x1b[D', '\x1bOD', 'h', 'p'], ({player}) => player.step(-1)),
	...keysFor(['+', '\x1b[A', '\x1bOA', 'k'], playing => (playing.speed = Math.min(SPEEDS.fastest, playing.speed * 2))),
	...keysFor(['-', '\x1b[B', '\x1bOB', 'j'], playing => (playing.speed = Math.max(SPEEDS.slowest, playing.speed / 2))),
	...keysFor(['g', '0'], ({player}) => player.seek(0)),
	...keysFor(['G', '$'], ({player}) => player.seek(player.totalMs)),
	q: 'leave',
	'\x03': 'leave',
};

function keysFor(keys: readonly string[], does: (playing: Playing) => void): Readonly<Record<string, (playing: Playing) => void>> {
	return Object.fromEntries(keys.map(key => [key, does]));
}

const statusOf = ({title}: ReplayOptions, {player, paused, speed, paper}: Playing): string => {
	const state = player.at() >= player.totalMs ? 'ended' : paused ? 'paused' : 'playing';
	const pace = speed === 1 ? '' : `  ${speed} times`;
	const marker = player.marker() === '' ? '' : `  step ${player.marker()}`;
	const left = ` ${title}  ${state} ${shortClock(player.at())} / ${shortClock(player.totalMs)}${pace}${marker}`;
	// What does not fit is left out whole; the name of the step gives way before the way out.
	let right = ' ';
	for (const key of HINTS) if (paper.columns - widthOf(right) - widthOf(key) - 2 >= Math.min(widthOf(left), 60)) right = `  ${key}${right}`;
	return `${fit(left, paper.columns - widthOf(right))}${right}`;
};

/** The most needed first; it stands last. */
const HINTS = ['q leave', 'space pause', '←→ step', '↑↓ speed'];

/** Hours only where there are some. */
const shortClock = (ms: number): string => clock(ms).replace(/^0:/, '');
