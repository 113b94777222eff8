import {expect, test} from 'vitest';
import type {Step} from '../../src/plan/step.ts';
import type {StepResult} from '../../src/run/event.ts';
import {shownPairs} from '../../src/run/shown-states.ts';
import {command, tinyPlan} from '../support/tiny-plan.ts';
import {passed, push, startWalk} from '../support/walk.ts';

const look = (id: string, of = 'flyctl status', change: object = {}): Step => command(id, {effect: 'read', shows: {what: of.split(' ')[1] ?? '', of}, ...change});

/** Runs steps by their ids, in this order; `x!` fails. */
const ran = (steps: readonly Step[], order: readonly string[], result: Partial<StepResult> = {}) => {
	const plan = tinyPlan(steps);
	const walk = startWalk(plan, 'live');
	for (const word of order) {
		const id = word.replace('!', '');
		push(walk, {kind: 'step-started', step: id, attempt: 1, command: '', target: 'local', cwd: '/'});
		push(walk, {kind: 'step-finished', step: id, attempt: 1, result: {...passed, artifacts: [{path: `steps/${id}/output.txt`, bytes: 1, sha256: ''}, {path: `steps/${id}/stdout.txt`, bytes: 1, sha256: ''}], ...(word.endsWith('!') ? {status: 'failed'} : {}), ...result}});
	}
	return shownPairs(plan, walk.entries).map(({name, before, after, change}) => [name, before?.path.split('/')[1] ?? null, after?.path.split('/')[1] ?? null, change]);
};

const STEPS = [look('a'), command('deploy'), look('b'), command('again'), look('c')];

test('the look closest before the first change and the last of all are a pair', () => {
	expect(ran(STEPS, ['a', 'deploy', 'b', 'again', 'c'])).toEqual([['status', 'a', 'c', 2]]);
	expect(ran([look('a'), look('a2'), ...STEPS.slice(1)], ['a', 'a2', 'deploy', 'b'])).toEqual([['status', 'a2', 'b', 3]]);
});

test('where a change lies before both and another between, the one between counts', () => {
	expect(ran(STEPS, ['deploy', 'b', 'again', 'c'])).toEqual([['status', 'b', 'c', 4]]);
});

test('a state that was seen on one side only misses the other', () => {
	expect(ran(STEPS, ['deploy', 'c'])).toEqual([['status', null, 'c', 2]]);
	expect(ran(STEPS, ['a', 'deploy'])).toEqual([['status', 'a', null, 2]]);
});

test('as long as nothing was changed there is no before', () => {
	expect(ran(STEPS, ['a', 'b'])).toEqual([]);
});

test('a change that failed may have changed something; one that never began has not', () => {
	expect(ran(STEPS, ['a', 'deploy!', 'c'])).toEqual([['status', 'a', 'c', 2]]);
	expect(ran(STEPS, ['deploy'], {by: 'launch', status: 'failed'})).toEqual([]);
});

test('a message of error is no state', () => {
	expect(ran(STEPS, ['a!', 'deploy', 'c'])).toEqual([['status', null, 'c', 2]]);
});

test('two states of one word have names of their own, also where the same is looked at elsewhere', () => {
	const ssh = command('ssh', {effect: 'read', opens: {kind: 'shell', label: 'ssh web-1'}, command: 'ssh web-1'});
	const steps = [look('a'), ssh, look('there', 'flyctl status', {inside: 'ssh'}), look('other', 'kubectl status'), command('deploy')];
	expect(ran(steps, ['a', 'there', 'other', 'deploy']).map(([name]) => name)).toEqual(['status', 'status-2', 'status-3']);
});

test('an address of the network is the same from everywhere, that of this machine is not', () => {
	const ssh = command('ssh', {effect: 'read', opens: {kind: 'shell', label: 'ssh web-1'}, command: 'ssh web-1'});
	const steps = (url: string) => [look('a', `curl ${url}`), command('deploy'), ssh, look('b', `curl ${url}`, {inside: 'ssh'})];
	expect(ran(steps('https://shop.example/health'), ['a', 'deploy', 'b'])).toHaveLength(1);
	expect(ran(steps('http://localhost:80/health'), ['a', 'deploy', 'b'])).toHaveLength(2);
});

test('what the runbook itself saves as pre- and post- is a pair, whatever ran between', () => {
	const steps = [command('a', {effect: 'read', save: 'pre-rollback-status.txt'}), command('b', {effect: 'read', save: 'post-rollback-status.txt'})];
	const plan = tinyPlan(steps);
	const walk = startWalk(plan, 'live');
	for (const [id, save] of [['a', 'pre-rollback-status.txt'], ['b', 'post-rollback-status.txt']] as const) {
		push(walk, {kind: 'step-finished', step: id, attempt: 1, result: {...passed, artifacts: [{path: save, bytes: 1, sha256: ''}]}});
	}
	expect(shownPairs(plan, walk.entries)).toMatchObject([{name: 'rollback-status', before: {path: 'pre-rollback-status.txt'}, after: {path: 'post-rollback-status.txt'}, change: null}]);
});

/** Runs the first step, sets the input, runs the others. */
const asked = (steps: readonly Step[], edit: string | null, value: string) => {
	const plan = tinyPlan(steps);
	const walk = startWalk(plan, 'live');
	const runOne = (id: string, edited: string | null): void => {
		push(walk, {kind: 'prompt-opened', prompt: {kind: 'command', id: `p-${id}`, step: id}});
		push(walk, {kind: 'prompt-answered', prompt: `p-${id}`, by: 'ada', answer: {kind: 'run', edited}});
		push(walk, {kind: 'step-started', step: id, attempt: 1, command: '', target: 'local', cwd: '/'});
		push(walk, {kind: 'step-finished', step: id, attempt: 1, result: {...passed, artifacts: [{path: `steps/${id}/stdout.txt`, bytes: 1, sha256: ''}]}});
	};
	push(walk, {kind: 'inputs-set', by: 'ada', values: {app: 'shop'}, secrets: []});
	runOne('a', edit);
	runOne('deploy', null);
	push(walk, {kind: 'inputs-set', by: 'ada', values: {app: value}, secrets: []});
	runOne('c', null);
	return shownPairs(plan, walk.entries).map(({before, after}) => [before?.step ?? null, after?.step ?? null]);
};

const USES = [{input: 'app', literal: '<app>', start: 0, end: 5, quoting: 'bare' as const}];
const OPEN = [look('a', 'flyctl status', {uses: USES, command: '<app>'}), command('deploy'), look('c', 'flyctl status', {uses: USES, command: '<app>'})];

test('with another value, or with an edited line, it looked at something else', () => {
	expect(asked(OPEN, null, 'shop')).toEqual([[1, 3]]);
	expect(asked(OPEN, null, 'stage')).toEqual([[null, 3]]);
	expect(asked(OPEN, 'flyctl status --app stage', 'shop')).toEqual([[null, 3]]);
});

test('what was done by hand changed something; what had the terminal is a recording', () => {
	const plan = tinyPlan(STEPS);
	const walk = startWalk(plan, 'live');
	const finish = (step: string, more: readonly string[] = []) => push(walk, {kind: 'step-finished', step, attempt: 1, result: {...passed, artifacts: ['output.txt', ...more].map(name => ({path: `steps/${step}/${name}`, bytes: 1, sha256: ''}))}});
	finish('a');
	push(walk, {kind: 'prompt-opened', prompt: {kind: 'command', id: 'p', step: 'deploy'}});
	push(walk, {kind: 'prompt-answered', prompt: 'p', by: 'ada', answer: {kind: 'by-hand', reason: 'in the console'}});
	finish('b');
	finish('c', ['session.cast']);
	expect(shownPairs(plan, walk.entries).map(({before, after, change}) => [before?.step, after?.step, change])).toEqual([[1, 3, 2]]);
});
