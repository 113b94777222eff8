import {sectionPath, stepsOfSection} from './find-step.ts';
import type {Plan} from './plan.ts';
import type {CommandStep, Step} from './step.ts';

/** A command that is run again and again to watch how something settles: milliseconds in all, and from one sample to the next. */
export type Soak = {readonly forMs: number; readonly everyMs: number};

/** `soak=` of a section is held by the last of its commands that only reads; null: the step runs once. */
export const soakOf = (plan: Plan, step: CommandStep): Soak | null => {
	const section = sectionPath(plan, step.section).find(({ties}) => (ties?.soakMs ?? null) !== null);
	const forMs = section?.ties?.soakMs ?? null;
	if (!section || forMs === null || stepsOfSection(plan, section.id).findLast(canBeSampled)?.id !== step.id) return null;
	return {forMs, everyMs: Math.min(MOST_MS, Math.max(LEAST_MS, Math.round(forMs / SAMPLES)))};
};

/** Whether the operator ends the step as planned: it is endless, or it is watched for a time. */
export const endsByOperator = (plan: Plan, step: CommandStep): boolean => step.endless || soakOf(plan, step) !== null;

const SAMPLES = 60;
const LEAST_MS = 5_000;
const MOST_MS = 60_000;

/** Nothing that changes anything, needs a person, gives a value, or is judged by its output as one whole. */
const canBeSampled = (step: Step): boolean =>
	step.kind === 'command' &&
	step.effect === 'read' &&
	!step.interactive &&
	!step.endless &&
	!step.closes &&
	step.opens === null &&
	step.retry === null &&
	step.timeoutMs === null &&
	step.save === null &&
	step.set === null &&
	(step.ties?.expectJson ?? []).length === 0;
