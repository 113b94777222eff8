import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const choices = (...lines: readonly string[]): readonly (readonly number[])[] => readText(['# Till', '', ...lines].join('\n')).reading.choices.map(({headings}) => headings);
const part = (title: string): readonly string[] => [title, '', '```bash', 'tillctl restart', '```', ''];

describe('headings of which one applies', () => {
	test('the last of numbered troubles goes with them', () => {
		expect(choices('## Common problems', '', ...part('### 1. Payment errors'), ...part('### 2. Queue overload'), ...part('### 3. Login failure'), ...part('### 4. Watcher of sales has stopped'))).toEqual([[5, 11, 17, 23]]);
	});

	test('for one release and for another', () => {
		expect(choices('## Move to the new engine', '', ...part('### For tills that came from Till OS 4.17'), ...part('### For any till on Till OS 4.18 or later'))).toEqual([[5, 11]]);
	});

	test('a part that was pasted in twice is none', () => {
		expect(choices(...part('## Rollback (if the test fails)'), ...part('## Rollback (if the test fails)'))).toEqual([]);
	});
});
