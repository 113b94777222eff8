import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {inTurn, median, ratios, spread} from '../../bench/figure.ts';
import {madePart, PAGE, pageWith, tableLine} from '../../bench/figures-page.ts';
import {append, lastOf, readHistory} from '../../bench/history.ts';
import type {Taken} from '../../bench/history.ts';
import {root} from '../support/rollbook.ts';
import {FIGURES} from '../../bench/rows.ts';

const inFolder = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-figures-'));
	try {
		return await use(folder);
	} finally {
		rmSync(folder, {recursive: true, force: true, maxRetries: 5});
	}
};

test('a part of the rows replaces neither the page nor a line of the history', () => {
	const before = readFileSync(PAGE, 'utf8');
	for (const flag of ['--docs', '--history']) {
		const {status, stderr} = spawnSync(process.execPath, [join(root, 'bench/main.ts'), '--row', FIGURES[0]?.name ?? '', flag], {encoding: 'utf8'});
		expect([status, stderr]).toEqual([2, expect.stringContaining('leave out --row')]);
	}
	expect(readFileSync(PAGE, 'utf8')).toBe(before);
});

describe('every row', () => {
	// A hundred steps are the ten with more of them; of the rows that draw screens one shows that a screen comes, another that it stays.
	const ALIKE = ['steps: 100', 'screen: keys', 'screen: steps', 'screen: memory'];
	test.each(FIGURES.filter(({name}) => !ALIKE.includes(name)))('$name works at a tiny scale', async figure => {
		const result = await inFolder(folder => figure.measure({tiny: true, folder}));
		// Nothing is asserted of times: what is said must be there, and must be numbers.
		if (result.kind === 'not-shown') return;
		expect(result.shown).toMatch(/\d/);
		expect(result.shown).not.toMatch(/NaN|Infinity|undefined/);
		if (result.value !== null) expect(result.value).toBeGreaterThanOrEqual(-1000);
	});

	test('has a name of its own', () => {
		expect(new Set(FIGURES.map(({name}) => name)).size).toBe(FIGURES.length);
	});
});

test('what is taken in turn is taken round by round, the first of several not counted', async () => {
	const seen: string[] = [];
	const taken = await inTurn(2, {
		a: async () => seen.push('a'),
		b: async () => seen.push('b'),
	});
	expect(seen.join('')).toBe('ababab');
	expect(taken).toEqual({a: [3, 5], b: [4, 6]});
	expect(ratios(taken.b, taken.a)).toEqual([4 / 3, 6 / 5]);
	expect([median([3, 1, 2]), median([4, 1])]).toEqual([2, 2.5]);
	expect(spread([3, 1, 2])).toBe('2.00 (1.00 to 3.00)');
});

const TAKEN: Taken = {date: '2026-03-01', commit: 'abc1234', machine: {cpu: 'x', cores: 2, node: '26'}, rows: [{name: 'a', goal: 'at most 2 | 3', shown: '1.50 × b', value: 1.5, holds: true}]};

test('the history is read as it was written, and compared within a machine', () =>
	inFolder(async folder => {
		const path = join(folder, 'history.jsonl');
		expect(readHistory(path)).toEqual([]);
		const elsewhere = {...TAKEN, machine: {...TAKEN.machine, cpu: 'y'}};
		for (const taken of [TAKEN, elsewhere]) append(taken, path);
		expect(readHistory(path)).toEqual([TAKEN, elsewhere]);
		expect(lastOf(readHistory(path), TAKEN.machine)).toEqual(TAKEN);
		expect(lastOf(readHistory(path), {...TAKEN.machine, cores: 8})).toBeNull();
	}));

test('a row says what it was', () => {
	const [row] = TAKEN.rows;
	expect(row && tableLine(row, 1.2)).toBe('| a | at most 2 \\| 3 | 1.50 × b (was 1.20) | holds |\n');
	expect(row && tableLine({...row, goal: null, holds: null})).toBe('| a | – | 1.50 × b | – |\n');
});

test('docs/figures.md is what the last line of the history says', () => {
	const newest = readHistory().at(-1);
	const page = readFileSync(PAGE, 'utf8');
	if (!newest) return expect(pageWith(page, '')).toBe(page);
	expect(page).toBe(pageWith(page, madePart(newest, FIGURES)));
	expect(newest.rows.map(({name}) => name)).toEqual(FIGURES.map(({name}) => name));
	return undefined;
});
