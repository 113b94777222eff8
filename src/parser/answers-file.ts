import * as v from 'valibot';
import type {Answers, StepAnswer} from '../plan/answers.ts';
import type {Diagnostic} from '../plan/diagnostic.ts';
import {checkYaml} from './check-yaml.ts';
import {readYaml} from './yaml-file.ts';
import {duration, oneOf, oneOrMore, span, text, textRecord} from './yaml-values.ts';

/**
 * An answers file (YAML): `inputs`, `choices`, `steps` (id or title → `run`, `skip`, `by-hand`, `not-applicable`,
 * or a map of `act, reason, confirm, on-failure, verdict, seen, stop-after, delay`), `otherwise: run`, `on-failure`, `delay`. Null if there are errors.
 */
export function readAnswers(source: string, path: string): {readonly answers: Answers | null; readonly diagnostics: readonly Diagnostic[]} {
	const {output, diagnostics} = checkYaml(readYaml(source, path), source, answersSchema);
	return {answers: output, diagnostics};
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
