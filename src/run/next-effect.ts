import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {CommandStep, Step} from '../plan/step.ts';
import type {RunEffect} from './effect.ts';
import type {Outcome} from './event.ts';
import {missingAround, missingFor, missingInputs} from './missing-inputs.ts';
import type {Prompt} from './prompt.ts';
import {undosLeft} from './routes.ts';
import type {Attempt, RunState, StepStatus} from './state.ts';
import {nextStep, stepState} from './step-state.ts';

/** What is to be done now. Derived from plan and state alone, so a resumed run needs no code of its own. */
export const nextEffect = (plan: Plan, state: RunState): RunEffect => {
	if (state.status !== 'running') return {kind: 'rest'};
	if (state.running) return {kind: 'wait', step: state.running.step, attempt: state.running.attempt};
	if (state.shell) return {kind: 'shell', shell: state.shell.number, step: state.shell.step};
	if (state.abort) return aborted(plan, state, state.abort);
	if (state.prompt) return {kind: 'ask', prompt: state.prompt};
	if (state.armed) return executeArmed(plan, state, state.armed);
	if (state.ended !== null) return finish(plan, state, 'completed', state.ended);
	const next = nextStep(state);
	const step = next && findStep(plan, next.id);
	if (state.detour && !state.detour.steps.includes(step?.id ?? '')) return afterDetour(plan, state, state.detour);
	return step ? effectOf(plan, state, step) : finish(plan, state, 'completed', leftOpen(state));
};

const aborted = (plan: Plan, state: RunState, {because, reason}: NonNullable<RunState['abort']>): RunEffect => finish(plan, state, because === 'operator' ? 'aborted' : 'failed', reason);

const afterDetour = (plan: Plan, state: RunState, {abort, ended}: NonNullable<RunState['detour']>): RunEffect =>
	abort ? aborted(plan, state, abort) : finish(plan, state, 'completed', ended ?? leftOpen(state));

/** The end, once the operator knows what can still be taken back. */
const finish = (plan: Plan, state: RunState, outcome: Outcome, reason: string): RunEffect => {
	const [undo] = state.kept ? [] : undosLeft(plan, state);
	if (!undo) return {kind: 'finish', outcome, reason};
	return ask(state.prompt?.kind === 'undo' ? state.prompt : {kind: 'undo', id: promptId(state), step: undo.from});
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

export const promptId = (state: RunState): string => `p${state.prompts + 1}`;

const executeArmed = (plan: Plan, state: RunState, armed: NonNullable<RunState['armed']>): RunEffect => {
	const step = findStep(plan, armed.step);
	const missing = step?.kind !== 'command' ? [] : armed.edited === null ? missingFor(plan, state, step) : missingAround(plan, state, step);
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
	if (mayRetry(status, last) && state.held !== step.id) {
		const again = retryAfter(step, attempts.length, last?.result?.by ?? '');
		if (again !== null) return {kind: 'execute', step: step.id, attempt: attempts.length + 1, edited: null, afterMs: again};
	}
	if (status === 'unjudged') return ask({kind: 'verdict', id, step: step.id, attempt: last?.number ?? 0});
	if (status === 'failed' || status === 'unknown') return ask({kind: 'failure', id, step: step.id, attempt: last?.number ?? 0, unknown: status === 'unknown'});
	const missing = missingInputs(plan, state, step);
	if (missing.names.length > 0) return ask({kind: 'inputs', id, step: step.id, names: missing.names, required: missing.required});
	return ask({kind: 'command', id, step: step.id});
};

/** Failed, or ended with a code that is neither good nor bad by itself; not what a person has judged. */
const mayRetry = (status: StepStatus, last: Attempt | undefined): boolean =>
	last !== undefined && last.word === null && (status === 'failed' || (status === 'unjudged' && last.result?.by === 'known' && last.result.exit !== 0));

/** Pause before an automatic retry in milliseconds; null: ask the operator. What a person stopped is never retried by itself. */
const retryAfter = (step: CommandStep, attempts: number, by: string): number | null => {
	if (!step.retry || by === 'operator' || by === 'launch' || attempts >= step.retry.attempts) return null;
	return step.retry.everyMs;
};
