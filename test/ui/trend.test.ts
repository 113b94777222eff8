import {expect, test} from 'vitest';
import {textOf} from '../../src/ui/text/line.ts';
import {samplesIn} from '../../src/run/samples.ts';
import {trendGraph, trendLine} from '../../src/ui/text/trend.ts';

test('a trend shows good and failed samples, how long they took, and the last number of each', () => {
	const tail = ['error rate 0.4 %', '-- sample 1 good: exit 0 after 120 ms', 'web-1 v2 at 10:02: error rate 0.3 %', '-- sample 2 good: exit 0 after 180 ms', 'connection refused', '-- sample 3 failed: exit 7 after 2000 ms', 'error rate'];
	expect(textOf(trendLine(samplesIn(tail, null)))).toBe('Trend: ++x · 2.0 s (0.1 s to 2.0 s) · 0.4 0.3');
	expect(textOf(trendLine(samplesIn(['error rate 0.4 %'], null)))).toBe('Trend: no sample yet');
});

const sampled = (values: readonly (number | null)[]) => values.map((value, index) => ({good: true, ms: 100 * (index + 1), value}));

test('the numbers of the samples are drawn as bars, or their times where they print none', () => {
	expect(trendGraph(sampled([8, 4, 2, 1, 0.1]), 80).map(textOf)).toEqual(['Values: █▄▃▂▁ 0.1 now, 0.1 to 8']);
	expect(trendGraph(sampled([null, null, null]), 80).map(textOf)).toEqual(['Times: ▁▅█ 0.3 s now, 0.1 to 0.3 s']);
	expect(trendGraph(sampled([5, 5]), 80).map(textOf)).toEqual(['Values: ▁▁ 5 now, 5 to 5']);
	expect(trendGraph(sampled([5]), 80)).toEqual([]);
});
