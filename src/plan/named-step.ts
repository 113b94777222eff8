import {findSection} from './find-step.ts';
import type {Plan} from './plan.ts';
import type {DecisionStep, Option, Step} from './step.ts';

/** Without regard to case, blanks and the number that a list or a comment gives. */
export const normal = (text: string): string => text.trim().replace(/^\d+[.)]\s+/, '').replace(/\s+/g, ' ').toLowerCase();

/** The step that somebody names: by id, by title, by number (`14`, `step 14`), a decision by its heading too. Undefined: none. */
export const namedStep = (plan: Plan, name: string): Step | undefined => {
	const wanted = normal(name);
	const number = /^(?:step )?(\d+)$/.exec(name.trim().toLowerCase())?.[1];
	return (
		plan.steps.find(step => step.id === name.trim()) ??
		(number === undefined ? undefined : plan.steps[Number(number) - 1]) ??
		plan.steps.find(step => normal(step.title) === wanted) ??
		plan.steps.find(step => step.kind === 'decision' && normal(findSection(plan, step.section)?.title ?? '') === wanted)
	);
};

/** The option that somebody names: by id, by its text, or by a part of it that only one has. */
export const namedOption = (step: DecisionStep, wanted: string): Option | undefined => {
	const word = normal(wanted);
	const whole = step.options.find(option => option.id === wanted || normal(option.text) === word);
	const parts = step.options.filter(option => normal(option.text).includes(word));
	return whole ?? (parts.length === 1 ? parts[0] : undefined);
};
