import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {StepId} from '../plan/step.ts';
import type {Entry} from '../run/entry.ts';
import type {RunEvent} from '../run/event.ts';
import {timeline} from '../run/timeline.ts';
import {plain} from './inert.ts';
import {stepNumbered} from '../plan/find-step.ts';

/** An entry of the journal for other programs. Source: CloudEvents 1.0, JSON event format; `id` is unique below its `source`. */
export type CloudEvent = {
	readonly specversion: '1.0';
	readonly id: string;
	readonly source: string;
	readonly type: string;
	readonly time: string;
	readonly subject: string;
	readonly datacontenttype: 'application/json';
	/** Extension: `live` or `drill`. */
	readonly rollbookmode: string;
	/** Extension: hash of the entry's line; kept elsewhere it ties down all that came before. */
	readonly rollbookhash: string;
	readonly data: {readonly title: string; readonly elapsedMs: number; readonly who: string; readonly step: number | null; readonly stepId: StepId | null; readonly what: string; readonly event: RunEvent};
};

/** `at`: index of the entry; `hash`: of its line. */
export const cloudEvent = (plan: Plan, entries: readonly Entry[], at: number, hash: string): CloudEvent | null => {
	const entry = entries[at];
	const first = entries[0];
	if (!entry || first?.event.kind !== 'run-started') return null;
	const {seq, event} = entry;
	// Only what this entry refers to: a long run must not be gone through for each.
	const opened = event.kind === 'prompt-answered' ? entries.findLast(other => other.seq < seq && other.event.kind === 'prompt-opened' && other.event.prompt.id === event.prompt) : undefined;
	const row = timeline(plan, [...new Set([first, ...(opened ? [opened] : []), entry])]).find(one => one.seq === seq);
	const step = row?.step ?? (event.kind === 'prompt-opened' ? (findStep(plan, event.prompt.step)?.number ?? null) : null);
	return {
		specversion: '1.0',
		id: String(seq),
		source: `rollbook:run:${entries[1]?.prev ?? hash}`,
		type: `rollbook.${event.kind}`,
		time: new Date(entry.at).toISOString(),
		subject: step === null ? 'run' : `step/${step}`,
		datacontenttype: 'application/json',
		rollbookmode: first.event.mode,
		rollbookhash: hash,
		data: {
			title: plan.title,
			elapsedMs: Math.max(0, entry.at - first.at),
			who: row?.who ?? 'rollbook',
			step,
			stepId: step === null ? null : (stepNumbered(plan, step)?.id ?? null),
			what: plain(row?.what ?? waitingFor(plan, event)),
			event,
		},
	};
};

const waitingFor = (plan: Plan, event: RunEvent): string => (event.kind === 'prompt-opened' ? `waits for an answer: ${findStep(plan, event.prompt.step)?.title ?? event.prompt.kind}` : event.kind);
