import type {StepId} from '../../plan/step.ts';
import type {LiveRun} from '../../run/live-run.ts';
import {safe} from '../text/safe.ts';

export type OutputFollower = {
	/** The lines of an attempt that came since the last call; `ended`: the last line is whole, too. */
	readonly fresh: (step: StepId, attempt: number, ended: boolean) => readonly string[];
};

/** Hands out each output line once, with a gutter. A line is held back while the program may still be writing it. */
export const followOutput = (run: Pick<LiveRun, 'output'>): OutputFollower => {
	const shown = new Map<string, number>();
	return {
		fresh: (step, attempt, ended) => {
			const key = `${step} ${attempt}`;
			const {lines, tail, path} = run.output(step, attempt);
			const before = shown.get(key) ?? 0;
			const upTo = ended ? lines : lines - 1;
			if (upTo <= before) return [];
			shown.set(key, upTo);
			const whole = ended ? tail : tail.slice(0, -1);
			const wanted = upTo - before;
			const missed = wanted > whole.length ? [`  | ${wanted - whole.length} lines are only in ${path}`] : [];
			return [...missed, ...whole.slice(-wanted).map(line => `  | ${safe(line)}`)];
		},
	};
};
