import {expect, test} from 'vitest';
import {fold} from '../../src/run/evolve.ts';
import {stepState} from '../../src/run/step-state.ts';
import {timeline} from '../../src/run/timeline.ts';
import {command, decision, planOf, section} from '../support/sample-plan.ts';
import {shopPlan} from '../support/shop-plan.ts';
import {run, send, settle, startWalk} from '../support/walk.ts';

const status = (walk: ReturnType<typeof startWalk>, id: string) => stepState(walk.state, id).status;

test('a section that is left out counts as skipped with its reason, by one event, and comes back by one', () => {
	const walk = startWalk(shopPlan(), 'live');
	settle(walk);
	const before = walk.entries.length;
	expect(send(walk, {kind: 'leave-out', section: 'after', reason: ' '})).toMatch(/a reason is needed/);
	expect(send(walk, {kind: 'leave-out', section: 'after', reason: 'no cache is used'})).toBeNull();
	expect(walk.entries.length).toBe(before + 1);
	expect(stepState(walk.state, 'warm')).toMatchObject({status: 'skipped', reason: 'no cache is used', by: 'ada'});
	expect(status(walk, 'version')).toBe('skipped');
	expect(walk.state.prompt?.step).toBe('health');
	expect(send(walk, {kind: 'leave-out', section: 'after', reason: 'again'})).toMatch(/nothing of "Afterwards" is left to do/);
	expect(timeline(walk.plan, walk.entries).at(-1)).toMatchObject({what: 'left out steps 8 to 9: no cache is used', who: 'ada', key: true});
	expect(send(walk, {kind: 'take-in', section: 'after'})).toBeNull();
	expect([status(walk, 'warm'), status(walk, 'version')]).toEqual(['pending', 'pending']);
	expect(fold(walk.plan, walk.entries)).toEqual(walk.state);
});

test('the question goes with the section that it stands in, and comes back with it', () => {
	const walk = startWalk(shopPlan());
	settle(walk);
	send(walk, {kind: 'leave-out', section: 'before', reason: ''});
	expect(settle(walk)).toMatchObject({kind: 'ask', prompt: {step: 'way'}});
	send(walk, {kind: 'take-in', section: 'before'});
	expect(settle(walk)).toMatchObject({kind: 'ask', prompt: {step: 'health'}});
});

test('nothing that ran is changed, only what is still to be done is left out', () => {
	const walk = startWalk(shopPlan());
	settle(walk);
	run(walk);
	settle(walk);
	expect(status(walk, 'health')).toBe('passed');
	expect(send(walk, {kind: 'leave-out', section: 'before', reason: ''})).toBeNull();
	expect([status(walk, 'health'), status(walk, 'ready')]).toEqual(['passed', 'skipped']);
});

test('a section off the way is taken in where the runbook has it', () => {
	const plan = planOf(
		[command('a', {id: 'a', title: 'A', section: 'one'}), command('x', {id: 'x', title: 'X', section: 'extra', onWay: false}), command('b', {id: 'b', title: 'B', section: 'two'})],
		[section('one', 'One'), section('extra', 'Extra'), section('two', 'Two')],
	);
	const walk = startWalk(plan);
	settle(walk);
	expect(send(walk, {kind: 'take-in', section: 'extra'})).toBeNull();
	expect(walk.state.way).toEqual(['a', 'x', 'b']);
	expect(walk.state.prompt?.step).toBe('a');
	expect(send(walk, {kind: 'take-in', section: 'extra'})).toMatch(/is on the way as it is/);
	expect(send(walk, {kind: 'leave-out', section: 'extra', reason: ''})).toBeNull();
	run(walk);
	expect(settle(walk)).toMatchObject({prompt: {step: 'b'}});
});

test('what a decision leads to is chosen there: never left out before, never taken in beside it', () => {
	const walk = startWalk(shopPlan());
	settle(walk);
	expect(send(walk, {kind: 'leave-out', section: 'image', reason: ''})).toMatch(/step 3 "Which way back\?" asks whether to go there/);
	expect(send(walk, {kind: 'take-in', section: 'restore'})).toMatch(/leads there: choose it there, or go there with Enter/);
	expect(walk.state.way).not.toContain('truncate');
	send(walk, {kind: 'leave-out', section: 'before', reason: ''});
	settle(walk);
	send(walk, {kind: 'choose', prompt: walk.state.prompt?.id ?? '', option: 'image', reason: ''});
	// The choice is made: what it led to may be shortened, what it ruled out stays out.
	expect(send(walk, {kind: 'leave-out', section: 'image', reason: ''})).toBeNull();
	expect(send(walk, {kind: 'take-in', section: 'restore'})).toMatch(/leads there/);
});

test('a question that opens one of several branches cannot be left out', () => {
	const plan = planOf(
		[
			decision('alternative', [{id: 'x', text: 'X', detail: '', line: 1, opens: {kind: 'steps', steps: ['a']}}, {id: 'y', text: 'Y', detail: '', line: 2, opens: {kind: 'steps', steps: ['b']}}], {id: 'which', title: 'Which', section: 'one'}),
			command('a', {id: 'a', title: 'A', section: 'one'}),
			command('b', {id: 'b', title: 'B', section: 'one'}),
		],
		[section('one', 'One')],
	);
	const walk = startWalk(plan);
	settle(walk);
	expect(send(walk, {kind: 'leave-out', section: 'one', reason: ''})).toMatch(/it holds the question of step 1/);
});
