import type {StepId} from '../../plan/step.ts';
import type {LiveRun} from '../../run/live-run.ts';

/** `missed`: lines that went by too fast and are in the transcript only. */
type NewLines = {readonly missed: number; readonly lines: readonly string[]; readonly path: string};

/** Hands out each line of an attempt once, raw. The last one is held back until it is whole: until `ended`. */
export const newLines = (run: Pick<LiveRun, 'output'>): ((step: StepId, attempt: number, ended: boolean) => NewLines) => {
	const shown = new Map<string, number>();
	return (step, attempt, ended) => {
		const key = `${step} ${attempt}`;
		const {lines, tail, path} = run.output(step, attempt);
		const before = shown.get(key) ?? 0;
		const upTo = ended ? lines : lines - 1;
		if (upTo <= before) return {missed: 0, lines: [], path};
		shown.set(key, upTo);
		const whole = ended ? tail : tail.slice(0, -1);
		const wanted = upTo - before;
		return {missed: Math.max(0, wanted - whole.length), lines: whole.slice(-wanted), path};
	};
};
