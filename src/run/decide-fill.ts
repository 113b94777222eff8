import {findStep} from '../plan/find-step.ts';
import type {Input} from '../plan/input.ts';
import type {Plan} from '../plan/plan.ts';
import type {Decision} from './decision.ts';
import type {Intent} from './intent.ts';
import {missingFor} from './missing-inputs.ts';
import {TEXT_LIMIT, refuse} from './refusal.ts';
import type {RunState} from './state.ts';

/** Values for inputs. Those of secret inputs never enter the event: only their names do, the values stay with the runner. */
export const decideFill = (plan: Plan, state: RunState, intent: Extract<Intent, {kind: 'fill'}>, by: string): Decision => {
	const given = Object.entries(intent.values).filter(([, value]) => value !== '');
	const wrong = given.map(([name, value]) => problemWithValue(plan, name, value)).find(problem => problem !== null);
	if (wrong !== undefined) return refuse(wrong);
	const isSecret = (name: string) => plan.inputs.some(input => input.name === name && input.secret);
	const values = Object.fromEntries(given.filter(([name]) => !isSecret(name)));
	const secrets = given.map(([name]) => name).filter(isSecret);
	if (intent.prompt === null) return given.length === 0 ? refuse('nothing was filled in') : {event: {kind: 'inputs-set', by, values, secrets, ...(intent.sources ? {sources: intent.sources} : {})}};
	const prompt = state.prompt;
	if (prompt?.kind !== 'inputs' || prompt.id !== intent.prompt) return refuse('that question is no longer open');
	const needed = prompt.required ? prompt.names.filter(name => !(name in values) && !secrets.includes(name) && !state.inputs[name]?.given) : [];
	const own = neededNow(plan, state, prompt.step, needed);
	if (own.length > 0) return refuse(`the step needs ${own.map(name => `\`${name}\``).join(', ')}`);
	return {event: {kind: 'prompt-answered', prompt: prompt.id, by, answer: {kind: 'inputs', values, secrets}}};
};

/** Of the names asked, those that the step itself cannot run without. */
const neededNow = (plan: Plan, state: RunState, stepId: string, names: readonly string[]): readonly string[] => {
	const step = findStep(plan, stepId);
	const own = step?.kind === 'command' ? missingFor(plan, state, step) : names;
	return names.filter(name => own.includes(name));
};

/** A secret is in no event; a key of a certificate is longer than what people type. */
const SECRET_LIMIT = 16_000;

/** Room for any text of so many characters; only characters that must be escaped take more, and one line of the record holds no more. */
const RECORDED_BYTES = 3 * TEXT_LIMIT;

const recordedBytes = (value: string): number => new TextEncoder().encode(JSON.stringify(value)).length - 2;

/** Why a value cannot be taken for an input, or null. */
export const problemWithValue = (plan: Plan, name: string, value: string): string | null => {
	const input = plan.inputs.find(candidate => candidate.name === name);
	if (!input) return `the runbook has no input \`${name}\``;
	const fault = faultOf(input, value);
	return fault === null ? null : `\`${name}\` ${fault}`;
};

/** The same without its name, where that stands beside. */
export const faultOf = (input: Input, value: string): string | null => {
	if (value.includes('\0')) return 'contains a NUL character, which no command can receive';
	const limit = input.secret ? SECRET_LIMIT : TEXT_LIMIT;
	if (value.length > limit) return `has ${value.length} characters; at most ${limit} are taken`;
	if (!input.secret && recordedBytes(value) > RECORDED_BYTES) return `takes ${recordedBytes(value)} bytes of the record; at most ${RECORDED_BYTES} are taken`;
	if (input.options.length > 0 && !input.options.includes(value)) return `must be one of ${input.options.map(option => `\`${option}\``).join(', ')}`;
	return matches(input, value) ? null : `must match ${input.pattern ?? ''}`;
};

const matches = (input: Input, value: string): boolean => input.pattern === null || new RegExp(`^(?:${input.pattern})$`, 'u').test(value);
