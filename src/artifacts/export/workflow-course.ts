import {findStep, stepsOfSection} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import type {DecisionStep, Option, Step} from '../../plan/step.ts';
import {isPreparation} from '../../run/preparation-before.ts';
import {choiceOf, optionOf} from './workflow-words.ts';
import {word} from './workflow-script.ts';

/**
 * A run asks one question after the other, a workflow all of them before it starts. Its first job goes through them in order:
 * a question that is not reached counts as not answered, one that an earlier answer settles as answered. All conditions
 * are about what it found, so that none has to look further back.
 */
export type Condition = readonly Term[];

/** One of them was chosen, or none of them was. */
type Term = {readonly kind: 'any' | 'none'; readonly of: readonly Chosen[]};

type Chosen = {readonly decision: DecisionStep; readonly option: Option};

/** An option that goes on with a part further down. */
type Lead = Chosen & {readonly to: Step};

/** When a step is gone through; empty: always. */
export function conditionOf(plan: Plan, step: Step): Condition {
	const groups = choicesFor(plan, step);
	// An answer that settles the question of a group is in what was chosen there already.
	const into = groups.map(({decision, options}) => ({kind: 'any' as const, of: [...options.map(option => ({decision, option})), ...leadsOf(plan).filter(({decision: from, to}) => from.number > decision.number && options.some(option => opens(option, to)))]}));
	const past = leadsOf(plan).filter(lead => passes(plan, lead, step) && !groups.some(({decision, options}) => settled(lead, decision) !== undefined && !options.some(option => opens(option, lead.to))));
	return [...into, ...past.length === 0 ? [] : [{kind: 'none' as const, of: past}]];
}

/** Options of earlier questions that answer this one, each with the option that it takes. */
export function settledBy(plan: Plan, decision: DecisionStep): readonly {readonly by: Chosen; readonly option: Option}[] {
	return leadsOf(plan).flatMap(lead => {
		const option = settled(lead, decision);
		return option === undefined ? [] : [{by: lead, option}];
	});
}

/** Does the option lead to a part that the workflow goes on with? Not to one off the way, and not back. */
export function leadsOn(plan: Plan, decision: DecisionStep, option: Option): boolean {
	return leadsOf(plan).some(lead => lead.decision === decision && lead.option === option);
}

/** A condition where it is known that none of these was chosen. */
export function without(condition: Condition, none: readonly Chosen[]): Condition {
	const known = (one: Chosen): boolean => none.some(({decision, option}) => decision === one.decision && option === one.option);
	return condition.map(term => (term.kind === 'none' ? {...term, of: term.of.filter(one => !known(one))} : term)).filter(({of}) => of.length > 0);
}

/** As an expression of the workflow. */
export function expressionOf(condition: Condition): string {
	return condition.map(({kind, of}) => `${kind === 'none' ? '!' : ''}(${of.map(({decision, option}) => `needs.begin.outputs.${choiceOf(decision)} == '${optionOf(decision, option)}'`).join(' || ')})`).join(' && ');
}

/** The same for the script of the first job, within `[[ ]]`. */
export function testOf(condition: Condition): string {
	return condition.map(({kind, of}) => `${kind === 'none' ? '! ' : ''}( ${of.map(chosenTest).join(' || ')} )`).join(' && ');
}

export const chosenTest = ({decision, option}: Chosen): string => `$${choiceOf(decision).toUpperCase()} == ${word(optionOf(decision, option))}`;

/** Decisions with the options of which one must be chosen for the step. */
function choicesFor(plan: Plan, step: Step): readonly {readonly decision: DecisionStep; readonly options: readonly Option[]}[] {
	return decisionsOf(plan).flatMap(decision => {
		const options = decision.options.filter(({opens: opening}) => opening.kind === 'steps' && opening.steps.some(id => findStep(plan, id) === step));
		return options.length === 0 ? [] : [{decision, options}];
	});
}

const decisionsOf = (plan: Plan): readonly DecisionStep[] => plan.steps.filter((step): step is DecisionStep => step.kind === 'decision' && step.onWay);

const opens = ({opens: opening}: Option, step: Step): boolean => opening.kind === 'steps' && opening.steps.includes(step.id);

const settled = ({decision: from, to}: Lead, decision: DecisionStep): Option | undefined => (decision.number > from.number && decision.number < to.number ? decision.options.find(option => opens(option, to)) : undefined);

/** What an answer leaves out between its question and the part that it leads to; what prepares is done all the same, as in a run. */
const passes = (plan: Plan, {decision, to}: Lead, step: Step): boolean => step.number > decision.number && step.number < to.number && !isPreparation(plan, step.id);

// A plan never changes, so they are looked for once.
const leads = new WeakMap<Plan, readonly Lead[]>();

function leadsOf(plan: Plan): readonly Lead[] {
	const known = leads.get(plan);
	if (known) return known;
	const made = decisionsOf(plan).flatMap(decision => decision.options.flatMap(option => {
		const to = option.opens.kind === 'section' ? stepsOfSection(plan, option.opens.section)[0] : undefined;
		return to?.onWay === true && to.number > decision.number ? [{decision, option, to}] : [];
	}));
	leads.set(plan, made);
	return made;
}
