import {expect, test} from 'vitest';
import {textOf} from '../../src/ui/text/line.ts';
import {samplesIn, trendLine} from '../../src/ui/text/trend.ts';

test('a trend shows good and failed samples, how long they took, and the last number of each', () => {
	const tail = ['error rate 0.4 %', '-- sample 1 good: exit 0 after 120 ms', 'web-1 v2 at 10:02: error rate 0.3 %', '-- sample 2 good: exit 0 after 180 ms', 'connection refused', '-- sample 3 failed: exit 7 after 2000 ms', 'error rate'];
	expect(textOf(trendLine(samplesIn(tail)))).toBe('Trend: ++x · 2.0 s (0.1 s to 2.0 s) · 0.4 0.3');
	expect(textOf(trendLine(samplesIn(['error rate 0.4 %'])))).toBe('Trend: no sample yet');
});
