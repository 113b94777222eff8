import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {RunEvent} from './event.ts';
import {cursorAt, withStep} from './progress.ts';
import type {RunState} from './state.ts';
import {stepState} from './step-state.ts';

/** A checklist item was marked; the last mark settles the step and closes its prompt. */
export const evolveItem = (plan: Plan, state: RunState, event: Extract<RunEvent, {kind: 'item-marked'}>, at: number): RunState => {
	const step = findStep(plan, event.step);
	if (step?.kind !== 'checklist' || !step.items.some(item => item.index === event.item)) return state;
	const items = {...stepState(state, step.id).items, [event.item]: {mark: event.mark, by: event.by, at, reason: event.reason}};
	const marked = withStep(state, step.id, {items});
	const open = step.items.some(item => (items[item.index]?.mark ?? 'open') === 'open');
	if (open || state.prompt?.step !== step.id) return marked;
	return withStep({...marked, prompt: null, promptOpenedAt: null, cursor: cursorAt(state, step.id)}, step.id, {status: 'passed', by: event.by, at});
};
