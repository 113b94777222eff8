import type {Answers} from '../plan/answers.ts';
import {chanceOf} from '../plan/chance.ts';
import type {AnswerDelays} from '../plan/drill.ts';
import {findStep} from '../plan/find-step.ts';
import {namedStep} from '../plan/named-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {Prompt} from './prompt.ts';

/** What the answers say of time, with steps by their ids. */
export const delaysOf = (plan: Plan, answers: Answers): AnswerDelays => ({
	leastMs: answers.delayMs,
	mostMs: Math.max(answers.delayMs, answers.delayMostMs ?? 0),
	steps: Object.fromEntries(Object.entries(answers.steps).flatMap(([name, {delayMs}]) => (delayMs === undefined ? [] : [[namedStep(plan, name)?.id ?? name, delayMs] as const]))),
});

/** Pretended milliseconds before an autopilot answers: what the step says, else somewhere between the bounds; where it has to wait for a time, that at least. */
export const answerDelay = (plan: Plan, delays: AnswerDelays, seed: number, prompt: Pick<Prompt, 'id' | 'step'>): number => {
	const step = findStep(plan, prompt.step);
	const drawn = delays.leastMs + Math.round(chanceOf(seed, `answer/${prompt.id}`) * (delays.mostMs - delays.leastMs));
	return Math.max(delays.steps[prompt.step] ?? drawn, step?.kind === 'manual' ? (step.waitMs ?? 0) : 0);
};
