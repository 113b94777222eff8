import type {StepId} from '../../plan/step.ts';
import type {LiveRun} from '../../run/live-run.ts';
import {safe} from '../text/safe.ts';
import {newLines} from './new-lines.ts';

type OutputFollower = {
	/** The lines of an attempt that came since the last call; `ended`: the last line is whole, too. */
	readonly fresh: (step: StepId, attempt: number, ended: boolean) => readonly string[];
};

/** Lines that are shown at once, and how many more for each second: nobody reads a flood, and the command needs the processors itself. */
const AT_ONCE = 10_000;
const PER_SECOND = 3_000;

/** Hands out each output line once, with a gutter. A line is held back while the program may still be writing it. `now`: milliseconds that only grow. */
export const followOutput = (run: Pick<LiveRun, 'output'>, now: () => number = () => performance.now()): OutputFollower => {
	const next = newLines(run);
	let left = AT_ONCE;
	let looked = now();
	return {
		fresh: (step, attempt, ended) => {
			const found = next(step, attempt, ended);
			const at = now();
			left = Math.min(AT_ONCE, left + ((at - looked) / 1000) * PER_SECOND);
			looked = at;
			// What stands at the end is the end of the output, and is shown whatever went before.
			const most = ended ? found.lines.length : Math.floor(left);
			const lines = most === 0 ? [] : found.lines.slice(-most);
			const missed = found.missed + found.lines.length - lines.length;
			left = Math.max(0, left - lines.length);
			const {path} = found;
			return [...(missed > 0 ? [`  | ${missed} lines are only in ${path}`] : []), ...lines.map(line => `  | ${safe(line)}`)];
		},
	};
};
