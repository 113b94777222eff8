import {findSection} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {ChecklistStep} from '../plan/step.ts';
import type {Entry} from '../run/entry.ts';
import type {RunState} from '../run/state.ts';
import {stepState} from '../run/step-state.ts';
import {utc} from './clock-text.ts';
import {folded} from './folded.ts';
import {cell} from './inert.ts';

/** `checklist.md`: every list of the run with who ticked what, and when. */
export const checklistDocument = (plan: Plan, entries: readonly Entry[]): string => {
	const state = folded(plan, entries);
	const lists = plan.steps.filter((step): step is ChecklistStep => step.kind === 'checklist' && state.way.includes(step.id));
	const body = lists.length === 0 ? ['The way of this run has no checklists.', ''] : lists.flatMap(step => listLines(plan, state, step));
	return [`# Checklists: ${cell(plan.title)}`, '', ...body].join('\n');
};

const listLines = (plan: Plan, state: RunState, step: ChecklistStep): readonly string[] => {
	const own = stepState(state, step.id);
	const section = findSection(plan, step.section)?.title ?? step.title;
	const status = own.status === 'passed' || own.status === 'pending' ? '' : ` (${own.status}${own.reason === '' ? '' : `: ${cell(own.reason)}`})`;
	const items = step.items.map(item => {
		const mark = own.items[item.index];
		const box = mark?.mark === 'ticked' ? 'x' : ' ';
		const who = mark && mark.mark !== 'open' ? ` — ${mark.mark === 'not-applicable' ? 'not applicable, ' : ''}${cell(mark.by)}, ${utc(mark.at)}${mark.reason === '' ? '' : `: ${cell(mark.reason)}`}` : '';
		return `- [${box}] ${cell(item.text)}${who}`;
	});
	return [`## ${cell(section)}${status}`, '', ...items, ''];
};
