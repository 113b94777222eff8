import * as v from 'valibot';
import type {Rule, Scenario, World} from '../plan/scenario.ts';
import {answersSchema} from './answers-file.ts';
import {faultSchema, pattern} from './fault-schema.ts';
import {ABOUT_KEYS, aboutOf, objectivesSchema} from './objectives-schema.ts';
import {duration, exitCode, oneOrMore, text, textRecord, wholeNumber} from './yaml-values.ts';

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

const world = v.pipe(
	v.strictObject({
		state: v.optional(v.pipe(textRecord, v.check(map => Object.keys(map).every(name => /^[a-z_][a-z0-9_]*$/iu.test(name)), 'may only have names of letters, digits and `_`')), {}),
		files: v.optional(textRecord, {}),
		real: v.optional(oneOrMore(text), []),
		programs: v.optional(v.array(rule), []),
	}),
	v.transform((map): World => map),
);

/** The whole of a scenario file; everything but the title may be left out. */
export const scenarioSchema = v.pipe(
	v.strictObject({
		title: text,
		...ABOUT_KEYS,
		seed: v.optional(wholeNumber),
		world: v.optional(world, {}),
		faults: v.optional(v.array(faultSchema), []),
		answers: v.optional(answersSchema, {}),
		objectives: v.optional(objectivesSchema, {}),
	}),
	v.transform(
		(map): Scenario => ({
			title: map.title,
			about: aboutOf(map),
			seed: map.seed ?? null,
			world: map.world,
			faults: map.faults,
			answers: map.answers,
			objectives: map.objectives,
		}),
	),
);
