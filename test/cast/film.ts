import xterm from '@xterm/headless';
import {Unicode11Addon} from '@xterm/addon-unicode11';
import {CELL, MARGIN, frameSvg, rowSvg} from '../support/terminal-svg.ts';
import {COLUMNS, ROWS} from './cast-file.ts';
import type {CastEvent} from './cast-file.ts';

/** Rows of one moment, by number into `rows`; how long it is shown. */
type Frame = {readonly rows: readonly number[]; readonly ms: number};

/** What comes within this time is one picture. */
const TOGETHER_MS = 120;
/** Nobody waits longer for a machine, and the last picture stays to be read. */
const LONGEST_MS = 3600;
const LAST_MS = 6000;

/** A recording as a picture that plays by itself: CSS alone, each row that ever stood there drawn once. */
export const filmSvg = async (events: readonly CastEvent[], title: string): Promise<string> => {
	const {frames, rows} = await framesOf(events);
	const total = frames.reduce((sum, {ms}) => sum + ms, 0);
	let passed = 0;
	const stops = frames.map(({ms}, index) => {
		const at = Math.round((passed / total) * 1e5) / 1e3;
		passed += ms;
		return `${at}%{transform:translateY(${-index * STEP}px)}`;
	});
	const style = `.film{animation:film ${total / 1000}s step-end infinite}@keyframes film{${stops.join('')}}@media (prefers-reduced-motion:reduce){.film{animation:none;transform:translateY(${-still(frames) * STEP}px)}}`;
	return frameSvg({columns: COLUMNS, rows: ROWS}, title, [
		`<style>${style}</style>`,
		`<defs>${rows.map((row, index) => `<g id="r${index}">${row}</g>`).join('\n')}<clipPath id="screen"><rect x="1" y="${MARGIN.top - 2}" width="${COLUMNS * CELL.width + 2 * MARGIN.x - 2}" height="${HEIGHT + 4}"/></clipPath></defs>`,
		`<g clip-path="url(#screen)"><g class="film">`,
		...frames.map(({rows: shown}, index) => shown.flatMap((row, at) => (rows[row] === '' ? [] : [`<use href="#r${row}" y="${index * STEP + at * CELL.height}"/>`])).join('')),
		'</g></g>',
	]);
};

const HEIGHT = ROWS * CELL.height;
/** Pictures stand below each other, with room between. */
const STEP = HEIGHT + 40;

/** The picture for those who want nothing to move: the one that stays longest before the last. */
const still = (frames: readonly Frame[]): number => frames.slice(0, -1).reduce((best, {ms}, index) => (ms > (frames[best]?.ms ?? 0) ? index : best), 0);

const framesOf = async (events: readonly CastEvent[]): Promise<{readonly frames: readonly Frame[]; readonly rows: readonly string[]}> => {
	const terminal = new xterm.Terminal({cols: COLUMNS, rows: ROWS, allowProposedApi: true});
	terminal.loadAddon(new Unicode11Addon());
	terminal.unicode.activeVersion = '11';
	const rows = new Map<string, number>();
	const frames: {rows: readonly number[]; ms: number}[] = [];
	for (const [index, {at, data}] of events.entries()) {
		await new Promise<void>(resolve => terminal.write(data, resolve));
		const ms = Math.round(((events[index + 1]?.at ?? at) - at) * 1000);
		if (ms < TOGETHER_MS && index < events.length - 1) continue;
		const shown = Array.from({length: ROWS}, (_, row) => {
			const drawn = rowSvg(terminal, row);
			rows.set(drawn, rows.get(drawn) ?? rows.size);
			return rows.get(drawn) ?? 0;
		});
		const last = frames.at(-1);
		if (last && last.rows.join() === shown.join()) last.ms += ms;
		else if (frames.length > 0 || shown.some(row => row !== shown[0])) frames.push({rows: shown, ms});
	}
	return {frames: frames.map(({rows: shown, ms}, index) => ({rows: shown, ms: index === frames.length - 1 ? LAST_MS : Math.min(Math.max(ms, TOGETHER_MS), LONGEST_MS)})), rows: [...rows.keys()]};
};
