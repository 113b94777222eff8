import {expect, test} from 'vitest';
import {evolve, fold} from '../../src/run/evolve.ts';
import {initialState} from '../../src/run/initial.ts';
import type {RunEvent} from '../../src/run/event.ts';
import {FIRST_PREV} from '../../src/run/journal-line.ts';
import {command, tinyPlan} from '../support/tiny-plan.ts';

const plan = tinyPlan([command('one'), command('two')]);
const EVENTS: readonly RunEvent[] = [
	{kind: 'run-started', mode: 'live', runbook: {path: 'shop.md', sha256: ''}, way: [[1, 2]], operator: 'ann', host: 'here', versions: {}, speed: 1},
	{kind: 'noted', by: 'ann', text: 'errors are up', step: null},
	{kind: 'step-started', step: 'one', attempt: 1, command: 'echo one', target: 'local', cwd: '/'},
	{kind: 'noted', by: 'ann', text: 'it takes long', step: 'one'},
];
const entries = EVENTS.map((event, index) => ({seq: index + 1, at: index, mono: index, prev: FIRST_PREV, event}));

test('what a fold has given does not change with what comes after it', () => {
	const begun = fold(plan, entries);
	const before = structuredClone(begun);
	const next = {seq: 5, at: 5, mono: 5, prev: FIRST_PREV, event: {kind: 'noted', by: 'ann', text: 'later', step: null} as const};
	const after = evolve(plan, evolve(plan, begun, next), {...next, seq: 6, event: {kind: 'step-started', step: 'two', attempt: 1, command: 'echo two', target: 'local', cwd: '/'}});
	expect(begun).toEqual(before);
	expect([after.notes.length, Object.keys(after.steps)]).toEqual([3, ['one', 'two']]);
	expect(fold(plan, entries)).toEqual(before);
	expect(initialState).toMatchObject({steps: {}, notes: []});
	expect(Object.keys(initialState.steps)).toEqual([]);
});
