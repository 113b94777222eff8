import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {CommandStep} from '../plan/step.ts';

/** Whether the operator's terminal can be handed to the step: here, or in every place on the way to it. Into a program that nobody knows only its own step types. */
export const takesOperatorsTerminal = (plan: Plan, step: CommandStep): boolean => {
	const seen = new Set<string>();
	for (let {inside} = step; inside !== null && !seen.has(inside); ) {
		seen.add(inside);
		const opener = findStep(plan, inside);
		if (opener?.kind !== 'command' || opener.opens === null || opener.opens.kind === 'unknown') return false;
		inside = opener.inside;
	}
	return true;
};
