import type {Input} from '../../plan/input.ts';
import type {Plan} from '../../plan/plan.ts';
import type {Offer} from '../../run/live-run.ts';
import {GLYPHS} from '../glyphs.ts';
import {fieldAt, openForm} from '../state/fields.ts';
import {attemptsOf} from '../state/attempts.ts';
import {currentStep} from '../state/mode.ts';
import {topOverlay} from '../state/ui-state.ts';
import type {Form} from '../state/ui-state.ts';
import type {Line} from '../text/line.ts';
import {EMPTY, cutLine, line, span} from '../text/line.ts';
import {safe} from '../text/safe.ts';
import {cutStart, fit, widthOf} from '../text/width.ts';
import {fieldPane} from './box.ts';
import type {DrawPane, Pane, View} from './pane.ts';
import {behind, paneOf, stacked} from './pane.ts';

/** Values asked for once; below the fields stands where the one with the cursor goes. */
export const inputsPane: DrawPane = (view, {width, height}) => {
	const form = openForm(view.ui) ?? view.ui.form;
	if (!form) return paneOf([]);
	const {plan} = view.run;
	const nameWidth = Math.min(24, Math.max(...form.names.map(widthOf)) + 2);
	const rows = Math.max(1, Math.floor((height - 8) / 1));
	const first = Math.max(0, Math.min(form.focus - rows + 1, form.names.length - rows));
	const fields = form.names.slice(first, first + rows).map((name, index) => fieldRow(view, form, name, first + index === form.focus, nameWidth, width));
	const input = plan.inputs.find(candidate => candidate.name === form.names[form.focus]);
	const below = input ? [EMPTY, ...aboutLines(input, form, view.run.offer(input.name)), EMPTY, ...usesLines(plan, input, form, (currentStep(plan, view.state)?.number ?? 1) - 1, width)] : [];
	return stacked(paneOf([line(headline(view), 'bold'), EMPTY]), ...fields, paneOf([...below, ...lookLines(view, below.length + fields.length + 3 < height)]));
};

/** Where the value may have been printed: letters are text here, so the log is two keys away. */
const lookLines = ({state, ui}: View, room: boolean): readonly Line[] =>
	room && topOverlay(ui) === null && !ui.parked && attemptsOf(state).length > 0 ? [EMPTY, [span('Esc, then l', 'accent'), span(' shows what the steps before have printed; Enter comes back', 'dim')]] : [];

const headline = (view: View): string => {
	const {prompt} = view.state;
	const step = currentStep(view.run.plan, view.state);
	if (prompt?.kind !== 'inputs' || !step) return 'Values for the placeholders of this runbook';
	return prompt.required ? `Needed before step ${step.number} ${step.title}` : `Used after step ${step.number} ${step.title}; may be filled in later`;
};

const fieldRow = ({run, state, ui, mode}: View, form: Form, name: string, focused: boolean, nameWidth: number, width: number): Pane => {
	const input = run.plan.inputs.find(candidate => candidate.name === name);
	const field = form.fields[name];
	const label = [span(focused ? `${GLYPHS.cursor} ` : '  ', 'accent'), span(fit(name, nameWidth), focused ? 'bold' : 'plain')];
	const given = input?.secret === true && state.inputs[name]?.given === true;
	if (focused && field && !(ui.parked && mode === 'parked')) return behind(label, fieldPane(field, width - nameWidth - 2, input?.secret));
	const value = field && field.value !== '' ? span(input?.secret ? '••••••••' : safe(field.value).replace(/\n/g, ' ')) : span(given ? 'given' : 'empty', 'dim');
	return paneOf([cutLine([...label, span('  '), value], width)]);
};

const aboutLines = (input: Input, form: Form, offer: Offer | null): readonly Line[] => {
	const rows: Line[] = [];
	if (form.problem !== null) rows.push(line(`! ${form.problem}`, 'bad'));
	if (input.prompt !== null) rows.push(line(input.prompt));
	if (offer !== null && fieldAt(form).value === '') rows.push([span('Enter offers ', 'dim'), span(offer.value, 'bold'), span(OFFERED[offer.by], 'dim')]);
	if (input.options.length > 0) rows.push([span('One of ', 'dim'), span(input.options.join(', '))]);
	if (input.pattern !== null) rows.push([span('Must match ', 'dim'), span(input.pattern)]);
	if (input.secret) rows.push(line('Secret: kept in memory only, never written', 'dim'));
	return rows;
};

const OFFERED: Readonly<Record<Offer['by'], string>> = {runbook: ', which the runbook shows as a sample', drill: ', which this drill knows'};

/** A line of a command in one row. The value stays in sight: what is before it gives way first, but for what follows up to a third of the row. */
const placeLine = (number: string, {before, value, after}: {readonly before: string; readonly value: string; readonly after: string}, width: number): Line => {
	const room = width - widthOf(number);
	const behind = Math.min(widthOf(after), Math.floor(room / 3));
	return cutLine([span(number, 'dim'), span(cutStart(before, Math.max(0, room - widthOf(value) - behind))), span(value, 'chosen'), span(after)], width);
};

/** What comes next first: that is what the value is wanted for. */
const usesLines = (plan: Plan, input: Input, form: Form, from: number, width: number): readonly Line[] => {
	const value = fieldAt(form).value;
	const shown = value === '' || input.secret ? null : value;
	const steps = [...plan.steps.slice(from), ...plan.steps.slice(0, from)];
	const rows = steps.flatMap(step => {
		if (step.kind !== 'command') return [];
		const use = step.uses.find(candidate => candidate.input === input.name);
		if (!use) return [];
		const before = step.command.slice(0, use.start).split('\n').at(-1) ?? '';
		const after = step.command.slice(use.end).split('\n')[0] ?? '';
		return [placeLine(`  ${String(step.number).padStart(2)}  `, {before: safe(before), value: safe(shown ?? use.literal), after: safe(after)}, width)];
	});
	return rows.length === 0 ? [] : [line('Goes to', 'dim'), ...rows.slice(0, 6), ...(rows.length > 6 ? [line(`      … ${rows.length - 6} more`, 'dim')] : [])];
};
