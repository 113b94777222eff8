import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {StepId} from '../plan/step.ts';
import type {NumberRange} from './event.ts';

/** Step ids as ranges of step numbers: a journal line stays short however many steps a choice skips. Order is kept. */
export const toRanges = (numbers: readonly number[]): readonly NumberRange[] => {
	const ranges: [number, number][] = [];
	for (const number of numbers) {
		const last = ranges.at(-1);
		if (last && last[1] === number - 1) last[1] = number;
		else ranges.push([number, number]);
	}
	return ranges;
};

/** Back to ids; numbers outside of the plan are left out. */
export const idsOf = (plan: Plan, ranges: readonly NumberRange[]): readonly StepId[] => {
	const ids: StepId[] = [];
	for (const [first, last] of ranges) {
		for (let number = Math.max(1, first); number <= Math.min(last, plan.steps.length); number++) {
			const step = plan.steps[number - 1];
			if (step) ids.push(step.id);
		}
	}
	return ids;
};

/** Steps of the plan as ranges, in document order; ids that it does not know are left out. */
export const rangesOf = (plan: Plan, ids: readonly StepId[]): readonly NumberRange[] => {
	const numbers = new Set(ids.map(id => findStep(plan, id)?.number ?? 0));
	return toRanges([...numbers].filter(number => number > 0).toSorted((a, b) => a - b));
};
