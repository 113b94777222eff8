import * as v from 'valibot';
import {DRILL_TYPES} from '../plan/drill.ts';
import type {Criterion, DrillAbout, Objectives} from '../plan/drill.ts';
import {duration, moment, oneOf, oneOrMore, share, text, textRecord} from './yaml-values.ts';

const MACHINE = ['outcome', 'within', 'no-failed-step', 'passed', 'decided', 'exercised'] as const;

const question = v.pipe(
	text,
	v.check(value => value.trim() !== '', 'must say what has to hold'),
	v.transform((words): readonly Criterion[] => [{kind: 'question', text: words}]),
);

const judged = v.pipe(
	v.strictObject({
		outcome: v.optional(oneOf(['completed', 'failed', 'aborted'])),
		within: v.optional(duration),
		'no-failed-step': v.optional(v.pipe(text, v.check(value => value === 'true', 'must be `true`'))),
		passed: v.optional(oneOrMore(text)),
		decided: v.optional(textRecord),
		exercised: v.optional(share),
	}),
	v.check(map => MACHINE.some(key => map[key] !== undefined), `needs one of ${MACHINE.map(key => `\`${key}\``).join(', ')}, or to be a sentence for the reviewer`),
	v.transform((map): readonly Criterion[] => [
		...(map.outcome === undefined ? [] : [{kind: 'outcome' as const, outcome: map.outcome}]),
		...(map.within === undefined ? [] : [{kind: 'within' as const, ms: map.within}]),
		...(map['no-failed-step'] === undefined ? [] : [{kind: 'no-failed-step' as const}]),
		...(map.passed === undefined ? [] : [{kind: 'passed' as const, steps: map.passed}]),
		...Object.entries(map.decided ?? {}).map(([step, option]) => ({kind: 'decided' as const, step, option})),
		...(map.exercised === undefined ? [] : [{kind: 'exercised' as const, percent: Math.round(map.exercised * 100)}]),
	]),
);

const criterion = v.lazy((value): v.GenericSchema<unknown, readonly Criterion[]> => (typeof value === 'object' && value !== null ? judged : question));

/** One of them, or a list. */
const criteria = v.lazy(
	(value): v.GenericSchema<unknown, readonly Criterion[]> =>
		Array.isArray(value)
			? v.pipe(
					v.array(criterion),
					v.transform(lists => lists.flat()),
				)
			: criterion,
);

export const objectivesSchema = v.pipe(
	v.strictObject({
		rto: v.optional(duration),
		'rto-from': v.optional(text),
		'rto-to': v.optional(text),
		rpo: v.optional(duration),
		'rpo-from': v.optional(text),
		pass: v.optional(criteria, []),
	}),
	v.transform(
		(map): Objectives => ({
			rtoMs: map.rto ?? null,
			rtoFrom: map['rto-from'] ?? null,
			rtoTo: map['rto-to'] ?? null,
			rpoMs: map.rpo ?? null,
			rpoFrom: map['rpo-from'] ?? null,
			pass: map.pass,
		}),
	),
);

/** Keys of the whole file that say what a reviewer asks. */
export const ABOUT_KEYS = {
	type: v.optional(oneOf(DRILL_TYPES)),
	summary: v.optional(text, ''),
	system: v.optional(text, ''),
	environment: v.optional(text, ''),
	'planned-start': v.optional(moment),
	participants: v.optional(textRecord, {}),
	absent: v.optional(textRecord, {}),
	assumptions: v.optional(oneOrMore(text), []),
	'third-parties': v.optional(oneOrMore(text), []),
};

export const aboutOf = (map: v.InferOutput<v.StrictObjectSchema<typeof ABOUT_KEYS, undefined>>): DrillAbout => ({
	type: map.type ?? null,
	summary: map.summary,
	system: map.system,
	environment: map.environment,
	plannedStart: map['planned-start'] ?? null,
	participants: map.participants,
	absent: map.absent,
	assumptions: map.assumptions,
	thirdParties: map['third-parties'],
});
