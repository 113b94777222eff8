import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {StepId} from '../plan/step.ts';
import type {Entry} from './entry.ts';
import type {RunEvent} from './event.ts';
import {passedSince} from './passed-since.ts';
import type {Prompt} from './prompt.ts';

/** Whom a part of a run waited for. `away`: nobody drove it. `rest`: Rollbook itself. */
export type Share = 'person' | 'machine' | 'pause' | 'away' | 'rest';

/** A question and the time until its answer, without the pause that the runbook wanted and without the time when nobody drove the run. */
export type Waited = {readonly seq: number; readonly step: StepId; readonly by: string; readonly ms: number};

export type TimeShares = {
	/** Milliseconds. They add up to the whole. */
	readonly of: Readonly<Record<Share, number>>;
	readonly totalMs: number;
	/** In the order of the answers. */
	readonly waits: readonly Waited[];
};

/**
 * Where the time of a run went. Between two entries of one process the monotonic clock counts; from one process to the next there
 * is only the wall clock. While a command runs the time is the machine's, whatever is asked meanwhile.
 */
export const timeShares = (plan: Plan, entries: readonly Entry[]): TimeShares => {
	const of: Record<Share, number> = {person: 0, machine: 0, pause: 0, away: 0, rest: 0};
	const waits: Waited[] = [];
	let now: Now = {prompt: null, running: false, speed: 1};
	let attempt = {ran: 0, alone: 0};
	let asked: Record<'person' | 'pause', number> = {person: 0, pause: 0};
	for (const [index, entry] of entries.entries()) {
		const {event, seq} = entry;
		const [share, ms] = [shareOf(now, event), passedSince(entries[index - 1] ?? null, entry)];
		const pause = share === 'person' ? Math.min(ms, Math.max(0, pauseMs(plan, now) - asked.pause)) : 0;
		of[share] += ms - pause;
		of.pause += pause;
		if (share === 'person') asked = {person: asked.person + ms - pause, pause: asked.pause + pause};
		const step = event.kind === 'item-marked' ? event.step : event.kind === 'prompt-answered' ? now.prompt?.step : undefined;
		if (step !== undefined && 'by' in event) waits.push({seq, step, by: event.by, ms: asked.person});
		// Marks answer a checklist one by one.
		if (event.kind === 'prompt-opened' || event.kind === 'item-marked') asked = {person: 0, pause: 0};
		// A command goes on while nobody drives the run: how long it took is known only once it has been found again.
		attempt = event.kind === 'step-started' ? {ran: 0, alone: 0} : {ran: attempt.ran + (share === 'machine' ? ms : 0), alone: attempt.alone + (share === 'away' && now.running ? ms : 0)};
		if (event.kind === 'step-finished') {
			const alone = Math.min(attempt.alone, Math.max(0, event.result.durationMs - attempt.ran));
			of.machine += alone;
			of.away -= alone;
		}
		now = after(now, event);
	}
	return {of, totalMs: SHARES.reduce((sum, share) => sum + of[share], 0), waits};
};

export const SHARES: readonly Share[] = ['person', 'machine', 'pause', 'away', 'rest'];

/** What of a run's state tells whom it waits for. The screen asks at every picture, so nothing is folded. */
type Now = {readonly prompt: Prompt | null; readonly running: boolean; readonly speed: number};

const after = (now: Now, event: RunEvent): Now => {
	switch (event.kind) {
		case 'run-started':
			return {...now, speed: event.speed};
		case 'prompt-opened':
			return {...now, prompt: event.prompt};
		case 'prompt-answered':
			return now.prompt?.id === event.prompt ? {...now, prompt: null} : now;
		case 'step-started':
			return {...now, running: true, prompt: null};
		case 'step-finished':
			return {...now, running: false, prompt: null};
		case 'run-resumed':
		case 'moved':
		case 'abort-requested':
		case 'run-finished':
			return {...now, prompt: null};
		case 'inputs-set':
		case 'item-marked':
		case 'way-changed':
		case 'shell-opened':
		case 'shell-closed':
		case 'noted':
		case 'runbook-changed':
		case 'clock-jumped':
			return now;
	}
};

/** What the time before an entry was spent on. */
const shareOf = ({prompt, running}: Now, event: RunEvent): Share => {
	if (event.kind === 'run-resumed') return 'away';
	if (running) return 'machine';
	return prompt === null ? 'rest' : 'person';
};

/** So long the step itself tells to wait before its question can be answered. */
const pauseMs = (plan: Plan, {prompt, speed}: Now): number => {
	const step = prompt?.kind === 'manual' ? findStep(plan, prompt.step) : undefined;
	return step?.kind === 'manual' ? (step.waitMs ?? 0) / Math.max(1, speed) : 0;
};
