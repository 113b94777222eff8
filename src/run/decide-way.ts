import {findSection, findStep, sectionPath} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {SectionId} from '../plan/section.ts';
import type {DecisionStep, Step, StepId} from '../plan/step.ts';
import type {Decision} from './decision.ts';
import type {Intent} from './intent.ts';
import {rangesOf} from './ranges.ts';
import {cut, refuse} from './refusal.ts';
import type {RunState} from './state.ts';
import {isRuledOut, stepState} from './step-state.ts';

/** A section left out of the way, or taken into it. What a decision leads to is chosen there: nothing that it would rule out gets in beside it. */
export const decideWay = (plan: Plan, state: RunState, intent: Extract<Intent, {kind: 'leave-out' | 'take-in'}>, by: string): Decision => {
	const section = findSection(plan, intent.section);
	if (!section) return refuse(`there is no section \`${intent.section}\``);
	if (state.detour || state.prompt?.kind === 'undo') return refuse('the run is at its end');
	const steps = plan.steps.filter(step => step.section === section.id);
	return intent.kind === 'leave-out' ? leaveOut(plan, state, {steps, title: section.title, reason: intent.reason, by}) : takeIn(plan, state, {steps, title: section.title, by});
};

type Wanted = {readonly steps: readonly Step[]; readonly title: string; readonly by: string};

const leaveOut = (plan: Plan, state: RunState, {steps, title, reason, by}: Wanted & {readonly reason: string}): Decision => {
	const open = openSteps(state, steps);
	if (open.length === 0) return refuse(`nothing of "${title}" is left to do`);
	const asked = open.find(step => step.kind === 'decision' && step.about !== 'condition');
	if (asked) return refuse(`it holds the question of step ${asked.number}: left out, it would leave every branch open`);
	const leads = leadingTo(plan, state, open);
	if (leads) return refuse(`step ${leads.number} "${leads.title}" asks whether to go there: choose it there`);
	if (reason.trim() === '' && state.mode === 'live') return refuse('a reason is needed: one line for the record');
	return changed(plan, by, {leaves: open, takes: [], reason});
};

const takeIn = (plan: Plan, state: RunState, {steps, title, by}: Wanted): Decision => {
	const back = steps.filter(step => isOut(state, step));
	if (back.length === 0) return refuse(`"${title}" is on the way as it is`);
	const leads = leadingTo(plan, state, back) ?? back.flatMap(step => asking(plan, step.id))[0];
	if (leads && !back.every(step => stepState(state, step.id).status === 'skipped')) return refuse(`step ${leads.number} "${leads.title}" leads there: choose it there, or go there with Enter`);
	return changed(plan, by, {leaves: [], takes: back, reason: ''});
};

const changed = (plan: Plan, by: string, {leaves, takes, reason}: {readonly leaves: readonly Step[]; readonly takes: readonly Step[]; readonly reason: string}): Decision => ({
	event: {kind: 'way-changed', by, leaves: rangesOf(plan, idsOf(leaves)), takes: rangesOf(plan, idsOf(takes)), reason: cut(reason.trim())},
});

const idsOf = (steps: readonly Step[]): readonly StepId[] => steps.map(({id}) => id);

/** On the way, and nothing has happened to them. */
const openSteps = (state: RunState, steps: readonly Step[]): readonly Step[] => steps.filter(({id}) => state.way.includes(id) && stepState(state, id).status === 'pending' && state.running?.step !== id);

/** Not on the way, or skipped without ever having run. */
const isOut = (state: RunState, {id}: Step): boolean => {
	const step = stepState(state, id);
	return !state.way.includes(id) || ((step.status === 'skipped' || isRuledOut(step)) && step.attempts.length === 0);
};

/** A decision that is still to be made, of whose options one leads to these steps. */
const leadingTo = (plan: Plan, state: RunState, steps: readonly Step[]): DecisionStep | undefined => steps.flatMap(({id}) => asking(plan, id)).find(step => stepState(state, step.id).status === 'pending' && state.way.includes(step.id));

const asking = (plan: Plan, id: StepId): readonly DecisionStep[] =>
	plan.steps.filter((step): step is DecisionStep => step.kind === 'decision' && step.options.some(({opens}) => (opens.kind === 'steps' ? opens.steps.includes(id) : opens.kind === 'section' && within(plan, id, opens.section))));

const within = (plan: Plan, id: StepId, section: SectionId): boolean => sectionPath(plan, findStep(plan, id)?.section ?? '').some(other => other.id === section);

/** Whether a section is left out, or was never on the way: what the next word on it would be. */
export const isLeftOut = (plan: Plan, state: RunState, section: SectionId): boolean => openSteps(state, plan.steps.filter(step => step.section === section)).length === 0;

