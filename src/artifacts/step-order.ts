import type {Plan} from '../plan/plan.ts';
import type {Step} from '../plan/step.ts';

/** The next step on the way in the order of the file; for a step aside, the next one of its section. Null at the end. */
function inOrder(plan: Plan, from: Step): Step | null {
	return plan.steps.find(step => step.number > from.number && (from.onWay ? step.onWay : !step.onWay && step.section === from.section)) ?? null;
}

/** The same, past the steps of options that were not taken to get here; `past`: past those of the decision itself too, for an option that opens none. */
export function nextOnWay(plan: Plan, from: Step, past = true): Step | null {
	for (let step = inOrder(plan, from); step !== null; step = inOrder(plan, step)) {
		if (!isElsewhere(plan, from, step, past)) {
			return step;
		}
	}
	return null;
}

/** Some decision before opens the step with an option that does not open the one we come from. */
function isElsewhere(plan: Plan, from: Step, step: Step, past: boolean): boolean {
	return plan.steps.some(decision => {
		if (decision.kind !== 'decision' || decision.number > from.number || (decision === from && !past) || !decision.options.some(option => opensStep(option.opens, step))) {
			return false;
		}
		return !decision.options.some(option => opensStep(option.opens, step) && opensStep(option.opens, from));
	});
}

function opensStep(opens: Extract<Step, {kind: 'decision'}>['options'][number]['opens'], step: Step): boolean {
	return opens.kind === 'steps' && opens.steps.includes(step.id);
}
