import type {StepId} from '../../plan/step.ts';
import type {LiveRun} from '../../run/live-run.ts';
import {safe} from '../text/safe.ts';
import {newLines} from './new-lines.ts';

export type OutputFollower = {
	/** The lines of an attempt that came since the last call; `ended`: the last line is whole, too. */
	readonly fresh: (step: StepId, attempt: number, ended: boolean) => readonly string[];
};

/** Hands out each output line once, with a gutter. A line is held back while the program may still be writing it. */
export const followOutput = (run: Pick<LiveRun, 'output'>): OutputFollower => {
	const next = newLines(run);
	return {
		fresh: (step, attempt, ended) => {
			const {missed, lines, path} = next(step, attempt, ended);
			return [...(missed > 0 ? [`  | ${missed} lines are only in ${path}`] : []), ...lines.map(line => `  | ${safe(line)}`)];
		},
	};
};
