import type {Plan} from '../../plan/plan.ts';
import type {StepId} from '../../plan/step.ts';
import type {Attempt, RunState} from '../../run/state.ts';

export type Output = {readonly step: StepId; readonly attempt: Attempt};

/** All attempts of the run in the order in which they began. */
export const attemptsOf = (plan: Plan, state: RunState): readonly Output[] =>
	plan.steps.flatMap(step => (state.steps[step.id]?.attempts ?? []).map(attempt => ({step: step.id, attempt}))).toSorted((a, b) => a.attempt.startedAt - b.attempt.startedAt);
