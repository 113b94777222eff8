import type {Sample} from '../../run/samples.ts';
import type {Line} from './line.ts';
import {span} from './line.ts';

type Shown = Pick<Sample, 'good' | 'ms' | 'value'>;

/** How a soak goes, in a row: good and failed samples, how long they took, the numbers that they printed. */
export const trendLine = (samples: readonly Shown[]): Line => {
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
export const trendGraph = (samples: readonly Shown[], width: number): readonly Line[] => {
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
