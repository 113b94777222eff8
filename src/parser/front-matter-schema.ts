import * as v from 'valibot';
import {duration, oneOrMore, text, textRecord} from './yaml-values.ts';

type Declaration = {readonly default?: string; readonly prompt?: string; readonly pattern?: string; readonly options?: readonly string[]; readonly secret?: boolean; readonly from?: string};

const trueOrFalse = v.pipe(
	text,
	v.check(value => value === 'true' || value === 'false', 'must be `true` or `false`'),
	v.transform(value => value === 'true'),
);

const pattern = v.pipe(text, v.check(isPattern, 'must be a regular expression, in quotes like `"v[0-9]+"`'));

const inputMap = v.pipe(
	v.strictObject({
		prompt: v.optional(text),
		default: v.optional(text),
		pattern: v.optional(pattern),
		options: v.optional(oneOrMore(text)),
		secret: v.optional(trueOrFalse),
		from: v.optional(v.pipe(text, v.transform(value => value.replace(/^#/u, '')))),
	}),
	v.transform((map): Declaration => map),
);

const inputDefault = v.pipe(
	text,
	v.transform((value): Declaration => (value === '' ? {} : {default: value})),
);

const inputEntry = v.lazy((value): v.GenericSchema<unknown, Declaration> => (typeof value === 'string' ? inputDefault : inputMap));

/** A list of names, or a map whose keys are the names. */
const names = v.lazy((value): v.GenericSchema<unknown, readonly string[]> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? keysOf : oneOrMore(text)));

const keysOf = v.pipe(
	v.record(text, v.unknown()),
	v.transform((map): readonly string[] => Object.keys(map)),
);

/** Keys that a plan is made of: a wrong value is an error. */
export const HEEDED = {
	title: text,
	kind: v.pipe(text, v.check(value => /^[\w-]+$/u.test(value), 'must be one word, like `rollback`')),
	rto: duration,
	inputs: v.record(text, inputEntry),
};

/** Keys that are shown: a wrong value may be another tool's. */
export const SHOWN = {targets: names, env: textRecord, artifacts: oneOrMore(text), interpreters: textRecord, notify: oneOrMore(text)};

/** All of the front matter; keys of other tools are let be. */
export const frontMatterSchema = v.object({
	title: v.optional(HEEDED.title),
	kind: v.optional(HEEDED.kind),
	rto: v.optional(HEEDED.rto),
	inputs: v.optional(HEEDED.inputs),
	targets: v.optional(SHOWN.targets),
	env: v.optional(SHOWN.env),
	artifacts: v.optional(SHOWN.artifacts),
	interpreters: v.optional(SHOWN.interpreters),
	notify: v.optional(SHOWN.notify),
});

export type FrontMatter = v.InferOutput<typeof frontMatterSchema>;

function isPattern(value: string): boolean {
	try {
		return new RegExp(value, 'u') instanceof RegExp;
	} catch {
		return false;
	}
}
