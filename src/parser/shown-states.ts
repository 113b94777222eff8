import type {CommandStep, Step} from '../plan/step.ts';
import {mayShowState, stateShown} from './shell/state-shown.ts';

/** Tells which steps show the state of what a run changes, so that it can be kept from before and from after. */
export function tellShownStates(steps: readonly Step[]): readonly Step[] {
	return steps.map(step => {
		if (step.kind !== 'command' || !couldShow(step)) {
			return step;
		}
		const shows = stateShown(step.command);
		return shows === null ? step : {...step, shows};
	});
}

/** It only looks, ends by itself, and its output has no other use: a name of its own, or a text for a database client. */
function couldShow(step: CommandStep): boolean {
	return step.effect === 'read' && !step.endless && !step.interactive && !step.closes && step.opens === null && step.save === null && step.set === null && step.language !== 'sql' && mayShowState(step.tools);
}
