import {findSection, findStep} from '../plan/find-step.ts';
import {namedOption} from '../plan/named-step.ts';
import type {ChecklistStep, DecisionStep, Step} from '../plan/step.ts';
import {answerOf, lookUp, missing, stepLine, settled, stepsHelp} from './autopilot-ask.ts';
import type {Asked, MissingAnswer} from './autopilot-ask.ts';
import {answerCommand, answerFailure, answerVerdict} from './autopilot-command.ts';
import type {Intent} from './intent.ts';
import type {Prompt} from './prompt.ts';
import {stepState} from './step-state.ts';

/** Answers a prompt from what was written down beforehand. It never guesses: what is not there is named. */
export const answerPrompt = (asked: Asked): Intent | MissingAnswer => {
	const step = findStep(asked.plan, asked.prompt.step);
	if (!step) return missing(`step \`${asked.prompt.step}\` is not in the runbook`, 'start a new run');
	switch (asked.prompt.kind) {
		case 'inputs':
			return answerInputs(asked, asked.prompt);
		case 'decision':
			return step.kind === 'decision' ? answerDecision(asked, step) : missing(stepLine(asked, step), '');
		case 'command':
			return step.kind === 'command' ? answerCommand(asked, step) : missing(stepLine(asked, step), '');
		case 'manual':
			return answerManual(asked, step);
		case 'checklist':
			return step.kind === 'checklist' ? answerChecklist(asked, step) : missing(stepLine(asked, step), '');
		case 'failure':
			return answerFailure(asked, step);
		case 'verdict':
			return answerVerdict(asked, step);
		case 'disk':
			// Nothing is ended because nobody is there.
			return {kind: 'go-on', prompt: asked.prompt.id};
		case 'undo':
			// Nobody has said that anything is to be taken back.
			return {kind: 'keep', prompt: asked.prompt.id};
	}
};

const answerInputs = (asked: Asked, prompt: Extract<Prompt, {kind: 'inputs'}>): Intent | MissingAnswer => {
	const step = findStep(asked.plan, prompt.step);
	const own = step?.kind === 'command' ? new Set(step.uses.map(use => use.input)) : new Set<string>();
	const values: Record<string, string> = {};
	for (const name of prompt.names) {
		const value = lookUp(asked.answers.inputs, [name]);
		if (value !== undefined) values[name] = value;
		else if (prompt.required && own.has(name)) {
			return missing(`${step ? stepLine(asked, step) : asked.plan.source.path} needs a value for \`${name}\``, `pass \`--input ${name}=VALUE\``);
		}
	}
	return {kind: 'fill', prompt: prompt.id, values};
};

const answerDecision = (asked: Asked, step: DecisionStep): Intent | MissingAnswer => {
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

/** Without a person, "done" about something outside of the terminal must have been written down by one. */
const answerManual = (asked: Asked, step: Step): Intent | MissingAnswer => {
	const answer = answerOf(asked, step);
	if (!answer && asked.answers.otherwise !== 'run') return missing(`${stepLine(asked, step)} is done by a person`, stepsHelp(step, 'run'));
	return (answer && settled(asked, answer)) ?? {kind: 'done', prompt: asked.prompt.id, note: answer?.reason ?? ''};
};

const answerChecklist = (asked: Asked, step: ChecklistStep): Intent | MissingAnswer => {
	const answer = answerOf(asked, step);
	if (!answer && asked.answers.otherwise !== 'run') return missing(`${stepLine(asked, step)} is ticked by a person`, stepsHelp(step, 'run'));
	const instead = answer && answer.act !== 'by-hand' ? settled(asked, answer) : null;
	if (instead) return instead;
	const items = stepState(asked.state, step.id).items;
	const open = step.items.find(item => (items[item.index]?.mark ?? 'open') === 'open');
	if (!open) return missing(`${stepLine(asked, step)} has nothing left to tick`, stepsHelp(step, 'skip'));
	return {kind: 'mark', step: step.id, item: open.index, mark: 'ticked', reason: answer?.reason ?? ''};
};
