import {findStep} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import {soakOf} from '../../plan/soak.ts';
import type {Step} from '../../plan/step.ts';
import {stepTimes} from '../../run/drill-clock.ts';
import type {Moment} from '../../run/drill-clock.ts';
import type {Entry} from '../../run/entry.ts';
import {fold} from '../../run/evolve.ts';
import type {StepStatus} from '../../run/state.ts';
import {stepState, wayTaken} from '../../run/step-state.ts';

/** A step on the way that was taken, with the time that the runbook gives it and the time it took: reading, deciding and running. */
export type TimedStep = {
	readonly step: number;
	readonly title: string;
	readonly kind: Step['kind'];
	readonly status: StepStatus;
	/** Null: the runbook says nothing. `most`: a limit, not a wait. */
	readonly planned: {readonly ms: number; readonly most: boolean} | null;
	/** Null: not reached. */
	readonly took: Moment | null;
	readonly attempts: number;
	/** The transcript of the last attempt, relative to the run folder. */
	readonly evidence: string | null;
};

export const timedSteps = (plan: Plan, entries: readonly Entry[], clock: readonly Moment[]): readonly TimedStep[] => {
	const state = fold(plan, entries);
	const times = stepTimes(entries, clock);
	return wayTaken(state).flatMap(id => {
		const step = findStep(plan, id);
		if (!step) return [];
		const {status, attempts} = stepState(state, id);
		return [{step: step.number, title: step.title, kind: step.kind, status, planned: plannedOf(plan, step), took: times.get(id) ?? null, attempts: attempts.length, evidence: attempts.at(-1)?.result?.artifacts[0]?.path ?? null}];
	});
};

const plannedOf = (plan: Plan, step: Step): TimedStep['planned'] => {
	if (step.kind === 'manual' && step.waitMs !== null) return {ms: step.waitMs, most: false};
	if (step.kind !== 'command') return null;
	const soak = soakOf(plan, step);
	const slept = SLEEP.exec(step.command.trim());
	if (soak) return {ms: soak.forMs, most: false};
	if (slept) return {ms: Number(slept[1]) * (UNIT_MS[slept[2] || 's'] ?? 0), most: false};
	return step.timeoutMs === null ? null : {ms: step.timeoutMs, most: true};
};

/** A wait that is written as a command of its own. */
const SLEEP = /^sleep (\d+(?:\.\d+)?)([smh]?)$/;
const UNIT_MS: Readonly<Record<string, number>> = {s: 1000, m: 60_000, h: 3_600_000};
