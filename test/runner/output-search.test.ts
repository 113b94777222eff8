import {appendFileSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Found} from '../../src/run/live-run.ts';
import {openOutput} from '../../src/runner/output-view.ts';
import type {OutputView} from '../../src/runner/output-view.ts';
import {temporary} from '../support/rollbook.ts';
import {until} from '../support/until.ts';

const asIs = (text: string): string => text;
const OLD = 1_700_000_000;

const opened = (text: string): {readonly view: OutputView; readonly path: string; readonly search: (query: string) => Found} => {
	const path = join(temporary('search'), 'output.txt');
	writeFileSync(path, text);
	utimesSync(path, OLD, OLD);
	const view = openOutput(path, 'output.txt');
	view.read(asIs);
	return {view, path, search: query => view.search({query, holds: line => line.toLowerCase().includes(query.toLowerCase()), mask: asIs, onMore: () => {}})};
};

const all = async (search: (query: string) => Found, query: string): Promise<readonly number[]> => {
	await until('the search', () => search(query).done);
	return search(query).numbers;
};

test('a line far above the end that is held is found, and can be read by its number', async () => {
	const lines = Array.from({length: 200_000}, (_, index) => (index === 17 || index === 150_001 ? `${index} ERROR: no such image` : `${index} GET /cart 200`));
	const {view, search} = opened(`${lines.join('\n')}\n`);
	expect(view.read(asIs).tail.length).toBeLessThan(20_000);
	expect(await all(search, 'error')).toEqual([18, 150_002]);
	expect(view.lines(17, 19, asIs)).toEqual(['16 GET /cart 200', '17 ERROR: no such image', '18 GET /cart 200']);
	expect(view.lines(1, 2, asIs)).toEqual(['0 GET /cart 200', '1 GET /cart 200']);
	expect(view.lines(200_000, 200_005, asIs)).toEqual(['199999 GET /cart 200']);
	expect(await all(search, 'nowhere')).toEqual([]);
});

test('the newest are found first, and everything else has its turn in between', async () => {
	const {search} = opened(`${Array.from({length: 400_000}, (_, index) => `line ${index} of the shop`).join('\n')}\n`);
	const first = search('shop');
	expect(first.numbers.at(-1)).toBe(400_000);
	expect(first.done).toBe(false);
	expect(first.share).toBeLessThan(1);
	await until('the search', () => search('shop').done);
	// Nobody looks at more of them; the oldest are left out.
	expect(search('shop')).toMatchObject({full: true});
	expect(search('shop').numbers.length).toBeLessThan(110_000);
});

test('what is added while one looks is found too, a line that has not ended yet among it', async () => {
	const {view, path, search} = opened('one error\ntwo\n');
	expect(await all(search, 'error')).toEqual([1]);
	appendFileSync(path, 'three error\nfour err');
	view.poll();
	await until('the search', () => search('error').numbers.length === 2);
	appendFileSync(path, 'or');
	view.poll();
	await until('the search', () => search('error').numbers.length === 3);
	appendFileSync(path, ' ends\nfive error\n');
	view.poll();
	await until('the search', () => search('error').numbers.length === 4);
	expect(search('error').numbers).toEqual([1, 3, 4, 5]);
});

test('finds what a look at every line finds, wherever pieces and characters are cut', async () => {
	const word = fc.constantFrom('error', 'Ünïcode', '日本', 'x'.repeat(50_000), '', '\u001b[31merror\u001b[0m', 'b\tc');
	await fc.assert(
		fc.asyncProperty(fc.array(word, {maxLength: 60}), fc.boolean(), async (lines, ended) => {
			const text = lines.join('\n') + (ended && lines.length > 0 ? '\n' : '');
			const {view, search} = opened(text);
			const whole = text === '' ? [] : (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
			for (const query of ['error', 'ü', '本', 'xx']) {
				expect(await all(search, query), query).toEqual(whole.flatMap((line, index) => (line.toLowerCase().includes(query) ? [index + 1] : [])));
			}
			expect(whole.map((_, index) => view.lines(index + 1, index + 1, asIs)[0])).toEqual(whole);
		}),
		{numRuns: 40},
	);
});

test('another query ends the one before, and secrets are masked before they are looked at', async () => {
	const {view, search} = opened('token hunter2 is used\n'.repeat(50_000));
	search('token');
	expect(await all(search, 'nothing')).toEqual([]);
	const masked = view.search({query: 'hunter2', holds: line => line.includes('hunter2'), mask: text => text.replaceAll('hunter2', '•••'), onMore: () => {}});
	expect(masked.numbers).toEqual([]);
	await until('the search', () => view.search({query: 'hunter2', holds: line => line.includes('hunter2'), mask: text => text.replaceAll('hunter2', '•••'), onMore: () => {}}).done);
	expect(view.search({query: 'hunter2', holds: line => line.includes('hunter2'), mask: asIs, onMore: () => {}}).numbers).toEqual([]);
	expect(view.lines(1, 1, text => text.replaceAll('hunter2', '•••'))).toEqual(['token ••• is used']);
});
