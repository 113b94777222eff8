import {randomInt} from 'node:crypto';
import type {Answers} from '../plan/answers.ts';
import type {DrillBrief, DrillType} from '../plan/drill.ts';
import {faultWords} from '../plan/fault-words.ts';
import type {Plan} from '../plan/plan.ts';
import {delaysOf} from '../run/answer-delay.ts';
import type {LoadedScenario} from './load-scenario.ts';

type BriefOptions = {
	readonly plan: Plan;
	readonly loaded: LoadedScenario;
	readonly type: DrillType;
	readonly rtoMs: number | undefined;
	readonly seed: number | undefined;
	/** Answers that drive it; null: a person does. */
	readonly autopilot: Answers | null;
};

/** What is written down before a drill begins. Without a seed of its own it draws one, so that it can be had again. */
export const drillBrief = ({plan, loaded: {scenario, file}, type, rtoMs, seed, autopilot}: BriefOptions): DrillBrief => {
	const {type: _, ...about} = scenario.about;
	return {
		scenario: {title: scenario.title, path: file?.path ?? null, sha256: file?.sha256 ?? null},
		type,
		about,
		seed: seed ?? scenario.seed ?? randomInt(1, 1_000_000),
		faults: scenario.faults.map(faultWords),
		objectives: {...scenario.objectives, rtoMs: rtoMs ?? scenario.objectives.rtoMs ?? plan.rtoMs},
		delays: autopilot && delaysOf(plan, autopilot),
	};
};
