import {findStep} from '../plan/find-step.ts';
import type {ChecklistStep, Step} from '../plan/step.ts';
import {answerOf, lookUp, missing, stepLine, settled, stepsHelp} from './autopilot-ask.ts';
import type {Asked, MissingAnswer} from './autopilot-ask.ts';
import {answerDecision} from './autopilot-choice.ts';
import {answerCommand, answerFailure, answerVerdict} from './autopilot-command.ts';
import type {Intent} from './intent.ts';
import {missingFor} from './missing-inputs.ts';
import type {Prompt} from './prompt.ts';
import {stepState} from './step-state.ts';
import {valuesAhead} from './values-ahead.ts';

/** Answers a prompt from what was written down beforehand. It never guesses: what is not there is named. */
export const answerPrompt = (asked: Asked): Intent | MissingAnswer => {
	const step = findStep(asked.plan, asked.prompt.step);
	if (!step) return missing(`step \`${asked.prompt.step}\` is not in the runbook`, 'start a new run');
	return (BEFORE_A_STEP.has(asked.prompt.kind) ? valuesAhead(asked) : null) ?? answerFor(asked, step);
};

/** Questions that are put before anything of the step is done. */
const BEFORE_A_STEP: ReadonlySet<Prompt['kind']> = new Set(['inputs', 'decision', 'command', 'manual', 'checklist']);

const answerFor = (asked: Asked, step: Step): Intent | MissingAnswer => {
	switch (asked.prompt.kind) {
		case 'inputs':
			return answerInputs(asked, asked.prompt, step);
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

const answerInputs = (asked: Asked, prompt: Extract<Prompt, {kind: 'inputs'}>, step: Step): Intent | MissingAnswer => {
	const values: Record<string, string> = {};
	for (const name of prompt.names) {
		const value = lookUp(asked.answers.inputs, [name]);
		if (value !== undefined) values[name] = value;
	}
	const own = step.kind === 'command' && prompt.required ? missingFor(asked.plan, asked.state, step) : [];
	const without = prompt.names.find(name => own.includes(name) && values[name] === undefined);
	if (without === undefined) return {kind: 'fill', prompt: prompt.id, values};
	const answer = answerOf(asked, step);
	return (answer && settled(asked, answer)) ?? missing(`${stepLine(asked, step)} needs a value for \`${without}\``, `pass \`--input ${without}=VALUE\``);
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
