import type {Answers, StepAnswer} from '../plan/answers.ts';
import {normal} from '../plan/named-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {Step} from '../plan/step.ts';
import type {Intent} from './intent.ts';
import type {Prompt} from './prompt.ts';
import type {RunState} from './state.ts';

/** How far an unattended run may go beyond its answers. */
export type Licence = {
	/** Ordinary commands run without an answer of their own. */
	readonly yes: boolean;
	/** Destructive ones too. */
	readonly destructive: boolean;
};

/** What is missing, in words, and the text that would provide it. */
export type MissingAnswer = {readonly kind: 'missing'; readonly question: string; readonly help: string};

/** A prompt and all that was written down beforehand. */
export type Asked = {readonly plan: Plan; readonly state: RunState; readonly prompt: Prompt; readonly answers: Answers; readonly licence: Licence};

export const missing = (question: string, help: string): MissingAnswer => ({kind: 'missing', question, help});

/** `shop.md:12: step 3 "Stop the till"`. */
export const stepLine = ({plan}: Asked, step: Step): string => `${plan.source.path}:${step.line}: step ${step.number} "${step.title}"`;

/** `steps:` in an answers file, on one line. */
export const stepsHelp = (step: Step, act: string): string => `answers file: \`steps: {${step.id}: ${act}}\``;

export const answerOf = ({answers}: Asked, step: Step): StepAnswer | undefined => lookUp(answers.steps, [step.id, step.title]);

/** An answer that settles the step without running it. */
export const settled = (asked: Asked, answer: StepAnswer): Intent | null => {
	const prompt = asked.prompt.id;
	const reason = answer.reason === '' ? 'from the answers' : answer.reason;
	switch (answer.act) {
		case 'skip':
			return {kind: 'skip', prompt, reason};
		case 'not-applicable':
			return {kind: 'not-applicable', prompt, reason};
		case 'by-hand':
			return asked.prompt.kind === 'command' || asked.prompt.kind === 'inputs' ? {kind: 'by-hand', prompt, reason} : {kind: 'done', prompt, note: reason};
		case 'run':
			return null;
	}
};

export const lookUp = <T>(table: Readonly<Record<string, T>>, keys: readonly string[]): T | undefined => {
	for (const key of keys) {
		const found = Object.entries(table).find(([name]) => normal(name) === normal(key));
		if (found) return found[1];
	}
	return undefined;
};
