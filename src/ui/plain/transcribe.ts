import type {PromptId} from '../../run/prompt.ts';
import type {LiveRun} from '../../run/live-run.ts';
import type {StepId} from '../../plan/step.ts';
import {safe} from '../text/safe.ts';
import {timeOfDay} from '../text/time.ts';
import {answerLines, entryLines} from './entry-lines.ts';
import {followOutput} from './follow-output.ts';

/** Prints what is new in a run: entries with their time of day, output in between. Call it after each change. */
export const transcribe = (run: LiveRun, out: (line: string) => void): (() => void) => {
	const output = followOutput(run);
	const asked = new Map<PromptId, StepId>();
	let seen = 0;
	let told: string | null = null;
	const print = (at: number, lines: readonly string[]): void => {
		for (const text of lines) out(`${timeOfDay(at)} ${safe(text)}`);
	};
	return () => {
		const entries = run.entries();
		for (; seen < entries.length; seen++) {
			const entry = entries[seen];
			if (!entry) continue;
			const {event} = entry;
			if (event.kind === 'step-finished') for (const line of output.fresh(event.step, event.attempt, true)) out(line);
			if (event.kind === 'prompt-opened') asked.set(event.prompt.id, event.prompt.step);
			const step = event.kind === 'prompt-answered' ? asked.get(event.prompt) : undefined;
			print(entry.at, event.kind === 'prompt-answered' && step !== undefined ? answerLines(run.plan, step, event.answer, event.by) : entryLines(run.plan, entry));
		}
		const {running} = run.state();
		if (running) for (const line of output.fresh(running.step, running.attempt, false)) out(line);
		const notice = run.notice();
		if (notice !== null && notice !== told) print(run.now(), [`warning: ${notice}`]);
		told = notice;
	};
};
