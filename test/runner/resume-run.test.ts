import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import type {Plan} from '../../src/plan/plan.ts';
import {startRun} from '../../src/runner/open-run.ts';
import {readRecordedRun} from '../../src/runner/recorded-run.ts';
import {resumeRun} from '../../src/runner/resume-run.ts';
import type {OpenRun} from '../../src/runner/run-setting.ts';
import {answerAll, commandStep, commands, filesBelow, input, makeFolder, optionsIn, outputOf, planOf, resultOf, untilFile, usesIn} from './support.ts';

type Background = {readonly folder: string; readonly runFolder: string; readonly child: ChildProcess; readonly resume: () => OpenRun};

const startInBackground = async (plan: Plan): Promise<Background> => {
	const folder = makeFolder();
	const options = optionsIn(folder, plan);
	writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
	const child = spawn(process.execPath, [join(import.meta.dirname, 'background-run.ts'), folder], {stdio: ['ignore', 'pipe', 'inherit'], env: {PATH: process.env['PATH'], HOME: folder}});
	onTestFinished(() => void child.kill('SIGKILL'));
	const [first] = (await once(child.stdout, 'data')) as [Buffer];
	const runFolder = first.toString().trim();
	return {folder, runFolder, child, resume: () => resumeRun({...options, folder: runFolder})};
};

const killRunner = async ({child}: Background): Promise<void> => {
	child.kill('SIGKILL');
	await once(child, 'exit');
};

describe('when the runner is killed', () => {
	test('the command goes on, and a resume finds it running, then shows its result', async () => {
		const started = await startInBackground(commands('X=7; echo begun > begun; while [ -e begun ] && [ ! -e go ]; do sleep 0.01; done; echo finished', 'echo "X is $X"'));
		await untilFile(join(started.folder, 'begun'), 'begun');
		await killRunner(started);
		const run = started.resume();
		expect(run.state().running).toMatchObject({step: 'step-1', attempt: 1});
		answerAll(run);
		const done = run.drive();
		writeFileSync(join(started.folder, 'go'), '');
		expect(await done).toBe('completed');
		expect(resultOf(run, 1)).toMatchObject({status: 'passed', exit: 0});
		expect([outputOf(run, 1), outputOf(run, 2)]).toEqual(['finished', 'X is 7']);
		expect(run.entries().filter(entry => entry.event.kind === 'step-started')).toHaveLength(2);
	});

	test('what ended meanwhile is known from its exit file', async () => {
		const started = await startInBackground(commands('echo begun > begun; while [ -e begun ] && [ ! -e go ]; do sleep 0.01; done; echo finished; exit 3'));
		await untilFile(join(started.folder, 'begun'), 'begun');
		await killRunner(started);
		writeFileSync(join(started.folder, 'go'), '');
		await untilFile(join(started.runFolder, 'steps/01-step-1/attempt-1/exit.json'), '}');
		const run = started.resume();
		answerAll(run);
		expect(await run.drive()).toBe('failed');
		expect(resultOf(run, 1)).toMatchObject({status: 'failed', exit: 3, by: 'exit'});
		expect(outputOf(run, 1)).toBe('finished');
	});

	test('a command that is gone without a trace is unknown, and nothing runs by itself', async () => {
		const started = await startInBackground(commands('echo $PPID > outer; echo $$ > inner; echo x >> runs; exec sleep 64'));
		await untilFile(join(started.folder, 'runs'), 'x');
		await killRunner(started);
		const outer = Number(readFileSync(join(started.folder, 'outer'), 'utf8'));
		process.kill(-outer, 'SIGKILL');
		const run = started.resume();
		answerAll(run);
		expect(await run.drive()).toBe('failed');
		expect(resultOf(run, 1)).toMatchObject({status: 'unknown', exit: null, by: 'lost'});
		expect(run.entries().some(({event}) => event.kind === 'prompt-opened' && event.prompt.kind === 'failure' && event.prompt.unknown)).toBe(true);
		expect(readFileSync(join(started.folder, 'runs'), 'utf8')).toBe('x\n');
	});

	test('an interrupt reaches the command that was found again', async () => {
		const started = await startInBackground(planOf([commandStep(1, 'echo begun > begun; exec sleep 65', {endless: true})]));
		await untilFile(join(started.folder, 'begun'), 'begun');
		await killRunner(started);
		const run = started.resume();
		answerAll(run);
		const done = run.drive();
		await new Promise(setImmediate);
		expect(run.interrupt()).toBe('SIGINT');
		expect(await done).toBe('completed');
		expect(resultOf(run, 1)).toMatchObject({status: 'stopped', by: 'operator'});
	});

	test('the run is free for another one at once, and not before', async () => {
		const started = await startInBackground(commands('echo begun > begun; exec sleep 66'));
		await untilFile(join(started.folder, 'begun'), 'begun');
		expect(() => started.resume()).toThrow(new RegExp(`the run is driven by ann on here, process ${started.child.pid}`));
		await killRunner(started);
		const run = started.resume();
		answerAll(run);
		const done = run.drive();
		await new Promise(setImmediate);
		run.interrupt();
		await done;
	});

	test('secrets are masked in what the killed runner could not mask any more, and asked again', async () => {
		const command = 'echo begun > begun; while [ -e begun ] && [ ! -e go ]; do sleep 0.01; done; echo the token is {{token}}';
		const plan = planOf([commandStep(1, command, {uses: usesIn(command)})], [input('token', {secret: true})]);
		const folder = makeFolder();
		const options = optionsIn(folder, plan);
		const first = startRun({...options, secret: () => 'hunter2222'});
		answerAll(first);
		const left = first.drive();
		await untilFile(join(folder, 'begun'), 'begun');
		first.leave();
		expect(await left).toBe('left');
		const run = resumeRun({...options, folder: first.folder});
		expect(run.state().inputs['token']).toMatchObject({given: false, value: null});
		expect(run.preview('step-1')).toBeNull();
		answerAll(run);
		writeFileSync(join(folder, 'go'), '');
		expect(await run.drive()).toBe('completed');
		expect(outputOf(run, 1)).toBe('the token is ****');
		for (const path of filesBelow(first.folder)) expect(readFileSync(path, 'utf8')).not.toContain('hunter2222');
	});
});

test.each([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('a runner killed at line %i of the journal has run nothing twice and lost nothing', async line => {
	const names = ['one', 'two', 'three', 'four'];
	const started = await startInBackground(commands(...names.map(name => `echo ${name} >> ran`)));
	const journal = join(started.runFolder, 'journal.jsonl');
	await untilFile(journal, `"seq":${line},`);
	await killRunner(started);
	const run = started.resume();
	answerAll(run, live => {
		const {prompt} = live.state();
		if (prompt) live.send({kind: 'skip', prompt: prompt.id, reason: 'nobody knows whether it ran'});
	});
	expect(await run.drive()).toBe('completed');
	const ran = readFileSync(join(started.folder, 'ran'), 'utf8').trimEnd().split('\n');
	const unknown = names.filter((_, index) => run.state().steps[`step-${index + 1}`]?.attempts[0]?.result?.status === 'unknown');
	expect(new Set(ran).size).toBe(ran.length);
	expect(names.filter(name => !ran.includes(name) && !unknown.includes(name))).toEqual([]);
	expect(readRecordedRun(started.runFolder).state()).toEqual(run.state());
});

test('a run left after any event goes on to the same end, and runs nothing twice', async () => {
	for (let after = 1; ; after++) {
		const folder = makeFolder();
		const options = optionsIn(folder, commands('echo one >> ran', 'echo two >> ran'));
		const first = startRun(options);
		first.subscribe(() => {
			if (first.entries().length >= after) first.leave();
		});
		answerAll(first);
		if (after === 1) first.leave();
		const finished = (await first.drive()) !== 'left' || first.state().status === 'finished';
		if (finished) return expect(after).toBe(10);
		const run = resumeRun({...options, folder: first.folder});
		answerAll(run);
		expect([after, await run.drive()]).toEqual([after, 'completed']);
		expect([after, readFileSync(join(folder, 'ran'), 'utf8')]).toEqual([after, 'one\ntwo\n']);
	}
});
