import type {Plan} from '../plan/plan.ts';
import type {DecisionStep, StepId} from '../plan/step.ts';

/** Steps that other options of a group would open and the chosen ones do not include. */
export const othersOf = (step: DecisionStep, chosen: readonly StepId[]): readonly StepId[] => {
	const kept = new Set(chosen);
	const all = step.options.flatMap(option => (option.opens.kind === 'steps' ? option.opens.steps : []));
	return [...new Set(all)].filter(id => !kept.has(id));
};

/**
 * What going straight to a step rules out: it may stand in one branch of a choice that nobody was asked about. Then the
 * question is settled, and the other branches must not follow when this one ends.
 */
export const rivalsOf = (plan: Plan, to: StepId): readonly StepId[] =>
	plan.steps
		.filter((step): step is DecisionStep => step.kind === 'decision')
		.flatMap(step => {
			const mine = step.options.filter(option => option.opens.kind === 'steps' && option.opens.steps.includes(to));
			const kept = mine.flatMap(option => (option.opens.kind === 'steps' ? option.opens.steps : []));
			return mine.length === 0 ? [] : [step.id, ...othersOf(step, kept)];
		})
		.filter(id => id !== to);
