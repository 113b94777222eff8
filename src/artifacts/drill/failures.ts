import {findStep} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import type {Moment} from '../../run/drill-clock.ts';
import type {Entry} from '../../run/entry.ts';
import type {RunEvent} from '../../run/event.ts';

/** An attempt that did not do what it was to do, and what was done about it. */
export type Failure = {readonly step: number; readonly title: string; readonly attempt: number; readonly atMs: number; readonly why: string; readonly afterwards: string; readonly evidence: string | null};

export const failuresOf = (plan: Plan, entries: readonly Entry[], clock: readonly Moment[]): readonly Failure[] =>
	entries.flatMap(({event}, index) => {
		if (event.kind !== 'step-finished' || !FAILED.has(event.result.status)) return wordOf(plan, entries, clock, index);
		return [failure(plan, entries, clock, {index, step: event.step, attempt: event.attempt, why: event.result.why, evidence: event.result.artifacts[0]?.path ?? null})];
	});

const FAILED: ReadonlySet<string> = new Set(['failed', 'unknown']);

/** A person found that an attempt did not do it. */
const wordOf = (plan: Plan, entries: readonly Entry[], clock: readonly Moment[], index: number): readonly Failure[] => {
	const event = entries[index]?.event;
	if (event?.kind !== 'prompt-answered' || event.answer.kind !== 'verdict' || event.answer.verdict !== 'failed') return [];
	const opened = entries.find(entry => entry.event.kind === 'prompt-opened' && entry.event.prompt.id === event.prompt)?.event;
	if (opened?.kind !== 'prompt-opened' || opened.prompt.kind !== 'verdict') return [];
	const {step, attempt} = opened.prompt;
	return [failure(plan, entries, clock, {index, step, attempt, why: `judged by ${event.by}${event.answer.seen === '' ? '' : `: ${event.answer.seen}`}`, evidence: null})];
};

type At = {readonly index: number; readonly step: string; readonly attempt: number; readonly why: string; readonly evidence: string | null};

const failure = (plan: Plan, entries: readonly Entry[], clock: readonly Moment[], {index, step, attempt, why, evidence}: At): Failure => {
	const found = findStep(plan, step);
	const next = entries.slice(index + 1).map(({event}) => event).find(event => ANSWERS.has(event.kind));
	return {step: found?.number ?? 0, title: found?.title ?? step, attempt, atMs: clock[index]?.nominalMs ?? 0, why, afterwards: next ? thenWords(plan, next) : 'nothing more', evidence};
};

const ANSWERS: ReadonlySet<RunEvent['kind']> = new Set<RunEvent['kind']>(['prompt-answered', 'step-started', 'moved', 'abort-requested', 'run-finished', 'run-resumed']);

const thenWords = (plan: Plan, event: RunEvent): string => {
	switch (event.kind) {
		case 'prompt-answered':
			return event.answer.kind === 'run' ? (event.answer.edited === null ? 'tried again' : 'edited, and tried again') : event.answer.kind === 'by-hand' ? 'done by hand' : event.answer.kind === 'skip' ? 'skipped' : `answered: ${event.answer.kind}`;
		case 'step-started':
			return 'tried again by itself';
		case 'moved':
			return `went to step ${findStep(plan, event.to)?.number ?? ''}`;
		case 'abort-requested':
			return 'aborted';
		case 'run-resumed':
			return 'the drill was gone on with later';
		default:
			return 'the run ended';
	}
};
