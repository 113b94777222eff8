import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {spawn} from '@lydell/node-pty';
import type {IPty} from '@lydell/node-pty';
import {expect, onTestFinished, test} from 'vitest';
import {readRecordedRun} from '../../src/runner/recorded-run.ts';
import {wantedTerminal} from '../../src/ui/text/wanted-terminal.ts';
import {commandStep, makeFolder, optionsIn, outputOf, planOf, resultOf, untilFile} from './support.ts';

/** A terminal with a runner in it, and everything that was shown so far. */
const openTerminal = (folder: string): {readonly pty: IPty; readonly shown: (text: string) => Promise<void>; readonly ended: Promise<number>; readonly screen: () => string} => {
	let screen = '';
	let wake: () => void = () => undefined;
	const pty = spawn(process.execPath, [join(import.meta.dirname, 'background-run.ts'), folder], {cols: 90, rows: 25, name: 'xterm-256color', env: {PATH: process.env['PATH'] ?? '', HOME: folder}});
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
