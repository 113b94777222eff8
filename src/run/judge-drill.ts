import type {Criterion} from '../plan/drill.ts';
import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {Entry} from './entry.ts';
import {fold} from './evolve.ts';
import {isWalkThrough, loss, objectivesOf, recovery} from './recovery.ts';
import type {RunState, StepStatus} from './state.ts';
import {stepState, wayTaken} from './step-state.ts';
import {optionText} from './timeline.ts';

/** A pass criterion and what became of it; `open`: a reviewer has to say, or nothing was measured. */
export type Judged = {readonly text: string; readonly verdict: 'met' | 'unmet' | 'open'; readonly why: string};

/** `not-judged`: nothing of it can be judged by a machine. Questions for the reviewer change nothing here. */
export type DrillVerdict = 'passed' | 'failed' | 'not-judged';

/** Everything that must hold, the objectives first. For a run that is over. */
export const judgeDrill = (plan: Plan, entries: readonly Entry[]): readonly Judged[] => {
	const state = fold(plan, entries);
	const {pass, rtoMs, rpoMs} = objectivesOf(plan, entries);
	return [
		...(rtoMs === null ? [] : [{text: `recovered within ${spanWords(rtoMs)} (RTO)`, ...judgeTime(plan, entries, rtoMs)}]),
		...(rpoMs === null ? [] : [{text: `no more than ${spanWords(rpoMs)} lost (RPO)`, ...judgeLoss(plan, entries)}]),
		...pass.map(criterion => ({text: criterionText(plan, criterion), ...judge(plan, entries, state, criterion)})),
		...(nothingStruck(entries) ? [{text: 'something went wrong as it was to', ...found(false, 'none of the faults struck, it was a good day')}] : []),
	];
};

/** A bad day on which nothing happened rehearsed nothing of it, however the run ended. */
const nothingStruck = (entries: readonly Entry[]): boolean => entries.some(({event}) => event.kind === 'run-finished' && event.struck === 0);

export const verdictOfDrill = (judged: readonly Judged[]): DrillVerdict =>
	judged.some(({verdict}) => verdict === 'unmet') ? 'failed' : judged.some(({verdict}) => verdict === 'met') ? 'passed' : 'not-judged';

type Found = Omit<Judged, 'text'>;

const found = (met: boolean, why: string): Found => ({verdict: met ? 'met' : 'unmet', why});

/** What a walk-through cannot show, as nothing is executed in it. */
const TALKED: Found = {verdict: 'open', why: 'nothing was executed'};

const judge = (plan: Plan, entries: readonly Entry[], state: RunState, criterion: Criterion): Found => {
	switch (criterion.kind) {
		case 'question':
			return {verdict: 'open', why: 'for the reviewer'};
		case 'outcome':
			return found(state.outcome === criterion.outcome, `it ${state.outcome ?? 'is not over'}`.replace('it aborted', 'it was aborted'));
		case 'within':
			return judgeTime(plan, entries, criterion.ms);
		case 'no-failed-step': {
			const left = numbers(plan, wayTaken(state).filter(id => LEFT.has(stepState(state, id).status)));
			return found(left.length === 0, left.length === 0 ? 'none is left' : `${left.length === 1 ? 'step' : 'steps'} ${left.join(', ')}`);
		}
		case 'passed': {
			const open = criterion.steps.filter(id => !PASSED.has(stepState(state, id).status));
			if (isWalkThrough(entries) && open.every(id => stepState(state, id).status === 'not-exercised')) return open.length === 0 ? found(true, 'done by people') : TALKED;
			return found(open.length === 0, open.length === 0 ? (criterion.steps.length === 1 ? 'it did' : 'all of them did') : open.map(id => `step ${findStep(plan, id)?.number ?? id} is ${stepState(state, id).status}`).join(', '));
		}
		case 'decided': {
			const {option} = stepState(state, criterion.step);
			return found(option === criterion.option, option === null ? 'nothing was chosen' : `"${optionText(plan, criterion.step, option)}" was`);
		}
		case 'exercised': {
			if (isWalkThrough(entries)) return TALKED;
			const share = exercisedShare(plan, state);
			return found(share >= criterion.percent, `${share} % were`);
		}
	}
};

const LEFT: ReadonlySet<StepStatus> = new Set<StepStatus>(['failed', 'unknown', 'unjudged', 'running']);
const PASSED: ReadonlySet<StepStatus> = new Set<StepStatus>(['passed', 'stopped', 'done-by-hand']);

const numbers = (plan: Plan, ids: readonly string[]): readonly number[] => ids.flatMap(id => findStep(plan, id)?.number ?? []);

const judgeTime = (plan: Plan, entries: readonly Entry[], limitMs: number): Found => {
	const {took, why} = recovery(plan, entries);
	if (isWalkThrough(entries)) return {verdict: 'open', why: 'a walk-through does not measure it'};
	return took ? found(took.nominalMs <= limitMs, `it took ${spanWords(took.nominalMs)}`) : found(false, why);
};

const judgeLoss = (plan: Plan, entries: readonly Entry[]): Found => {
	const {lostMs, met} = loss(plan, entries);
	return lostMs === null ? {verdict: 'open', why: 'it was not measured'} : found(met === true, `${spanWords(lostMs)} were`);
};

/** Of a hundred commands on the way that was taken; with none of them, all were. */
const exercisedShare = (plan: Plan, state: RunState): number => {
	const commands = wayTaken(state).filter(id => findStep(plan, id)?.kind === 'command');
	const run = commands.filter(id => stepState(state, id).attempts.some(({result}) => result !== null && result.status !== 'not-exercised' && result.by !== 'launch'));
	return commands.length === 0 ? 100 : Math.floor((run.length / commands.length) * 100);
};

const criterionText = (plan: Plan, criterion: Criterion): string => {
	switch (criterion.kind) {
		case 'question':
			return criterion.text;
		case 'outcome':
			return `the run is ${criterion.outcome}`.replace('is failed', 'fails');
		case 'within':
			return `recovered within ${spanWords(criterion.ms)}`;
		case 'no-failed-step':
			return 'no step is left failed, unjudged or of unknown outcome';
		case 'passed':
			return `${criterion.steps.length === 1 ? 'step' : 'steps'} ${numbers(plan, criterion.steps).join(', ')} passed`;
		case 'decided':
			return `at step ${findStep(plan, criterion.step)?.number ?? ''} "${optionText(plan, criterion.step, criterion.option)}" is chosen`;
		case 'exercised':
			return `at least ${criterion.percent} % of the commands on the way are exercised`;
	}
};

/** `4 min 12 s`; below ten seconds with one digit more. */
export const spanWords = (ms: number): string => {
	if (ms < 10_000) return `${Math.round(ms / 100) / 10} s`;
	const total = Math.round(ms / 1000);
	const parts = [[Math.floor(total / 3600), 'h'], [Math.floor(total / 60) % 60, 'min'], [total % 60, 's']] as const;
	return parts.flatMap(([amount, unit]) => (amount === 0 ? [] : [`${amount} ${unit}`])).join(' ');
};
