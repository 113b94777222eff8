import * as v from 'valibot';
import {contextOf} from './target-context.ts';
import {duration, oneOrMore, text} from './yaml-values.ts';
import {valueSource} from './value-source.ts';
import type {ValueSource} from '../plan/input.ts';

type Declaration = {readonly default?: string; readonly prompt?: string; readonly pattern?: string; readonly options?: readonly string[]; readonly secret?: boolean; readonly from?: string; readonly source?: ValueSource};

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
		from: v.optional(valueSource),
	}),
	v.transform(({from, ...map}): Declaration => (from === undefined ? map : typeof from === 'string' ? {...map, from} : {...map, source: from})),
);

const inputDefault = v.pipe(
	text,
	v.transform((value): Declaration => (value === '' ? {} : {default: value})),
);

const inputEntry = v.lazy((value): v.GenericSchema<unknown, Declaration> => (typeof value === 'string' ? inputDefault : inputMap));

/** A target's name with the command line that opens it; null: here, or nobody said how to get there. */
type TargetEntry = {readonly name: string; readonly open: string | null};

const opening = v.pipe(
	text,
	v.check(value => value === '' || contextOf(value) !== null, 'must be a command that opens a place, like `ssh deploy@web-1` or `docker exec -i web sh`'),
	v.transform(value => (value === '' ? null : value)),
);

const openingMap = v.pipe(
	v.strictObject({ssh: v.optional(text), open: v.optional(opening)}),
	v.transform(({ssh, open}): string | null => open ?? (ssh === undefined ? null : `ssh ${ssh}`)),
);

const targetMap = v.pipe(
	v.record(text, v.lazy((value): v.GenericSchema<unknown, string | null> => (typeof value === 'string' ? opening : openingMap))),
	v.transform((map): readonly TargetEntry[] => Object.entries(map).map(([name, open]) => ({name, open}))),
);

const targetNames = v.pipe(
	oneOrMore(text),
	v.transform((names): readonly TargetEntry[] => names.map(name => ({name, open: null}))),
);

/** A list of names, or a map of names with what opens them. */
const targets = v.lazy((value): v.GenericSchema<unknown, readonly TargetEntry[]> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? targetMap : targetNames));

/** Evidence must not be written anywhere else because a file says so. `top`: below which folder, in words. */
export const folderBelow = (top: string) => v.pipe(text, v.check(value => /^[\w.-]+(?:\/[\w.-]+)*$/u.test(value) && !value.split('/').includes('..'), `must be a folder below ${top}, like \`evidence/shop\``));

/** What decides how programs and shells start is not for a file to say: a drill would leave its pretended world by it. */
const RESERVED = /^(?:PATH|IFS|ENV|HOME|TMPDIR|SHELLOPTS|PS4|PROMPT_COMMAND|CDPATH|GLOBIGNORE|(?:BASH|LD_|DYLD_|ROLLBOOK_)\w*)$/u;

const env = v.record(
	v.pipe(
		text,
		v.check(name => /^[A-Za-z_]\w*$/u.test(name), 'must be a name of a variable, like `REGION`'),
		v.check(name => !RESERVED.test(name), 'is not for a runbook to set: set it in a step'),
	),
	v.pipe(text, v.check(value => !value.includes('\0'), 'must not hold NUL, which no program can be given')),
);

const interpreters = v.record(
	v.pipe(
		text,
		v.check(name => /^[\w+-]+$/u.test(name), 'must be the language of a block, like `python`'),
		v.check(name => !/^(?:bash|sh|shell|console)$/iu.test(name), 'has its interpreter: one shell goes from step to step, with folders and variables'),
		v.transform(name => name.toLowerCase()),
	),
	v.pipe(text, v.check(value => value.trim() !== '', 'must be a command line, like `python3 -c`')),
);

/** Keys that a plan is made of: a wrong value is an error. */
export const HEEDED = {
	title: text,
	kind: v.pipe(text, v.check(value => /^[\w-]+$/u.test(value), 'must be one word, like `rollback`')),
	rto: duration,
	inputs: v.record(text, inputEntry),
};

/** Keys that other tools use too: a value of quite another shape is theirs. */
export const SHOWN = {targets, env, artifacts: folderBelow('the one that you are in'), interpreters, notify: oneOrMore(text)};

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
