import {bundle} from '../artifacts/bundle.ts';
import {type Printed, keptStates, wantedPrints} from '../artifacts/kept-states.ts';
import {summary} from '../artifacts/summary.ts';
import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import {lastHash} from '../run/journal-line.ts';
import {readPrinted} from '../runner/printed-file.ts';
import type {RunDocument} from '../runner/run-setting.ts';
import {reportPage} from './report-page.ts';
import {sha256} from './sha256.ts';

/** Hash of the journal's last line. */
export const headOf = (entries: readonly Entry[]): string => lastHash(entries, sha256);

export const runDocuments = (plan: Plan, entries: readonly Entry[], folder: string): readonly RunDocument[] => {
	const printed = printedIn(folder, plan, entries);
	const written = [...bundle(plan, entries, headOf(entries), printed), ...keptStates(plan, entries, printed)];
	return [...written, reportPage({plan, entries, head: headOf(entries), folder, written})];
};

/** The summary of a run, with what its steps showed before and after. */
export const runSummary = (plan: Plan, entries: readonly Entry[], folder: string): string => summary(plan, entries, headOf(entries), printedIn(folder, plan, entries));

const printedIn = (folder: string, plan: Plan, entries: readonly Entry[]): Printed =>
	new Map(wantedPrints(plan, entries).flatMap(path => {
		const bytes = readPrinted(folder, path);
		return bytes === null ? [] : [[path, bytes] as const];
	}));
