import type {Plan} from '../../plan/plan.ts';
import type {Step, StepId} from '../../plan/step.ts';
import type {Entry} from '../../run/entry.ts';
import type {Evidence, OutputOf} from '../../run/evidence.ts';
import type {RunState} from '../../run/state.ts';
import {isRuledOut, stepState} from '../../run/step-state.ts';
import {folded} from '../folded.ts';
import {courseOf} from './course.ts';
import type {Course} from './course.ts';

/** Everything that the parts of the report are drawn from. */
export type View = {
	readonly plan: Plan;
	readonly entries: readonly Entry[];
	readonly head: string;
	readonly evidence: Evidence;
	readonly state: RunState;
	readonly course: Course;
	/** Steps of the way that no choice ruled out, and others that something happened to, in the order of the run. */
	readonly steps: readonly Step[];
};

export const viewOf = (plan: Plan, entries: readonly Entry[], head: string, evidence: Evidence): View => {
	const state = folded(plan, entries);
	const ids = new Set([...state.way, ...plan.steps.filter(({id}) => stepState(state, id).attempts.length > 0).map(({id}) => id)]);
	const byId = new Map(plan.steps.map(step => [step.id, step]));
	const steps = [...ids].flatMap(id => byId.get(id) ?? []).filter(step => !isRuledOut(stepState(state, step.id)));
	return {plan, entries, head, evidence, state, steps, course: courseOf(entries)};
};

export const keyOf = (of: OutputOf): string => (of.kind === 'shell' ? `shell ${of.shell}` : attemptKey(of.step, of.attempt));

export const attemptKey = (step: StepId, attempt: number): string => `attempt ${attempt} ${step}`;

export const anchorOf = ({number}: Pick<Step, 'number'>): string => `step-${number}`;
