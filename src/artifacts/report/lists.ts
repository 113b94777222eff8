import {findSection} from '../../plan/find-step.ts';
import type {ChecklistStep, DecisionStep, Step} from '../../plan/step.ts';
import {stepState} from '../../run/step-state.ts';
import {optionText, timeline} from '../../run/timeline.ts';
import {elapsed, utcTime} from '../clock-text.ts';
import {fileAddress, html, timePart} from './html.ts';
import type {Html} from './html.ts';
import {inlinePart} from './inline.ts';
import {anchorOf} from './view.ts';
import type {View} from './view.ts';

export const stepLink = (step: Pick<Step, 'number'>): Html => html`<a href="#${anchorOf(step)}">${step.number}</a>`;

/** What was asked, what was taken instead of what, by whom and why. */
export const decisionsPart = ({steps, state, plan}: View): Html | null => {
	const asked = steps.filter((step): step is DecisionStep => step.kind === 'decision' && stepState(state, step.id).option !== null);
	if (asked.length === 0) return null;
	return table(['Step', 'Question', 'Taken', 'Instead of', 'By', 'When', 'Why'], asked.map(step => {
		const own = stepState(state, step.id);
		return [stepLink(step), inlinePart(step.title), html`<b>${inlinePart(optionText(plan, step.id, own.option ?? ''))}</b>`, html`${step.options.filter(({id}) => id !== own.option).map((option, index) => html`${index === 0 ? '' : ' · '}${inlinePart(option.text)}`)}`, html`${own.by}`, own.at === null ? html`` : timePart(own.at), html`${own.reason}`];
	}));
};

const MARK_WORDS = {ticked: '✔ ticked', 'not-applicable': '− not applicable', open: '☐ open'} as const;

/** Every list of the run with who ticked what, and when. */
export const checklistsPart = ({plan, steps, state}: View): Html | null => {
	const lists = steps.filter((step): step is ChecklistStep => step.kind === 'checklist');
	if (lists.length === 0) return null;
	return html`${lists.map(step => {
		const own = stepState(state, step.id);
		const rows = step.items.map(item => {
			const mark = own.items[item.index];
			return [html`${MARK_WORDS[mark?.mark ?? 'open']}`, inlinePart(item.text), html`${mark?.by ?? ''}`, mark ? timePart(mark.at) : html``, html`${mark?.reason ?? ''}`];
		});
		return html`<h3>${stepLink(step)} ${findSection(plan, step.section)?.title ?? step.title}</h3>\n${table(['Mark', 'Item', 'By', 'When', 'Remark'], rows)}`;
	})}`;
};

/** All that the journal says, in its order. */
export const eventsPart = ({plan, entries, course}: View): Html => {
	const rows = timeline(plan, entries).map(row => [html`${utcTime(row.at)}`, html`+${elapsed(course.at.get(row.seq) ?? row.elapsedMs)}`, html`${row.who}`, row.step === null ? html`` : stepLink({number: row.step}), html`${row.what}${row.evidence === null ? null : html` <a href="${fileAddress(row.evidence)}">output</a>`}`]);
	return html`<details class="events"><summary>All ${rows.length} events, in the order of the journal</summary>
${table(['UTC', 'Since the start', 'Who', 'Step', 'What'], rows)}
</details>`;
};

/** A table that scrolls by itself where a page is narrow. */
export const table = (heads: readonly string[], rows: readonly (readonly Html[])[]): Html => html`<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>
<thead><tr>${heads.map(head => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(row => html`<tr class="q">${row.map(cell => html`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table></div>`;
