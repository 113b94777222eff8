import type {Line} from './line.ts';
import {span} from './line.ts';

export type Sample = {readonly good: boolean; readonly ms: number; /** The last number that it printed. */ readonly value: number | null};

/** The samples whose lines stand in the end of an output, oldest first. */
export const samplesIn = (tail: readonly string[]): readonly Sample[] => {
	const samples: Sample[] = [];
	let value: number | null = null;
	for (const text of tail) {
		const mark = /^-- sample \d+ (good|failed): exit \d+ after (\d+) ms$/.exec(text);
		if (!mark) {
			value = numberIn(text) ?? value;
			continue;
		}
		samples.push({good: mark[1] === 'good', ms: Number(mark[2]), value});
		value = null;
	}
	return samples;
};

/** How a soak goes, in a row: good and failed samples, how long they took, the numbers that they printed. */
export const trendLine = (samples: readonly Sample[]): Line => {
	const last = samples.at(-1);
	if (!last) return [span('Trend: no sample yet', 'dim')];
	const times = samples.map(({ms}) => ms);
	const values = samples.flatMap(({value}) => (value === null ? [] : [value]));
	return [
		span('Trend: ', 'dim'),
		span(samples.slice(-SHOWN).map(({good}) => (good ? '+' : 'x')).join(''), last.good ? 'good' : 'bad'),
		span(` · ${seconds(last.ms)} (${seconds(Math.min(...times))} to ${seconds(Math.max(...times))})`),
		span(values.length === 0 ? '' : ` · ${values.slice(-VALUES).join(' ')}`),
	];
};

/** The numbers that the samples printed as bars, or how long they took where they print none; nothing before there are two. */
export const trendGraph = (samples: readonly Sample[], width: number): readonly Line[] => {
	const values = samples.flatMap(({value}) => (value === null ? [] : [value]));
	const [name, unit, numbers] = values.length >= 2 ? ['Values', '', values] : ['Times', ' s', samples.map(({ms}) => ms / 1000)];
	const shown = numbers.slice(-Math.max(2, Math.min(MOST_BARS, width - 40)));
	const last = shown.at(-1);
	if (last === undefined || shown.length < 2) return [];
	const [least, most] = [Math.min(...shown), Math.max(...shown)];
	const bars = shown.map(number => BARS[most === least ? 0 : Math.round(((number - least) / (most - least)) * (BARS.length - 1))]).join('');
	return [[span(`${name}: `, 'dim'), span(bars, 'accent'), span(` ${short(last)}${unit}`, 'bold'), span(` now, ${short(least)} to ${short(most)}${unit}`)]];
};

/** All of them are one column wide, from the lowest to the highest. */
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
const MOST_BARS = 60;

const short = (number: number): string => String(Number(number.toPrecision(3)));

const SHOWN = 20;
const VALUES = 6;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Not a part of a name or a version: `v2`, `1.2.3`, `10:02`. */
const numberIn = (text: string): number | null => {
	const found = [...text.matchAll(/(?<![\w.:/-])-?\d+(?:\.\d+)?(?![\w:/-]|\.\d)/g)].at(-1);
	return found ? Number(found[0]) : null;
};
