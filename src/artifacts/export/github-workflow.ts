import {findStep} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import type {CommandStep, DecisionStep, Option, Step} from '../../plan/step.ts';
import {carried, namesSet, scriptOf, variableOf, word} from './workflow-script.ts';
import {yamlText, type Yaml} from './yaml-text.ts';

/** A workflow for GitHub Actions, and what in it is not as the runbook has it, for whoever reads it before it is used. */
export type Workflow = {readonly text: string; readonly notices: readonly string[]};

/** `command`: commands in a row that nobody has to allow; `gated`: one that somebody has; `hand`: what people do. */
type Part = {readonly kind: 'command' | 'gated' | 'hand'; readonly condition: string | null; readonly steps: readonly Step[]};

/** The way through the runbook that starts with a choice by hand. Source: "Workflow syntax for GitHub Actions". */
export function githubWorkflow(plan: Plan): Workflow {
	const steps = plan.steps.filter(step => step.onWay);
	const decisions = steps.filter(step => step.kind === 'decision');
	const parts = partsOf(plan, steps);
	const inputs = plan.inputs.filter(({name}) => steps.some(step => step.kind === 'command' && step.uses.some(use => use.input === name)));
	const ids = ['begin', ...parts.map((part, index) => `${part.kind}-${index + 1}`)];
	const jobs: readonly (readonly [string, Yaml])[] = [['begin', begin(plan, decisions)], ...parts.map((part, index) => [ids[index + 1] ?? '', jobOf(plan, part, ids.slice(0, index + 1))] as const)];
	const dispatch: Yaml = Object.fromEntries([...decisions.map(step => [choiceOf(step), choiceInput(step)] as const), ...inputs.filter(({secret}) => !secret).map(input => [nameOf(input.name), {description: literal(input.prompt ?? `the value of ${input.literals[0] ?? input.name}`), required: true, type: 'string', ...(input.default === null ? {} : {default: literal(input.default)})}] as const)]);
	const body: Yaml = {name: literal(plan.title || 'Runbook'), on: {workflow_dispatch: {inputs: dispatch}}, permissions: {contents: 'read'}, concurrency: {group: 'rollbook-${{ github.workflow }}', 'cancel-in-progress': false}, jobs: Object.fromEntries(jobs)};
	return {text: `# Made by \`rollbook export github-actions\` from ${line(plan.source.path)} (SHA-256 ${plan.source.sha256}).\n# Protect the environments \`by-hand\`, \`confirm\` and \`destructive\` with reviewers before it is used: without them nobody is asked.\n${yamlText(body).trimStart()}`, notices: noticesOf(steps, Object.keys(dispatch).length)};
}

/** No text of a runbook is an expression of the workflow. */
function literal(text: string): string {
	return text.replace(/\$\{\{/gu, "${{ '${{' }}");
}

const line = (text: string): string => text.replace(/[\s\p{C}]+/gu, ' ').trim();

const nameOf = (input: string): string => input.toLowerCase().replace(/[^a-z0-9_]/gu, '_').replace(/^(?=\d)/u, '_');
const choiceOf = (step: DecisionStep): string => `choose_${step.number}`;
const UNCHOSEN = 'not chosen yet';

/** A value that stands in expressions and scripts: letters, digits and blanks only. */
const optionOf = (step: DecisionStep, option: Option): string => `${step.options.indexOf(option) + 1}. ${option.text.replace(/[^\p{L}\p{N} ]+/gu, ' ').replace(/\s+/gu, ' ').trim().slice(0, 80).trim()}`.trim();

function choiceInput(step: DecisionStep): Yaml {
	return {description: literal(line(step.title)), required: true, type: 'choice', default: UNCHOSEN, options: [UNCHOSEN, ...step.options.map(option => optionOf(step, option))]};
}

function partsOf(plan: Plan, steps: readonly Step[]): readonly Part[] {
	const parts: {kind: Part['kind']; condition: string | null; steps: Step[]}[] = [];
	for (const step of steps) {
		if (step.kind === 'decision') continue;
		const kind = step.kind === 'command' && 'script' in scriptOf(step) ? (step.gate !== null || step.effect === 'destructive' ? 'gated' : 'command') : 'hand';
		const condition = conditionOf(plan, step);
		const last = parts.at(-1);
		if (last?.kind === kind && last.condition === condition && kind !== 'gated') last.steps.push(step);
		else parts.push({kind, condition, steps: [step]});
	}
	return parts;
}

/** Refuses values and choices that nothing may go on with, and shows what people will be asked for. */
function begin(plan: Plan, decisions: readonly DecisionStep[]): Yaml {
	const used = plan.inputs.filter(({name}) => plan.steps.some(step => step.onWay && step.kind === 'command' && step.uses.some(use => use.input === name)));
	const values = used.map(({name}) => variableOf(name));
	const checks = values.length === 0 ? [] : [`for name in ${values.join(' ')}; do`, '  value=${!name}', '  if [[ -z $value || $value == -* || $value == *[[:cntrl:]]* ]]; then', '    echo "::error::$name is empty, starts with a dash or holds a control character"; exit 2', '  fi', 'done'];
	const courses = decisions.flatMap(step => [
		`if ${guardOf(plan, step)}true; then case $${choiceOf(step).toUpperCase()} in`,
		`  ${word(UNCHOSEN)}) echo ${word(`::error::choose first: ${line(step.title).replaceAll('%', '%25')}`)}; exit 2;;`,
		...step.options.filter(({opens}) => opens.kind !== 'next' && opens.kind !== 'steps').map(option => `  ${word(optionOf(step, option))}) echo ${word(`::notice::nothing is run: ${optionOf(step, option)}`)}; exit 1;;`),
		'esac; fi',
	]);
	const env = Object.fromEntries([...decisions.map(step => [choiceOf(step).toUpperCase(), `\${{ inputs.${choiceOf(step)} }}`] as const), ...envOf(plan, used.map(({name}) => name))]);
	return {name: 'Look at what was chosen', 'runs-on': 'ubuntu-latest', steps: [summary(plan.steps.filter(step => step.onWay)), {name: 'Values and choices', shell: 'bash', env, run: literal(`${['set -eu', ...checks, ...courses].join('\n')}\n`)}]};
}

function envOf(plan: Plan, names: readonly string[]): readonly (readonly [string, string])[] {
	return names.map(name => [variableOf(name), plan.inputs.some(input => input.name === name && input.secret) ? `\${{ secrets.${nameOf(name).toUpperCase()} }}` : `\${{ inputs.${nameOf(name)} }}`]);
}

/** Prose, checklists and what is left to people, as Markdown of the run's page. */
function summary(steps: readonly Step[]): Yaml {
	const rows = steps.flatMap(step => [`### ${step.number}. ${line(step.title)}`, ...(step.prose === '' ? [] : ['', step.prose]), ...step.warnings.map(text => `\n**${line(text)}**`), ...bodyOf(step), '']);
	return {name: 'What the runbook says', shell: 'bash', env: {SUMMARY: literal(rows.join('\n').slice(0, 60_000))}, run: 'printf \'%s\\n\' "$SUMMARY" >> "$GITHUB_STEP_SUMMARY"\n'};
}

function bodyOf(step: Step): readonly string[] {
	switch (step.kind) {
		case 'checklist':
			return ['', ...step.items.map(({text}) => `- [ ] ${text}`)];
		case 'manual':
			return ['', step.text];
		case 'decision':
			return ['', ...step.options.map(option => `- ${optionOf(step, option)}${option.detail === '' ? '' : `: ${line(option.detail)}`}`)];
		case 'command':
			return ['', ...step.command.split('\n').map(text => `    ${text}`), ...whyByHand(step).map(why => `\nBy hand: ${why}.`), ...step.expectations.flatMap(expected => ('text' in expected ? [`\nExpected: ${line(expected.text)}`] : []))];
	}
}

const whyByHand = (step: Step): readonly string[] => {
	const scripted = step.kind === 'command' ? scriptOf(step) : null;
	return scripted !== null && 'why' in scripted ? [scripted.why] : [];
};

function jobOf(plan: Plan, {kind, condition, steps}: Part, before: readonly string[]): Yaml {
	const first = steps[0];
	const environment = kind === 'hand' ? 'by-hand' : kind === 'gated' ? (first?.kind === 'command' && first.effect === 'destructive' ? 'destructive' : 'confirm') : null;
	const title = `${kind === 'hand' ? 'By hand: ' : ''}${line(first?.title ?? '')}${steps.length > 1 ? ` and ${steps.length - 1} more` : ''}`;
	const commands = steps.filter(step => step.kind === 'command');
	return {
		name: literal(title),
		needs: before,
		if: `\${{ !cancelled() && !failure() && needs.begin.result == 'success'${condition === null ? '' : ` && (${condition})`} }}`,
		'runs-on': 'ubuntu-latest',
		...(environment === null ? {} : {environment}),
		steps: kind === 'hand' ? [summary(steps)] : [CHECKOUT, ...commands.flatMap(step => commandStep(plan, step))],
	};
}

/** A tag can be moved, a commit cannot: this is v4.2.2. */
const CHECKOUT: Yaml = {name: 'The files of the repository', uses: 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683', with: {'persist-credentials': false}};

function commandStep(plan: Plan, step: CommandStep): readonly Yaml[] {
	const scripted = scriptOf(step);
	if ('why' in scripted) return [];
	const commands = plan.steps.flatMap(each => (each.kind === 'command' && each.onWay ? [each.command] : []));
	const env = Object.fromEntries(envOf(plan, scripted.inputs));
	const functions = commands.some(command => /^\s*(?:function\s+\w|[\w-]+\s*\(\))/mu.test(command));
	return [{
		name: literal(`${step.number}. ${line(step.title)}`),
		shell: 'bash',
		...(scripted.inputs.length === 0 ? {} : {env}),
		...(step.timeoutMs === null ? {} : {'timeout-minutes': Math.max(1, Math.ceil(step.timeoutMs / 60_000))}),
		run: literal(carried(scripted.script, namesSet(commands), functions)),
	}];
}

/** When the step belongs to options of decisions: that one of them was chosen, as an expression; null: always. */
function conditionOf(plan: Plan, step: Step): string | null {
	const terms = choicesFor(plan, step).map(({decision, options}) => `(${options.map(option => `inputs.${choiceOf(decision)} == '${optionOf(decision, option)}'`).join(' || ')})`);
	return terms.length === 0 ? null : terms.join(' && ');
}

/** Decisions with the options of which one must be chosen for the step. */
function choicesFor(plan: Plan, step: Step): readonly {readonly decision: DecisionStep; readonly options: readonly Option[]}[] {
	return plan.steps.flatMap(decision => {
		if (decision.kind !== 'decision' || !decision.onWay) return [];
		const options = decision.options.filter(({opens}) => opens.kind === 'steps' && opens.steps.some(id => findStep(plan, id) === step));
		return options.length === 0 ? [] : [{decision, options}];
	});
}

/** The same for a script: a question of a part that is not gone through needs no answer. */
function guardOf(plan: Plan, step: Step): string {
	return choicesFor(plan, step).map(({decision, options}) => `[[ ${options.map(option => `$${choiceOf(decision).toUpperCase()} == ${word(optionOf(decision, option))}`).join(' || ')} ]] && `).join('');
}

/** GitHub takes so many inputs. Source: "Events that trigger workflows", workflow_dispatch. */
const MOST_INPUTS = 25;

function noticesOf(steps: readonly Step[], inputs: number): readonly string[] {
	return [
		...(inputs > MOST_INPUTS ? [`it has ${inputs} inputs, GitHub takes at most ${MOST_INPUTS}`] : []),
		...steps.flatMap(step => whyByHand(step).map(why => `line ${step.line}: step ${step.number} "${line(step.title)}" is left to a person: ${why}`)),
		...steps.flatMap(step => (step.kind === 'command' && step.retry !== null ? [`line ${step.line}: step ${step.number} "${line(step.title)}" is not tried again by itself`] : [])),
		...steps.flatMap(step => (step.kind === 'decision' ? step.options.flatMap(option => (option.opens.kind === 'section' ? [`line ${option.line}: "${line(option.text)}" leads to another part, which is not in the workflow`] : [])) : [])),
	];
}
