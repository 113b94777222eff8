import {expect, test} from 'vitest';
import {NO_TIES} from '../../src/plan/ties.ts';
import type {Plan} from '../../src/plan/plan.ts';
import {memoryRun} from '../support/memory-run.ts';
import type {MemoryRun, Played} from '../support/memory-run.ts';
import {command, planOf, section} from '../support/sample-plan.ts';
import {openScreen} from '../support/screen.ts';
import {runPlain} from '../../src/ui/plain-screen.ts';

const to = (id: string) => ({id, line: 1, column: 1});

/** A change with a way back and a place to go to when it fails, a look that only a person can judge, a search for trouble. */
const tiedPlan = (): Plan =>
	planOf(
		[
			command('kubectl rollout undo deploy/shop', {id: 'undo', title: 'Undo the release', section: 'main', effect: 'change', again: 'takes the rollback back: the version before is the bad one now', ties: {...NO_TIES, onFailure: to('scale'), undo: to('redo')}}),
			command('shopctl errors --last 5m', {id: 'errors', title: 'Look at the error rate', section: 'main', expectations: [{kind: 'prose', text: 'The error rate is below 1 %', line: 9}]}),
			command('shopctl scale 6', {id: 'scale', title: 'Scale by hand', section: 'stuck', onWay: false, effect: 'change'}),
			command('kubectl rollout restart deploy/shop', {id: 'redo', title: 'Put the release back', section: 'forward', onWay: false, effect: 'change', ties: {...NO_TIES, needs: [to('scale')]}}),
		],
		[section('main', 'Way back'), section('stuck', 'If it is stuck', {role: 'recovery'}), section('forward', 'Forward again', {role: 'recovery'})],
	);

const play = (text: string, attempt: number): Played => {
	if (text.includes('errors')) return {lines: ['window  5m', 'errors  0.1 %'], status: 'unjudged', by: 'expectation', why: 'exit code 0, expectation not checked: "The error rate is below 1 %"'};
	return text.includes('undo') && attempt === 1 ? {lines: ['error: timed out waiting for the condition'], exit: 1} : {lines: ['done']};
};

test.each([
	[100, 30],
	[80, 24],
] as const)('what decides, the way out, the guard, the number seen and the way back at %i columns and %i rows', async (columns, rows) => {
	const run = memoryRun(tiedPlan(), play);
	const screen = await openScreen(run, {columns, rows});
	const shot = async (name: string, keys: string, wanted: string | RegExp): Promise<void> => {
		if (keys !== '') await screen.press(keys);
		await screen.until(wanted);
		await expect(`${screen.rows().map(row => row.trimEnd()).join('\n')}\n`).toMatchFileSnapshot(`screens/${columns}x${rows}/${name}.txt`);
	};
	await screen.until('Plan:');
	await screen.press('\x1b');
	await screen.until('ready');
	await shot('routes', '\r', 'go to step 3');
	await shot('guard', 'r', 'y runs it');
	await screen.press('y');
	await screen.until('below 1 %');
	await shot('verdict', '\r', 'Only you can tell');
	await screen.press('\r');
	await screen.until('y if that is as it should be');
	await shot('number-seen', 'v', 'What did you see?');
	await screen.press('0.1 %, was 8 %');
	await screen.until('> 0.1 %, was 8 %');
	await shot('undo', '\r', 'The run is at its end');
	await screen.press('1');
	await screen.until('it needs step 3');
	await shot('needs', '\r', 'y runs it');
	await screen.press('y');
	await shot('undone', '', 'Run completed');
	expect(run.entries().flatMap(({event}) => (event.kind === 'prompt-answered' && event.answer.kind === 'verdict' ? [event.answer] : []))).toEqual([{kind: 'verdict', verdict: 'passed', seen: '0.1 %, was 8 %'}]);
});

const typing = async (run: MemoryRun, replies: readonly string[]): Promise<string> => {
	const lines: string[] = [];
	const left = [...replies];
	const ask = async (question: string): Promise<string> => {
		const reply = left.shift();
		if (reply === undefined) throw new Error('the input ended');
		lines.push(`${question}${reply}`);
		return reply;
	};
	await runPlain({run, out: text => lines.push(...text.split('\n')), answer: () => ({kind: 'missing', question: 'nobody', help: ''}), ask});
	return `${lines.join('\n')}\n`;
};

test('line by line the same is asked, and a number leads where the runbook says', async () => {
	const run = memoryRun(tiedPlan(), play);
	const text = await typing(run, ['r', '1', 'r', 'r', 'y', 'r', 'f', 'rate 3 %', 'r', 'v', '0.1 %, was 8 %', '1', 'r']);
	expect(run.state().outcome).toBe('completed');
	await expect(text).toMatchFileSnapshot('screens/plain/verdicts.txt');
});
