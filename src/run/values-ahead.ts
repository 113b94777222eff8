import {findStep} from '../plan/find-step.ts';
import type {CommandStep, StepId} from '../plan/step.ts';
import {answerOf, lookUp, missing, stepLine} from './autopilot-ask.ts';
import type {Asked, MissingAnswer} from './autopilot-ask.ts';
import {answerDecision} from './autopilot-choice.ts';
import {decideChoice} from './decide-choice.ts';
import {evolveAnswer} from './evolve-answer.ts';
import {gateFor} from './gate.ts';
import {missingFor} from './missing-inputs.ts';
import type {Prompt} from './prompt.ts';
import type {RunState} from './state.ts';
import {nextStep, stepState} from './step-state.ts';

/**
 * The values that the run will want before its next open question and that nobody wrote down; null: none. Nobody is there who
 * could give them half-way, so what comes before them must not be done either. The way is gone ahead as the answers lead it:
 * what they skip wants nothing, and what lies behind a decision that they leave open is looked at once that is made.
 */
export const valuesAhead = (asked: Asked): MissingAnswer | null => {
	if (asked.plan.inputs.every(({name}) => isKnown(asked, name))) return null;
	const wanting: {readonly step: CommandStep; readonly names: readonly string[]}[] = [];
	const found = new Set<string>();
	for (const step of commandsAhead(asked)) {
		const names = missingFor(asked.plan, asked.state, step).filter(name => !found.has(name) && !isKnown(asked, name));
		if (names.length > 0) wanting.push({step, names});
		for (const name of [...names, ...(step.set === null ? [] : [step.set])]) found.add(name);
	}
	const [first] = wanting;
	if (!first) return null;
	const flags = wanting.flatMap(({names}) => names).map(name => `--input ${name}=VALUE`);
	return missing(`${stepLine(asked, first.step)} needs a value for ${first.names.map(name => `\`${name}\``).join(', ')}`, `pass \`${flags.join(' ')}\``);
};

/** Given, written down, or still to be taken from where the runbook says it is: that is tried before anything changes, and asked for if it was not there. */
const isKnown = ({plan, state, prompt, answers}: Asked, name: string): boolean => {
	if (state.inputs[name]?.given === true || lookUp(answers.inputs, [name]) !== undefined) return true;
	const asked = state.leftEmpty.includes(name) || (prompt.kind === 'inputs' && prompt.names.includes(name));
	return state.mode === 'live' && !asked && plan.inputs.some(input => input.name === name && input.source);
};

/** The commands that will run, in order, up to a question that the answers leave open. */
function* commandsAhead(asked: Asked): Generator<CommandStep> {
	const {plan} = asked;
	const decided = new Set<StepId>();
	let {state} = asked;
	for (let next = nextStep(state); next; next = nextStep(state)) {
		const step = findStep(plan, next.id);
		const {status} = stepState(state, next.id);
		// Behind a way back the run is at its end again.
		if (!step || status !== 'pending' || (state.detour && !state.detour.steps.includes(step.id))) return;
		if (step.kind === 'command' && willRun({...asked, state}, step)) yield step;
		if (step.kind !== 'decision') {
			state = {...state, cursor: next.index + 1};
			continue;
		}
		// Answered the same way a second time, it would be gone round for ever.
		const chosen = decided.has(step.id) ? null : choose({...asked, state: {...state, cursor: next.index}}, step.id);
		if (!chosen) return;
		decided.add(step.id);
		state = chosen;
	}
}

/** A step for a case runs only where somebody said that it is the case. */
const willRun = (asked: Asked, step: CommandStep): boolean => {
	const answer = answerOf(asked, step);
	if (answer) return answer.act === 'run';
	return asked.answers.otherwise === 'run' || gateFor(asked.plan, asked.state, step)?.guards.includes('when') !== true;
};

/** The state once the decision is made as it was written down; null where it was not, or where nothing follows. */
const choose = (asked: Asked, id: StepId): RunState | null => {
	const step = findStep(asked.plan, id);
	const prompt: Prompt = {kind: 'decision', id: asked.prompt.id, step: id};
	const intent = step?.kind === 'decision' ? answerDecision({...asked, prompt}, step) : null;
	if (intent?.kind !== 'choose') return null;
	const answer = decideChoice(asked.plan, asked.state, prompt, intent);
	if ('refused' in answer || answer.kind !== 'option' || answer.ends || answer.waitMs !== null) return null;
	return evolveAnswer(asked.plan, asked.state, prompt, answer, {by: asked.state.operator, at: 0});
};
