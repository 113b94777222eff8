import {spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test, vi} from 'vitest';
import {livingOf, markOf, notBefore} from '../../src/runner/living-process.ts';
import {startRun} from '../../src/runner/open-run.ts';
import {commandStep, makeFolder, optionsIn, planOf, resultOf, runAll, until} from './support.ts';
import {skipped} from '../support/skipped.ts';

const pidIn = (folder: string): number => Number(readFileSync(join(folder, 'pid'), 'utf8'));

const endLater = (pid: number): void => {
	onTestFinished(() => {
		if (markOf(pid)) process.kill(pid, 'SIGKILL');
	});
};

/** Starts a program that leaves the session and has written its number down before the statement goes on. */
const ESCAPE = `setsid sh -c 'echo $$ > pid.part; mv pid.part pid; exec sleep 71' & until [ -e pid ]; do sleep 0.01; done`;

describe.runIf(process.platform === 'linux')(`processes of an attempt${skipped(process.platform === 'linux' ? null : 'it looks into /proc, which Linux has')}`, () => {
	test('one that left the session is still found, named, and left alone when the step ends by itself', async () => {
		const {run, folder} = await runAll(planOf([commandStep(1, ESCAPE)]));
		endLater(pidIn(folder));
		expect(resultOf(run, 1)).toMatchObject({status: 'passed', why: `exit code 0; still running in the background: process ${pidIn(folder)}`});
		expect(markOf(pidIn(folder))).not.toBeNull();
	});

	test('one that left the session is ended with its step when the time is over', async () => {
		const {run, folder} = await runAll(planOf([commandStep(1, `${ESCAPE}; sleep 72`, {timeoutMs: 2000})]), {speed: 100});
		endLater(pidIn(folder));
		expect(resultOf(run, 1)).toMatchObject({status: 'failed', by: 'timeout'});
		expect(resultOf(run, 1).why).not.toContain('process');
		expect(markOf(pidIn(folder))).toBeNull();
	});

	test('a zombie is not running', async () => {
		const folder = makeFolder();
		// The program that the shell becomes never asks how its child ended; the child ends only after that.
		const child = 'until grep -q ^sleep /proc/$PPID/cmdline; do sleep 0.01; done; echo $$ > pid';
		const parent = spawn('sh', ['-c', `sh -c '${child}' & exec sleep 73`], {cwd: folder, env: {PATH: process.env['PATH'], ROLLBOOK_ATTEMPT: 'zombie-test'}, detached: true, stdio: 'ignore'});
		endLater(parent.pid ?? 0);
		const isZombie = (): boolean => existsSync(join(folder, 'pid')) && pidIn(folder) > 0 && readFileSync(`/proc/${pidIn(folder)}/stat`, 'utf8').includes(') Z ');
		while (!isZombie()) await new Promise(resolve => setImmediate(resolve));
		expect(markOf(pidIn(folder))).toBeNull();
		expect(livingOf(markOf(parent.pid ?? 0), 'ROLLBOOK_ATTEMPT=zombie-test').map(({pid}) => pid)).toEqual([parent.pid]);
	});

	test('a number that was given to another process since is not the step', () => {
		const stranger = spawn('sleep', ['74'], {detached: true, stdio: 'ignore'});
		endLater(stranger.pid ?? 0);
		const mark = markOf(stranger.pid ?? 0);
		if (!mark) throw new Error('the process has not started');
		expect(livingOf(mark, 'ROLLBOOK_ATTEMPT=none')).toEqual([mark]);
		expect(livingOf({...mark, start: '1'}, 'ROLLBOOK_ATTEMPT=none')).toEqual([]);
	});
});

describe('which processes can have begun after a leader', () => {
	const leader = {pid: 500, start: '9000', boot: 'b'};
	const pids = [1, 300, 500, 501, 40_000];

	test('of one that began just now: those from its number on', () => {
		expect(notBefore(leader, pids, {lastPid: 501, ticks: 9010})).toEqual([500, 501, 40_000]);
	});

	test.each([
		['it began long ago', leader, {lastPid: 501, ticks: 9100}],
		['numbers began anew since', leader, {lastPid: 300, ticks: 9010}],
		['clocks do not fit each other', leader, {lastPid: 501, ticks: 8000}],
		['its start is not known', {...leader, start: ''}, {lastPid: 501, ticks: 9010}],
		['the system says nothing', leader, null],
	])('all of them where %s', (_, of, now) => {
		expect(notBefore(of, pids, now)).toEqual(pids);
	});
});

describe.runIf(process.platform === 'linux')(`background jobs of a run${skipped(process.platform === 'linux' ? null : 'it looks into /proc, which Linux has')}`, () => {
	test('are listed as long as they live, and ended and recorded when asked for', async () => {
		const folder = makeFolder();
		const run = startRun(optionsIn(folder, planOf([commandStep(1, `${ESCAPE}; sleep 75 & until grep -q ^sleep /proc/$!/cmdline; do :; done`), commandStep(2, 'true')])));
		const done = run.drive();
		await until(run, () => run.state().prompt?.step === 'step-1');
		run.send({kind: 'run', prompt: run.state().prompt?.id ?? '', confirm: null, edited: null});
		await until(run, () => run.state().prompt?.step === 'step-2');
		for (const {pid} of run.jobs()) endLater(pid);
		expect(run.jobs().map(({command}) => command).toSorted()).toEqual(['sleep 71', 'sleep 75']);
		expect(run.endJobs()).toBeNull();
		expect(run.state().notes.at(-1)?.text).toMatch(/^ended in the background: .*sleep 7/);
		while (run.jobs().length > 0) await new Promise(resolve => setTimeout(resolve, 20));
		expect(markOf(pidIn(folder))).toBeNull();
		expect(run.endJobs()).toEqual({refused: 'nothing runs in the background'});
		run.leave();
		await done;
	}, 20_000);

	test('what a later step starts is not ended with those that were named', async () => {
		const folder = makeFolder();
		const stubborn = `(trap '' TERM; exec sleep 76) & until grep -q ^sleep /proc/$!/cmdline; do :; done`;
		const run = startRun(optionsIn(folder, planOf([commandStep(1, stubborn), commandStep(2, `sleep 77 & until grep -q ^sleep /proc/$!/cmdline; do :; done`), commandStep(3, 'true')])));
		const done = run.drive();
		const runStep = async (step: string, next: string): Promise<void> => {
			await until(run, () => run.state().prompt?.step === step);
			run.send({kind: 'run', prompt: run.state().prompt?.id ?? '', confirm: null, edited: null});
			await until(run, () => run.state().prompt?.step === next);
		};
		const commandsLeft = (): readonly string[] => run.jobs().map(({command}) => command);
		await runStep('step-1', 'step-2');
		for (const {pid} of run.jobs()) endLater(pid);
		expect(run.endJobs()).toBeNull();
		await runStep('step-2', 'step-3');
		await vi.waitUntil(() => commandsLeft().includes('sleep 77'), {timeout: 15_000});
		for (const {pid} of run.jobs()) endLater(pid);
		expect(commandsLeft().toSorted()).toEqual(['sleep 76', 'sleep 77']);
		await vi.waitUntil(() => !commandsLeft().includes('sleep 76'), {timeout: 15_000});
		expect(commandsLeft()).toEqual(['sleep 77']);
		run.leave();
		await done;
	}, 30_000);
});

test('what the system refuses to start is a failure of the step, and the run goes on to ask', async () => {
	const {run} = await runAll(planOf([commandStep(1, 'echo never')]), {env: {PATH: process.env['PATH'] ?? '', LARGE: 'x'.repeat(200_000)}});
	expect(resultOf(run, 1)).toMatchObject({status: 'failed', by: 'launch', why: expect.stringMatching(/^bash could not be started: .*E2BIG/)});
	expect(run.state().outcome).toBe('failed');
});
