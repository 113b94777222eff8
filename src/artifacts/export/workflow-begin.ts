import type {Plan} from '../../plan/plan.ts';
import type {DecisionStep} from '../../plan/step.ts';
import {chosenTest, conditionOf, leadsOn, settledBy, testOf, without} from './workflow-course.ts';
import {givenBy} from './workflow-part.ts';
import {variableOf, word} from './workflow-script.ts';
import {asked, neededOn} from './workflow-values.ts';
import {choiceOf, line, literal, optionOf, summary, UNCHOSEN} from './workflow-words.ts';
import type {Yaml} from './yaml-text.ts';

/** The first job: refuses values and choices that nothing may go on with, says what was chosen, and shows what people will be asked for. */
export function begin(plan: Plan): Yaml {
	const steps = plan.steps.filter(step => step.onWay);
	const decisions = steps.filter(step => step.kind === 'decision');
	const env = Object.fromEntries([...decisions.map(step => [choiceOf(step).toUpperCase(), `\${{ inputs.${choiceOf(step)} }}`] as const), ...asked(plan).map(({name}) => [variableOf(name), givenBy(plan, name)] as const)]);
	const told = decisions.map(step => `printf '%s\\n' "${choiceOf(step)}=$${choiceOf(step).toUpperCase()}" >> "$GITHUB_OUTPUT"`);
	return {
		name: 'Look at what was chosen',
		'runs-on': 'ubuntu-latest',
		...(decisions.length === 0 ? {} : {outputs: Object.fromEntries(decisions.map(step => [choiceOf(step), `\${{ steps.look.outputs.${choiceOf(step)} }}`]))}),
		steps: [summary(steps), {name: 'Values and choices', id: 'look', shell: 'bash', env, run: literal(`${['set -eu', ...decisions.flatMap(step => courseOf(plan, step)), ...valueChecks(plan), ...told].join('\n')}\n`)}],
	};
}

/** One question, in the order of the runbook: settled by an earlier answer, to be answered, or not reached. */
function courseOf(plan: Plan, step: DecisionStep): readonly string[] {
	const variable = choiceOf(step).toUpperCase();
	const title = line(step.title).replaceAll('%', '%25');
	const leads = settledBy(plan, step);
	const settled = leads.map(({by, option}) => {
		const taken = word(optionOf(step, option));
		return `if [[ ${chosenTest(by)} ]]; then\n  if [[ $${variable} != ${word(UNCHOSEN)} && $${variable} != ${taken} ]]; then echo ${word(`::error::"${optionOf(by.decision, by.option)}" was chosen, and another way at: ${title}`)}; exit 2; fi\n  ${variable}=${taken}\nel`;
	});
	const reached = testOf(without(conditionOf(plan, step), leads.map(({by}) => by)));
	return [
		`${settled.join('')}if ${reached === '' ? 'true' : `[[ ${reached} ]]`}; then case $${variable} in`,
		`  ${word(UNCHOSEN)}) echo ${word(`::error::choose first: ${title}`)}; exit 2;;`,
		...step.options.map(option => `  ${word(optionOf(step, option))}) ${option.opens.kind === 'next' || option.opens.kind === 'steps' || leadsOn(plan, step, option) ? '' : `echo ${word(`::notice::nothing is run: ${optionOf(step, option)}`)}; exit 1`};;`),
		`  *) echo ${word(`::error::there is no such option: ${title}`)}; exit 2;;`,
		`esac; else ${variable}=; fi`,
	];
}

/** Only values that are needed on the way that was chosen. */
function valueChecks(plan: Plan): readonly string[] {
	const inputs = asked(plan);
	if (inputs.length === 0) return [];
	const checks = inputs.map(input => {
		const ways = neededOn(plan, input);
		return `${ways === null ? '' : `if [[ ${ways.map(way => `( ${testOf(way)} )`).join(' || ')} ]]; then `}look ${variableOf(input.name)}${ways === null ? '' : '; fi'}`;
	});
	return ['look() {', '  local value=${!1}', '  if [[ -z $value || $value == -* || $value == *[[:cntrl:]]* ]]; then', '    echo "::error::$1 is empty, starts with a dash or holds a control character"; exit 2', '  fi', '}', ...checks];
}
