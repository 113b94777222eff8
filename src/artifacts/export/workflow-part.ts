import type {Plan} from '../../plan/plan.ts';
import type {CommandStep, Step} from '../../plan/step.ts';
import {conditionOf, expressionOf, type Condition} from './workflow-course.ts';
import {carried, namesSet, scriptOf, variableOf} from './workflow-script.ts';
import {foundBy} from './workflow-values.ts';
import {line, literal, nameOf, summary} from './workflow-words.ts';
import type {Yaml} from './yaml-text.ts';

/** A job. `command`: commands in a row that nobody has to allow; `gated`: one that somebody has; `hand`: what people do. */
export type Part = {readonly id: string; readonly kind: 'command' | 'gated' | 'hand'; readonly condition: Condition; readonly steps: readonly Step[]};

export function partsOf(plan: Plan, steps: readonly Step[]): readonly Part[] {
	const parts: {id: string; kind: Part['kind']; condition: Condition; steps: Step[]}[] = [];
	for (const step of steps) {
		if (step.kind === 'decision') continue;
		const kind = step.kind === 'command' && 'script' in scriptOf(step) ? (step.gate !== null || step.effect === 'destructive' ? 'gated' : 'command') : 'hand';
		const condition = conditionOf(plan, step);
		const last = parts.at(-1);
		if (last?.kind === kind && expressionOf(last.condition) === expressionOf(condition) && kind !== 'gated') last.steps.push(step);
		else parts.push({id: `${kind}-${parts.length + 1}`, kind, condition, steps: [step]});
	}
	return parts;
}

export function jobOf(plan: Plan, parts: readonly Part[], part: Part): Yaml {
	const {kind, condition, steps} = part;
	const first = steps[0];
	const environment = kind === 'hand' ? 'by-hand' : kind === 'gated' ? (first?.kind === 'command' && first.effect === 'destructive' ? 'destructive' : 'confirm') : null;
	const title = `${kind === 'hand' ? 'By hand: ' : ''}${line(first?.title ?? '')}${steps.length > 1 ? ` and ${steps.length - 1} more` : ''}`;
	const commands = steps.filter(step => step.kind === 'command');
	const found = plan.inputs.flatMap(input => commands.filter(step => foundBy(plan, input) === step).map(step => [nameOf(input.name), `\${{ steps.${stepId(step)}.outputs.value }}`] as const));
	return {
		name: literal(title),
		needs: ['begin', ...parts.slice(0, parts.indexOf(part)).map(({id}) => id)],
		if: `\${{ !cancelled() && !failure() && needs.begin.result == 'success'${condition.length === 0 ? '' : ` && ${expressionOf(condition)}`} }}`,
		'runs-on': 'ubuntu-latest',
		...(environment === null ? {} : {environment}),
		...(found.length === 0 ? {} : {outputs: Object.fromEntries(found)}),
		steps: kind === 'hand' ? [summary(steps)] : [CHECKOUT, ...commands.flatMap(step => commandStep(plan, parts, part, step))],
	};
}

/** A tag can be moved, a commit cannot: this is v4.2.2. */
const CHECKOUT: Yaml = {name: 'The files of the repository', uses: 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683', with: {'persist-credentials': false}};

const stepId = (step: Step): string => `step_${step.number}`;

function commandStep(plan: Plan, parts: readonly Part[], part: Part, step: CommandStep): readonly Yaml[] {
	const scripted = scriptOf(step);
	if ('why' in scripted) return [];
	const commands = plan.steps.flatMap(each => (each.kind === 'command' && each.onWay ? [each.command] : []));
	const finds = plan.inputs.some(input => foundBy(plan, input) === step);
	// A value is not handed on that is not what the author expects.
	const expected = finds ? step.expectations.flatMap(each => (each.kind === 'contains' ? each.text : [])).map((text, index) => [`EXPECTED_${index + 1}`, literal(text)] as const) : [];
	const env = [...scripted.inputs.map(name => [variableOf(name), sourceOf(plan, parts, part, name)] as const), ...expected];
	const functions = commands.some(command => /^\s*(?:function\s+\w|[\w-]+\s*\(\))/mu.test(command));
	return [{
		name: literal(`${step.number}. ${line(step.title)}`),
		...(finds ? {id: stepId(step)} : {}),
		shell: 'bash',
		...(env.length === 0 ? {} : {env: Object.fromEntries(env)}),
		...(step.timeoutMs === null ? {} : {'timeout-minutes': Math.max(1, Math.ceil(step.timeoutMs / 60_000))}),
		run: literal(carried(scripted.script, {names: namesSet(commands), functions, finds: finds ? expected.map(([name]) => name) : null})),
	}];
}

/** Where a value comes from: an earlier step, in this job or in another one, a secret, or what was asked for. */
function sourceOf(plan: Plan, parts: readonly Part[], part: Part, name: string): string {
	const input = plan.inputs.find(each => each.name === name);
	const finder = input === undefined ? null : foundBy(plan, input);
	if (finder !== null) {
		const home = parts.find(({steps}) => steps.includes(finder));
		return home === part || home === undefined ? `\${{ steps.${stepId(finder)}.outputs.value }}` : `\${{ needs.${home.id}.outputs.${nameOf(name)} }}`;
	}
	return givenBy(plan, name);
}

/** The expression of a value that somebody gave beforehand. */
export function givenBy(plan: Plan, name: string): string {
	return plan.inputs.some(input => input.name === name && input.secret) ? `\${{ secrets.${nameOf(name).toUpperCase()} }}` : `\${{ inputs.${nameOf(name)} }}`;
}
