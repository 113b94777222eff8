import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {Answer} from './event.ts';
import {withSet} from './evolve-attempt.ts';
import {cursorAt, goTo, ruleOut, withStep, withInputs} from './progress.ts';
import type {Prompt} from './prompt.ts';
import {idsOf} from './ranges.ts';
import type {RunState} from './state.ts';
import {stepState} from './step-state.ts';

type Who = {readonly by: string; readonly at: number};

/** The state after the open prompt was answered. */
export const evolveAnswer = (plan: Plan, state: RunState, prompt: Prompt, answer: Answer, who: Who): RunState => {
	const closed: RunState = {...state, prompt: null, promptOpenedAt: null, cursor: cursorAt(state, prompt.step)};
	const settle = (status: 'passed' | 'done-by-hand' | 'skipped' | 'not-applicable', reason: string) =>
		withStep({...closed, armed: null}, prompt.step, {status, reason, by: who.by, at: who.at});
	switch (answer.kind) {
		case 'run':
			return {...closed, armed: {step: prompt.step, edited: answer.edited, ...(answer.terminal ? {terminal: true as const} : {})}};
		case 'done':
			return settle('passed', answer.note);
		case 'by-hand':
			return settle('done-by-hand', answer.reason);
		case 'skip':
			return settle('skipped', answer.reason);
		case 'not-applicable':
			return settle('not-applicable', answer.reason);
		case 'verdict':
			return evolveVerdict(plan, closed, prompt, answer, who);
		case 'go-on':
			return closed;
		case 'keep':
			return {...closed, kept: true};
		case 'inputs':
			return evolveInputs(closed, prompt, answer);
		case 'option':
			return evolveOption(plan, closed, prompt, answer, who);
	}
};

/** The operator's word settles the attempt, and lets go on with the value that it gives; what it printed and how it ended stay as they are recorded. */
const evolveVerdict = (plan: Plan, state: RunState, prompt: Prompt, {verdict, seen}: Extract<Answer, {kind: 'verdict'}>, who: Who): RunState => {
	const attempts = stepState(state, prompt.step).attempts;
	const last = attempts.at(-1);
	if (!last) return state;
	const reason = verdict === 'unchecked' ? (last.result?.why ?? '') : seen;
	const judged = withStep(state, prompt.step, {status: verdict, attempts: [...attempts.slice(0, -1), {...last, word: {verdict, seen, ...who}}], reason, ...who});
	return verdict === 'failed' || !last.result ? judged : {...judged, inputs: withSet(plan, state.inputs, prompt.step, last.result)};
};

const evolveInputs = (state: RunState, prompt: Prompt, answer: Extract<Answer, {kind: 'inputs'}>): RunState => {
	const given = new Set([...Object.keys(answer.values), ...answer.secrets]);
	const asked = prompt.kind === 'inputs' ? prompt.names : [];
	const left = new Set([...state.leftEmpty, ...asked]);
	return {...state, inputs: withInputs(state.inputs, answer.values, answer.secrets), leftEmpty: [...left].filter(name => !given.has(name))};
};

const evolveOption = (plan: Plan, state: RunState, prompt: Prompt, answer: Extract<Answer, {kind: 'option'}>, who: Who): RunState => {
	const step = findStep(plan, prompt.step);
	const option = step?.kind === 'decision' ? step.options.find(candidate => candidate.id === answer.option) : undefined;
	const text = option?.text ?? answer.option;
	if (answer.waitMs !== null) return withStep(state, prompt.step, {status: 'pending', option: answer.option, reason: answer.reason, by: who.by, at: who.at});
	let next = withStep(state, prompt.step, {status: 'passed', option: answer.option, reason: answer.reason, by: who.by, at: who.at});
	next = ruleOut(next, idsOf(plan, answer.skips), `"${text}" was chosen`, who);
	const opened = idsOf(plan, answer.opens);
	if (answer.to !== null) next = goTo(plan, {...next, cursor: next.cursor + 1}, answer.to, opened);
	return answer.ends ? {...next, ended: text} : next;
};
