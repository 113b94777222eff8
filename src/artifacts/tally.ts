import type {Plan} from '../plan/plan.ts';
import type {RunState, StepStatus} from '../run/state.ts';
import {stepState, wayTaken} from '../run/step-state.ts';
import {findStep} from '../plan/find-step.ts';

const WORDS: readonly (readonly [StepStatus, string])[] = [
	['passed', 'done'],
	['stopped', 'stopped as planned'],
	['done-by-hand', 'done by hand'],
	['skipped', 'skipped'],
	['not-applicable', 'not applicable'],
	['not-exercised', 'not exercised'],
	['unchecked', 'ended, not checked'],
	['unjudged', 'not judged'],
	['failed', 'failed'],
	['unknown', 'of unknown outcome'],
	['running', 'running'],
	['pending', 'not reached'],
];

/** `12 done · 1 skipped · 2 not reached`, without the steps that choices ruled out. */
export const tally = (plan: Plan, state: RunState): string => {
	const statuses = wayTaken(state).filter(id => findStep(plan, id) !== undefined).map(id => stepState(state, id).status);
	const parts = WORDS.map(([status, word]) => [statuses.filter(found => found === status).length, word] as const).filter(([amount]) => amount > 0);
	return parts.length === 0 ? 'none' : parts.map(([amount, word]) => `${amount} ${word}`).join(' · ');
};
