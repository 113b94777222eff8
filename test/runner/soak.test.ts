import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {expect, onTestFinished, test} from 'vitest';
import {soakOf} from '../../src/plan/soak.ts';
import type {Plan} from '../../src/plan/plan.ts';
import type {CommandStep} from '../../src/plan/step.ts';
import {NO_TIES} from '../../src/plan/ties.ts';
import {samplesIn} from '../../src/run/samples.ts';
import {startRun} from '../../src/runner/open-run.ts';
import {soakScript} from '../../src/runner/soak-script.ts';
import {answerAll, commandStep, makeFolder, optionsIn, outputOf, planOf, resultOf, runAll, until} from './support.ts';

/** The only section is watched for so long; at speed 100 ten seconds take a tenth of one. */
const soaked = (soakMs: number, ...steps: readonly CommandStep[]): Plan => {
	const plan = planOf(steps);
	return {...plan, sections: plan.sections.map(section => ({...section, ties: {...NO_TIES, soakMs}}))};
};

const sampled = (plan: Plan): readonly string[] => plan.steps.flatMap(step => (step.kind === 'command' && soakOf(plan, step) ? [step.id] : []));

test('the last command of the section that only reads is the one that is sampled', () => {
	expect(sampled(soaked(60_000, commandStep(1, 'curl a'), commandStep(2, 'curl b'), commandStep(3, 'restart', {effect: 'change'}), commandStep(4, 'logs -f', {endless: true})))).toEqual(['step-2']);
	expect(sampled(soaked(60_000, commandStep(1, 'restart', {effect: 'change'})))).toEqual([]);
	expect(sampled(planOf([commandStep(1, 'curl a')]))).toEqual([]);
});

test('a soak samples until its time is over, and passes with its last sample', async () => {
	const {run} = await runAll(soaked(150_000, commandStep(1, 'echo x >> tries; echo "rate 0.$(wc -l < tries) %"; cd /')), {speed: 100});
	expect(resultOf(run, 1)).toMatchObject({status: 'passed', exit: 0});
	const samples = samplesIn(outputOf(run, 1).split('\n'), null);
	expect(samples.length).toBeGreaterThan(1);
	expect(samples.every(({good}) => good)).toBe(true);
	expect(samples.slice(0, 2).map(({value}) => value)).toEqual([0.1, 0.2]);
	expect(outputOf(run, 1)).toContain(`-- ${samples.length} samples, 0 failed by exit code`);
});

test('failures in a row end it early, one among good ones does not', async () => {
	const command = `echo x >> tries; case $(wc -l < tries) in 1|3|4|5) exit 7 ;; esac`;
	const {run} = await runAll(soaked(3_600_000, commandStep(1, command)), {speed: 1000});
	expect(resultOf(run, 1)).toMatchObject({status: 'failed', exit: 7, by: 'exit', why: '3 samples in a row were not good: exit code 7 (5 samples, 4 not good)'});
	expect(samplesIn(outputOf(run, 1).split('\n'), null).map(({good}) => good)).toEqual([false, true, false, false, false]);
});

test('each sample is held against what is expected of it: one that was good says nothing of the next', async () => {
	const command = 'echo x >> tries; case $(wc -l < tries) in 1) echo healthy ;; 2) exit 7 ;; *) echo degraded ;; esac';
	const {run} = await runAll(soaked(3_600_000, commandStep(1, command, {expectations: [{kind: 'contains', text: 'healthy', line: 1}]})), {speed: 1000});
	const {status, by, why} = resultOf(run, 1);
	expect({status, by}).toEqual({status: 'failed', by: 'expectation'});
	// The step itself would have gone on: its exit codes are good again.
	// How many samples were taken before somebody looked is up to the machine.
	expect(why).toMatch(/^\d+ samples in a row were not good: the output does not contain "healthy" \(\d+ samples, \d+ not good\)$/);
});

test('a soak that ends with a sample which is not as expected has failed, however many were', async () => {
	const command = 'echo x >> tries; case $(wc -l < tries) in 1) echo "HTTP/1.1 200" ;; *) echo "HTTP/1.1 503" ;; esac';
	const step = commandStep(1, command, {expectations: [{kind: 'prose', text: 'Should return 200', line: 1}]});
	const {run} = await runAll(soaked(7_000, step), {speed: 10});
	expect(resultOf(run, 1)).toMatchObject({status: 'failed', by: 'expectation', why: expect.stringMatching(/^the server answered 503, wanted 200 \(exit code 0\) \([23] samples, [12] not good\)$/)});
});

test('the operator ends it, and that counts as done', async () => {
	const run = startRun(optionsIn(makeFolder(), soaked(3_600_000, commandStep(1, 'echo fine'))));
	answerAll(run);
	const done = run.drive();
	await until(run, () => samplesIn(run.state().running ? run.output('step-1', 1).tail : [], null).length > 0);
	run.interrupt();
	expect(await done).toBe('completed');
	expect(resultOf(run, 1)).toMatchObject({status: 'stopped', by: 'operator'});
});

test('whenever ^C comes, it ends the watch', async () => {
	const script = soakScript({script: 'echo fine', soak: {forMs: 3_600_000, everyMs: 60_000}, good: [0], tools: process.env['PATH'] ?? ''});
	// A shell that has just made a child, or whose child has just ended, is where a signal gets lost: in one of twenty tries without the trap.
	const tries = Array.from({length: 4}, async (_, first) => {
		for (let number = first; number < 160; number += 4) {
			const shell = spawn('bash', ['-c', `${script}\nexit`], {detached: true, stdio: ['ignore', 'pipe', 'ignore']});
			const over = once(shell, 'close');
			onTestFinished(() => {
				if (shell.exitCode === null && shell.signalCode === null) process.kill(-(shell.pid ?? 0), 'SIGKILL');
			});
			await once(shell.stdout, 'data');
			// A few instructions later each time.
			for (let spun = 0; spun < (number % 40) * 20_000; spun++);
			process.kill(-(shell.pid ?? 0), 'SIGINT');
			await over;
		}
	});
	await Promise.all(tries);
});
