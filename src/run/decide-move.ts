import {findSection, findStep, stepsOfSection} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {Step, StepId} from '../plan/step.ts';
import type {Decision} from './decision.ts';
import type {Intent} from './intent.ts';
import {rangesOf} from './ranges.ts';
import {cut, refuse} from './refusal.ts';
import {rivalsOf} from './rivals.ts';
import {undosLeft} from './routes.ts';
import type {RunState} from './state.ts';
import {isSettled, stepState} from './step-state.ts';

/** A jump: the step becomes pending again; where its section was off the way or ruled out, the rest of that section comes with it. */
export const decideMove = (plan: Plan, state: RunState, intent: Extract<Intent, {kind: 'move'}>, by: string): Decision => {
	const step = findStep(plan, intent.to);
	if (!step) return refuse(`there is no step \`${intent.to}\``);
	if (state.running) return refuse('a step is running; stop it first');
	const back = state.prompt?.kind === 'undo' ? undosLeft(plan, state).find(({to}) => to === step.id) : undefined;
	const opened = back?.steps ?? opensSection(plan, state, step);
	const skips = rangesOf(plan, rivalsOf(plan, step.id).filter(id => !opened.includes(id)));
	const moved = {kind: 'moved', by, to: step.id, steps: rangesOf(plan, opened), skips, reason: cut(intent.reason.trim())} as const;
	return {event: back ? {...moved, skips: [], detour: rangesOf(plan, back.steps)} : moved};
};

export const opensSection = (plan: Plan, state: RunState, first: Step): readonly StepId[] => {
	const known = new Set(state.way);
	const closed = (id: StepId) => !known.has(id) || stepState(state, id).status === 'not-applicable';
	const section = findSection(plan, first.section);
	const rest = section && closed(first.id) ? stepsOfSection(plan, section.id).filter(step => step.number > first.number && closed(step.id)) : [];
	const self = closed(first.id) || isSettled(stepState(state, first.id).status) ? [first] : [];
	return [...self, ...rest].map(step => step.id);
};
