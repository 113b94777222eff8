import {findStep} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import type {RunState, StepState} from '../../run/state.ts';
import {stepState, wayTaken} from '../../run/step-state.ts';

/** What of the way that was taken was tried. Numbers of command steps; `byPeople`: steps that are no commands, done or decided. */
export type Coverage = {
	readonly real: readonly number[];
	readonly pretended: readonly number[];
	readonly notExercised: readonly {readonly step: number; readonly why: string}[];
	readonly passedOver: readonly number[];
	readonly notReached: readonly number[];
	readonly byPeople: number;
	/** Steps of the runbook that the way did not go through. */
	readonly offTheWay: number;
};

export const coverageOf = (plan: Plan, state: RunState): Coverage => {
	const way = wayTaken(state).flatMap(id => findStep(plan, id) ?? []);
	const commands = way.filter(step => step.kind === 'command').map(({id, number}) => ({number, own: stepState(state, id)}));
	const of = (kind: Tried): readonly number[] => commands.filter(({own}) => triedAs(own, state) === kind).map(({number}) => number);
	return {
		real: of('real'),
		pretended: of('pretended'),
		notExercised: commands.flatMap(({number, own}) => (triedAs(own, state) === 'not-exercised' ? [{step: number, why: own.attempts.at(-1)?.result?.why ?? own.reason}] : [])),
		passedOver: of('passed-over'),
		notReached: of('not-reached'),
		byPeople: way.filter(({kind, id}) => kind !== 'command' && stepState(state, id).status !== 'pending').length,
		offTheWay: plan.steps.length - way.length,
	};
};

type Tried = 'real' | 'pretended' | 'not-exercised' | 'passed-over' | 'not-reached';

const triedAs = ({attempts, status}: StepState, {mode}: RunState): Tried => {
	const results = attempts.flatMap(({result}) => result ?? []);
	if (results.some(result => result.status !== 'not-exercised' && result.by !== 'launch')) return mode === 'live' ? 'real' : 'pretended';
	if (results.length > 0) return 'not-exercised';
	return status === 'pending' || status === 'running' ? 'not-reached' : 'passed-over';
};
