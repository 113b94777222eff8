import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Where compiled code is kept over the starts of one bench, as it is over those of an operator; every start has a home of its own. */
export const cacheHome = (): string => (made ??= make());

let made: string | null = null;

const make = (): string => {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-bench-cache-'));
	process.once('exit', () => rmSync(folder, {recursive: true, force: true, maxRetries: 5}));
	return folder;
};
