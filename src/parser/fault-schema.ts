import * as v from 'valibot';
import {collapseBlanks, placeNames} from '../plan/command-pattern.ts';
import {FAULT_KINDS} from '../plan/scenario.ts';
import type {Fault} from '../plan/scenario.ts';
import {countOrAlways, exitCode, factor, oneOf, oneOrMore, share, text, textRecord, wholeNumber} from './yaml-values.ts';

/** The words of a line that is typed. */
export const line = v.pipe(
	text,
	v.check(value => new Set(placeNames(value)).size === placeNames(value).length, 'has the same `{name}` twice'),
	v.check(value => (value.match(/\*/gu) ?? []).length <= 8, 'has more than 8 `*`'),
	v.transform(collapseBlanks),
);

/** The words of a pretended or struck command line. */
export const pattern = v.pipe(
	line,
	v.check(value => /^[^*{\s]\S*/u.test(value), 'must begin with the name of a program'),
);

const WAYS = [...FAULT_KINDS, 'random'] as const;

/** What strikes by chance unless the scenario says otherwise: all that comes to an end by itself. */
export const CHANCE_KINDS = ['fails', 'slow', 'garbage', 'half-done', 'connection-lost'] as const;

/** A slow one takes so many times as long. */
export const SLOW_FACTOR = 5;

export const faultSchema = v.pipe(
	v.strictObject({
		step: v.optional(text),
		match: v.optional(pattern),
		fails: v.optional(countOrAlways),
		slow: v.optional(factor),
		hangs: v.optional(countOrAlways),
		garbage: v.optional(countOrAlways),
		'half-done': v.optional(countOrAlways),
		'connection-lost': v.optional(countOrAlways),
		'never-green': v.optional(countOrAlways),
		random: v.optional(share),
		kinds: v.optional(oneOrMore(oneOf(FAULT_KINDS))),
		seed: v.optional(wholeNumber),
		times: v.optional(countOrAlways),
		exit: v.optional(exitCode),
		output: v.optional(text),
		set: v.optional(textRecord),
	}),
	v.check(map => WAYS.filter(kind => map[kind] !== undefined).length === 1, `needs exactly one of ${WAYS.map(kind => `\`${kind}\``).join(', ')}`),
	v.check(map => map.random !== undefined || (map.kinds === undefined && map.seed === undefined && map.times === undefined), 'has `kinds`, `seed` or `times`, which go with `random` only'),
	v.check(map => map.set === undefined || map['half-done'] !== undefined, 'has `set`, which goes with `half-done` only'),
	v.transform((map): Fault => {
		const kind = FAULT_KINDS.find(name => map[name] !== undefined) ?? 'fails';
		return {
			step: map.step ?? null,
			match: map.match ?? null,
			kind,
			times: map.random !== undefined ? (map.times ?? null) : kind === 'slow' ? null : (map[kind] ?? null),
			factor: map.slow ?? SLOW_FACTOR,
			exit: map.exit ?? null,
			output: map.output ?? '',
			set: map.set ?? null,
			random: map.random === undefined ? null : {chance: map.random, kinds: map.kinds ?? CHANCE_KINDS, seed: map.seed ?? null},
		};
	}),
);
