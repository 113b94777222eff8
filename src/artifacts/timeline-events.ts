import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import type {RunEvent} from '../run/event.ts';
import {timeline} from '../run/timeline.ts';
import {inertJson} from './inert.ts';
import {runId} from './run-id.ts';

/** `timeline.jsonl`: an event a line. Source: CloudEvents 1.0, JSON event format; `id` is unique below its `source`. */
export const timelineEvents = (plan: Plan, entries: readonly Entry[], head: string): string => {
	const source = `rollbook:run:${runId(entries, head)}`;
	const events = new Map(entries.map(({seq, event}) => [seq, event]));
	const ids = new Map(plan.steps.map(({number, id}) => [number, id]));
	return timeline(plan, entries)
		.map(row => ({
			specversion: '1.0',
			id: String(row.seq),
			source,
			type: `rollbook.${row.kind}`,
			time: new Date(row.happenedAt).toISOString(),
			subject: row.step === null ? 'run' : `step/${row.step}`,
			datacontenttype: 'application/json',
			data: {
				recorded: new Date(row.at).toISOString(),
				elapsedMs: row.elapsedMs,
				who: row.who,
				step: row.step,
				stepId: row.step === null ? null : (ids.get(row.step) ?? null),
				what: row.what,
				waitedFor: row.waited?.share ?? null,
				waitedMs: row.waited?.ms ?? null,
				evidence: filesOf(events.get(row.seq)),
				key: row.key,
			},
		}))
		.map(event => `${inertJson(event)}\n`)
		.join('');
};

const filesOf = (event: RunEvent | undefined): readonly {readonly path: string; readonly bytes: number; readonly sha256: string}[] =>
	event?.kind === 'step-finished' || event?.kind === 'shell-closed' ? event.result.artifacts : [];
