import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import {evolveAnswer} from './evolve-answer.ts';
import {evolveItem} from './evolve-item.ts';
import {evolveAttempt, evolveResult} from './evolve-attempt.ts';
import type {Entry} from './entry.ts';
import type {RunEvent} from './event.ts';
import {goTo, lastState, leaveOut, passingState, ruleOut, takeIn, withNote, withInputs} from './progress.ts';
import {idsOf} from './ranges.ts';
import {initialState} from './initial.ts';
import type {InputState, RunState} from './state.ts';
import {nextStep} from './step-state.ts';

/** The state after an entry. Total: an event that does not fit the state changes nothing it cannot change. */
export const evolve = (plan: Plan, state: RunState, entry: Entry): RunState => evolveEvent(plan, {...state, seq: entry.seq}, entry.event, entry.at);

export const fold = (plan: Plan, entries: readonly Entry[]): RunState => {
	let state = initialState;
	for (const entry of entries) state = passingState(evolve(plan, state, entry));
	return lastState(state);
};

const evolveEvent = (plan: Plan, state: RunState, event: RunEvent, at: number): RunState => {
	// Nothing happens after the end but remarks.
	if (state.status === 'finished' && event.kind !== 'noted') return state;
	switch (event.kind) {
		case 'run-started':
			return {
				...initialState,
				status: 'running',
				mode: event.mode,
				speed: event.speed,
				...(event.drill && {drill: event.drill}),
				operator: event.operator,
				host: event.host,
				startedAt: at,
				seq: state.seq,
				way: idsOf(plan, event.way),
			};
		case 'run-resumed':
			return {...state, operator: event.operator, host: event.host, armed: null, shell: null, held: nextStep(state)?.id ?? null, prompt: null, promptOpenedAt: null, inputs: forgetSecrets(state.inputs)};
		case 'prompt-opened':
			return {...state, prompt: event.prompt, promptOpenedAt: at, prompts: state.prompts + 1};
		case 'prompt-answered':
			return state.prompt?.id === event.prompt ? evolveAnswer(plan, state, state.prompt, event.answer, {by: event.by, at}) : state;
		case 'inputs-set':
			return {...state, inputs: withInputs(state.inputs, event.values, event.secrets)};
		case 'item-marked':
			return evolveItem(plan, state, event, at);
		case 'step-started':
			return evolveAttempt(state, event, at);
		case 'step-finished':
			return evolveResult(plan, state, event, at);
		case 'moved':
			return evolveMove(plan, state, event, at);
		case 'way-changed':
			return evolveWay(plan, state, event, at);
		case 'shell-opened':
			return {...state, shell: {number: event.shell, step: event.step}, shells: event.shell};
		case 'shell-closed':
			return {...state, shell: null};
		case 'noted':
			return withNote(state, {at, by: event.by, text: event.text, step: event.step});
		case 'runbook-changed':
			return {...state, runbookChanged: true};
		case 'clock-jumped':
			return state;
		case 'abort-requested':
			return {...state, abort: {because: event.because, reason: event.reason}, detour: null, prompt: null, promptOpenedAt: null, armed: null};
		case 'run-finished':
			return {
				...state,
				status: 'finished',
				finishedAt: at,
				outcome: event.outcome,
				outcomeReason: event.reason,
				prompt: null,
				promptOpenedAt: null,
				armed: null,
				running: null,
			};
	}
};

const evolveMove = (plan: Plan, state: RunState, event: Extract<RunEvent, {kind: 'moved'}>, at: number): RunState => {
	const ruledOut = ruleOut(state, idsOf(plan, event.skips), `step ${findStep(plan, event.to)?.number ?? ''} was gone to`, {by: event.by, at});
	const detour = event.detour ? {steps: idsOf(plan, event.detour), abort: state.abort, ended: state.ended} : null;
	return {...goTo(plan, ruledOut, event.to, idsOf(plan, event.steps)), prompt: null, promptOpenedAt: null, armed: null, abort: null, ended: null, detour};
};

/** A question about a step that is left out goes with it; one about what now stands behind a step that was taken in is asked again. */
const evolveWay = (plan: Plan, state: RunState, event: Extract<RunEvent, {kind: 'way-changed'}>, at: number): RunState => {
	const next = takeIn(plan, leaveOut(state, idsOf(plan, event.leaves), event.reason, {by: event.by, at}), idsOf(plan, event.takes));
	const asked = state.prompt?.step ?? state.armed?.step;
	return asked === undefined || state.running || nextStep(next)?.id === asked ? next : {...next, prompt: null, promptOpenedAt: null, armed: null};
};

const forgetSecrets = (inputs: RunState['inputs']): RunState['inputs'] =>
	Object.fromEntries(Object.entries(inputs).map(([name, input]): [string, InputState] => [name, input.secret ? {...input, given: false} : input]));
