import {findStep} from '../plan/find-step.ts';
import type {Answers} from '../plan/answers.ts';
import {ENDLESS_MS} from '../run/answer-delay.ts';
import {lookUp} from '../run/autopilot-ask.ts';
import type {LiveRun} from '../run/live-run.ts';

/** A rehearsal that nobody watches must end, also where a pretended program turns out to be endless, or hangs: pretended time. */
const DRILL_MS = 3_600_000;

const AGAIN_MS = 3_000;

/** Ends endless steps of an unattended run after their time, as the operator would with ^C. Returns the way to stop watching. */
export const boundEndless = (run: LiveRun, answers: Answers, speed: number): (() => void) => {
	let timer: NodeJS.Timeout | undefined;
	// Repeated: the first moments of a command can swallow a signal.
	const end = (): void => {
		run.interrupt();
		timer = setTimeout(end, AGAIN_MS);
	};
	let bounded = '';
	const look = (): void => {
		const {running} = run.state();
		const key = running ? `${running.step}#${running.attempt}` : '';
		if (key === bounded) return;
		bounded = key;
		clearTimeout(timer);
		const step = running && findStep(run.plan, running.step);
		if (step?.kind !== 'command') return;
		if (!step.endless) {
			if (run.state().mode === 'drill' && step.timeoutMs === null) timer = setTimeout(end, DRILL_MS / speed);
			return;
		}
		const answer = lookUp(answers.steps, [step.id, step.title]);
		// Its own time ends it already.
		if (answer?.stopAfterMs == null && step.timeoutMs !== null) return;
		timer = setTimeout(end, (answer?.stopAfterMs ?? ENDLESS_MS) / speed);
	};
	const unsubscribe = run.subscribe(look);
	return () => {
		clearTimeout(timer);
		unsubscribe();
	};
};
