import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {CommandStep, Step} from '../plan/step.ts';
import type {RunState} from './state.ts';
import {isSettled, stepState} from './step-state.ts';

/** Inputs the step itself cannot run without. */
export const missingFor = (state: RunState, step: CommandStep): readonly string[] =>
	[...new Set(step.uses.map(use => use.input))].filter(name => !state.inputs[name]?.given);

/**
 * What to ask before the step: its own missing inputs and, once anything is to be changed, those of every step up to the
 * next decision, so that nobody has to think of a version number halfway. Values that a step ahead provides are not asked.
 */
export const missingInputs = (plan: Plan, state: RunState, step: CommandStep): {readonly names: readonly string[]; readonly required: boolean} => {
	const own = missingFor(state, step);
	if (own.length === 0 && step.effect === 'read') return {names: [], required: false};
	const ahead = stepsToDecision(plan, state, step);
	const provided = new Set(ahead.map(other => other.set));
	const later = ahead.flatMap(other => missingFor(state, other)).filter(name => !state.leftEmpty.includes(name) && !provided.has(name));
	return {names: [...new Set([...own, ...later])], required: own.length > 0};
};

const stepsToDecision = (plan: Plan, state: RunState, from: CommandStep): readonly CommandStep[] => {
	const commands: CommandStep[] = [];
	for (const id of state.way.slice(Math.max(0, state.way.indexOf(from.id, state.cursor)))) {
		const step: Step | undefined = findStep(plan, id);
		if (!step || isSettled(stepState(state, id).status)) continue;
		if (step.kind === 'decision') break;
		if (step.kind === 'command') commands.push(step);
	}
	return commands;
};
