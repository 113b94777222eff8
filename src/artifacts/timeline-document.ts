import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import {timeline} from '../run/timeline.ts';
import {elapsed, utc} from './clock-text.ts';
import {cell} from './inert.ts';

/** `timeline.md`: what happened when, and who did it. */
export const timelineDocument = (plan: Plan, entries: readonly Entry[]): string => {
	const rows = timeline(plan, entries).map(
		row => `| ${utc(row.at)} | +${elapsed(row.elapsedMs)} | ${cell(row.who)} | ${row.step ?? ''} | ${cell(row.what)} | ${row.evidence === null ? '' : `[output](<${row.evidence}>)`} |`,
	);
	return [`# Timeline: ${cell(plan.title)}`, '', 'Times are UTC, in the order of the journal.', '', '| time | elapsed | who | step | what | evidence |', '| --- | --- | --- | --- | --- | --- |', ...rows, ''].join('\n');
};
