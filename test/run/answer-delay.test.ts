import {expect, test} from 'vitest';
import {NO_ANSWERS} from '../../src/plan/answers.ts';
import {answerDelay, delaysOf} from '../../src/run/answer-delay.ts';
import {manual, tinyPlan} from '../support/tiny-plan.ts';

const plan = tinyPlan([manual('look'), {...manual('wait'), waitMs: 120_000}]);
const run = {act: 'run', reason: '', confirm: null, onFailure: [], verdict: null, seen: '', stopAfterMs: null} as const;
const delays = delaysOf(plan, {...NO_ANSWERS, delayMs: 3000, delayMostMs: 20_000, steps: {'DO LOOK': {...run, delayMs: 45_000}}});
const at = (id: string, step: string, seed = 7): number => answerDelay(plan, {...delays, ...(step === 'other' && {steps: {}})}, seed, {id, step: step === 'other' ? 'look' : step});

test('a step has its own delay, others lie between the bounds, the same for the same seed', () => {
	expect(at('p1', 'look')).toBe(45_000);
	const drawn = Array.from({length: 50}, (_, index) => at(`p${index}`, 'other'));
	expect(drawn.every(ms => ms >= 3000 && ms <= 20_000)).toBe(true);
	expect(new Set(drawn).size).toBeGreaterThan(40);
	expect(Array.from({length: 50}, (_, index) => at(`p${index}`, 'other'))).toEqual(drawn);
	expect(Array.from({length: 50}, (_, index) => at(`p${index}`, 'other', 8))).not.toEqual(drawn);
});

test('a wait takes its time', () => expect(at('p1', 'wait')).toBe(120_000));
