import {findStep, sectionPath} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {StepId} from '../plan/step.ts';
import type {RunState} from './state.ts';
import {isSettled, stepState} from './step-state.ts';

/** What lies on the way between a question and the part that an answer leads to: what prepares it is done all the same, the rest is passed by. */
export type Between = {readonly prepares: readonly StepId[]; readonly passed: readonly StepId[]};

/** `ruledOut`: what the answer rules out anyway. Nothing lies between where the part is not ahead on the way, or nothing prepares it. */
export const preparationBefore = (plan: Plan, state: RunState, {from, to, ruledOut}: {readonly from: StepId; readonly to: StepId; readonly ruledOut: readonly StepId[]}): Between => {
	const [start, end] = [state.way.indexOf(from), state.way.indexOf(to)];
	if (start < 0 || end <= start) return NOTHING;
	const out = new Set(ruledOut);
	const between = state.way.slice(start + 1, end).filter(id => !out.has(id) && !isSettled(stepState(state, id).status));
	const prepares = between.filter(id => isPreparation(plan, id));
	return prepares.length === 0 ? NOTHING : {prepares, passed: between.filter(id => !prepares.includes(id))};
};

const NOTHING: Between = {prepares: [], passed: []};

export const isPreparation = (plan: Plan, id: StepId): boolean => sectionPath(plan, findStep(plan, id)?.section ?? '').some(({role}) => role === 'preparation');
