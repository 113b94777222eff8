import type {RunEvent} from '../run/event.ts';
import {maskText} from './redaction.ts';

/** An event, and the values that are kept out of it by name. */
type HeldBack = {readonly event: RunEvent; readonly held: Readonly<Record<string, string>>};

/**
 * A value for an ordinary input that holds a secret counts as one: its name alone goes into the record. Masked it would be worse
 * than lost, for a resumed run would put the mask into commands.
 */
export const holdBack = (event: RunEvent, forms: readonly string[]): HeldBack => {
	const given = givenIn(event);
	const names = given === null || forms.length === 0 ? [] : Object.keys(given.values).filter(name => maskText(given.values[name] ?? '', forms) !== given.values[name]);
	if (given === null || names.length === 0) return {event, held: {}};
	const [held, values] = [true, false].map(isHeld => Object.fromEntries(Object.entries(given.values).filter(([name]) => names.includes(name) === isHeld)));
	return {event: withGiven(event, {values: values ?? {}, secrets: [...given.secrets, ...names]}), held: held ?? {}};
};

type Given = {readonly values: Readonly<Record<string, string>>; readonly secrets: readonly string[]};

const givenIn = (event: RunEvent): Given | null => {
	if (event.kind === 'inputs-set') return event;
	return event.kind === 'prompt-answered' && event.answer.kind === 'inputs' ? event.answer : null;
};

const withGiven = (event: RunEvent, given: Given): RunEvent => {
	if (event.kind === 'inputs-set') return {...event, ...given};
	return event.kind === 'prompt-answered' && event.answer.kind === 'inputs' ? {...event, answer: {...event.answer, ...given}} : event;
};
