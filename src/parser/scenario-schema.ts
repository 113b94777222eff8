import * as v from 'valibot';
import type {ScenarioFile} from '../plan/pack.ts';
import type {Rule, World} from '../plan/scenario.ts';
import {answersSchema} from './answers-file.ts';
import {faultSchema, line, pattern} from './fault-schema.ts';
import {ABOUT_KEYS, aboutOf, objectivesSchema} from './objectives-schema.ts';
import {duration, exitCode, oneOrMore, text, textRecord, wholeNumber} from './yaml-values.ts';
import {calls, ruleParts, tables, template, valueNames} from './table-schema.ts';

const ruleOf = (match: typeof line | typeof pattern) => v.pipe(
	v.strictObject({
		match,
		when: v.optional(textRecord, {}),
		on: v.optional(text),
		output: v.optional(template, ''),
		stderr: v.optional(template, ''),
		exit: v.optional(exitCode, '0'),
		takes: v.optional(duration, '0s'),
		every: v.optional(duration),
		set: v.optional(textRecord, {}),
		...ruleParts,
	}),
	v.transform(
		({find, none, rows, runs, types, ...map}): Rule => ({
			match: map.match,
			when: map.when,
			on: map.on ?? null,
			output: map.output,
			stderr: map.stderr,
			exit: map.exit,
			takesMs: map.takes,
			everyMs: map.every ?? null,
			set: map.set,
			...(find && {find}),
			...(none && {none}),
			...(rows && {rows}),
			...(runs !== undefined && {runs}),
			...(types !== undefined && {types}),
		}),
	),
);

/** What a scenario or a pack pretends. */
export const world = v.pipe(
	v.strictObject({
		state: v.optional(valueNames(text), {}),
		files: v.optional(textRecord, {}),
		real: v.optional(oneOrMore(text), []),
		programs: v.optional(v.array(ruleOf(pattern)), []),
		statements: v.optional(v.array(ruleOf(line)), []),
		tables: v.optional(tables),
		calls: v.optional(calls),
	}),
	v.transform(
		({statements, tables: lists, calls: options, ...map}): World => ({
			...map,
			programs: [...map.programs, ...statements.map((rule): Rule => ({...rule, typed: true}))],
			...(lists && {tables: lists}),
			...(options && {calls: options}),
		}),
	),
);

/** The whole of a scenario file; everything but the title may be left out. */
export const scenarioSchema = v.pipe(
	v.strictObject({
		title: text,
		packs: v.optional(oneOrMore(text), []),
		day: v.optional(oneOrMore(text), []),
		...ABOUT_KEYS,
		seed: v.optional(wholeNumber),
		world: v.optional(world, {}),
		faults: v.optional(v.array(faultSchema), []),
		answers: v.optional(answersSchema, {}),
		objectives: v.optional(objectivesSchema, {}),
	}),
	v.transform(
		(map): ScenarioFile => ({
			title: map.title,
			packs: map.packs,
			day: map.day,
			about: aboutOf(map),
			seed: map.seed ?? null,
			world: map.world,
			faults: map.faults,
			answers: map.answers,
			objectives: map.objectives,
		}),
	),
);
