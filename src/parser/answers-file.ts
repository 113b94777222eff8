import * as v from 'valibot';
import type {Answers, StepAnswer} from '../plan/answers.ts';
import type {Diagnostic} from '../plan/diagnostic.ts';
import type {Plan} from '../plan/plan.ts';
import {strangeChoice, strangeInput, strangeStep} from './answer-names.ts';
import type {StrangeAnswer} from './answer-names.ts';
import {checkYaml, spanAt} from './check-yaml.ts';
import {place, readYaml} from './yaml-file.ts';
import {duration, oneOf, oneOrMore, span, text, textRecord} from './yaml-values.ts';

/**
 * An answers file (YAML): `inputs`, `choices`, `steps` (id or title → `run`, `skip`, `by-hand`, `not-applicable`,
 * or a map of `act, reason, confirm, on-failure, verdict, seen, stop-after, delay`), `otherwise: run`, `on-failure`, `delay`. With a plan, the inputs,
 * decisions, options and steps that it names must be there: what is misspelt would answer nothing. Null if there are errors.
 */
export function readAnswers(source: string, path: string, plan?: Plan): {readonly answers: Answers | null; readonly diagnostics: readonly Diagnostic[]} {
	const file = readYaml(source, path);
	const {output, diagnostics} = checkYaml(file, source, answersSchema);
	if (output === null || plan === undefined) return {answers: output, diagnostics};
	const strange = strangeAnswers(output, plan).map(([at, {part, ...one}]) => place(file, {...one, span: spanAt(file, at, part), text: source}));
	return {answers: strange.length > 0 ? null : output, diagnostics: strange.toSorted((a, b) => a.line - b.line || a.column - b.column)};
}

function strangeAnswers({inputs, choices, steps}: Answers, plan: Plan): readonly (readonly [readonly string[], StrangeAnswer])[] {
	const found: readonly (readonly [readonly string[], StrangeAnswer | null])[] = [
		...Object.keys(inputs).map(name => [['inputs', name], strangeInput(plan, name)] as const),
		...Object.entries(choices).map(([name, option]) => [['choices', name], strangeChoice(plan, name, option)] as const),
		...Object.keys(steps).map(name => [['steps', name], strangeStep(plan, name)] as const),
	];
	return found.flatMap(([at, strange]) => (strange === null ? [] : [[at, strange] as const]));
}

const ACTS = ['run', 'skip', 'by-hand', 'not-applicable'] as const;
const FAILURE_ACTS = ['retry', 'skip', 'by-hand', 'abort', 'follow'] as const;
const VERDICTS = ['passed', 'failed'] as const;

const stepWord = v.pipe(
	oneOf(ACTS),
	v.transform((act): StepAnswer => ({act, reason: '', confirm: null, onFailure: [], verdict: null, seen: '', stopAfterMs: null})),
);

const stepMap = v.pipe(
	v.strictObject({
		act: v.optional(oneOf(ACTS), 'run'),
		reason: v.optional(text, ''),
		confirm: v.optional(text),
		'on-failure': v.optional(oneOrMore(oneOf(FAILURE_ACTS)), []),
		verdict: v.optional(oneOf(VERDICTS)),
		seen: v.optional(text, ''),
		'stop-after': v.optional(duration),
		delay: v.optional(duration),
	}),
	v.transform(
		(map): StepAnswer => ({
			act: map.act,
			reason: map.reason,
			confirm: map.confirm === 'true' ? true : (map.confirm ?? null),
			onFailure: map['on-failure'],
			verdict: map.verdict ?? null,
			seen: map.seen,
			stopAfterMs: map['stop-after'] ?? null,
			...(map.delay === undefined ? {} : {delayMs: map.delay}),
		}),
	),
);

/** The answers as part of another file; every key may be left out. */
export const answersSchema = v.pipe(
	v.strictObject({
		inputs: v.optional(textRecord, {}),
		choices: v.optional(textRecord, {}),
		steps: v.optional(v.record(text, v.lazy((value): v.GenericSchema<unknown, StepAnswer> => (typeof value === 'string' ? stepWord : stepMap))), {}),
		otherwise: v.optional(oneOf(['run', 'stop'])),
		delay: v.optional(span),
		'on-failure': v.optional(oneOrMore(oneOf(FAILURE_ACTS))),
	}),
	v.transform(
		(map): Answers => ({
			inputs: map.inputs,
			choices: map.choices,
			steps: map.steps,
			otherwise: map.otherwise === 'run' ? 'run' : null,
			...(map['on-failure'] === undefined ? {} : {onFailure: map['on-failure']}),
			delayMs: map.delay?.leastMs ?? 0,
			...(map.delay === undefined || map.delay.mostMs === map.delay.leastMs ? {} : {delayMostMs: map.delay.mostMs}),
		}),
	),
);
