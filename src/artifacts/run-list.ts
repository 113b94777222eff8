import type {Mode, Outcome} from '../run/event.ts';
import {elapsed, utc} from './clock-text.ts';
import {plain} from './inert.ts';

/** A run below the artifacts folder. */
export type ListedRun = {
	/** As one would type it. */
	readonly folder: string;
	readonly kind: string;
	readonly runbook: string;
	readonly title: string;
	readonly mode: Mode;
	/** `interrupted`: nobody drives it and it is not over. `damaged`: its record cannot be read. */
	readonly state: 'running' | 'interrupted' | 'damaged' | Outcome;
	/** Milliseconds since the epoch, and as long as it took; null where the record is damaged. */
	readonly startedAt: number | null;
	readonly durationMs: number | null;
	/** Where it is or ended; null before the first step and where it is over. */
	readonly step: {readonly number: number; readonly title: string} | null;
	readonly done: number;
	readonly of: number;
	/** Who drives it; null: nobody. */
	readonly driver: string | null;
	/** The line that goes on with it; null: there is nothing to go on with. */
	readonly resume: string | null;
	/** Why the record cannot be read. */
	readonly fault: string | null;
};

export const RUN_LIST_FORMATS = {
	text: (runs: readonly ListedRun[]): string => (runs.length === 0 ? 'no runs\n' : runs.map(block).join('\n')),
	json: (runs: readonly ListedRun[]): string => `${JSON.stringify({schema: 1, runs: runs.map(run => ({...run, startedAt: run.startedAt === null ? null : new Date(run.startedAt).toISOString()}))}, null, 2)}\n`,
} as const;

export type RunListFormat = keyof typeof RUN_LIST_FORMATS;

const block = (run: ListedRun): string => {
	const {state, driver, mode, kind, startedAt, durationMs, step, done, of, resume, fault} = run;
	const who = driver === null ? '' : ` by ${plain(driver)}`;
	const when = startedAt === null ? [] : [utc(startedAt)];
	const took = durationMs === null ? [] : [elapsed(durationMs)];
	const rows = [
		[`${state}${who}`, mode === 'drill' ? 'DRILL' : `live, ${plain(kind)}`, ...when, ...took, ...(of === 0 ? [] : [`${done}/${of} done`])].join('  '),
		`  ${plain(run.runbook)}${run.title === '' ? '' : ` "${plain(run.title)}"`}`,
		...(step === null ? [] : [`  at step ${step.number}: ${plain(step.title)}`]),
		...(fault === null ? [] : [`  ${plain(fault)}`]),
		resume === null ? `  in ${plain(run.folder)}` : `  go on with: ${plain(resume)}`,
	];
	return `${rows.join('\n')}\n`;
};
