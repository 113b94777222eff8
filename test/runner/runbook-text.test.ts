import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {runbookText} from '../../src/runner/runbook-text.ts';
import {planOf} from '../support/sample-plan.ts';

const folderWith = (bytes: Uint8Array | null): string => {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-text-'));
	if (bytes) writeFileSync(join(folder, 'runbook.md'), bytes);
	return folder;
};

const linesOf = (bytes: Uint8Array | null, encoding: string) => {
	const plan = planOf([], []);
	return runbookText(folderWith(bytes), {...plan, source: {...plan.source, encoding}});
};

test('the text of a run folder is read in its encoding, once', () => {
	const lines = linesOf(Buffer.from('# Ä\r\nb', 'utf-16le'), 'utf-16le');
	expect(lines()).toEqual(['# Ä', 'b']);
	expect(lines()).toBe(lines());
});

test('a text that is gone or is none is empty: what runs comes from the plan', () => {
	expect(linesOf(null, 'utf-8')()).toEqual([]);
	expect(linesOf(Buffer.from([0, 1, 2]), 'binary')()).toEqual([]);
});
