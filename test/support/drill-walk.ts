import {NO_ABOUT, NO_OBJECTIVES} from '../../src/plan/drill.ts';
import type {DrillBrief, Objectives} from '../../src/plan/drill.ts';
import type {Plan} from '../../src/plan/plan.ts';
import {initialState} from '../../src/run/initial.ts';
import {wayOf} from '../../src/run/way.ts';
import {push} from './walk.ts';
import type {Walk} from './walk.ts';

type Begun = {readonly objectives?: Partial<Objectives>; readonly speed?: number; readonly brief?: Partial<DrillBrief>};

const {type: _, ...about} = NO_ABOUT;

export const brief = (change: Partial<DrillBrief> = {}): DrillBrief => ({
	id: '20260301T030001Z-3f9a',
	scenario: {title: 'A bad release', path: 'shop.scenario.yaml', sha256: 'c'.repeat(64)},
	type: 'simulated',
	about,
	seed: 7,
	faults: [],
	objectives: NO_OBJECTIVES,
	delays: null,
	...change,
});

/** A drill in memory, one second an entry. */
export const startDrill = (plan: Plan, {objectives = {}, speed = 1, brief: change = {}}: Begun = {}): Walk => {
	const walk: Walk = {plan, state: initialState, entries: []};
	push(walk, {
		kind: 'run-started',
		mode: 'drill',
		runbook: {path: plan.source.path, sha256: plan.source.sha256},
		way: wayOf(plan, null),
		operator: 'ada',
		host: 'bastion',
		versions: {rollbook: '0.1.0', node: '26'},
		speed,
		drill: brief({...change, objectives: {...NO_OBJECTIVES, ...objectives}}),
	});
	return walk;
};
