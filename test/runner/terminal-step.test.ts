import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {spawn} from '@lydell/node-pty';
import type {IPty} from '@lydell/node-pty';
import {describe, expect, onTestFinished, test} from 'vitest';
import {FAULT, RECORD} from '../../safety/golden/fault-layer.ts';
import type {Fault} from '../../safety/golden/fault-layer.ts';
import {readRecordedRun} from '../../src/runner/recorded-run.ts';
import {wantedTerminal} from '../../src/ui/text/wanted-terminal.ts';
import {commandStep, makeFolder, optionsIn, outputOf, planOf, resultOf, untilFile} from './support.ts';

/** A terminal with a runner in it, and everything that was shown so far. */
const openTerminal = (folder: string, fault: Fault | null = null): {readonly pty: IPty; readonly shown: (text: string) => Promise<void>; readonly ended: Promise<number>; readonly screen: () => string} => {
	let screen = '';
	let wake: () => void = () => undefined;
	const layer = fault === null ? {args: [], env: {}} : {args: ['--import', new URL('../../safety/golden/fault-layer.ts', import.meta.url).href], env: {[FAULT]: JSON.stringify(fault), [RECORD]: join(folder, 'operations.jsonl')}};
	const pty = spawn(process.execPath, [...layer.args, join(import.meta.dirname, 'background-run.ts'), folder], {cols: 90, rows: 25, name: 'xterm-256color', env: {PATH: process.env['PATH'] ?? '', HOME: folder, ...layer.env}});
	pty.onData(text => {
		screen += text;
		wake();
	});
	const ended = new Promise<number>(resolve => pty.onExit(({exitCode}) => resolve(exitCode)));
	onTestFinished(() => {
		try {
			pty.kill('SIGKILL');
		} catch {
			// It has ended by itself.
		}
	});
	const shown = (text: string): Promise<void> =>
		new Promise(resolve => {
			wake = () => {
				if (screen.includes(text)) resolve();
			};
			wake();
		});
	return {pty, shown, ended, screen: () => screen};
};

test('an interactive step gets the terminal, is recorded, and hands on its shell state', async () => {
	const folder = makeFolder();
	const plan = planOf([commandStep(1, 'read -r -p "who? " WHO; echo "hello $WHO, $(tput cols) wide"', {interactive: true}), commandStep(2, 'echo "still $WHO"')]);
	optionsIn(folder, plan);
	writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
	const terminal = openTerminal(folder);
	await terminal.shown('who? ');
	const runFolder = terminal.screen().split(/\r?\n/)[0] ?? '';
	terminal.pty.write('ann\r');
	await terminal.shown('hello ann, 90 wide');
	expect(await terminal.ended).toBe(0);
	const run = readRecordedRun(runFolder);
	expect(resultOf(run, 1)).toMatchObject({status: 'passed', exit: 0});
	expect(outputOf(run, 1)).toContain('hello ann, 90 wide');
	expect(outputOf(run, 2)).toBe('still ann');
	const lines = readFileSync(join(runFolder, 'steps/01-step-1/attempt-1/session.cast'), 'utf8').trimEnd().split('\n').map(line => JSON.parse(line) as unknown);
	expect(lines[0]).toMatchObject({version: 3, term: {cols: 90, rows: 25}});
	expect(lines.at(-1)).toEqual([expect.any(Number), 'x', '0']);
	expect(resultOf(run, 1).artifacts.map(artifact => artifact.path)).toContain('steps/01-step-1/attempt-1/session.cast');
});

test('^C in it ends the step, not the runner', async () => {
	const folder = makeFolder();
	const plan = planOf([commandStep(1, `sh -c 'echo ready; exec sleep 67'`, {interactive: true})]);
	optionsIn(folder, plan);
	writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
	const terminal = openTerminal(folder);
	await terminal.shown('ready');
	const runFolder = terminal.screen().split(/\r?\n/)[0] ?? '';
	terminal.pty.write('\x03');
	await untilFile(join(runFolder, 'journal.jsonl'), '"kind":"failure"');
	expect(resultOf(readRecordedRun(runFolder), 1)).toMatchObject({status: 'failed', exit: 130, signal: 'SIGINT'});
});

test('a captured step that missed a terminal runs again with it', async () => {
	const folder = makeFolder();
	const plan = planOf([commandStep(1, 'read -r -p "who? " WHO < /dev/tty && echo "hello $WHO"'), commandStep(2, 'echo "still $WHO"')]);
	optionsIn(folder, plan);
	writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
	writeFileSync(join(folder, 'retry-in-terminal'), '');
	const terminal = openTerminal(folder);
	await terminal.shown('who? ');
	const runFolder = terminal.screen().split(/\r?\n/)[0] ?? '';
	terminal.pty.write('ann\r');
	expect(await terminal.ended).toBe(0);
	const run = readRecordedRun(runFolder);
	expect(resultOf(run, 1)).toMatchObject({status: 'failed'});
	expect(wantedTerminal(run.output('step-1', 1).tail)).toBe(true);
	expect(resultOf(run, 1, 2)).toMatchObject({status: 'passed', exit: 0});
	expect(run.output('step-1', 2).tail.join('\n')).toContain('hello ann');
	expect(outputOf(run, 2)).toBe('still ann');
});

describe('where evidence cannot be written', () => {
	/** A step that has the terminal, prints much and leaves a file at its end, and one behind it. */
	const full = (fault: Omit<Extract<Fault, {kind: 'error'}>, 'kind' | 'code' | 'lasting'>, more: readonly string[] = []) => {
		const folder = makeFolder();
		const plan = planOf([commandStep(1, `echo begun; head -c 300000 /dev/zero | tr '\\0' x | fold -w 79; echo; echo over; touch '${folder}/over'`, {interactive: true}), commandStep(2, `touch '${folder}/next'`)]);
		optionsIn(folder, plan);
		writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
		for (const name of more) writeFileSync(join(folder, name), '');
		return {folder, terminal: openTerminal(folder, {kind: 'error', code: 'ENOSPC', lasting: true, ...fault})};
	};
	const runFolderOf = (screen: string): string => screen.split(/\r?\n/)[0] ?? '';

	test.each(['session.cast', 'attempt-1/output.txt'])('a step that has the terminal goes on and is shown, and nothing follows it: %s', async on => {
		// What the recording begins with is written; the disk is full from the first thing that the step prints.
		const {folder, terminal} = full({only: 'writeSync', on, at: on === 'session.cast' ? 2 : 1});
		expect(await terminal.ended).toBe(5);
		expect(terminal.screen()).toMatch(/begun[\s\S]*x{79}[\s\S]*over[\s\S]*evidence cannot be written \(no space left on device\): no further step is started/);
		expect([existsSync(join(folder, 'over')), existsSync(join(folder, 'next'))]).toEqual([true, false]);
		const run = readRecordedRun(runFolderOf(terminal.screen()));
		expect(run.entries().at(-1)?.event.kind).toBe('step-started');
		expect(readFileSync(join(runFolderOf(terminal.screen()), 'steps/01-step-1/attempt-1/exit.json'), 'utf8')).toContain('"exit":0');
	});

	test('a transcript that was cut says so once there is room again', async () => {
		const {terminal} = full({only: 'writeSync', on: 'session.cast', at: 2});
		await terminal.ended;
		expect(readFileSync(join(runFolderOf(terminal.screen()), 'steps/01-step-1/attempt-1/output.txt'), 'utf8')).toMatch(/\(not recorded any further: no space left on device\)\r\n$/);
	});

	test('where its recording cannot be begun it is not started, and counts as that', async () => {
		const {folder, terminal} = full({only: 'openSync', on: 'session.cast', at: 1});
		await terminal.shown('.');
		await untilFile(join(folder, 'operations.jsonl'), '"failed":"ENOSPC"');
		const runFolder = runFolderOf(terminal.screen());
		await untilFile(join(runFolder, 'journal.jsonl'), '"kind":"failure"');
		expect(resultOf(readRecordedRun(runFolder), 1)).toMatchObject({status: 'failed', by: 'launch', why: 'the terminal could not be handed over: no space left on device'});
		expect(existsSync(join(folder, 'over'))).toBe(false);
	});

	test('the recording of a shell that cannot be kept is told, and no half of it stays', async () => {
		const {folder, terminal} = full({only: 'copyFileSync', on: 'shell-1', at: 1}, ['open-shell']);
		await terminal.shown('shell beside the run');
		terminal.pty.write('exit\r');
		expect(await terminal.ended).toBe(5);
		expect(terminal.screen()).toContain('evidence cannot be written (no space left on device)');
		expect([existsSync(join(folder, 'over')), existsSync(join(runFolderOf(terminal.screen()), 'shells/01/output.txt'))]).toEqual([false, false]);
	});
});
