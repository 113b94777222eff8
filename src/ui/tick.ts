import {findStep} from '../plan/find-step.ts';
import type {LiveRun} from '../run/live-run.ts';
import {stepState} from '../run/step-state.ts';

/** Milliseconds until the screen changes by itself: a second where seconds are counted, else the header's next minute. */
export const untilTick = (run: LiveRun, now: number): number => {
	const state = run.state();
	// The documents of a run that has just ended appear one by one.
	if (state.status === 'finished') return now - (state.finishedAt ?? 0) < SETTLES_MS ? 500 : DAY_MS;
	const since = state.running?.startedAt ?? (countsDown(run) ? now : null);
	if (since !== null) return Math.max(20, 1000 - ((now - since) % 1000));
	return 60_000 - (Math.max(0, now - state.startedAt) % 60_000);
};

const SETTLES_MS = 5000;
const DAY_MS = 86_400_000;

const countsDown = ({plan, state}: LiveRun): boolean => {
	const {prompt} = state();
	const step = prompt && findStep(plan, prompt.step);
	if (step?.kind === 'manual') return step.waitMs !== null;
	return step?.kind === 'decision' && stepState(state(), step.id).option !== null;
};
