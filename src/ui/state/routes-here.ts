import {findStep} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import {failureRoutes, undosLeft} from '../../run/routes.ts';
import type {Route} from '../../run/routes.ts';
import type {RunState} from '../../run/state.ts';

/** Ways that the runbook names for the open question, in the order of their numbers. */
export const routesHere = (plan: Plan, state: RunState): readonly Route[] => {
	const {prompt} = state;
	const step = prompt && findStep(plan, prompt.step);
	if (prompt?.kind === 'undo') return undosLeft(plan, state).slice(0, 9);
	return prompt?.kind === 'failure' && step ? failureRoutes(plan, state, step).slice(0, 9) : [];
};

/** Why one goes there, for the record. */
export const routeReason = (plan: Plan, {kind, from}: Route): string => {
	const number = findStep(plan, from)?.number ?? '';
	switch (kind) {
		case 'undo':
			return `to take back step ${number}`;
		case 'reopen':
			return `the place of step ${number} had lost its shell state`;
		case 'on-failure':
		case 'named':
			return `step ${number} failed`;
	}
};

/** A way in words: `take back step 5 by step 9 "Put it back"`, `go to step 7 "Scale by hand"`. */
export const routeWords = (plan: Plan, {kind, from, words}: Route): string => {
	switch (kind) {
		case 'undo':
			return `take back step ${findStep(plan, from)?.number ?? ''} by ${words}`;
		case 'reopen':
			return `open the place again by ${words}`;
		case 'on-failure':
		case 'named':
			return `go to ${words}`;
	}
};

/** Who says that it leads there. */
export const ROUTE_SOURCES: Readonly<Record<Route['kind'], string>> = {
	'on-failure': 'the runbook says so for a failure',
	undo: 'the runbook names it as the way back',
	named: 'the runbook names it for this case',
	reopen: 'if its shell state is lost there; directory and variables begin anew',
};
