import {findSection} from '../plan/find-step.ts';
import {namedOption} from '../plan/named-step.ts';
import type {DecisionStep} from '../plan/step.ts';
import {lookUp, missing, stepLine} from './autopilot-ask.ts';
import type {Asked, MissingAnswer} from './autopilot-ask.ts';
import type {Intent} from './intent.ts';
import {stepState} from './step-state.ts';

/** The option that was written down for a decision. */
export const answerDecision = (asked: Asked, step: DecisionStep): Extract<Intent, {kind: 'choose'}> | MissingAnswer => {
	const heading = findSection(asked.plan, step.section)?.title ?? '';
	const wanted = lookUp(asked.answers.choices, [step.id, step.title, heading]);
	const options = step.options.map(({text}) => `"${text}"`).join(', ');
	if (wanted === undefined) return missing(`${stepLine(asked, step)} needs a choice: ${options}`, `answers file: \`choices: {${step.id}: …}\`, or \`--choose ${step.id}=…\``);
	const found = namedOption(step, wanted);
	if (!found) return missing(`${stepLine(asked, step)} has no single option that fits "${wanted}": ${options}`, 'give the whole text of the option, or its id');
	// A wait that was had brings the question back, and the same answer would do so for ever.
	if (found.opens.kind === 'timer' && stepState(asked.state, step.id).option === found.id) return missing(`${stepLine(asked, step)} asks again after "${found.text}", and the answers only say to look once more`, `what is to be decided then is answered by a person, or choose another of ${options}`);
	return {kind: 'choose', prompt: asked.prompt.id, option: found.id, reason: 'from the answers'};
};
