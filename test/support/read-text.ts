import type {Plan} from '../../src/plan/plan.ts';
import type {CommandStep, DecisionStep, Step} from '../../src/plan/step.ts';
import {readRunbook} from '../../src/parser/read-runbook.ts';

/** Plan of a runbook given as text. */
export function readText(text: string): Plan {
	return readRunbook(new TextEncoder().encode(text), {path: 'runbook.md', sha256: 'none'});
}

/** The only step that a predicate finds; throws when there are none or several. */
export function stepNamed(plan: Plan, title: string): Step {
	const found = plan.steps.filter(step => step.title === title);
	if (found.length !== 1 || found[0] === undefined) {
		throw new Error(`${found.length} steps are called "${title}": ${plan.steps.map(step => step.title).join(' | ')}`);
	}
	return found[0];
}

export function commandsOf(plan: Plan): readonly CommandStep[] {
	return plan.steps.filter((step): step is CommandStep => step.kind === 'command');
}

export function decisionsOf(plan: Plan): readonly DecisionStep[] {
	return plan.steps.filter((step): step is DecisionStep => step.kind === 'decision');
}

/** Role of every section by its title. */
export function rolesOf(plan: Plan): Readonly<Record<string, string>> {
	return Object.fromEntries(plan.sections.map(section => [section.title, section.role]));
}
