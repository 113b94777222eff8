import {execFileSync} from 'node:child_process';
import {appendFileSync, existsSync, readFileSync} from 'node:fs';
import {availableParallelism, cpus} from 'node:os';
import {join} from 'node:path';
import {root} from '../test/support/rollbook.ts';

/** What was measured before, one line of JSON for each time: `bench/history.jsonl`. */
export type Taken = {
	/** UTC, `2026-03-01`. */
	readonly date: string;
	/** What was measured; `+` behind it: with changes that are not committed. */
	readonly commit: string;
	readonly machine: Machine;
	readonly rows: readonly TakenRow[];
};

/** Only figures of one machine are compared. */
export type Machine = {readonly cpu: string; readonly cores: number; readonly node: string};

/** `value`, `holds`: see `Measured`; `shown` says why where the row could not be measured. */
export type TakenRow = {readonly name: string; readonly goal: string | null; readonly shown: string; readonly value: number | null; readonly holds: boolean | null};

const HISTORY = join(root, 'bench/history.jsonl');

export const machineHere = (): Machine => ({cpu: cpus()[0]?.model.trim() ?? 'unknown', cores: availableParallelism(), node: process.versions.node});

export const readHistory = (path = HISTORY): readonly Taken[] =>
	existsSync(path)
		? readFileSync(path, 'utf8')
				.split('\n')
				.filter(line => line !== '')
				.map(line => JSON.parse(line) as Taken)
		: [];

/** The newest line of the same machine. */
export const lastOf = (history: readonly Taken[], machine: Machine): Taken | null => history.findLast(taken => taken.machine.cpu === machine.cpu && taken.machine.cores === machine.cores) ?? null;

export const append = (taken: Taken, path = HISTORY): void => appendFileSync(path, `${JSON.stringify(taken)}\n`);

const git = (...args: readonly string[]): string => execFileSync('git', args, {cwd: root, encoding: 'utf8'}).trim();

export const commitHere = (): string => {
	try {
		return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+'}`;
	} catch {
		return 'unknown';
	}
};
