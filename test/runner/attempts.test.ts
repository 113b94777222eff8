import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {stepFolder} from '../../src/runner/attempt-place.ts';
import {watchDisk} from '../../src/runner/disk-watch.ts';
import {startRun} from '../../src/runner/open-run.ts';
import type {RunCore} from '../../src/runner/run-core.ts';
import {answerAll, commandStep, makeFolder, optionsIn, planOf, resultOf, runAll, until} from './support.ts';

test('the folder of a step is named after its number and title', () => {
	expect(stepFolder({number: 7, title: 'Execute the rollback'})).toBe('07-execute-the-rollback');
	expect(stepFolder({number: 123, title: 'Prüfe «Größe» & Ort'})).toBe('123-prufe-gro-e-ort');
	expect(stepFolder({number: 1, title: '检查'})).toBe('01-step');
});

test('no title makes a name that leaves the run folder or upsets a file system', () => {
	const hostile = fc.constantFrom('../../etc/passwd', '/abs', '-rf', 'a\0b', 'CON', 'x'.repeat(300), '..', '\u202Egnp', 'a\nb', '~', '$(id)');
	fc.assert(
		fc.property(fc.integer({min: 1, max: 9999}), fc.oneof(fc.string({unit: 'binary'}), hostile), (number, title) => {
			expect(stepFolder({number, title})).toMatch(/^\d{2,}-[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/);
		}),
	);
});

test('`exit` with a code says that something failed, also where there is no place to leave', async () => {
	const {run} = await runAll(planOf([commandStep(1, 'exit', {closes: true}), commandStep(2, 'exit 3', {closes: true})]));
	expect(resultOf(run, 1)).toMatchObject({status: 'passed', exit: 0});
	expect(resultOf(run, 2)).toMatchObject({status: 'failed', exit: 3});
});

test('what is said of a step while it floods is taken back when it has ended', async () => {
	const folder = makeFolder();
	const run = startRun(optionsIn(folder, planOf([commandStep(1, 'head -c 270000000 /dev/zero; until [ -e go ]; do sleep 0.02; done')])));
	answerAll(run);
	const done = run.drive();
	await until(run, () => run.notice()?.includes('256 MiB') === true);
	writeFileSync(join(folder, 'go'), '');
	expect(await done).toBe('completed');
	expect(run.notice()).toBeNull();
}, 30_000);

test.runIf(process.platform === 'linux')('a full disk is said even when the command that filled it has ended before anybody looked', () => {
	const said: string[] = [];
	// A file system without a free block.
	const core = {warn: (text: string) => said.push(text), unwarn: () => undefined, setting: {clock: {now: () => 0, mono: () => 0}, roots: {folder: '/proc', state: '/proc'}}} as unknown as RunCore;
	watchDisk(core, 'Copy').over();
	expect(said).toEqual(['only 0 MiB are free where evidence is written']);
});
