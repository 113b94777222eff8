import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {CommandStep, Step} from '../plan/step.ts';
import type {RunEffect} from './effect.ts';
import {missingFor, missingInputs} from './missing-inputs.ts';
import type {Prompt} from './prompt.ts';
import type {RunState, StepStatus} from './state.ts';
import {nextStep, stepState} from './step-state.ts';

/** What is to be done now. Derived from plan and state alone, so a resumed run needs no code of its own. */
export const nextEffect = (plan: Plan, state: RunState): RunEffect => {
	if (state.status !== 'running') return {kind: 'rest'};
	if (state.running) return {kind: 'wait', step: state.running.step, attempt: state.running.attempt};
	if (state.abort) return {kind: 'finish', outcome: state.abort.because === 'operator' ? 'aborted' : 'failed', reason: state.abort.reason};
	if (state.prompt) return {kind: 'ask', prompt: state.prompt};
	if (state.armed) return executeArmed(plan, state, state.armed);
	if (state.ended !== null) return {kind: 'finish', outcome: 'completed', reason: state.ended};
	const next = nextStep(state);
	const step = next && findStep(plan, next.id);
	return step ? effectOf(plan, state, step) : {kind: 'finish', outcome: 'completed', reason: leftOpen(state)};
};

/** What the run went past: a jump may leave steps behind that nobody settled, and "completed" must not hide them. */
const leftOpen = (state: RunState): string => {
	const amount = (...wanted: readonly StepStatus[]): number => state.way.filter(id => wanted.includes(stepState(state, id).status)).length;
	const parts = [
		[amount('failed'), 'failed'],
		[amount('unknown'), 'of unknown outcome'],
		[amount('pending'), 'not reached'],
	] as const;
	return parts.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${count === 1 ? 'step' : 'steps'} ${word}`])).join(', ');
};

const promptId = (state: RunState): string => `p${state.prompts + 1}`;

const executeArmed = (plan: Plan, state: RunState, armed: NonNullable<RunState['armed']>): RunEffect => {
	const step = findStep(plan, armed.step);
	const missing = step?.kind === 'command' && armed.edited === null ? missingFor(state, step) : [];
	if (missing.length > 0) return ask({kind: 'inputs', id: promptId(state), step: armed.step, names: missing, required: true});
	return {kind: 'execute', step: armed.step, attempt: stepState(state, armed.step).attempts.length + 1, edited: armed.edited, afterMs: 0, ...(armed.terminal ? {terminal: true as const} : {})};
};

const ask = (prompt: Prompt): RunEffect => ({kind: 'ask', prompt});

const effectOf = (plan: Plan, state: RunState, step: Step): RunEffect => {
	const id = promptId(state);
	switch (step.kind) {
		case 'manual':
		case 'checklist':
		case 'decision':
			return ask({kind: step.kind, id, step: step.id});
		case 'command':
			return commandEffect(plan, state, step);
	}
};

const commandEffect = (plan: Plan, state: RunState, step: CommandStep): RunEffect => {
	const id = promptId(state);
	const {status, attempts} = stepState(state, step.id);
	const last = attempts.at(-1);
	if (status === 'failed' && last && state.held !== step.id) {
		const again = retryAfter(step, attempts.length, last.result?.by ?? '');
		if (again !== null) return {kind: 'execute', step: step.id, attempt: attempts.length + 1, edited: null, afterMs: again};
	}
	if (status === 'failed' || status === 'unknown') return ask({kind: 'failure', id, step: step.id, attempt: last?.number ?? 0, unknown: status === 'unknown'});
	const missing = missingInputs(plan, state, step);
	if (missing.names.length > 0) return ask({kind: 'inputs', id, step: step.id, names: missing.names, required: missing.required});
	return ask({kind: 'command', id, step: step.id});
};

/** Pause before an automatic retry in milliseconds; null: ask the operator. What a person stopped is never retried by itself. */
const retryAfter = (step: CommandStep, attempts: number, by: string): number | null => {
	if (!step.retry || by === 'operator' || by === 'launch' || attempts >= step.retry.attempts) return null;
	return step.retry.everyMs;
};
