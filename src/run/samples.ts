import type {CommandStep} from '../plan/step.ts';
import {NOTHING_SEEN, checksOf} from './checks.ts';
import type {Sighting} from './checks.ts';
import {sightLines} from './sighting.ts';

/** One run of a command that is watched for a time. `good`: its exit code and what is expected of its own output say so. */
export type Sample = {
	readonly good: boolean;
	readonly exit: number;
	readonly exitGood: boolean;
	/** What is expected of its output and was not there; null: nothing. */
	readonly unmet: string | null;
	readonly ms: number;
	/** The last number that it printed. */
	readonly value: number | null;
	readonly seen: Sighting;
};

/** The samples whose lines stand in the end of an output, oldest first. What one of them printed says nothing of the next. */
export const samplesIn = (tail: readonly string[], step: CommandStep | null): readonly Sample[] => {
	const samples: Sample[] = [];
	let lines: string[] = [];
	for (const text of tail) {
		const mark = MARK.exec(text);
		if (!mark) {
			lines.push(text);
			continue;
		}
		const seen = step === null ? NOTHING_SEEN : sightLines(step, lines);
		const unmet = step === null ? null : (checksOf(step, seen).find(({held}) => held === false)?.words ?? null);
		const exitGood = mark[1] !== 'failed';
		samples.push({good: exitGood && unmet === null, exitGood, unmet, exit: Number(mark[2]), ms: Number(mark[3]), value: lines.reduce((value: number | null, line) => numberIn(line) ?? value, null), seen});
		lines = [];
	}
	return samples;
};

/** Below what a sample printed, written by the step itself, which knows its exit code alone; records of before say `good` where it is. */
const MARK = /^-- sample \d+(?: (good|failed))?: exit (\d+) after (\d+) ms$/;

/** So many samples in a row that are not good end the soak: it has not settled. */
export const FAILURES_IN_A_ROW = 3;

/** The newest samples, all of them not good, if they are enough to end the soak; else none. */
export const unsettledIn = (samples: readonly Sample[]): readonly Sample[] => {
	const row = samples.slice(samples.findLastIndex(({good}) => good) + 1);
	return row.length < FAILURES_IN_A_ROW ? [] : row;
};

/** Not a part of a name or a version: `v2`, `1.2.3`, `10:02`. */
const numberIn = (text: string): number | null => {
	const found = [...text.matchAll(/(?<![\w.:/-])-?\d+(?:\.\d+)?(?![\w:/-]|\.\d)/g)].at(-1);
	return found ? Number(found[0]) : null;
};
