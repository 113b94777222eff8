import {expect, test} from 'vitest';
import {answerPrompt} from '../../src/run/autopilot.ts';
import type {Answers} from '../../src/plan/answers.ts';
import type {Prompt} from '../../src/run/prompt.ts';
import {runPlain} from '../../src/ui/plain-screen.ts';
import {memoryRun} from '../support/memory-run.ts';
import type {MemoryRun, Played} from '../support/memory-run.ts';
import {command, input, planOf, section} from '../support/sample-plan.ts';
import {shopPlan} from '../support/shop-plan.ts';

const ANSWERS: Answers = {inputs: {version: 'v41'}, choices: {way: 'Previous image'}, steps: {}, otherwise: 'run', delayMs: 0};

const play = (command: string): Played => {
	if (command.includes('logs')) return {lines: ['api.1  GET /cart 200', '\x1b[31mapi.2\x1b[0m  GET /cart\t200'], status: 'stopped', by: 'operator', exit: null, why: 'its time was over'};
	return {lines: ['{"status":"ok","db":"ok"}']};
};

const unattended = (run: MemoryRun, answers: Answers, destructive = true) => {
	const lines: string[] = [];
	const answer = (prompt: Prompt) => answerPrompt({plan: run.plan, state: run.state(), prompt, answers, licence: {yes: true, destructive}});
	return {lines, end: runPlain({run, out: text => lines.push(...text.split('\n')), answer})};
};

const typing = (run: MemoryRun, replies: readonly string[]) => {
	const lines: string[] = [];
	const left = [...replies];
	const ask = async (question: string): Promise<string> => {
		const reply = left.shift();
		if (reply === undefined) throw new Error('the input ended');
		lines.push(`${question}${reply}`);
		return reply;
	};
	return {lines, end: runPlain({run, out: text => lines.push(...text.split('\n')), answer: () => ({kind: 'missing', question: 'nobody', help: ''}), ask})};
};

test('an unattended run is told as lines that are only ever added', async () => {
	const {lines, end} = unattended(memoryRun(shopPlan(), play, 'drill'), ANSWERS);
	expect(await end).toEqual({kind: 'finished'});
	await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('screens/plain/unattended.txt');
});

test('an unattended run stops at the first question without an answer and says what to pass', async () => {
	const run = memoryRun(shopPlan(), play);
	const {lines, end} = unattended(run, {...ANSWERS, inputs: {}});
	const stopped = await end;
	expect(stopped).toEqual({kind: 'stopped', question: 'runbooks/shop.md:10: step 5 "Put the old image back" needs a value for `version`; pass `--input version=VALUE`'});
	expect(lines.join('\n')).not.toContain('docker service update');
});

test('a destructive step stays closed without its licence', async () => {
	const {end} = unattended(memoryRun(shopPlan(), play), ANSWERS, false);
	expect(await end).toMatchObject({kind: 'stopped', question: expect.stringContaining('--allow-destructive')});
});

test('a person answers line by line', async () => {
	const {lines, end} = typing(memoryRun(shopPlan(), play), [
		'', 'r', 't', 'x', 'the page covers it', 't', 't', '1', 'errors came with v42',
		'r', 'v41', 'r', 'no', 'r', 'y', 'r', 'shop', 'r', 'shop_worker', 'r', 'n', 'all quiet', 'd', 'r',
	]);
	expect(await end).toEqual({kind: 'finished'});
	await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('screens/plain/by-line.txt');
});

test('a person who types q leaves, and the run can go on later', async () => {
	const run = memoryRun(shopPlan(), play);
	expect(await typing(run, ['q']).end).toEqual({kind: 'left'});
	expect(run.state().status).toBe('running');
});

test('when the terminal is gone the run is left, not ended', async () => {
	const run = memoryRun(shopPlan(), play);
	expect(await typing(run, ['r']).end).toEqual({kind: 'left'});
	expect(run.state().status).toBe('running');
});

test('when nobody drives the run any more the front end leaves', async () => {
	const run = memoryRun(shopPlan(), () => ({hold: true}));
	const lines: string[] = [];
	const end = runPlain({
		run,
		out: text => lines.push(...text.split('\n')),
		answer: prompt => ({kind: 'run', prompt: prompt.id, confirm: null, edited: null}),
		driven: Promise.reject(new Error('no space left')),
	});
	expect(await end).toEqual({kind: 'left'});
});

test('a line that is still being written is held back until it is whole', async () => {
	const run = memoryRun(shopPlan(), () => ({hold: true, lines: ['first', 'sec']}));
	const {lines, end} = unattended(run, ANSWERS);
	await Promise.resolve();
	expect(lines.filter(line => line.includes('|'))).toEqual(['  | first']);
	run.end({exit: 1, why: 'exit code 1'});
	expect(await end).toEqual({kind: 'finished'});
	expect(lines.filter(line => line.includes('|'))).toEqual(['  | first', '  | sec']);
});

test('what the author asks stands right above what a gate wants typed, also where the question before was another one', async () => {
	const steps = [command('dropdb shop', {id: 'd', title: 'Drop', section: 's', effect: 'destructive', gate: {level: 'typed', why: 'drops the database', word: 'shop', asks: 'Is the backup done?'}})];
	const {lines, end} = typing(memoryRun(planOf(steps, [section('s', 'Steps')]), (_, attempt) => ({exit: attempt === 1 ? 1 : 0})), ['r', 'shop', 'r', 'shop']);
	expect(await end).toEqual({kind: 'finished'});
	expect(lines.join('\n')).toMatch(/DESTRUCTIVE: drops the database[^]*\n\? Is the backup done\?\ntype shop to run it[^]*\n! Is the backup done\? \(drops the database; it ran before[^\n]*\ntype shop to run it/);
});

test('a value that was wrong is changed before its step runs, and the step is shown anew', async () => {
	const step = command('echo <version>', {id: 'e', title: 'Echo', section: 's', uses: [{input: 'version', literal: '<version>', start: 5, end: 14, quoting: 'bare'}]});
	const run = memoryRun(planOf([step], [section('s', 'Steps')], [{...input('version'), pattern: 'v\\d+'}]));
	const {lines, end} = typing(run, ['?', 'v1', 'i', '', 'i', '2', 'v2', 'r']);
	expect(await end).toEqual({kind: 'finished'});
	const text = lines.join('\n');
	expect(text).toMatch(/\n {2}stands for `<version>`, first on line \d+\n {2}must match v\\d\+\n/);
	expect(text).toMatch(/echo v1\n[^]* {2}version = v1\nversion = v1, \? help, q leaves: \n[^]*! must match v\\d\+\n[^]*echo v2\n/);
	expect(run.state().inputs['version']?.value).toBe('v2');
});

test('of several values one is named, a secret is not shown, and a name that there is not is said', async () => {
	const plan = planOf([command('true', {id: 't', title: 'True', section: 's'})], [section('s', 'Steps')], [input('version'), {...input('token'), secret: true}]);
	const run = memoryRun(plan);
	const {lines, end} = typing(run, ['i', 'verzion', 'i', '', 'i', 'token', 'hunter2', 'i', 'version', 'v3', 'r']);
	expect(await end).toEqual({kind: 'finished'});
	expect(lines.join('\n')).toMatch(/ {2}version, not given yet\n {2}token, not given yet\n[^]*! there is no value `verzion`[^]* {2}token = \(secret\)\n/);
	expect(run.state().inputs).toMatchObject({version: {value: 'v3'}, token: {value: null, given: true}});
});

test('`?` says what each word does, and shows once more what is asked', async () => {
	const {lines, end} = typing(memoryRun(planOf([command('true', {id: 't', title: 'Look', section: 's'})], [section('s', 'Steps')])), ['?', 'q']);
	expect(await end).toEqual({kind: 'left'});
	const text = lines.join('\n');
	expect(text).toMatch(/a word and Enter:\n {2}r {3}run\n {2}s {3}skip\n[^]*nothing runs without its word/);
	expect(text.split('step 1 "Look"')).toHaveLength(3);
	expect(text).not.toContain('change a value');
});
