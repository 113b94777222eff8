import type {StepId} from '../plan/step.ts';
import type {RunState, StepState, StepStatus} from './state.ts';

const PENDING: StepState = {status: 'pending', attempts: [], reason: '', by: '', at: null, seq: 0, option: null, items: {}};

export const stepState = (state: RunState, id: StepId): StepState => state.steps[id] ?? PENDING;

const SETTLED: ReadonlySet<StepStatus> = new Set(['passed', 'stopped', 'not-exercised', 'unchecked', 'done-by-hand', 'skipped', 'not-applicable']);

/** Nothing is left to do for the step unless the operator goes back to it. */
export const isSettled = (status: StepStatus): boolean => SETTLED.has(status);

/** The first step at or after the cursor that is not settled, with its index in the way. */
export const nextStep = (state: RunState): {readonly id: StepId; readonly index: number} | null => {
	for (let index = state.cursor; index < state.way.length; index++) {
		const id = state.way[index];
		if (id !== undefined && !isSettled(stepState(state, id).status)) return {id, index};
	}
	return null;
};

/** Begins the reason of steps that a choice or a jump left no room for. */
export const RULED_OUT = 'ruled out: ';

/** True for steps that nobody decided about one by one: the way taken does not pass them. */
export const isRuledOut = (step: StepState): boolean => step.status === 'not-applicable' && step.reason.startsWith(RULED_OUT);

/** The way without the steps that were ruled out. */
export const wayTaken = (state: RunState): readonly StepId[] => state.way.filter(id => !isRuledOut(stepState(state, id)));

type Progress = {readonly done: number; readonly of: number};

// A state never changes, and screens ask at every key.
const known = new WeakMap<RunState, Progress>();

/** How far the run is on the way really taken. */
export const progressOf = (state: RunState): Progress => {
	const before = known.get(state);
	if (before) return before;
	const way = wayTaken(state);
	const progress = {done: way.filter(id => isSettled(stepState(state, id).status)).length, of: way.length};
	known.set(state, progress);
	return progress;
};
