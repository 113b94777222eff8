import type {Plan} from '../plan/plan.ts';
import type {DecisionStep} from '../plan/step.ts';
import type {Entry} from '../run/entry.ts';
import type {RunState} from '../run/state.ts';
import {stepState} from '../run/step-state.ts';
import {utc} from './clock-text.ts';
import {folded} from './folded.ts';
import {cell} from './inert.ts';

/** `decisions.md`: what was asked, every option that was shown, the one taken, by whom and why. */
export const decisionsDocument = (plan: Plan, entries: readonly Entry[]): string => {
	const state = folded(plan, entries);
	const asked = plan.steps.filter((step): step is DecisionStep => step.kind === 'decision' && stepState(state, step.id).option !== null);
	const body = asked.length === 0 ? ['No decision was taken.', ''] : asked.flatMap(step => decisionLines(state, step));
	return [`# Decisions: ${cell(plan.title)}`, '', ...body].join('\n');
};

const decisionLines = (state: RunState, step: DecisionStep): readonly string[] => {
	const own = stepState(state, step.id);
	const options = step.options.map(option => `- ${option.id === own.option ? '**taken:** ' : ''}${cell(option.text)}${option.detail === '' ? '' : ` (${cell(option.detail)})`}`);
	return [
		`## ${step.number}. ${cell(step.title)}`,
		'',
		`Runbook line ${step.line}. Decided by ${cell(own.by)}${own.at === null ? '' : `, ${utc(own.at)}`}${own.reason === '' ? '' : `: ${cell(own.reason)}`}`,
		'',
		...options,
		'',
	];
};
