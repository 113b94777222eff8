import {expect, test} from 'vitest';
import type {Answers, StepAnswer} from '../../src/plan/answers.ts';
import type {Step} from '../../src/plan/step.ts';
import {NO_TIES} from '../../src/plan/ties.ts';
import type {Licence} from '../../src/run/autopilot-ask.ts';
import {answerPrompt} from '../../src/run/autopilot.ts';
import type {Intent} from '../../src/run/intent.ts';
import {checklist, command, decision, manual, option, tinyPlan, using} from '../support/tiny-plan.ts';
import {failed, push, send, settle, startWalk, type Walk} from '../support/walk.ts';

const nothing: Answers = {inputs: {}, choices: {}, steps: {}, otherwise: null, delayMs: 0};
const run: StepAnswer = {act: 'run', reason: '', confirm: null, onFailure: [], verdict: null, seen: '', stopAfterMs: null};
const careful: Licence = {yes: false, destructive: false};
const yes: Licence = {yes: true, destructive: true};

const opened = (steps: readonly Step[]): Walk => {
	const walk = startWalk(tinyPlan(steps));
	settle(walk);
	return walk;
};

const answer = (walk: Walk, answers: Partial<Answers> = {}, licence: Licence = careful) => {
	if (!walk.state.prompt) throw new Error('no prompt is open');
	return answerPrompt({plan: walk.plan, state: walk.state, prompt: walk.state.prompt, answers: {...nothing, ...answers}, licence});
};

test('an answer that only looks is taken once: then somebody has to decide', () => {
	const walk = opened([decision('when', [option('look', {kind: 'timer', waitMs: 0}), option('go', {kind: 'next'})], {about: 'condition'})]);
	const first = answer(walk, {choices: {when: 'look'}});
	expect(first).toMatchObject({kind: 'choose', option: 'look'});
	if (first.kind !== 'missing') send(walk, first);
	settle(walk);
	expect(answer(walk, {choices: {when: 'look'}})).toMatchObject({kind: 'missing', question: expect.stringContaining('asks again after "Option look"')});
	expect(answer(walk, {choices: {when: 'go'}})).toMatchObject({kind: 'choose', option: 'go'});
});

const gate = {level: 'typed', why: 'drops the database', word: 'shop'} as const;

test('an ordinary command runs with a licence or an answer, and is named without', () => {
	const walk = opened([command('a')]);
	expect(answer(walk)).toMatchObject({kind: 'missing', question: 'shop.md:10: step 1 "Do a" is a command to run', help: expect.stringContaining('--yes')});
	expect(answer(walk, {}, {yes: true, destructive: false})).toMatchObject({kind: 'run'});
	expect(answer(walk, {steps: {'do A': run}})).toMatchObject({kind: 'run'});
	expect(answer(walk, {steps: {a: {...run, act: 'skip', reason: 'not today'}}})).toMatchObject({kind: 'skip', reason: 'not today'});
});

test('a destructive command needs its own licence or its word', () => {
	const walk = opened([command('drop', {effect: 'destructive', gate})]);
	expect(answer(walk, {}, {yes: true, destructive: false})).toMatchObject({kind: 'missing', help: expect.stringContaining('--allow-destructive')});
	expect(answer(walk, {steps: {drop: {...run, confirm: 'wrong'}}})).toMatchObject({kind: 'missing'});
	expect(answer(walk, {steps: {drop: {...run, confirm: true}}})).toMatchObject({kind: 'run', confirm: 'shop'});
	expect(answer(walk, {}, {yes: true, destructive: true})).toMatchObject({kind: 'run', confirm: 'shop'});
});

test('an input without a value is named with the step that needs it and the flag that gives it', () => {
	const walk = opened([using('a', ['version'])]);
	expect(answer(walk, {}, {yes: true, destructive: true})).toMatchObject({kind: 'missing', question: 'shop.md:10: step 1 "Do a" needs a value for `version`', help: 'pass `--input version=VALUE`'});
	expect(answer(walk, {inputs: {version: 'v7'}})).toEqual({kind: 'fill', prompt: walk.state.prompt?.id, values: {version: 'v7'}});
});

test('a value that a step ahead needs is named before the first step, unless a step on the way prints it', () => {
	const wants = {kind: 'missing', question: 'shop.md:20: step 2 "Do b" needs a value for `version`', help: 'pass `--input version=VALUE --input region=VALUE`'};
	expect(answer(opened([command('a'), using('b', ['version']), using('c', ['version', 'region'])]), {}, yes)).toMatchObject(wants);
	expect(answer(opened([command('a', {effect: 'read'}), using('b', ['version']), using('c', ['region'])]), {}, yes)).toMatchObject(wants);
	expect(answer(opened([manual('a'), using('b', ['version']), using('c', ['region'])]), {steps: {a: run}}, yes)).toMatchObject(wants);
	expect(answer(opened([command('a', {set: 'version'}), using('b', ['version'])]), {}, yes)).toMatchObject({kind: 'run'});
	expect(answer(opened([using('a', ['version']), command('b', {set: 'version'})]), {}, yes)).toMatchObject({kind: 'missing'});
	expect(answer(opened([command('a'), command('set', {set: 'version'}), using('b', ['version'])]), {steps: {set: {...run, act: 'skip'}}}, yes)).toMatchObject({kind: 'missing'});
});

test('a value of a step that the answers leave out is not wanted, however they do', () => {
	for (const act of ['skip', 'by-hand', 'not-applicable'] as const) {
		const walk = opened([command('a'), using('b', ['version'])]);
		const answers = {steps: {b: {...run, act}}};
		while (walk.state.prompt) {
			const intent = answer(walk, answers, yes);
			expect(intent.kind === 'missing' ? intent : send(walk, intent)).toBe(null);
			settle(walk);
		}
		expect(walk.state.outcome, act).toBe('completed');
	}
	const forCase = [command('a'), using('b', ['version'], {condition: 'if it is stuck'})];
	expect(answer(opened(forCase), {}, yes)).toMatchObject({kind: 'fill'});
	expect(answer(opened(forCase), {steps: {b: run}}, yes)).toMatchObject({kind: 'missing'});
});

test('values of a branch are wanted once it is known that it is taken, before the first change of it', () => {
	const steps = [
		command('a'),
		decision('which', [option('one', {kind: 'steps', steps: ['b', 'c']}), option('other', {kind: 'steps', steps: ['d']}), option('stop', {kind: 'end', reason: ''})]),
		command('b'),
		using('c', ['version']),
		using('d', ['region']),
		using('e', ['host']),
	];
	const helpFor = (choice?: string) => answer(opened(steps), choice === undefined ? {} : {choices: {which: choice}}, yes);
	expect(helpFor('one')).toMatchObject({kind: 'missing', help: 'pass `--input version=VALUE --input host=VALUE`'});
	expect(helpFor('other')).toMatchObject({kind: 'missing', help: 'pass `--input region=VALUE --input host=VALUE`'});
	expect(helpFor('stop')).toMatchObject({kind: 'run'});
	expect(helpFor()).toMatchObject({kind: 'run'});
	const walk = opened(steps);
	send(walk, answer(walk, {}, yes) as Intent);
	settle(walk);
	send(walk, {kind: 'choose', prompt: walk.state.prompt?.id ?? '', option: 'one', reason: ''});
	settle(walk);
	expect(walk.state.prompt?.step).toBe('b');
	expect(answer(walk, {}, yes)).toMatchObject({kind: 'missing', help: 'pass `--input version=VALUE --input host=VALUE`'});
});

test('a way that leads round is looked along once', () => {
	const round = [
		command('a', {section: 'begin'}),
		decision('ask', [option('on', {kind: 'next'})], {section: 'ask'}),
		decision('again', [option('back', {kind: 'section', section: 'ask'})], {section: 'again'}),
		using('b', ['version'], {section: 'end'}),
	];
	expect(answer(opened(round), {choices: {ask: 'on', again: 'back'}}, yes)).toMatchObject({kind: 'run'});
});

test('a value that the runbook takes from a place is waited for until that was tried', () => {
	const steps = [command('a'), using('b', ['version'])];
	const plan = tinyPlan(steps);
	const from = {...plan, inputs: plan.inputs.map(input => ({...input, source: {kind: 'env' as const, variable: 'VERSION'}}))};
	const walk = startWalk(from, 'live');
	const prompt = {kind: 'command', id: 'p1', step: 'a'} as const;
	const asked = {plan: from, state: walk.state, prompt, answers: nothing, licence: yes};
	expect(answerPrompt(asked)).toMatchObject({kind: 'run'});
	expect(answerPrompt({...asked, state: {...walk.state, leftEmpty: ['version']}})).toMatchObject({kind: 'missing'});
	expect(answerPrompt({...asked, prompt: {kind: 'inputs', id: 'p1', step: 'a', names: ['version'], required: false}})).toMatchObject({kind: 'missing'});
});

test('a choice is found by id, by text or by a part that only one option has', () => {
	const walk = opened([decision('which', [option('one', {kind: 'next'}), option('other', {kind: 'next'})])]);
	expect(answer(walk, {}, {yes: true, destructive: true})).toMatchObject({kind: 'missing', question: expect.stringContaining('"Option one", "Option other"')});
	expect(answer(walk, {choices: {Main: 'other'}})).toMatchObject({kind: 'choose', option: 'other'});
	expect(answer(walk, {choices: {which: 'option ONE'}})).toMatchObject({option: 'one'});
	expect(answer(walk, {choices: {which: 'option'}})).toMatchObject({kind: 'missing', question: expect.stringContaining('no single option')});
});

test('what a person does is never taken for done without a word of one', () => {
	expect(answer(opened([manual('look')]), {}, yes)).toMatchObject({kind: 'missing'});
	expect(answer(opened([checklist('list', 1)]), {}, yes)).toMatchObject({kind: 'missing'});
	expect(answer(opened([manual('look')]), {otherwise: 'run'})).toMatchObject({kind: 'done'});
	expect(answer(opened([checklist('list', 2)]), {steps: {list: run}})).toMatchObject({kind: 'mark', item: 0, mark: 'ticked'});
});

test('a failure is answered in the order written, then the last answer again, else the run fails', () => {
	const walk = opened([command('a')]);
	const steps = {a: {...run, onFailure: ['retry', 'skip'] as const}};
	send(walk, {kind: 'run', prompt: walk.state.prompt?.id ?? '', confirm: null, edited: null});
	settle(walk, () => failed);
	expect(answer(walk)).toMatchObject({kind: 'abort', because: 'failure', reason: 'step 1 "Do a": exit 1'});
	expect(answer(walk, {steps})).toMatchObject({kind: 'run'});
	send(walk, {kind: 'run', prompt: walk.state.prompt?.id ?? '', confirm: 'yes', edited: null});
	settle(walk, () => failed);
	expect(answer(walk, {steps})).toMatchObject({kind: 'skip'});
});

test('an unknown outcome is never answered from a file', () => {
	const walk = opened([command('a')]);
	push(walk, {kind: 'step-started', step: 'a', attempt: 1, command: 'echo a', target: 'local', cwd: '/'});
	settle(walk, () => ({...failed, status: 'unknown', exit: null, by: 'lost'}));
	expect(answer(walk, {steps: {a: {...run, onFailure: ['retry']}}})).toMatchObject({kind: 'missing', question: expect.stringContaining('unknown outcome')});
});

const goOn = (walk: Walk, result: typeof failed): Walk => {
	send(walk, {kind: 'run', prompt: walk.state.prompt?.id ?? '', confirm: 'yes', edited: null});
	settle(walk, () => result);
	return walk;
};

test('what only a person can judge is left unchecked after exit 0, and stops the run after a code that may mean trouble', () => {
	const prose = {...failed, status: 'unjudged', exit: 0, by: 'expectation', why: 'exit code 0, expectation not checked: "All up"'} as const;
	const walk = goOn(opened([command('a')]), prose);
	expect(answer(walk, {}, yes)).toMatchObject({kind: 'judge', verdict: 'unchecked'});
	expect(answer(walk)).toMatchObject({kind: 'missing', question: expect.stringContaining('to be judged by a person')});
	expect(answer(walk, {steps: {a: {...run, verdict: 'passed', seen: '3 of 3'}}})).toMatchObject({kind: 'judge', verdict: 'passed', seen: '3 of 3'});
	const open = {...prose, exit: 1, by: 'known', why: 'exit code 1, no line matched'} as const;
	expect(answer(goOn(opened([command('a')]), open), {}, yes)).toMatchObject({kind: 'missing', question: expect.stringContaining('no line matched'), help: 'answers file: `steps: {a: {act: run, verdict: passed}}`'});
	expect(answer(goOn(opened([command('a')]), open), {steps: {a: {...run, onFailure: ['retry']}}}, yes)).toMatchObject({kind: 'judge', verdict: 'failed'});
});

test('a failure goes once where its annotation says; at the end nothing is taken back', () => {
	const to = (id: string) => ({id, line: 1, column: 1});
	const walk = goOn(opened([command('a', {ties: {...NO_TIES, onFailure: to('back'), undo: to('back')}}), command('back', {onWay: false, section: 'rescue'})]), failed);
	expect(answer(walk, {}, yes)).toEqual({kind: 'move', to: 'back', reason: 'step 1 failed'});
	send(walk, {kind: 'move', to: 'back', reason: 'step 1 failed'});
	settle(walk);
	goOn(walk, {...failed, status: 'passed', exit: 0});
	expect(answer(walk, {}, yes)).toMatchObject({kind: 'abort', because: 'failure'});
	expect(answer(walk, {steps: {a: {...run, onFailure: ['abort']}}}, yes)).toMatchObject({kind: 'abort'});
	const end = goOn(opened([command('a', {ties: {...NO_TIES, undo: to('back')}}), command('back', {onWay: false, section: 'rescue'})]), {...failed, status: 'passed', exit: 0});
	expect(answer(end, {}, yes)).toEqual({kind: 'keep', prompt: end.state.prompt?.id});
});

test('nobody answers for a second time, for what a step needs, or for its case', () => {
	const needs = opened([command('a', {ties: {...NO_TIES, needs: [{id: 'b', line: 1, column: 1}]}}), command('b')]);
	expect(answer(needs, {otherwise: 'run'}, yes)).toMatchObject({kind: 'missing', question: expect.stringContaining('it needs step 2')});
	const again = goOn(opened([command('a'), command('b')]), {...failed, status: 'passed', exit: 0});
	send(again, {kind: 'move', to: 'a', reason: ''});
	settle(again);
	expect(answer(again, {otherwise: 'run'}, yes)).toMatchObject({kind: 'missing', question: expect.stringContaining('it ran before')});
	const last = opened([command('a', {condition: 'If all else fails'})]);
	expect(answer(last, {}, yes)).toMatchObject({kind: 'missing', question: expect.stringContaining('If all else fails'), help: 'answers file: `steps: {a: run, or not-applicable}`'});
	expect(answer(last, {steps: {a: run}}, yes)).toMatchObject({kind: 'run', confirm: 'yes'});
	expect(answer(last, {otherwise: 'run'}, yes)).toMatchObject({kind: 'run'});
});

test('what to do at a failure is that of the step, else that of all', () => {
	const walk = opened([command('a')]);
	send(walk, {kind: 'run', prompt: walk.state.prompt?.id ?? '', confirm: null, edited: null});
	settle(walk, () => failed);
	expect(answer(walk)).toMatchObject({kind: 'abort'});
	expect(answer(walk, {onFailure: ['retry']})).toMatchObject({kind: 'run'});
	expect(answer(walk, {onFailure: ['retry'], steps: {a: {...run, onFailure: ['skip']}}})).toMatchObject({kind: 'skip'});
	expect(answer(walk, {onFailure: ['retry'], steps: {a: run}})).toMatchObject({kind: 'run'});
});
