import * as v from 'valibot';
import {parseDuration} from './duration.ts';

/** Schemas of single values; every scalar of a file arrives as the text that stands there. */

export const text = v.string();

/** One value or a list of them. */
export function oneOrMore<Item>(item: v.GenericSchema<unknown, Item>): v.GenericSchema<unknown, readonly Item[]> {
	const one = v.pipe(
		item,
		v.transform((value): readonly Item[] => [value]),
	);
	return v.lazy((value): v.GenericSchema<unknown, readonly Item[]> => (Array.isArray(value) ? v.array(item) : one));
}

export const textRecord = v.record(text, text);

export const duration = v.pipe(
	text,
	v.check(value => parseDuration(value) !== null, 'must be a duration such as `30s`, `5m` or `1h30m`'),
	v.transform(value => parseDuration(value) ?? 0),
);

export const exitCode = v.pipe(
	text,
	v.check(value => /^\d{1,3}$/u.test(value) && Number(value) <= 255, 'must be an exit code from 0 to 255'),
	v.transform(Number),
);

export const factor = v.pipe(
	text,
	v.check(value => /^\d+(?:\.\d+)?$/u.test(value) && Number(value) > 0, 'must be a number above 0'),
	v.transform(Number),
);

/** A count, or `true` for "always" (null). */
export const countOrAlways = v.pipe(
	text,
	v.check(value => value === 'true' || /^[1-9]\d{0,5}$/u.test(value), 'must be a number of times, or `true` for always'),
	v.transform(value => (value === 'true' ? null : Number(value))),
);

export function oneOf<const Words extends readonly string[]>(words: Words): v.GenericSchema<unknown, Words[number]> {
	return v.picklist(words, `must be one of ${words.map(word => `\`${word}\``).join(', ')}`);
}
