import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {StepId} from '../plan/step.ts';
import type {Entry} from './entry.ts';
import {evolve} from './evolve.ts';
import {initialState} from './initial.ts';
import type {RunState} from './state.ts';

/** Whom a part of a run waited for. `away`: nobody drove it. `rest`: Rollbook itself. */
export type Share = 'person' | 'machine' | 'pause' | 'away' | 'rest';

/** A question and the time until its answer, without the pause that the runbook wanted and without the time when nobody drove the run. */
export type Waited = {readonly seq: number; readonly step: StepId; readonly by: string; readonly ms: number};

export type TimeShares = {
	/** Milliseconds. They add up to the whole. */
	readonly of: Readonly<Record<Share, number>>;
	readonly totalMs: number;
	/** In the order of the answers. */
	readonly waits: readonly Waited[];
};

/**
 * Where the time of a run went. Between two entries of one process the monotonic clock counts; from one process to the next there
 * is only the wall clock. While a command runs the time is the machine's, whatever is asked meanwhile.
 */
export const timeShares = (plan: Plan, entries: readonly Entry[]): TimeShares => {
	const of: Record<Share, number> = {person: 0, machine: 0, pause: 0, away: 0, rest: 0};
	const waits: Waited[] = [];
	let state: RunState = initialState;
	let asked: Record<'person' | 'pause', number> = {person: 0, pause: 0};
	for (const [index, entry] of entries.entries()) {
		const {event, seq} = entry;
		const parts = sharesOf(plan, state, gapMs(entries[index - 1], entry), entry, asked.pause);
		for (const share of SHARES) of[share] += parts[share];
		asked = {person: asked.person + parts.person, pause: asked.pause + parts.pause};
		if (event.kind === 'prompt-opened') asked = {person: 0, pause: 0};
		if (event.kind === 'prompt-answered' && state.prompt !== null) waits.push({seq, step: state.prompt.step, by: event.by, ms: asked.person});
		state = evolve(plan, state, entry);
		// Marks answer a checklist one by one.
		if (event.kind === 'item-marked') waits.push({seq, step: event.step, by: event.by, ms: asked.person});
		if (event.kind === 'item-marked') asked = {person: 0, pause: 0};
	}
	return {of, totalMs: SHARES.reduce((sum, share) => sum + of[share], 0), waits};
};

export const SHARES: readonly Share[] = ['person', 'machine', 'pause', 'away', 'rest'];

const NOTHING: Readonly<Record<Share, number>> = {person: 0, machine: 0, pause: 0, away: 0, rest: 0};

/** What the time before an entry was spent on, by the state it found. `paused`: so much of the pause has passed. */
const sharesOf = (plan: Plan, state: RunState, ms: number, {event}: Entry, paused: number): Readonly<Record<Share, number>> => {
	if (event.kind === 'run-resumed') return {...NOTHING, away: ms};
	if (state.running !== null) return {...NOTHING, machine: ms};
	if (state.prompt === null) return {...NOTHING, rest: ms};
	const step = findStep(plan, state.prompt.step);
	const wanted = state.prompt.kind === 'manual' && step?.kind === 'manual' ? (step.waitMs ?? 0) / Math.max(1, state.speed) : 0;
	const pause = Math.min(ms, Math.max(0, wanted - paused));
	return {...NOTHING, pause, person: ms - pause};
};

/** Never below zero. */
const gapMs = (before: Entry | undefined, entry: Entry): number => {
	if (!before) return 0;
	const steady = entry.mono - before.mono;
	return Math.max(0, entry.event.kind === 'run-resumed' || steady < 0 ? entry.at - before.at : steady);
};
