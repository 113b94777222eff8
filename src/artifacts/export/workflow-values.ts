import type {Input} from '../../plan/input.ts';
import type {Plan} from '../../plan/plan.ts';
import type {CommandStep} from '../../plan/step.ts';
import {conditionOf, testOf, type Condition} from './workflow-course.ts';
import {scriptOf} from './workflow-script.ts';
import {line} from './workflow-words.ts';

/** Steps of the workflow that need the value of an input; what is left to a person needs it there only as text. */
const usersOf = (plan: Plan, {name}: Input): readonly CommandStep[] => plan.steps.filter((step): step is CommandStep => step.kind === 'command' && step.onWay && step.uses.some(use => use.input === name));

/** Values that somebody gives before the workflow starts. */
export function asked(plan: Plan): readonly Input[] {
	return plan.inputs.filter(input => foundBy(plan, input) === null && usersOf(plan, input).length > 0);
}

/** When a value is needed: each of these ways needs it; null: always. */
export function neededOn(plan: Plan, input: Input): readonly Condition[] | null {
	const ways = usersOf(plan, input).map(step => conditionOf(plan, step));
	return ways.some(way => way.length === 0) ? null : ways.filter((way, index) => ways.findIndex(other => testOf(other) === testOf(way)) === index);
}

/** The step that prints the value, where it does so in the workflow before each use; null: somebody gives it. */
export function foundBy(plan: Plan, input: Input): CommandStep | null {
	const found = finding(plan, input);
	return found?.why === null ? found.step : null;
}

/** Values that a step of the runbook sets, and that are asked for all the same, with the reason. */
export function notFound(plan: Plan): readonly string[] {
	return plan.inputs.flatMap(input => {
		const found = finding(plan, input);
		if (found === null || found.why === null || usersOf(plan, input).length === 0) return [];
		return [`line ${found.step.line}: \`${input.name}\` is asked for, though step ${found.step.number} "${line(found.step.title)}" sets it: ${found.why}`];
	});
}

/** The step that sets an input, and why its value cannot be taken from there; null: nothing sets it. */
function finding(plan: Plan, input: Input): {readonly step: CommandStep; readonly why: string | null} | null {
	const setting = plan.steps.filter((step): step is CommandStep => step.kind === 'command' && (step.set === input.name || step.id === input.from));
	const step = setting[0];
	if (step === undefined) return null;
	if (setting.length > 1) return {step, why: 'and others do'};
	if (!step.onWay) return {step, why: 'it is not in the workflow'};
	if ('why' in scriptOf(step)) return {step, why: 'it is left to a person'};
	if (input.secret) return {step, why: 'a job hands on no secret'};
	const way = testOf(conditionOf(plan, step));
	const reached = usersOf(plan, input).every(user => user.number > step.number && (way === '' || testOf(conditionOf(plan, user)) === way));
	return {step, why: reached ? null : 'the value is used where that step was not gone through'};
}
