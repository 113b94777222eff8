import {sectionPath} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {CommandStep, Gate, Step} from '../plan/step.ts';
import {stepsOfId} from '../plan/tied-steps.ts';
import type {Guard} from './event.ts';
import type {RunState, StepStatus} from './state.ts';
import {stepState} from './step-state.ts';

/** The gate of a step as the run stands now: its own, and what the run adds to it. `guards`: what was added. */
export type StandingGate = Gate & {readonly guards: readonly Guard[]};

type Added = {readonly guard: Guard; readonly why: string};

/** What stands before the next attempt of a command; null: the key press alone. */
export const gateFor = (plan: Plan, state: RunState, step: CommandStep): StandingGate | null => {
	const added = [ranBefore(state, step), ...unmetNeeds(plan, state, step), onlyWhen(step)].filter(one => one !== null);
	if (added.length === 0) return step.gate && {...step.gate, guards: []};
	const why = [...(step.gate ? [step.gate.why] : []), ...added.map(one => one.why)].join('; ');
	return {...(step.gate ?? {level: 'confirm', word: ''}), why, guards: [...new Set(added.map(one => one.guard))]};
};

/** A command that changes something has its effect once; that it failed does not mean that it did nothing. */
const ranBefore = (state: RunState, step: CommandStep): Added | null => {
	const ran = step.effect === 'read' ? [] : launched(state, step);
	const last = ran.at(-1);
	if (!last) return null;
	const how = last.result === null ? 'nobody saw how it ended' : last.result.status === 'unjudged' ? (last.word?.verdict ?? 'not judged') : last.result.status;
	const again = step.again ? `a second time ${step.again}` : 'what a second time does is not known';
	return {guard: 'again', why: `it ran before in this run (attempt ${last.number}: ${how}); ${again}`};
};

/** Attempts that reached the world. */
export const launched = (state: RunState, step: Step) => stepState(state, step.id).attempts.filter(({result}) => result?.by !== 'launch' && result?.status !== 'not-exercised');

/** Steps that come first and are not done. Those that a choice ruled out are not waited for. */
const unmetNeeds = (plan: Plan, state: RunState, step: CommandStep): readonly Added[] => {
	const references = [...(step.ties?.needs ?? []), ...sectionPath(plan, step.section).flatMap(section => section.ties?.needs ?? [])];
	return references.flatMap(({id}): readonly Added[] => {
		const wanted = stepsOfId(plan, id).filter(other => other.id !== step.id);
		const onWay = wanted.filter(other => state.way.includes(other.id));
		const open = (onWay.length > 0 ? onWay : wanted).find(other => UNMET.has(stepState(state, other.id).status));
		return open ? [{guard: 'needs', why: `it needs step ${open.number} "${open.title}" first, which is ${WORDS[stepState(state, open.id).status] ?? stepState(state, open.id).status}`}] : [];
	});
};

const UNMET: ReadonlySet<StepStatus> = new Set(['pending', 'running', 'failed', 'unknown', 'unjudged', 'skipped']);

const WORDS: Readonly<Partial<Record<StepStatus, string>>> = {pending: 'not done yet', unknown: 'of unknown outcome', unjudged: 'not judged yet'};

const onlyWhen = (step: CommandStep): Added | null => {
	const when = step.ties?.when ?? (step.effect === 'read' ? null : step.condition);
	return when === null ? null : {guard: 'when', why: `it is only for this case: ${when}`};
};
