import {NO_OBJECTIVES} from '../plan/drill.ts';
import type {Objectives} from '../plan/drill.ts';
import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import {parseSpan} from '../plan/parse-span.ts';
import {between, drillClock} from './drill-clock.ts';
import type {Moment} from './drill-clock.ts';
import type {Entry} from './entry.ts';
import {fold} from './evolve.ts';
import type {RunState, StepStatus} from './state.ts';
import {stepState} from './step-state.ts';

/** Time to recover against its objective. `took` null: it did not come to that, and `why` says what happened instead. */
export type Recovery = {
	readonly targetMs: number | null;
	/** What starts and what stops the clock, in words. */
	readonly from: string;
	readonly to: string;
	readonly took: Moment | null;
	readonly why: string;
	/** Null: no objective, or not over yet. */
	readonly met: boolean | null;
};

/** What was set before the start; a live run without a drill has the objective of its runbook. */
export const objectivesOf = (plan: Plan, entries: readonly Entry[]): Objectives => {
	const first = entries[0]?.event;
	return (first?.kind === 'run-started' ? first.drill?.objectives : undefined) ?? {...NO_OBJECTIVES, rtoMs: plan.rtoMs};
};

/** Done, as far as recovering goes: what nobody did does not stop the clock. */
const RECOVERED: ReadonlySet<StepStatus> = new Set<StepStatus>(['passed', 'stopped', 'unchecked', 'done-by-hand', 'not-exercised']);

export const recovery = (plan: Plan, entries: readonly Entry[]): Recovery => {
	const {rtoMs, rtoFrom, rtoTo} = objectivesOf(plan, entries);
	const clock = drillClock(plan, entries);
	const state = fold(plan, entries);
	const start = rtoFrom === null ? 0 : entries.findIndex(({event}) => (event.kind === 'prompt-opened' ? event.prompt.step === rtoFrom : event.kind === 'step-started' && event.step === rtoFrom));
	const end = endOf(state, entries, rtoTo);
	const words = {targetMs: rtoMs, from: rtoFrom === null ? 'the start of the run' : `the beginning of ${named(plan, rtoFrom)}`, to: rtoTo === null ? 'the completion of the run' : `the end of ${named(plan, rtoTo)}`};
	const [begun, ended] = [clock[start], typeof end === 'number' ? clock[end] : undefined];
	if (!begun || !ended || (typeof end === 'number' && end < start)) {
		const why = start < 0 ? `${named(plan, rtoFrom ?? '')} was not reached` : typeof end === 'string' ? end : `${named(plan, rtoTo ?? '')} ended before that`;
		return {...words, took: null, why, met: rtoMs === null || state.outcome === null ? null : false};
	}
	const took = {measuredMs: between(begun, ended, 'measuredMs'), nominalMs: between(begun, ended, 'nominalMs')};
	if (isWalkThrough(entries)) return {...words, took, why: WALKED, met: null};
	return {...words, took, why: '', met: rtoMs === null ? null : took.nominalMs <= rtoMs};
};

/** Talking takes its time, and says nothing of how long recovering would. */
export const isWalkThrough = (entries: readonly Entry[]): boolean => {
	const first = entries[0]?.event;
	return first?.kind === 'run-started' && first.drill?.type === 'walk-through';
};

const WALKED = 'a walk-through: this is the time of the talk';

/** Index of the entry that stops the clock, or why there is none. */
const endOf = (state: RunState, entries: readonly Entry[], step: string | null): number | string => {
	if (step === null) return state.outcome === 'completed' ? entries.findIndex(({event}) => event.kind === 'run-finished') : state.outcome === null ? 'the run is not over' : `the run ${state.outcome === 'failed' ? 'failed' : 'was aborted'}`;
	const {status, seq} = stepState(state, step);
	return RECOVERED.has(status) ? seq - 1 : `the step that stops the clock is ${status === 'pending' ? 'not reached' : status}`;
};

const named = (plan: Plan, id: string): string => {
	const step = findStep(plan, id);
	return step ? `step ${step.number} "${step.title}"` : `step ${id}`;
};

/** How much was lost against its objective. `lostMs` null: nobody measured it. */
export type Loss = {readonly targetMs: number | null; readonly from: string | null; readonly lostMs: number | null; readonly met: boolean | null};

export const loss = (plan: Plan, entries: readonly Entry[]): Loss => {
	const {rpoMs, rpoFrom} = objectivesOf(plan, entries);
	const lostMs = rpoFrom === null ? null : parseSpan(fold(plan, entries).inputs[rpoFrom]?.value ?? '');
	return {targetMs: rpoMs, from: rpoFrom, lostMs, met: rpoMs === null || lostMs === null ? null : lostMs <= rpoMs};
};
