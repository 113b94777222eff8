import {findStep} from '../plan/find-step.ts';
import type {LiveRun} from '../run/live-run.ts';
import {stepState} from '../run/step-state.ts';

/** Rings once when a step that took long has ended, and when a wait is over: the operator may have looked away. */
export const ringBell = (run: LiveRun, write: (text: string) => unknown): (() => void) => {
	let running = run.state().running;
	let waits = '';
	let timer: ReturnType<typeof setTimeout> | undefined;
	const look = (): void => {
		const now = run.state().running;
		if (running && now?.step !== running.step && run.now() - running.startedAt > LONG_MS) write(BEL);
		running = now;
		const wait = waitOf(run);
		const key = wait ? `${wait.id} ${wait.until}` : '';
		if (key === waits) return;
		waits = key;
		clearTimeout(timer);
		if (wait && wait.until > run.now()) timer = setTimeout(() => write(BEL), Math.min(wait.until - run.now(), LONGEST_TIMER_MS));
	};
	look();
	const stop = run.subscribe(look);
	return () => {
		clearTimeout(timer);
		stop();
	};
};

const BEL = '\x07';
const LONG_MS = 30_000;

/** Node fires longer ones at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The wait that the open question is about, with its end by the wall clock. */
const waitOf = (run: LiveRun): {readonly id: string; readonly until: number} | null => {
	const {prompt, promptOpenedAt, speed} = run.state();
	const step = prompt && findStep(run.plan, prompt.step);
	if (step?.kind === 'manual' && step.waitMs !== null && promptOpenedAt !== null) return {id: prompt?.id ?? '', until: promptOpenedAt + step.waitMs / speed};
	if (step?.kind !== 'decision') return null;
	const {option, at} = stepState(run.state(), step.id);
	const opens = step.options.find(candidate => candidate.id === option)?.opens;
	return opens?.kind === 'timer' && opens.waitMs > 0 && at !== null ? {id: prompt?.id ?? '', until: at + opens.waitMs / speed} : null;
};
