import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {StepId} from '../plan/step.ts';
import type {RunState, StepState} from './state.ts';
import {RULED_OUT, isSettled, stepState} from './step-state.ts';

/** Changes that several events share. */

export const withStep = (state: RunState, id: StepId, change: Partial<StepState>): RunState => {
	const step = {...stepState(state, id), ...(change.status === undefined ? {} : {seq: state.seq}), ...change};
	if (!passing.has(state.steps)) return {...state, steps: {...state.steps, [id]: step}};
	(state.steps as Record<StepId, StepState>)[id] = step;
	return {...state};
};

export const withNote = (state: RunState, note: RunState['notes'][number]): RunState => {
	if (!passing.has(state.notes)) return {...state, notes: [...state.notes, note]};
	(state.notes as RunState['notes'][number][]).push(note);
	return {...state};
};

/**
 * Tables that nobody sees but the fold that made them: it throws away every state but the last, so an event may change the
 * table in place. Copied for each event, the steps and notes of a long run took time that grows with their square.
 */
const passing = new WeakSet<RunState['steps'] | RunState['notes']>();

/** The same state with tables that the caller alone knows; until it is given up with `lastState`. */
export const passingState = (state: RunState): RunState => {
	if (passing.has(state.steps) && passing.has(state.notes)) return state;
	const own = {...state, steps: {...state.steps}, notes: state.notes.slice()};
	passing.add(own.steps).add(own.notes);
	return own;
};

/** From here on the state never changes any more. */
export const lastState = (state: RunState): RunState => {
	passing.delete(state.steps);
	passing.delete(state.notes);
	return state;
};

export const withInputs = (
	inputs: RunState['inputs'],
	values: Readonly<Record<string, string>>,
	secrets: readonly string[],
): RunState['inputs'] => ({
	...inputs,
	...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, {value, secret: false, given: true}])),
	...Object.fromEntries(secrets.map(name => [name, {value: null, secret: true, given: true}])),
});

/** Marks steps that a choice or a jump leaves no room for; what is settled stays as it is. */
export const ruleOut = (state: RunState, ids: readonly StepId[], why: string, who: {readonly by: string; readonly at: number}): RunState => {
	let next = state;
	for (const id of ids) {
		if (!isSettled(stepState(next, id).status)) next = withStep(next, id, {status: 'not-applicable', reason: `${RULED_OUT}${why}`, ...who});
	}
	return next;
};

/** Sets the cursor on a step. `opened` steps become pending again; those off the way are added before the step at the cursor. */
export const goTo = (plan: Plan, state: RunState, to: StepId, opened: readonly StepId[]): RunState => {
	let next = state;
	for (const id of opened) next = withStep(next, id, {status: 'pending', option: null, reason: '', by: '', at: null, items: {}});
	const known = new Set(next.way);
	const added = (opened.includes(to) ? opened : [...opened, to]).filter(id => !known.has(id) && plan.steps.some(step => step.id === id));
	const way = added.length === 0 ? next.way : [...next.way.slice(0, next.cursor), ...added, ...next.way.slice(next.cursor)];
	const cursor = way.indexOf(to);
	return {...next, way, cursor: cursor < 0 ? next.cursor : cursor};
};

/** Marks steps that the operator leaves out; only such that nothing has happened to. */
export const leaveOut = (state: RunState, ids: readonly StepId[], reason: string, who: {readonly by: string; readonly at: number}): RunState => {
	let next = state;
	for (const id of ids) {
		if (stepState(next, id).status === 'pending' && next.running?.step !== id) next = withStep(next, id, {status: 'skipped', reason, ...who});
	}
	return next;
};

/** Steps that are to be done after all: pending again, and on the way where the runbook has them, but never before where the run is. */
export const takeIn = (plan: Plan, state: RunState, ids: readonly StepId[]): RunState => {
	let next = state;
	for (const id of ids) {
		const number = findStep(plan, id)?.number ?? 0;
		if (stepState(next, id).attempts.length > 0) continue;
		next = withStep(next, id, {status: 'pending', option: null, reason: '', by: '', at: null, items: {}});
		if (next.way.includes(id)) continue;
		const place = next.way.findIndex((other, index) => index >= next.cursor && (findStep(plan, other)?.number ?? 0) > number);
		next = {...next, way: place < 0 ? [...next.way, id] : [...next.way.slice(0, place), id, ...next.way.slice(place)]};
	}
	// One that was left out before the place of the run is not forgotten for that.
	const first = next.way.findIndex(id => ids.includes(id) && stepState(next, id).status === 'pending');
	return first >= 0 && first < next.cursor ? {...next, cursor: first} : next;
};

/** The cursor on the step that just settled, so that additions go in right before what follows. */
export const cursorAt = (state: RunState, id: StepId): number => {
	const index = state.way.indexOf(id, state.cursor);
	return index < 0 ? state.cursor : index;
};
