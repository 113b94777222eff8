import {findStep} from '../../plan/find-step.ts';
import type {LiveRun} from '../../run/live-run.ts';
import {takesTerminal} from '../state/takes-terminal.ts';
import {safe} from '../text/safe.ts';
import {timeOfDay} from '../text/time.ts';
import {entryWords} from './entry-words.ts';
import {followOutput} from './follow-output.ts';

/** Prints what is new in a run: entries with their time of day, output in between. Call it after each change. `out` takes a line, or several of an output at once, without the last newline. */
export const transcribe = (run: LiveRun, out: (text: string) => void): (() => void) => {
	const output = followOutput(run);
	const words = entryWords(run.plan);
	const lent = new Set<string>();
	let seen = 0;
	let told: string | null = null;
	const print = (at: number, lines: readonly string[]): void => {
		for (const text of lines) out(`${timeOfDay(at)} ${safe(text)}`);
	};
	// A flood line by line would be a write for each.
	const show = (lines: readonly string[]): void => {
		if (lines.length > 0) out(lines.join('\n'));
	};
	return () => {
		const entries = run.entries();
		for (; seen < entries.length; seen++) {
			const entry = entries[seen];
			if (!entry) continue;
			const {event} = entry;
			if (event.kind === 'step-finished' && !lent.has(`${event.step} ${event.attempt}`)) show(output.fresh(event.step, event.attempt, true));
			print(entry.at, words(entry));
		}
		const {running} = run.state();
		// Whoever has the terminal has seen it there; among what a program draws, lines of ours would tear its screen.
		if (running && hasTerminal(run)) lent.add(`${running.step} ${running.attempt}`);
		else if (running) show(output.fresh(running.step, running.attempt, false));
		const notice = run.notice();
		if (notice !== null && notice !== told) print(run.now(), [`warning: ${notice}`]);
		told = notice;
	};
};

/** The step that runs has this terminal; who looks on has another one. */
const hasTerminal = (run: LiveRun): boolean => {
	const {running} = run.state();
	const step = running && findStep(run.plan, running.step);
	return !run.readOnly && (running?.terminal === true || (step?.kind === 'command' && takesTerminal(run.plan, run.state(), step)));
};
