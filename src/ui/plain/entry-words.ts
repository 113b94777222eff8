import type {Plan} from '../../plan/plan.ts';
import type {StepId} from '../../plan/step.ts';
import type {Entry} from '../../run/entry.ts';
import type {PromptId} from '../../run/prompt.ts';
import {answerLines, entryLines} from './entry-lines.ts';

/** What entries say, given in their order: an answer names the step of its question, which only the question holds. */
export const entryWords = (plan: Plan): ((entry: Entry) => readonly string[]) => {
	const asked = new Map<PromptId, StepId>();
	return entry => {
		const {event} = entry;
		if (event.kind === 'prompt-opened') asked.set(event.prompt.id, event.prompt.step);
		const step = event.kind === 'prompt-answered' ? asked.get(event.prompt) : undefined;
		return event.kind === 'prompt-answered' && step !== undefined ? answerLines(plan, step, event.answer, event.by) : entryLines(plan, entry);
	};
};
