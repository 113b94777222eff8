import {existsSync, mkdirSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {stepFolder} from '../../src/runner/attempt-place.ts';
import {watchDisk} from '../../src/runner/disk-watch.ts';
import {resumeRun} from '../../src/runner/resume-run.ts';
import {startRun} from '../../src/runner/open-run.ts';
import type {RunCore} from '../../src/runner/run-core.ts';
import {answerAll, commandStep, makeFolder, optionsIn, planOf, resultOf, runAll, until} from './support.ts';
import {skipped} from '../support/skipped.ts';

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

test('evidence is lost with an answer: a front end that leaves at once does not hide it', async () => {
	const folder = makeFolder();
	const run = startRun(optionsIn(folder, planOf([commandStep(1, 'true')])));
	const done = run.drive();
	await until(run, () => run.state().prompt?.kind === 'command');
	renameSync(run.folder, `${run.folder}-away`);
	expect(run.send({kind: 'run', prompt: run.state().prompt?.id ?? '', confirm: 'yes', edited: null})).toEqual({refused: expect.stringContaining('what was recorded is lost')});
	run.leave();
	await expect(done).rejects.toThrow('what was recorded is lost');
});

test('when the step printed what is evidence too: where that cannot be written, no other step is started, and this one ends by itself', async () => {
	const folder = makeFolder();
	const run = startRun(optionsIn(folder, planOf([commandStep(1, 'echo one; until [ -e go ]; do sleep 0.02; done; touch ended'), commandStep(2, 'touch ran')])));
	run.subscribe(() => {
		const made = join(run.folder, 'steps/01-step-1/attempt-1');
		if (run.state().running && !existsSync(join(made, 'timing.txt'))) mkdirSync(join(made, 'timing.txt'));
	});
	answerAll(run);
	const done = run.drive();
	await until(run, () => (run.notice() ?? '').includes('no further step is started'));
	expect(existsSync(join(folder, 'ended'))).toBe(false);
	writeFileSync(join(folder, 'go'), '');
	await expect(done).rejects.toThrow('no further step is started');
	expect([existsSync(join(folder, 'ended')), existsSync(join(folder, 'ran'))]).toEqual([true, false]);
});

const FLOOD = 'head -c 270000000 /dev/zero; until [ -e go ]; do sleep 0.02; done';

test('a step that floods is asked about, once; the word is on record and the step goes on', async () => {
	const folder = makeFolder();
	const run = startRun(optionsIn(folder, planOf([commandStep(1, FLOOD)])));
	answerAll(run);
	const done = run.drive();
	await until(run, () => run.state().prompt?.kind === 'disk');
	expect(run.state().prompt).toMatchObject({step: 'step-1', attempt: 1, why: 'it has printed more than 256 MiB'});
	expect(run.send({kind: 'skip', prompt: run.state().prompt?.id ?? '', reason: 'no'})).toEqual({refused: 'a disk question cannot be skipped'});
	expect(run.send({kind: 'go-on', prompt: run.state().prompt?.id ?? ''})).toBeNull();
	expect(run.state()).toMatchObject({prompt: null, running: {step: 'step-1'}});
	writeFileSync(join(folder, 'go'), '');
	expect(await done).toBe('completed');
	const kinds = run.entries().map(({event}) => (event.kind === 'prompt-opened' ? event.prompt.kind : event.kind === 'prompt-answered' ? event.answer.kind : event.kind));
	expect(kinds).toEqual(['run-started', 'command', 'run', 'step-started', 'disk', 'go-on', 'step-finished', 'run-finished']);
}, 30_000);

test('a question about a step is over with the step, and a resumed run asks it anew', async () => {
	const folder = makeFolder();
	const options = optionsIn(folder, planOf([commandStep(1, FLOOD), commandStep(2, 'true')]));
	const first = startRun(options);
	answerAll(first);
	const left = first.drive();
	await until(first, () => first.state().prompt?.kind === 'disk');
	first.leave();
	expect(await left).toBe('left');
	const run = resumeRun({...options, folder: first.folder});
	answerAll(run);
	const done = run.drive();
	await until(run, () => run.state().prompt?.kind === 'disk');
	writeFileSync(join(folder, 'go'), '');
	expect(await done).toBe('completed');
	expect(run.state().steps['step-1']?.status).toBe('passed');
}, 30_000);

test.runIf(process.platform === 'linux')(`a full disk is said even when the command that filled it has ended before anybody looked${skipped(process.platform === 'linux' ? null : 'it takes /proc for a full file system, which Linux has')}`, () => {
	const said: string[] = [];
	// A file system without a free block.
	const core = {warn: (text: string) => said.push(text), setting: {clock: {now: () => 0, mono: () => 0}, roots: {folder: '/proc', state: '/proc'}}} as unknown as RunCore;
	watchDisk(core, {step: 'step-1', attempt: 1, asks: true}).over();
	expect(said).toEqual(['only 0 MiB are free where evidence is written']);
});
