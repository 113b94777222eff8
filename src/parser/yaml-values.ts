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

/** `20 %`, `20` or `0.2` as a share of one. */
export const share = v.pipe(
	text,
	v.check(value => shareOf(value) !== null, 'must be a share such as `20 %` or `0.2`'),
	v.transform(value => shareOf(value) ?? 0),
);

function shareOf(value: string): number | null {
	const match = /^(\d+(?:\.\d+)?)\s*(%?)$/u.exec(value.trim());
	if (match === null) {
		return null;
	}
	const amount = Number(match[1]) / (match[2] === '%' ? 100 : 1);
	return amount > 0 && amount <= 1 ? amount : null;
}

/** `5s`, or `3s to 20s`. */
export const span = v.pipe(
	text,
	v.check(value => spanOf(value) !== null, 'must be a duration such as `5s`, or two of them: `3s to 20s`'),
	v.transform(value => spanOf(value) ?? {leastMs: 0, mostMs: 0}),
);

function spanOf(value: string): {readonly leastMs: number; readonly mostMs: number} | null {
	const [least, most, more] = value.split(/\s+to\s+/u).map(part => parseDuration(part));
	if (least === null || least === undefined || most === null || more !== undefined || (most ?? least) < least) {
		return null;
	}
	return {leastMs: least, mostMs: most ?? least};
}

/** A day, or a time of it with its zone: `2026-12-01`, `2026-12-01T14:00Z`. */
export const moment = v.pipe(
	text,
	v.check(value => /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/u.test(value) && !Number.isNaN(Date.parse(value)), 'must be a day such as `2026-12-01`, or a time with its zone: `2026-12-01T14:00Z`'),
);

export const wholeNumber = v.pipe(
	text,
	v.check(value => /^\d{1,9}$/u.test(value), 'must be a whole number from 0'),
	v.transform(Number),
);
