import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {CommandStep, Step} from '../plan/step.ts';
import type {RunState} from './state.ts';
import {isSettled, stepState} from './step-state.ts';

/** Inputs the step cannot run without: its own, and those of the lines that opened the places around it. */
export const missingFor = (plan: Plan, state: RunState, step: CommandStep): readonly string[] =>
	[...new Set([...step.uses.map(use => use.input), ...missingAround(plan, state, step)])].filter(name => !state.inputs[name]?.given);

/**
 * What the places around the step were opened with and nobody knows any more: a resumed run has forgotten the secrets, and
 * the step goes through those very lines. One that was changed for once, or never ran, is not filled again.
 */
export const missingAround = (plan: Plan, state: RunState, step: CommandStep): readonly string[] => {
	const names: string[] = [];
	const seen = new Set<string>([step.id]);
	for (let opener = openerOf(plan, step); opener && !seen.has(opener.id); opener = openerOf(plan, opener)) {
		seen.add(opener.id);
		const last = stepState(state, opener.id).attempts.at(-1);
		if (last && !last.edited) names.push(...opener.uses.map(use => use.input));
	}
	return [...new Set(names)].filter(name => !state.inputs[name]?.given);
};

const openerOf = (plan: Plan, {inside}: CommandStep): CommandStep | undefined => {
	const opener = inside === null ? undefined : findStep(plan, inside);
	return opener?.kind === 'command' ? opener : undefined;
};

/**
 * What to ask before the step: its own missing inputs and, once anything is to be changed, those of every step up to the
 * next decision, so that nobody has to think of a version number halfway. Values that a step ahead provides are not asked.
 */
export const missingInputs = (plan: Plan, state: RunState, step: CommandStep): {readonly names: readonly string[]; readonly required: boolean} => {
	const own = missingFor(plan, state, step);
	if (own.length === 0 && step.effect === 'read') return {names: [], required: false};
	const ahead = stepsToDecision(plan, state, step);
	const provided = new Set(ahead.map(other => other.set));
	const later = ahead.flatMap(other => missingFor(plan, state, other)).filter(name => !state.leftEmpty.includes(name) && !provided.has(name));
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
