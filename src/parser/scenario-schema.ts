import * as v from 'valibot';
import {collapseBlanks, placeNames} from '../plan/command-pattern.ts';
import type {Fault, Rule, Scenario, World} from '../plan/scenario.ts';
import {answersSchema} from './answers-file.ts';
import {countOrAlways, duration, exitCode, factor, oneOrMore, text, textRecord} from './yaml-values.ts';

const pattern = v.pipe(
	text,
	v.check(value => /^[^*{\s]\S*/u.test(value.trim()), 'must begin with the name of a program'),
	v.check(value => new Set(placeNames(value)).size === placeNames(value).length, 'has the same `{name}` twice'),
	v.check(value => (value.match(/\*/gu) ?? []).length <= 8, 'has more than 8 `*`'),
	v.transform(collapseBlanks),
);

const rule = v.pipe(
	v.strictObject({
		match: pattern,
		when: v.optional(textRecord, {}),
		on: v.optional(text),
		output: v.optional(text, ''),
		stderr: v.optional(text, ''),
		exit: v.optional(exitCode, '0'),
		takes: v.optional(duration, '0s'),
		every: v.optional(duration),
		set: v.optional(textRecord, {}),
	}),
	v.transform(
		(map): Rule => ({
			match: map.match,
			when: map.when,
			on: map.on ?? null,
			output: map.output,
			stderr: map.stderr,
			exit: map.exit,
			takesMs: map.takes,
			everyMs: map.every ?? null,
			set: map.set,
		}),
	),
);

const FAULT_KINDS = ['fails', 'slow', 'hangs', 'garbage'] as const;

const fault = v.pipe(
	v.strictObject({
		step: v.optional(text),
		match: v.optional(pattern),
		fails: v.optional(countOrAlways),
		slow: v.optional(factor),
		hangs: v.optional(countOrAlways),
		garbage: v.optional(countOrAlways),
		exit: v.optional(exitCode),
		output: v.optional(text),
	}),
	v.check(map => FAULT_KINDS.filter(kind => map[kind] !== undefined).length === 1, `needs exactly one of ${FAULT_KINDS.map(kind => `\`${kind}\``).join(', ')}`),
	v.transform((map): Fault => {
		const kind = FAULT_KINDS.find(name => map[name] !== undefined) ?? 'fails';
		return {
			step: map.step ?? null,
			match: map.match ?? null,
			kind,
			times: kind === 'slow' ? null : (map[kind] ?? null),
			factor: map.slow ?? 1,
			exit: map.exit ?? (kind === 'fails' ? 1 : 0),
			output: map.output ?? '',
		};
	}),
);

const world = v.pipe(
	v.strictObject({
		state: v.optional(v.pipe(textRecord, v.check(map => Object.keys(map).every(name => /^[a-z_][a-z0-9_]*$/iu.test(name)), 'may only have names of letters, digits and `_`')), {}),
		files: v.optional(textRecord, {}),
		real: v.optional(oneOrMore(text), []),
		programs: v.optional(v.array(rule), []),
	}),
	v.transform((map): World => map),
);

const objectives = v.pipe(
	v.strictObject({rto: v.optional(duration), rpo: v.optional(duration), pass: v.optional(oneOrMore(text), [])}),
	v.transform((map): Scenario['objectives'] => ({rtoMs: map.rto ?? null, rpoMs: map.rpo ?? null, pass: map.pass})),
);

/** The whole of a scenario file; everything but the title may be left out. */
export const scenarioSchema = v.pipe(
	v.strictObject({
		title: text,
		world: v.optional(world, {}),
		faults: v.optional(v.array(fault), []),
		answers: v.optional(answersSchema, {}),
		objectives: v.optional(objectives, {}),
	}),
	v.transform((map): Scenario => map),
);
