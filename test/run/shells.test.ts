import {expect, test} from 'vitest';
import {nextEffect} from '../../src/run/next-effect.ts';
import {command, tinyPlan} from '../support/tiny-plan.ts';
import {push, send, settle, startWalk} from '../support/walk.ts';

test('a shell is lent the terminal at once and leaves the open question as it was', () => {
	const walk = startWalk(tinyPlan([command('a')]), 'live');
	settle(walk);
	const prompt = walk.state.prompt?.id;
	expect(send(walk, {kind: 'shell'})).toBeNull();
	expect(nextEffect(walk.plan, walk.state)).toEqual({kind: 'shell', shell: 1, step: 'a'});
	expect(send(walk, {kind: 'shell'})).toContain('a step is running');
	push(walk, {kind: 'shell-closed', shell: 1, result: {exit: 0, durationMs: 5, artifacts: []}});
	expect(walk.state.prompt?.id).toBe(prompt);
	expect(send(walk, {kind: 'shell'})).toBeNull();
	expect(walk.state.shell).toEqual({number: 2, step: 'a'});
});

test('a shell that was open when the run was lost is not opened again by itself', () => {
	const walk = startWalk(tinyPlan([command('a')]), 'live');
	settle(walk);
	send(walk, {kind: 'shell'});
	push(walk, {kind: 'run-resumed', operator: 'ada', host: 'here'});
	expect(nextEffect(walk.plan, walk.state)).toMatchObject({kind: 'ask', prompt: {kind: 'command', step: 'a'}});
});
