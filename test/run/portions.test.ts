import {expect, test} from 'vitest';
import {type Fill, inPortions} from '../../src/run/portions.ts';
import {send, settle, startWalk} from '../support/walk.ts';
import {tinyPlan, using} from '../support/tiny-plan.ts';

const fill = (...names: readonly string[]): Fill => ({kind: 'fill', prompt: 'p1', values: Object.fromEntries(names.map(name => [name, `value of ${name}`]))});

const atMost = (count: number) => ({values}: Fill) => Object.keys(values).length <= count;

test('values that fit are one wish, as it came', () => {
	expect(inPortions(fill('a', 'b'), atMost(2))).toEqual([fill('a', 'b')]);
});

test('others are set in their order, and the last portion answers the question', () => {
	expect(inPortions(fill('a', 'b', 'c', 'd', 'e'), atMost(2))).toEqual([{...fill('a', 'b'), prompt: null}, {...fill('c', 'd'), prompt: null}, fill('e')]);
	expect(inPortions(fill('a', 'b'), atMost(0))).toEqual([{...fill('a'), prompt: null}, fill('b')]);
});

test('a question whose values came in portions is answered', () => {
	const walk = startWalk(tinyPlan([using('a', ['one', 'two', 'three'])]));
	settle(walk);
	for (const portion of inPortions({...fill('one', 'two', 'three'), prompt: walk.state.prompt?.id ?? ''}, atMost(1))) expect(send(walk, portion)).toBeNull();
	settle(walk);
	expect(walk.state.prompt?.kind).toBe('command');
	expect(walk.state.inputs).toMatchObject({one: {value: 'value of one'}, two: {value: 'value of two'}, three: {value: 'value of three'}});
});
