import {bundle} from '../artifacts/bundle.ts';
import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import {FIRST_PREV, toLine} from '../run/journal-line.ts';
import type {RunDocument} from '../runner/run-setting.ts';
import {sha256} from './sha256.ts';

/** Hash of the journal's last line. */
export const headOf = (entries: readonly Entry[]): string => {
	const last = entries.at(-1);
	return last ? sha256(toLine(last, sha256)) : FIRST_PREV;
};

export const runDocuments = (plan: Plan, entries: readonly Entry[]): readonly RunDocument[] => bundle(plan, entries, headOf(entries));
