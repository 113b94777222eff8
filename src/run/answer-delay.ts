import type {Answers, StepAnswer} from '../plan/answers.ts';
import {chanceOf} from '../plan/chance.ts';
import type {AnswerDelays} from '../plan/drill.ts';
import {findStep} from '../plan/find-step.ts';
import {namedStep} from '../plan/named-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {StepId} from '../plan/step.ts';
import type {Prompt} from './prompt.ts';

/** What the answers say of time, with steps by their ids. */
export const delaysOf = (plan: Plan, answers: Answers): AnswerDelays => ({
	leastMs: answers.delayMs,
	mostMs: Math.max(answers.delayMs, answers.delayMostMs ?? 0),
	steps: byStep(plan, answers, ({delayMs}) => delayMs),
	stops: byStep(plan, answers, ({stopAfterMs}) => stopAfterMs ?? undefined),
});

const byStep = (plan: Plan, {steps}: Answers, of: (answer: StepAnswer) => number | undefined): Readonly<Record<string, number>> =>
	Object.fromEntries(Object.entries(steps).flatMap(([name, answer]) => {
		const ms = of(answer);
		return ms === undefined ? [] : [[namedStep(plan, name)?.id ?? name, ms] as const];
	}));

/** How long an endless step goes on when nobody is there to end it and nothing says otherwise. */
export const ENDLESS_MS = 10_000;

/** When an autopilot ends an endless step: a signal may take its time to be heard, and at a high speed that is no time of the drill. */
export const stopAfter = (plan: Plan, delays: AnswerDelays, id: StepId): number => {
	const step = findStep(plan, id);
	return delays.stops?.[id] ?? (step?.kind === 'command' ? step.timeoutMs : null) ?? ENDLESS_MS;
};

/** Pretended milliseconds before an autopilot answers: what the step says, else somewhere between the bounds; where it has to wait for a time, that at least. */
export const answerDelay = (plan: Plan, delays: AnswerDelays, seed: number, prompt: Pick<Prompt, 'id' | 'step'>): number => {
	const step = findStep(plan, prompt.step);
	const drawn = delays.leastMs + Math.round(chanceOf(seed, `answer/${prompt.id}`) * (delays.mostMs - delays.leastMs));
	return Math.max(delays.steps[prompt.step] ?? drawn, step?.kind === 'manual' ? (step.waitMs ?? 0) : 0);
};
