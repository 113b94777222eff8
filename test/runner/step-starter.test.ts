import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {AttemptPlace} from '../../src/runner/attempt-place.ts';
import {commandLineOf, markOf} from '../../src/runner/living-process.ts';
import {startRun} from '../../src/runner/open-run.ts';
import {makeStarter} from '../../src/runner/step-starter.ts';
import {writeStart, writeStatement} from '../../src/runner/shell-store.ts';
import {launchText} from '../../src/runner/wrapper-script.ts';
import {answerAll, commands, makeFolder, optionsIn, resultOf, runAll, untilFile} from './support.ts';
import {skipped} from '../support/skipped.ts';

/** The starter of a step is the parent of its outer shell. */
const STARTER_IN = `read -r -a own < /proc/$PPID/stat; echo "\${own[3]}" > starter`;
const starterIn = (folder: string): number => Number(readFileSync(join(folder, 'starter'), 'utf8'));
const KILL = `kill -KILL "$(cat starter)"`;

const text = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

describe.runIf(process.platform === 'linux')(`the shell that starts steps${skipped(process.platform === 'linux' ? null : 'it looks into /proc, which Linux has')}`, () => {
	test('is one for all steps, and gone with the run', async () => {
		const {outcome, folder} = await runAll(commands(STARTER_IN, 'mv starter first', STARTER_IN));
		expect([outcome, text(folder, 'first')]).toEqual(['completed', text(folder, 'starter')]);
		// It ends when its line to this process is closed.
		while (markOf(starterIn(folder))) await new Promise(resolve => setImmediate(resolve));
	});

	test('a step whose starter is killed goes on, and how it ended is known', async () => {
		const {run} = await runAll(commands(STARTER_IN, `${KILL}; exit 7`));
		expect(resultOf(run, 2)).toMatchObject({status: 'failed', exit: 7});
	});

	test('the step after gets another one', async () => {
		const {run, outcome, folder} = await runAll(commands(STARTER_IN, `mv starter first; kill -KILL "$(cat first)"`, STARTER_IN));
		expect([outcome, resultOf(run, 2).exit]).toEqual(['completed', 0]);
		expect(text(folder, 'first')).not.toBe(text(folder, 'starter'));
	});

	test('one that is stopped is done without: the next step runs all the same, once', async () => {
		const {outcome, folder} = await runAll(commands(STARTER_IN, 'kill -STOP "$(cat starter)"', 'echo x >> ran', 'echo x >> ran'));
		expect([outcome, text(folder, 'ran')]).toEqual(['completed', 'x\nx\n']);
		expect(commandLineOf(starterIn(folder))).toBe('');
	});

	test('a step has a process group of its own, its marks, nothing on its standard input and no way to the starter', async () => {
		const {folder} = await runAll(commands(`cat; ps -o pgid= -p $$ > group; echo $PPID > parent; tr '\\0' '\\n' < /proc/$$/environ | grep ^ROLLBOOK_ > marks; for fd in 3 4 5 6 7 8 9; do if [ -e /proc/$$/fd/$fd ]; then echo $fd; fi; done > open`));
		expect(text(folder, 'group').trim()).toBe(text(folder, 'parent').trim());
		expect(text(folder, 'marks')).toMatch(/^ROLLBOOK_RUN=\S+\nROLLBOOK_ATTEMPT=\S+\/01-step-1\/attempt-1\n$/);
		expect(text(folder, 'open')).toBe('');
	});

	test('what a shell reads at its start never runs before the record says so', async () => {
		const folder = makeFolder();
		writeFileSync(join(folder, 'begin.sh'), `grep -c step-started ${folder}/artifacts/rollback/2*/journal.jsonl >> ${folder}/began\n`);
		await runAll(commands('true', 'true'), {env: {PATH: process.env['PATH'] ?? '', HOME: folder, BASH_ENV: join(folder, 'begin.sh')}}, undefined, folder);
		expect(text(folder, 'began')).toBe('1\n2\n');
	});

	test('what a shell reads that a network connection has started is not read', async () => {
		const folder = makeFolder();
		writeFileSync(join(folder, '.bashrc'), `touch ${folder}/read\n`);
		const {outcome} = await runAll(commands('true'), {}, undefined, folder);
		expect([outcome, existsSync(join(folder, 'read'))]).toEqual(['completed', false]);
	});

	test('a shell that was made ready and is not let go runs nothing and says nothing', async () => {
		const folder = makeFolder();
		const place: AttemptPlace = {name: '01-a/attempt-1', relative: 'steps/01-a/attempt-1', folder: join(folder, 'steps'), state: join(folder, 'state/01-a/attempt-1')};
		mkdirSync(place.folder);
		writeStart(place, null);
		writeStatement({place, script: `touch ${folder}/ran`, state: join(folder, 'state'), start: null, beginning: folder, carriesState: true});
		writeFileSync(join(place.state, 'launch.sh'), launchText({env: {}, status: 0, out: join(place.folder, 'output.txt'), err: join(place.folder, 'output.txt'), exit: join(place.folder, 'exit.json')}));
		const starter = makeStarter(join(folder, 'state'), {PATH: process.env['PATH'] ?? ''}, process.env['PATH'] ?? '');
		const ready = starter.ready(place, 'run/01-a/attempt-1');
		while (!existsSync(join(place.state, 'pid')) || !text(place.state, 'pid').endsWith('\n')) await new Promise(resolve => setImmediate(resolve));
		const pid = Number.parseInt(text(place.state, 'pid'), 10);
		ready?.drop();
		while (markOf(pid)) await new Promise(resolve => setImmediate(resolve));
		expect([existsSync(join(folder, 'ran')), existsSync(join(place.folder, 'exit.json'))]).toEqual([false, false]);
	});

	test('a run that is left while a step runs leaves no starter behind once that has ended', async () => {
		const folder = makeFolder();
		const run = startRun(optionsIn(folder, commands(`${STARTER_IN}; touch up; until [ -e go ] || [ ! -e up ]; do sleep 0.01; done; touch over`)));
		answerAll(run);
		const driven = run.drive();
		await untilFile(join(folder, 'up'), '');
		run.leave();
		expect(await driven).toBe('left');
		writeFileSync(join(folder, 'go'), '');
		while (markOf(starterIn(folder))) await new Promise(resolve => setImmediate(resolve));
		expect(existsSync(join(folder, 'over'))).toBe(true);
	});
});
