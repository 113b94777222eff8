import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import {fold} from '../run/evolve.ts';
import type {RunState} from '../run/state.ts';

type Known = {readonly plan: Plan; readonly length: number; readonly state: RunState};

// A run has a dozen documents, and a journal only grows.
const known = new WeakMap<readonly Entry[], Known>();

/** The state after all entries, folded once for all documents that are made of them. */
export const folded = (plan: Plan, entries: readonly Entry[]): RunState => {
	const before = known.get(entries);
	if (before?.plan === plan && before.length === entries.length) return before.state;
	const state = fold(plan, entries);
	known.set(entries, {plan, length: entries.length, state});
	return state;
};
