import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {Entry} from './entry.ts';
import type {OutputOf} from './evidence.ts';
import {passedSince} from './passed-since.ts';
import type {CastEvent} from './terminal/cast.ts';

type RecordedParts = {
	readonly plan: Plan;
	readonly entries: readonly Entry[];
	/** What an entry says to whoever looks on: text that draws, with its line ends. */
	readonly words: (entry: Entry) => string;
	/** What an attempt or a shell printed, times since its start; null: it is not there. */
	readonly output: (of: OutputOf) => Iterable<CastEvent> | null;
	/** Milliseconds: no quiet time is longer. */
	readonly quietMs: number;
};

/** A whole run as one recording: what happened, what was printed when, a marker where a step starts. */
export function* recordingOf(parts: RecordedParts): Generator<CastEvent> {
	let [before, now] = [0, 0];
	for (const event of merged(parts)) {
		now += Math.min(parts.quietMs, Math.max(0, event.at - before));
		before = Math.max(before, event.at);
		yield {...event, at: now};
	}
}

function* merged({plan, entries, words, output}: RecordedParts): Generator<CastEvent> {
	let now = 0;
	let before: Entry | null = null;
	let running: Running | null = null;
	for (const entry of entries) {
		const {event} = entry;
		now += passedSince(before, entry);
		before = entry;
		const ends = event.kind === 'step-finished' || event.kind === 'shell-closed' || event.kind === 'run-resumed';
		if (running) yield* running.until(now, ends);
		if (ends) running = null;
		const step = event.kind === 'step-started' ? findStep(plan, event.step) : undefined;
		if (event.kind === 'step-started' && step) yield {at: now, code: 'm', text: `${step.number} ${step.title}${event.attempt > 1 ? `, attempt ${event.attempt}` : ''}`.replace(/\p{C}/gu, '')};
		const text = words(entry);
		if (text !== '') yield {at: now, code: 'o', text};
		const begun = event.kind === 'step-started' ? output({kind: 'attempt', step: event.step, attempt: event.attempt}) : event.kind === 'shell-opened' ? output({kind: 'shell', shell: event.shell}) : null;
		if (begun) running = follow(begun, now);
	}
	if (running) yield* running.until(now, true);
}

type Running = {until(now: number, ends: boolean): Iterable<CastEvent>};

/** Hands out what was printed until a moment, or all that is left. */
const follow = (events: Iterable<CastEvent>, startedAt: number): Running => {
	const iterator = events[Symbol.iterator]();
	let next = iterator.next();
	return {
		*until(now, ends) {
			for (; !next.done && (ends || startedAt + next.value.at <= now); next = iterator.next()) yield {...next.value, at: Math.min(now, startedAt + next.value.at)};
		},
	};
};
