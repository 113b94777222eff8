import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import {timeline} from '../run/timeline.ts';
import {csvText} from './inert.ts';

const COLUMNS = ['seq', 'happened', 'recorded', 'elapsed_s', 'event', 'who', 'step', 'title', 'what', 'waited_for', 'waited_s', 'evidence', 'key'];

/** `timeline.csv`: a row an event, for a spreadsheet. Times are UTC (RFC 3339); lines end as RFC 4180 has it. */
export const timelineTable = (plan: Plan, entries: readonly Entry[]): string => {
	const titles = new Map(plan.steps.map(({number, id}) => [number, findStep(plan, id)?.title ?? '']));
	const rows = timeline(plan, entries).map(row => [
		String(row.seq),
		new Date(row.happenedAt).toISOString(),
		new Date(row.at).toISOString(),
		seconds(row.elapsedMs),
		row.kind,
		csvText(row.who),
		row.step === null ? '' : String(row.step),
		row.step === null ? '' : csvText(titles.get(row.step) ?? ''),
		csvText(row.what),
		row.waited === null ? '' : row.waited.share,
		row.waited === null ? '' : seconds(row.waited.ms),
		row.evidence === null ? '' : csvText(row.evidence),
		row.key ? 'yes' : 'no',
	]);
	return [COLUMNS, ...rows].map(cells => `${cells.join(',')}\r\n`).join('');
};

const seconds = (ms: number): string => (ms / 1000).toFixed(3);
