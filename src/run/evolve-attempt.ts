import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {StepId} from '../plan/step.ts';
import type {RunEvent, StepResult} from './event.ts';
import {cursorAt, withStep, withInputs} from './progress.ts';
import type {RunState} from './state.ts';
import {stepState} from './step-state.ts';

export const evolveAttempt = (state: RunState, event: Extract<RunEvent, {kind: 'step-started'}>, at: number): RunState => {
	const edited = state.armed?.step === event.step && state.armed.edited !== null ? {edited: true as const} : {};
	const attempt = {number: event.attempt, command: event.command, target: event.target, cwd: event.cwd, ...edited, startedAt: at, result: null, word: null};
	const attempts = [...stepState(state, event.step).attempts, attempt];
	const terminal = state.armed?.step === event.step && state.armed.terminal ? {terminal: true as const} : {};
	const started = withStep(state, event.step, {status: 'running', attempts});
	return {...started, armed: null, held: null, prompt: null, promptOpenedAt: null, running: {step: event.step, attempt: event.attempt, startedAt: at, ...terminal}};
};

export const evolveResult = (plan: Plan, state: RunState, event: Extract<RunEvent, {kind: 'step-finished'}>, at: number): RunState => {
	const {running} = state;
	if (running?.step !== event.step || running.attempt !== event.attempt) return state;
	const attempts = stepState(state, event.step).attempts.map(attempt => (attempt.number === event.attempt ? {...attempt, result: event.result} : attempt));
	const finished = withStep(state, event.step, {status: event.result.status, attempts, reason: event.result.why, by: '', at});
	// What it was asked about is over with it.
	const asked = state.prompt?.kind === 'disk' ? {prompt: null, promptOpenedAt: null} : {};
	return {...finished, ...asked, running: null, cursor: cursorAt(state, event.step), inputs: event.result.status === 'unjudged' ? state.inputs : withSet(plan, finished.inputs, event.step, event.result)};
};

/** The inputs with what the step's attempt gives. Until somebody has judged it, that is only what it printed. */
export const withSet = (plan: Plan, inputs: RunState['inputs'], id: StepId, {set}: StepResult): RunState['inputs'] =>
	set === null || findStep(plan, id)?.kind !== 'command' ? inputs : withInputs(inputs, {[set.input]: set.value}, []);
