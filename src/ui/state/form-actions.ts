import type {Input} from '../../plan/input.ts';
import type {Intent} from '../../run/intent.ts';
import {searchFor} from './search-actions.ts';
import {mannerOf, nextOpen, runThroughGate, withPrompt} from './answer-actions.ts';
import {completed, fieldAt, openForm, problemWith, withFieldAt, withForm} from './fields.ts';
import {currentStep} from './mode.ts';
import type {Act, Change, Seen} from './seen.ts';
import {hinting, only, sending} from './seen.ts';
import {fieldOf} from './text-field.ts';
import type {Form, Overlay, UiState} from './ui-state.ts';
import {popped, topOverlay} from './ui-state.ts';

type FormAction = 'submit' | 'unpark' | 'next-field' | 'previous-field' | 'submit-form';

const submit: Act = (ui, seen) => {
	const form = openForm(ui);
	if (form) return submitField(ui, form, seen);
	const overlay = topOverlay(ui);
	if (overlay?.kind === 'gate') return withPrompt(ui, seen, prompt => sending(ui, {kind: 'run', prompt: prompt.id, confirm: overlay.field.value.trim(), ...mannerOf(overlay)}));
	if (overlay?.kind === 'edit') return runThroughGate(popped(ui), seen, {edited: overlay.field.value});
	if (overlay?.kind === 'note') return overlay.field.value.trim() === '' ? only(popped(ui)) : sending(ui, {kind: 'note', text: overlay.field.value, step: seen.run.state().prompt?.step ?? seen.run.state().running?.step ?? null});
	if (overlay?.kind === 'search') return searchFor(popped(ui), seen, overlay.field.value, overlay.only);
	if (overlay?.kind !== 'reason') return only(ui);
	const step = currentStep(seen.run.plan, seen.run.state());
	const pick = (overlay.purpose.kind === 'item' || overlay.purpose.kind === 'tick') && step?.kind === 'checklist' ? nextOpen(seen, step, ui.pick) : ui.pick;
	return sending({...ui, pick}, intentOf(overlay));
};

const intentOf = ({field, purpose}: Extract<Overlay, {kind: 'reason'}>): Intent => {
	const reason = field.value;
	switch (purpose.kind) {
		case 'skip':
		case 'by-hand':
		case 'not-applicable':
			return {kind: purpose.kind, prompt: purpose.prompt, reason};
		case 'item':
			return {kind: 'mark', step: purpose.step, item: purpose.item, mark: 'not-applicable', reason};
		case 'judge':
			return {kind: 'judge', prompt: purpose.prompt, verdict: purpose.verdict, seen: reason};
		case 'done':
			return {kind: 'done', prompt: purpose.prompt, note: reason};
		case 'tick':
			return {kind: 'mark', step: purpose.step, item: purpose.item, mark: 'ticked', reason};
		case 'choose':
			return {kind: 'choose', prompt: purpose.prompt, option: purpose.option, reason};
		case 'leave-out':
			return {kind: 'leave-out', section: purpose.section, reason};
		case 'abort':
			return {kind: 'abort', because: purpose.because, reason};
	}
};

/** Enter in a field: an empty one is offered its sample, a wrong value stays, the last one hands the form in. */
const submitField = (ui: UiState, form: Form, seen: Seen): Change => {
	const input = inputAt(form, seen);
	if (!input) return only(ui);
	const value = fieldAt(form).value;
	const offer = value === '' ? seen.run.offer(input.name) : null;
	if (offer) return only({...withForm(ui, withFieldAt(form, fieldOf(offer.value))), hint: `taken from the ${offer.by}: Enter again if it is right`});
	const full = completed(input, value);
	const problem = problemWith(input, full);
	const filled = withFieldAt(form, fieldOf(full));
	if (problem !== null) return only(withForm(ui, {...filled, problem}));
	if (form.focus < form.names.length - 1) return only(withForm(ui, {...filled, focus: form.focus + 1}));
	return submitForm(ui, filled, seen);
};

const submitForm = (ui: UiState, form: Form, seen: Seen): Change => {
	const wrong = form.names.findIndex(name => {
		const input = seen.run.plan.inputs.find(candidate => candidate.name === name);
		return input && problemWith(input, form.fields[name]?.value ?? '') !== null;
	});
	if (wrong >= 0) {
		const input = seen.run.plan.inputs.find(candidate => candidate.name === form.names[wrong]);
		return only(withForm(ui, {...form, focus: wrong, problem: input ? problemWith(input, form.fields[input.name]?.value ?? '') : null}));
	}
	const {inputs, prompt} = seen.run.state();
	const entries = form.names.map((name): [string, string] => [name, form.fields[name]?.value ?? '']).filter(([name, value]) => value !== '' && value !== inputs[name]?.value);
	const inDialog = topOverlay(ui)?.kind === 'inputs';
	if (inDialog && entries.length === 0) return only(popped(ui));
	const moved = withForm(ui, form);
	return sending(moved, {kind: 'fill', prompt: inDialog ? null : (prompt?.id ?? null), values: Object.fromEntries(entries)});
};

const inputAt = (form: Form, {run}: Seen): Input | undefined => run.plan.inputs.find(input => input.name === form.names[form.focus]);

const step =
	(by: 1 | -1): Act =>
	ui => {
		const form = openForm(ui);
		if (!form) return only(ui);
		return only(withForm(ui, {...form, problem: null, focus: (form.focus + by + form.names.length) % form.names.length}));
	};

export const formActions: Readonly<Record<FormAction, Act>> = {
	submit,
	unpark: ui => only({...ui, parked: false}),
	'next-field': step(1),
	'previous-field': step(-1),
	'submit-form': (ui, seen) => {
		const form = openForm(ui);
		return form ? submitForm(ui, form, seen) : hinting(ui, 'there is nothing to fill in');
	},
};
