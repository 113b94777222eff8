import type {Answers, StepAnswer} from '../plan/answers.ts';
import {findSection, findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {ChecklistStep, CommandStep, DecisionStep, Step} from '../plan/step.ts';
import type {Intent} from './intent.ts';
import type {Prompt} from './prompt.ts';
import type {RunState} from './state.ts';
import {stepState} from './step-state.ts';

/** How far an unattended run may go beyond its answers. */
export type Licence = {
	/** Ordinary commands run without an answer of their own. */
	readonly yes: boolean;
	/** Destructive ones too. */
	readonly destructive: boolean;
};

/** What is missing, in words, and the text that would provide it. */
export type MissingAnswer = {readonly kind: 'missing'; readonly question: string; readonly help: string};

type Asked = {readonly plan: Plan; readonly state: RunState; readonly prompt: Prompt; readonly answers: Answers; readonly licence: Licence};

/** Answers a prompt from what was written down beforehand. It never guesses: what is not there is named. */
export const answerPrompt = (asked: Asked): Intent | MissingAnswer => {
	const step = findStep(asked.plan, asked.prompt.step);
	if (!step) return missing(`step \`${asked.prompt.step}\` is not in the runbook`, 'start a new run');
	switch (asked.prompt.kind) {
		case 'inputs':
			return answerInputs(asked, asked.prompt);
		case 'decision':
			return step.kind === 'decision' ? answerDecision(asked, step) : missing(placeOf(asked, step), '');
		case 'command':
			return step.kind === 'command' ? answerCommand(asked, step) : missing(placeOf(asked, step), '');
		case 'manual':
			return answerManual(asked, step);
		case 'checklist':
			return step.kind === 'checklist' ? answerChecklist(asked, step) : missing(placeOf(asked, step), '');
		case 'failure':
			return answerFailure(asked, step);
	}
};

const missing = (question: string, help: string): MissingAnswer => ({kind: 'missing', question, help});

const placeOf = ({plan}: Asked, step: Step): string => `${plan.source.path}:${step.line}: step ${step.number} "${step.title}"`;

/** `steps:` in an answers file, on one line. */
const stepsHelp = (step: Step, act: string): string => `answers file: \`steps: {${step.id}: ${act}}\``;

const answerInputs = (asked: Asked, prompt: Extract<Prompt, {kind: 'inputs'}>): Intent | MissingAnswer => {
	const step = findStep(asked.plan, prompt.step);
	const own = step?.kind === 'command' ? new Set(step.uses.map(use => use.input)) : new Set<string>();
	const values: Record<string, string> = {};
	for (const name of prompt.names) {
		const value = lookUp(asked.answers.inputs, [name]);
		if (value !== undefined) values[name] = value;
		else if (prompt.required && own.has(name)) {
			return missing(`${step ? placeOf(asked, step) : asked.plan.source.path} needs a value for \`${name}\``, `pass \`--input ${name}=VALUE\``);
		}
	}
	return {kind: 'fill', prompt: prompt.id, values};
};

const answerDecision = (asked: Asked, step: DecisionStep): Intent | MissingAnswer => {
	const heading = findSection(asked.plan, step.section)?.title ?? '';
	const wanted = lookUp(asked.answers.choices, [step.id, step.title, heading]);
	const options = step.options.map(({text}) => `"${text}"`).join(', ');
	if (wanted === undefined) return missing(`${placeOf(asked, step)} needs a choice: ${options}`, `answers file: \`choices: {${step.id}: …}\`, or \`--choose ${step.id}=…\``);
	const found = findOption(step, wanted);
	if (!found) return missing(`${placeOf(asked, step)} has no single option that fits "${wanted}": ${options}`, 'give the whole text of the option, or its id');
	return {kind: 'choose', prompt: asked.prompt.id, option: found.id, reason: 'from the answers'};
};

const findOption = (step: DecisionStep, wanted: string) => {
	const word = normal(wanted);
	const whole = step.options.find(option => option.id === wanted || normal(option.text) === word);
	const parts = step.options.filter(option => normal(option.text).includes(word));
	return whole ?? (parts.length === 1 ? parts[0] : undefined);
};

const answerOf = ({answers}: Asked, step: Step): StepAnswer | undefined => lookUp(answers.steps, [step.id, step.title]);

/** An answer that settles the step without running it. */
const settled = (asked: Asked, answer: StepAnswer): Intent | null => {
	const prompt = asked.prompt.id;
	const reason = answer.reason === '' ? 'from the answers' : answer.reason;
	switch (answer.act) {
		case 'skip':
			return {kind: 'skip', prompt, reason};
		case 'not-applicable':
			return {kind: 'not-applicable', prompt, reason};
		case 'by-hand':
			return asked.prompt.kind === 'command' ? {kind: 'by-hand', prompt, reason} : {kind: 'done', prompt, note: reason};
		case 'run':
			return null;
	}
};

const answerCommand = (asked: Asked, step: CommandStep): Intent | MissingAnswer => {
	const answer = answerOf(asked, step);
	const instead = answer && settled(asked, answer);
	if (instead) return instead;
	if (!answer && !asked.licence.yes && asked.answers.otherwise !== 'run') return missing(`${placeOf(asked, step)} is a command to run`, `pass \`--yes\`, or ${stepsHelp(step, 'run')}`);
	const gate = step.gate;
	if (gate?.level !== 'typed') return {kind: 'run', prompt: asked.prompt.id, confirm: gate ? 'yes' : null, edited: null};
	const typed = answer?.confirm === true || asked.licence.destructive ? gate.word : answer?.confirm;
	if (typed === gate.word) return {kind: 'run', prompt: asked.prompt.id, confirm: typed, edited: null};
	return missing(`${placeOf(asked, step)} is destructive: ${gate.why}`, `pass \`--allow-destructive\`, or ${stepsHelp(step, `{act: run, confirm: ${gate.word}}`)}`);
};

/** Without a person, "done" about something outside of the terminal must have been written down by one. */
const answerManual = (asked: Asked, step: Step): Intent | MissingAnswer => {
	const answer = answerOf(asked, step);
	if (!answer && asked.answers.otherwise !== 'run') return missing(`${placeOf(asked, step)} is done by a person`, stepsHelp(step, 'run'));
	return (answer && settled(asked, answer)) ?? {kind: 'done', prompt: asked.prompt.id, note: answer?.reason ?? ''};
};

const answerChecklist = (asked: Asked, step: ChecklistStep): Intent | MissingAnswer => {
	const answer = answerOf(asked, step);
	if (!answer && asked.answers.otherwise !== 'run') return missing(`${placeOf(asked, step)} is ticked by a person`, stepsHelp(step, 'run'));
	const instead = answer && answer.act !== 'by-hand' ? settled(asked, answer) : null;
	if (instead) return instead;
	const items = stepState(asked.state, step.id).items;
	const open = step.items.find(item => (items[item.index]?.mark ?? 'open') === 'open');
	if (!open) return missing(`${placeOf(asked, step)} has nothing left to tick`, stepsHelp(step, 'skip'));
	return {kind: 'mark', step: step.id, item: open.index, mark: 'ticked', reason: answer?.reason ?? ''};
};

const answerFailure = (asked: Asked, step: Step): Intent | MissingAnswer => {
	// What happened is not known, so nothing that was written beforehand can know what to do.
	if (asked.prompt.kind === 'failure' && asked.prompt.unknown) return missing(`${placeOf(asked, step)} has an unknown outcome`, 'look at the system, then `rollbook resume` in a terminal');
	const plan = answerOf(asked, step)?.onFailure ?? [];
	const {attempts} = stepState(asked.state, step.id);
	const failures = attempts.filter(({result}) => result?.status === 'failed' || result?.status === 'unknown').length;
	const act = plan[Math.min(failures, plan.length) - 1] ?? 'abort';
	const reason = 'from the answers';
	switch (act) {
		case 'retry':
			return answerAgain(asked, step);
		case 'skip':
			return {kind: 'skip', prompt: asked.prompt.id, reason};
		case 'by-hand':
			return {kind: 'by-hand', prompt: asked.prompt.id, reason};
		case 'abort':
			return {kind: 'abort', because: 'failure', reason: `step ${step.number} "${step.title}": ${attempts.at(-1)?.result?.why ?? 'failed'}`};
	}
};

const answerAgain = (asked: Asked, step: Step): Intent | MissingAnswer =>
	step.kind === 'command' ? {kind: 'run', prompt: asked.prompt.id, confirm: step.gate?.word ?? null, edited: null} : missing(placeOf(asked, step), '');

/** Without regard to case, blanks and the number that a list or a comment gives. */
const normal = (text: string): string => text.trim().replace(/^\d+[.)]\s+/, '').replace(/\s+/g, ' ').toLowerCase();

const lookUp = <T>(table: Readonly<Record<string, T>>, keys: readonly string[]): T | undefined => {
	for (const key of keys) {
		const found = Object.entries(table).find(([name]) => normal(name) === normal(key));
		if (found) return found[1];
	}
	return undefined;
};
