import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {root, temporary} from '../support/rollbook.ts';

/** The folder in which compiled code is kept, as the program chooses it in these surroundings; empty: nowhere. */
const cacheIn = (env: Readonly<Record<string, string>>): string =>
	execFileSync(process.execPath, ['-p', `require(${JSON.stringify(join(root, 'bin/compile-cache.cjs'))}).keepCompiled(); require('node:module').getCompileCacheDir() ?? ''`], {env, encoding: 'utf8', timeout: 20_000}).trim();

test('compiled code is kept in a folder of the operator', () => {
	const home = temporary('home');
	expect(cacheIn({HOME: home}).startsWith(join(home, '.cache/rollbook/'))).toBe(true);
	expect(statSync(join(home, '.cache/rollbook')).mode & 0o777).toBe(0o700);
	expect(cacheIn({HOME: home, XDG_CACHE_HOME: join(home, 'other')}).startsWith(join(home, 'other/rollbook/'))).toBe(true);
});

test('where others can write, none is kept and none is run', () => {
	const home = temporary('home');
	mkdirSync(join(home, '.cache/rollbook'), {recursive: true});
	for (const folder of ['.cache', '.cache/rollbook']) {
		chmodSync(join(home, folder), 0o777);
		expect(cacheIn({HOME: home})).toBe('');
		chmodSync(join(home, folder), 0o700);
	}
	expect(cacheIn({HOME: home})).not.toBe('');
});

test('without a home that can be written the program starts all the same', () => {
	expect(cacheIn({})).toBe('');
	expect(cacheIn({HOME: '/proc/none'})).toBe('');
});
