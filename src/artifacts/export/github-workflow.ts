import type {Input} from '../../plan/input.ts';
import type {Plan} from '../../plan/plan.ts';
import type {DecisionStep, Step} from '../../plan/step.ts';
import {begin} from './workflow-begin.ts';
import {leadsOn} from './workflow-course.ts';
import {jobOf, partsOf} from './workflow-part.ts';
import {asked, neededOn, notFound} from './workflow-values.ts';
import {choiceOf, line, literal, nameOf, optionOf, UNCHOSEN, whyByHand} from './workflow-words.ts';
import {yamlText, type Yaml} from './yaml-text.ts';

/** A workflow for GitHub Actions, and what in it is not as the runbook has it, for whoever reads it before it is used. */
export type Workflow = {readonly text: string; readonly notices: readonly string[]};

/** The way through the runbook that starts with a choice by hand. Source: "Workflow syntax for GitHub Actions". */
export function githubWorkflow(plan: Plan): Workflow {
	const steps = plan.steps.filter(step => step.onWay);
	const decisions = steps.filter(step => step.kind === 'decision');
	const parts = partsOf(plan, steps);
	const jobs: readonly (readonly [string, Yaml])[] = [['begin', begin(plan)], ...parts.map(part => [part.id, jobOf(plan, parts, part)] as const)];
	const dispatch: Yaml = Object.fromEntries([...decisions.map(step => [choiceOf(step), choiceInput(step)] as const), ...asked(plan).filter(({secret}) => !secret).map(input => [nameOf(input.name), valueInput(plan, input)] as const)]);
	const body: Yaml = {name: literal(plan.title || 'Runbook'), on: {workflow_dispatch: {inputs: dispatch}}, permissions: {contents: 'read'}, concurrency: {group: 'rollbook-${{ github.workflow }}', 'cancel-in-progress': false}, jobs: Object.fromEntries(jobs)};
	return {text: `# Made by \`rollbook export github-actions\` from ${line(plan.source.path)} (SHA-256 ${plan.source.sha256}).\n# Protect the environments \`by-hand\`, \`confirm\` and \`destructive\` with reviewers before it is used: without them nobody is asked.\n${yamlText(body).trimStart()}`, notices: noticesOf(plan, steps, Object.keys(dispatch).length)};
}

function choiceInput(step: DecisionStep): Yaml {
	return {description: literal(line(step.title)), required: true, type: 'choice', default: UNCHOSEN, options: [UNCHOSEN, ...step.options.map(option => optionOf(step, option))]};
}

/** GitHub takes a required one from nobody who leaves it empty, whatever was chosen: the first job looks at those of a way. */
function valueInput(plan: Plan, input: Input): Yaml {
	return {description: literal(input.prompt ?? `the value of ${input.literals[0] ?? input.name}`), required: neededOn(plan, input) === null, type: 'string', ...(input.default === null ? {} : {default: literal(input.default)})};
}

/** GitHub takes so many inputs. Source: "Events that trigger workflows", workflow_dispatch. */
const MOST_INPUTS = 25;

function noticesOf(plan: Plan, steps: readonly Step[], inputs: number): readonly string[] {
	return [
		...(inputs > MOST_INPUTS ? [`it has ${inputs} inputs, GitHub takes at most ${MOST_INPUTS}`] : []),
		...steps.flatMap(step => whyByHand(step).map(why => `line ${step.line}: step ${step.number} "${line(step.title)}" is left to a person: ${why}`)),
		...notFound(plan),
		...steps.flatMap(step => (step.kind === 'command' && step.retry !== null ? [`line ${step.line}: step ${step.number} "${line(step.title)}" is not tried again by itself`] : [])),
		...steps.flatMap(step => (step.kind === 'decision' ? step.options.flatMap(option => (option.opens.kind === 'section' && !leadsOn(plan, step, option) ? [`line ${option.line}: "${line(option.text)}" leads back, or to a part that is not in the workflow: nothing is run`] : [])) : [])),
	];
}
