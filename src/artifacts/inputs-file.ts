import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import type {RunEvent} from '../run/event.ts';
import {folded} from './folded.ts';
import {inertJson} from './inert.ts';

/** `inputs.json`: what was put in where the runbook leaves something open. Of a secret there is only the name. */
export type InputsFile = {readonly schema: 1; readonly inputs: readonly InputRecord[]};

type InputRecord = {
	readonly name: string;
	readonly secret: boolean;
	/** Null: a secret, or never given. */
	readonly value: string | null;
	/** Every time it was given. What a step printed counts only once it is found good. */
	readonly given: readonly Given[];
	/** Numbers of the steps that use it. */
	readonly usedBy: readonly number[];
};

type Given = {readonly at: string; readonly by: string; readonly from: string; readonly value: string | null};

export const inputsFile = (plan: Plan, entries: readonly Entry[]): string => `${inertJson(inputsOf(plan, entries), 2)}\n`;

const inputsOf = (plan: Plan, entries: readonly Entry[]): InputsFile => {
	const settings = entries.flatMap(({at, event}) => settingsOf(plan, event).map(setting => ({at: new Date(at).toISOString(), ...setting})));
	const now = folded(plan, entries).inputs;
	const names = new Set([...plan.inputs.map(({name}) => name), ...settings.map(({name}) => name)]);
	return {
		schema: 1,
		inputs: [...names].map(name => {
			const own = settings.filter(setting => setting.name === name);
			// What once was a secret stays one, also where it was given before anybody knew.
			const secret = plan.inputs.some(input => input.name === name && input.secret) || own.some(({value}) => value === null);
			const given = own.map(({at, by, from, value}) => ({at, by, from, value: secret ? null : value}));
			return {name, secret, value: secret ? null : (now[name]?.value ?? null), given, usedBy: usersOf(plan, name)};
		}),
	};
};

type Setting = {readonly name: string; readonly by: string; readonly from: string; readonly value: string | null};

const settingsOf = (plan: Plan, event: RunEvent): readonly Setting[] => {
	switch (event.kind) {
		case 'inputs-set':
			return settings(event, event.by, name => event.sources?.[name] ?? 'given without being asked for');
		case 'prompt-answered':
			return event.answer.kind === 'inputs' ? settings(event.answer, event.by, () => 'given where it was asked for') : [];
		case 'step-finished': {
			const {set} = event.result;
			return set === null ? [] : [{name: set.input, by: 'rollbook', from: `printed by step ${findStep(plan, event.step)?.number ?? '?'}`, value: set.value}];
		}
		default:
			return [];
	}
};

const settings = ({values, secrets}: {readonly values: Readonly<Record<string, string>>; readonly secrets: readonly string[]}, by: string, from: (name: string) => string): readonly Setting[] => [
	...Object.entries(values).map(([name, value]) => ({name, by, from: from(name), value})),
	...secrets.map(name => ({name, by, from: from(name), value: null})),
];

const usersOf = (plan: Plan, name: string): readonly number[] => plan.steps.flatMap(step => (step.kind === 'command' && step.uses.some(({input}) => input === name) ? [step.number] : []));
