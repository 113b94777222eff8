import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {StepId} from '../plan/step.ts';
import {answerDelay, stopAfter} from './answer-delay.ts';
import type {Entry} from './entry.ts';
import type {Prompt} from './prompt.ts';

/** One moment of a run: milliseconds since its start as measured, and as they would have been without the speed of a drill. */
export type Moment = {readonly measuredMs: number; readonly nominalMs: number};

/** When each entry of the journal was, in its order. Jumps of the wall clock are taken out; at the speed of life both times are the same. */
export const drillClock = (plan: Plan, entries: readonly Entry[]): readonly Moment[] => {
	const start = entries[0];
	if (start?.event.kind !== 'run-started') return [];
	const {speed, drill} = start.event;
	const seen: Seen = {prompt: null, openedAt: 0, judgedSince: true};
	let [jumpedMs, extraMs] = [0, 0];
	return entries.map(entry => {
		if (entry.event.kind === 'clock-jumped') jumpedMs += entry.event.byMs;
		if (speed !== 1) extraMs += savedBy(plan, entry, {speed, delays: drill?.delays ?? null, seed: drill?.seed ?? 1}, seen);
		const measuredMs = Math.max(0, entry.at - start.at - jumpedMs);
		return {measuredMs, nominalMs: Math.round(measuredMs + extraMs)};
	});
};

type Seen = {prompt: Prompt | null; openedAt: number; judgedSince: boolean};
type Pace = {readonly speed: number; readonly delays: Parameters<typeof answerDelay>[1] | null; readonly seed: number};

/** How much time the speed has saved by this entry. */
const savedBy = (plan: Plan, {event, at}: Entry, pace: Pace, seen: Seen): number => {
	const share = 1 - 1 / pace.speed;
	switch (event.kind) {
		case 'prompt-opened':
			Object.assign(seen, {prompt: event.prompt, openedAt: at, judgedSince: true});
			return 0;
		case 'prompt-answered':
		case 'item-marked':
			return seen.prompt === null ? 0 : pace.delays ? answerDelay(plan, pace.delays, pace.seed, seen.prompt) * share : waited(plan, seen.prompt, at - seen.openedAt, pace.speed);
		case 'step-started': {
			const step = findStep(plan, event.step);
			// Nobody was asked: the runbook says to try again, and after how long.
			return event.attempt > 1 && !seen.judgedSince && step?.kind === 'command' ? (step.retry?.everyMs ?? 0) * share : 0;
		}
		case 'step-finished':
			seen.judgedSince = false;
			return nominalOf(plan, event, pace) - event.result.durationMs;
		default:
			return 0;
	}
};

const nominalOf = (plan: Plan, {step, result}: Extract<Entry['event'], {kind: 'step-finished'}>, {delays}: Pace): number => {
	const told = result.nominalMs ?? result.durationMs;
	return result.status === 'stopped' && delays ? Math.min(told, Math.max(result.durationMs, stopAfter(plan, delays, step))) : told;
};

/** A person thinks at the speed of life; only the timers of a wait run faster. */
const waited = (plan: Plan, prompt: Prompt, tookMs: number, speed: number): number => {
	const step = findStep(plan, prompt.step);
	return step?.kind === 'manual' && step.waitMs !== null ? Math.max(0, Math.min(tookMs, step.waitMs / speed)) * (speed - 1) : 0;
};

/** How long each step took: the time from every entry to the next one counts for the step that was asked about or ran. */
export const stepTimes = (entries: readonly Entry[], clock: readonly Moment[]): ReadonlyMap<StepId, Moment> => {
	const times = new Map<StepId, Moment>();
	let current: StepId | null = null;
	for (const [index, {event}] of entries.entries()) {
		if (current !== null) {
			const [now, before, sum] = [clock[index], clock[index - 1], times.get(current)];
			times.set(current, {measuredMs: (sum?.measuredMs ?? 0) + between(before, now, 'measuredMs'), nominalMs: (sum?.nominalMs ?? 0) + between(before, now, 'nominalMs')});
		}
		if (event.kind === 'prompt-opened') current = event.prompt.step;
		else if (event.kind === 'step-started') current = event.step;
		else if (event.kind === 'run-finished' || event.kind === 'run-resumed') current = null;
	}
	return times;
};

export const between = (from: Moment | undefined, to: Moment | undefined, kind: keyof Moment): number => (from && to ? Math.max(0, to[kind] - from[kind]) : 0);
