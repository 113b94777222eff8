import {chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {makeTypist} from '../../../src/runner/typed-lines.ts';
import {commandStep, makeFolder, outputOf, planOf, resultOf} from '../support.ts';
import {runInTerminal} from './in-terminal.ts';

/** A console with a line editor of its own that nobody but a person can use. */
const CONSOLE = `#!/bin/bash
[ -t 0 ] || exit 9
while IFS= read -e -r -p 'keys> ' line; do
	[ "$line" != quit ] || exit 0
	echo "$line" >> "$HOME/ran"
	echo "ran [$line]"
done
`;

describe('a program that only a person can type into', () => {
	test('gets the lines of the runbook by a key, each sent by the operator, whose word decides how they went', async () => {
		const folder = makeFolder();
		mkdirSync(join(folder, 'bin'));
		writeFileSync(join(folder, 'bin', 'keys-cli'), CONSOLE);
		chmodSync(join(folder, 'bin', 'keys-cli'), 0o755);
		const steps = [
			commandStep(1, 'keys-cli -h cache', {opens: {kind: 'unknown', label: 'keys-cli'}, interactive: true}),
			commandStep(2, `DEL "it's; $HOME"`, {inside: 'step-1'}),
			commandStep(3, 'SCAN\t0', {inside: 'step-1'}),
			commandStep(4, 'quit', {inside: 'step-1', closes: true}),
			commandStep(5, 'touch after'),
		];
		writeFileSync(join(folder, 'answer-by-hand'), '');
		const terminal = runInTerminal(folder, planOf(steps), {PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: folder});
		await terminal.shown('Ctrl-N writes the next line');
		await terminal.shown(`1  DEL "it's; $HOME"`);
		await terminal.shown('keys> ');
		terminal.write('\u000e');
		await terminal.shown(`keys> DEL "it's; $HOME"`);
		expect(existsSync(join(folder, 'ran'))).toBe(false);
		terminal.write('\r');
		// The prompt is back: before, the terminal itself and not the console's line editor would read the keys.
		await terminal.shown(`ran [DEL "it's; $HOME"]`);
		await terminal.shown('keys> ', 2);
		terminal.write('\u000e\r');
		await terminal.shown('ran [SCAN\t0]');
		await terminal.shown('keys> ', 3);
		// The last line is not typed: the operator leaves with the key of every console.
		terminal.write('\u0004');
		const run = await terminal.ended();
		expect(readFileSync(join(folder, 'ran'), 'utf8')).toBe(`DEL "it's; $HOME"\nSCAN\t0\n`);
		expect(resultOf(run, 2)).toMatchObject({status: 'unknown', by: 'operator', why: expect.stringContaining('typed into `keys-cli` in step 1')});
		expect(resultOf(run, 4)).toMatchObject({status: 'failed', by: 'launch', why: expect.stringContaining('only a person can type into `keys-cli`')});
		expect([2, 3, 4, 5].map(step => run.state().steps[`step-${step}`]?.status)).toEqual(['done-by-hand', 'done-by-hand', 'done-by-hand', 'passed']);
		expect(outputOf(run, 1)).toContain('ran [SCAN');
	});
});

test('the key writes one line after the other and then is a key like any other', () => {
	const typed: string[] = [];
	const typist = makeTypist([{step: 'a', text: 'one\ntwo', shown: 'one\ntwo'}, {step: 'b', text: 'key s3cret\u001b', shown: 'key ****\u001b'}], step => {
		typed.push(step);
		return true;
	});
	expect(typist.keys('x\u000e\r')).toBe('xone\r');
	expect(typed).toEqual([]);
	expect(typist.keys('\u000e')).toBe('two');
	expect(typed).toEqual(['a']);
	expect(typist.keys('\u000e\u000ey')).toBe('key s3cret\u0016\u001b\u000ey');
	expect(typed).toEqual(['a', 'b']);
	expect(typist.introduction).toMatch(/ 1  one\r\n {6}two\r\n {3}2  key \*{4} \r\n/);
	expect(makeTypist([], () => true).introduction).toBe('');
});

test('a line that cannot be noted as typed is not typed, and waits', () => {
	let noted = false;
	const typist = makeTypist([{step: 'a', text: 'one', shown: 'one'}], () => noted);
	expect(typist.keys('x\u000ey')).toBe('xy');
	noted = true;
	expect(typist.keys('\u000e')).toBe('one');
});
