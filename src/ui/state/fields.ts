import type {Input} from '../../plan/input.ts';
import {faultOf} from '../../run/decide-fill.ts';
import type {Seen} from './seen.ts';
import type {TextField} from './text-field.ts';
import {editField, emptyField, fieldOf, insert} from './text-field.ts';
import type {Form, UiState} from './ui-state.ts';
import {topOverlay, withTop} from './ui-state.ts';

/** A form for inputs, with the values that are known. */
export const formFor = (names: readonly string[], {run}: Pick<Seen, 'run'>): Form => {
	const {inputs} = run.state();
	const fields = Object.fromEntries(names.map(name => [name, fieldOf(inputs[name]?.value ?? '')]));
	const empty = names.findIndex(name => fields[name]?.value === '' && inputs[name]?.given !== true);
	return {names, focus: Math.max(0, empty), fields, problem: null};
};

/** The form on the screen: that of a dialog, or that of an inputs prompt. */
export const openForm = (ui: UiState): Form | null => {
	const overlay = topOverlay(ui);
	return overlay === null ? ui.form : overlay.kind === 'inputs' ? overlay.form : null;
};

export const withForm = (ui: UiState, form: Form): UiState => (topOverlay(ui)?.kind === 'inputs' ? withTop(ui, {kind: 'inputs', form}) : {...ui, form});

export const fieldAt = (form: Form): TextField => form.fields[form.names[form.focus] ?? ''] ?? emptyField;

export const withFieldAt = (form: Form, field: TextField): Form => ({...form, problem: null, fields: {...form.fields, [form.names[form.focus] ?? '']: field}});

/** Types text, or an editing key, into the field that has the cursor. */
export const typeInto = (ui: UiState, text: string, key = ''): UiState => {
	const form = openForm(ui);
	if (form) return withForm(ui, withFieldAt(form, typed(fieldAt(form), text, key)));
	const overlay = topOverlay(ui);
	return overlay && 'field' in overlay ? withTop(ui, {...overlay, field: typed(overlay.field, text, key)}) : ui;
};

const typed = (field: TextField, text: string, key: string): TextField => editField(field, key) ?? (text === '' ? field : insert(field, text));

/** The value a text stands for: an option may be shortened as long as only one begins that way. */
export const completed = (input: Input, value: string): string => {
	if (input.options.length === 0 || input.options.includes(value)) return value;
	const matching = input.options.filter(option => value !== '' && option.toLowerCase().startsWith(value.toLowerCase()));
	return matching.length === 1 ? (matching[0] ?? value) : value;
};

/** Why a value is not taken, or null. Empty values are judged where the form is handed in. */
export const problemWith = (input: Input, value: string): string | null => (value === '' ? null : faultOf(input, value));
