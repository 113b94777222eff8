import type {StepId} from '../../plan/step.ts';
import type {Attempt, RunState} from '../../run/state.ts';

export type Output = {readonly step: StepId; readonly attempt: Attempt};

/** All attempts of the run in the order in which they began. */
export const attemptsOf = (state: RunState): readonly Output[] =>
	Object.entries(state.steps)
		.flatMap(([step, {attempts}]) => attempts.map(attempt => ({step, attempt})))
		.toSorted((a, b) => a.attempt.startedAt - b.attempt.startedAt);
