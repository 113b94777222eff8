import {existsSync, readFileSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {NotResumableError} from '../../src/runner/evidence-error.ts';
import {markOf} from '../../src/runner/living-process.ts';
import {startRun} from '../../src/runner/open-run.ts';
import {resumeRun} from '../../src/runner/resume-run.ts';
import {lockRun} from '../../src/runner/run-lock.ts';
import {settleRecord} from '../../src/runner/settle-record.ts';
import {answerAll, commands, makeFolder, optionsIn} from './support.ts';

const FAR = {pid: 4711, start: '1', boot: 'b', operator: 'ben', host: 'web-1'};

/** A folder whose lock says that somebody drives the run. */
const lockedBy = (owner: object | string): string => {
	const folder = makeFolder();
	writeFileSync(join(folder, '.lock'), typeof owner === 'string' ? owner : JSON.stringify(owner));
	utimesSync(join(folder, '.lock'), new Date('2026-03-01T03:01:12Z'), new Date('2026-03-01T03:01:12Z'));
	return folder;
};

const refusalOf = (act: () => unknown): NotResumableError => {
	try {
		act();
	} catch (error) {
		if (error instanceof NotResumableError) return error;
		throw error;
	}
	throw new Error('it was not refused');
};

describe('a run that another machine has not let go of', () => {
	test('is refused with who drives it where, since when, and what to write if that machine is dead', () => {
		const folder = lockedBy(FAR);
		const before = readFileSync(join(folder, '.lock'), 'utf8');
		expect(refusalOf(() => lockRun(folder, {operator: 'ann', host: 'here'}))).toMatchObject({
			message: 'the run is driven by ben on web-1, process 4711, since 2026-03-01 03:01:12 UTC',
			help: 'leave it there with `q` first; only where that machine is known to be dead, add `--take-over web-1`',
		});
		expect(readFileSync(join(folder, '.lock'), 'utf8')).toBe(before);
	});

	test('is taken over from the machine that is named, and from no other', () => {
		const folder = lockedBy(FAR);
		expect(refusalOf(() => lockRun(folder, {operator: 'ann', host: 'here', takeOver: 'web-2'})).message).toContain('ben on web-1');
		const lock = lockRun(folder, {operator: 'ann', host: 'here', takeOver: 'web-1'});
		expect(lock.takenFrom).toBe('ben on web-1, process 4711, since 2026-03-01 03:01:12 UTC');
		expect(JSON.parse(readFileSync(join(folder, '.lock'), 'utf8'))).toMatchObject({pid: process.pid, host: 'here'});
		lock.release();
		expect(existsSync(join(folder, '.lock'))).toBe(false);
	});

	test('once it was taken over, the first one leaves the lock to whoever has it now', () => {
		const folder = makeFolder();
		const first = lockRun(folder, {operator: 'ann', host: 'here'});
		writeFileSync(join(folder, '.lock'), JSON.stringify(FAR));
		first.release();
		expect(JSON.parse(readFileSync(join(folder, '.lock'), 'utf8'))).toEqual(FAR);
	});

	test('says in its record from whom it was taken', async () => {
		const folder = makeFolder();
		const options = optionsIn(folder, commands('true'));
		const first = startRun(options);
		first.leave();
		writeFileSync(join(first.folder, '.lock'), JSON.stringify(FAR));
		expect(() => resumeRun({...options, folder: first.folder})).toThrow(/driven by ben on web-1/);
		await expect(settleRecord({...options, folder: first.folder})).rejects.toThrow(/driven by ben on web-1/);
		const run = resumeRun({...options, folder: first.folder, takeOver: 'web-1'});
		expect(run.state().notes.map(({text}) => text)).toEqual([expect.stringMatching(/^taken over from ben on web-1, process 4711, since \d{4}-/)]);
		answerAll(run);
		expect(await run.drive()).toBe('completed');
	});
});

describe('a run of this machine', () => {
	test.each([
		['whose process is gone', {...FAR, host: 'here'}],
		['whose process number another one has now', {pid: process.ppid, start: '1', boot: 'b', operator: 'ben', host: 'here'}],
		['whose lock was cut off', '{"pid":4711,"host":"we'],
		['whose lock is empty', ''],
		['whose lock says nobody', 'null'],
	])('%s is taken in silence', (_, owner) => {
		const lock = lockRun(lockedBy(owner), {operator: 'ann', host: 'here'});
		expect(lock.takenFrom).toBeNull();
		lock.release();
	});

	test('whose process lives is never taken over', () => {
		const living = {...markOf(process.ppid), operator: 'ben', host: 'here'};
		const refusal = refusalOf(() => lockRun(lockedBy(living), {operator: 'ann', host: 'here', takeOver: 'here'}));
		expect(refusal.message).toBe(`the run is driven by ben on here, process ${process.ppid}, since 2026-03-01 03:01:12 UTC`);
		expect(refusal.help).toBe('leave it there with `q` first');
	});
});
