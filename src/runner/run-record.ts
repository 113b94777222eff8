import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import type {RunEvent} from '../run/event.ts';
import {evolve, fold} from '../run/evolve.ts';
import type {RunState} from '../run/state.ts';
import type {JournalFile} from './journal-file.ts';
import type {Clock} from './run-setting.ts';

/** Journal and state of a run, always in step. */
type RunRecord = {
	state(): RunState;
	entries(): readonly Entry[];
	/** Durable first; then the state has it. A jump of the wall clock since the last event is recorded before it. Throws EvidenceError. */
	write(event: RunEvent): void;
};

/** Clocks that differ by less are taken for the same. */
const JUMP_MS = 2000;

export const makeRecord = (plan: Plan, clock: Clock, journal: JournalFile, earlier: readonly Entry[]): RunRecord => {
	const entries = [...earlier];
	let state = fold(plan, entries);
	let last: {readonly at: number; readonly mono: number} | null = null;
	const writeAt = (event: RunEvent, at: number, mono: number): void => {
		const entry = journal.append(event, at, mono);
		entries.push(entry);
		state = evolve(plan, state, entry);
	};
	return {
		state: () => state,
		entries: () => entries,
		write(event) {
			const [at, mono] = [Math.round(clock.now()), Math.round(clock.mono())];
			const byMs = last ? Math.round(at - last.at - (mono - last.mono)) : 0;
			if (Math.abs(byMs) > JUMP_MS) writeAt({kind: 'clock-jumped', byMs}, at, mono);
			writeAt(event, at, mono);
			last = {at, mono};
		},
	};
};
