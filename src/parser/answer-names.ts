import {findSection} from '../plan/find-step.ts';
import {namedOption, normal} from '../plan/named-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {DecisionStep, Step} from '../plan/step.ts';
import {closeWordHelp} from './did-you-mean.ts';

/** What an answer names and the runbook does not have; `part`: of the pair of name and answer. */
export type StrangeAnswer = {readonly code: 'unknown-input' | 'unknown-step' | 'unknown-option'; readonly message: string; readonly help: string; readonly part: 'key' | 'value'};

/** Names are held against the runbook as they are looked up when the question comes: without regard to case and blanks. */
export function strangeInput(plan: Plan, name: string): StrangeAnswer | null {
	const names = plan.inputs.map(input => input.name);
	if (names.some(known => normal(known) === normal(name))) return null;
	return {code: 'unknown-input', message: `${plan.source.path} has no input \`${name}\``, help: closeWordHelp(name, names) ?? listed('it has no inputs', 'its inputs are', names), part: 'key'};
}

export function strangeStep(plan: Plan, name: string): StrangeAnswer | null {
	if (stepsNamed(plan, name).length > 0) return null;
	const help = byNumber(plan.steps, name) ?? closeWordHelp(name, plan.steps.flatMap(({id, title}) => [id, title])) ?? `name a step by its title or id, as \`rollbook plan ${plan.source.path}\` shows them`;
	return {code: 'unknown-step', message: `\`${name}\` is no step of ${plan.source.path}`, help, part: 'key'};
}

export function strangeChoice(plan: Plan, name: string, option: string): StrangeAnswer | null {
	const decisions = plan.steps.filter((step): step is DecisionStep => step.kind === 'decision');
	const named = decisions.filter(step => namesOf(plan, step).some(known => normal(known) === normal(name)));
	const [first] = named;
	if (first) {
		if (named.some(step => namedOption(step, option) !== undefined)) return null;
		return {code: 'unknown-option', message: `step ${first.number} "${first.title}" has no single option that fits "${option}"`, help: `its options are ${first.options.map(({text}) => `"${text}"`).join(', ')}`, part: 'value'};
	}
	const other = stepsNamed(plan, name)[0];
	const message = other ? `step ${other.number} "${other.title}" is no decision` : `${plan.source.path} has no decision \`${name}\``;
	const titles = [...new Set(decisions.map(({title}) => title))];
	const help = byNumber(decisions, name) ?? closeWordHelp(name, decisions.flatMap(step => namesOf(plan, step))) ?? listed('it asks for no decision', 'its decisions are', titles);
	return {code: 'unknown-step', message, help, part: 'key'};
}

const namesOf = (plan: Plan, step: DecisionStep): readonly string[] => [step.id, step.title, findSection(plan, step.section)?.title ?? ''].filter(name => name !== '');

const stepsNamed = (plan: Plan, name: string): readonly Step[] => plan.steps.filter(({id, title}) => normal(id) === normal(name) || normal(title) === normal(name));

/** Answers are kept for longer than the numbers of a runbook stay the same. */
const byNumber = (steps: readonly Step[], name: string): string | null => {
	const number = /^(?:step )?(\d+)$/iu.exec(name.trim())?.[1];
	const step = steps.find(one => one.number === Number(number));
	return step ? `answers name a step by its title or id: \`${step.id}\`` : null;
};

const MOST = 12;

const listed = (none: string, some: string, names: readonly string[]): string => (names.length === 0 ? none : `${some} ${names.slice(0, MOST).map(name => `\`${name}\``).join(', ')}${names.length > MOST ? ', …' : ''}`);
