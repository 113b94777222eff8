import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {Row} from '../../safety/row.ts';

/** Each row at the scale of a test run; one that cannot be measured here is skipped with the reason. */
export const holdRows = (rows: readonly Row[]): void => {
	test.each(rows)('$id: $what', async row => {
		const folder = mkdtempSync(join(tmpdir(), `rollbook-${row.id}-`));
		try {
			const result = await row.measure({full: false, timed: false, folder});
			expect(result.kind === 'measured' ? result.found : []).toEqual([]);
		} finally {
			rmSync(folder, {recursive: true, force: true, maxRetries: 5});
		}
	}, 120_000);
};
