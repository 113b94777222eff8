import * as v from 'valibot';
import type {Call} from '../plan/scenario.ts';
import type {RowChange, RowMatch, Table} from '../plan/tables.ts';
import {templateSlip} from '../plan/template.ts';
import {text, textRecord} from './yaml-values.ts';

/** Schemas of tables, of what rules do with them, and of options. */

const NAME = /^[a-z_][a-z0-9_]*$/iu;
const name = v.pipe(text, v.regex(NAME, 'may only have letters, digits and `_`'));

/** A map whose keys can stand in templates. */
export function valueNames<Value extends v.GenericSchema>(value: Value) {
	return v.pipe(v.record(text, value), v.check(map => Object.keys(map).every(key => NAME.test(key)), 'may only have names of letters, digits and `_`'));
}

export const template = v.pipe(
	text,
	v.check(value => templateSlip(value) === null, 'has a part that is not `{{#each TABLE}} … {{/each}}` or `{{#times NAME}} … {{/times}}`, or one in another'),
);

export const tables = valueNames(
	v.pipe(
		v.strictObject({per: v.optional(name), rows: v.optional(v.array(valueNames(text)), [])}),
		v.transform((map): Table => ({per: map.per ?? null, rows: map.rows})),
	),
);

const rowMatch = v.pipe(
	v.strictObject({in: name, where: v.optional(textRecord, {})}),
	v.transform((map): RowMatch => ({table: map.in, where: map.where})),
);

const KINDS = ['add', 'change', 'put', 'remove'] as const;

const rowChange = v.pipe(
	v.strictObject({
		add: v.optional(name),
		change: v.optional(name),
		put: v.optional(name),
		remove: v.optional(name),
		first: v.optional(v.pipe(text, v.check(value => value === 'true' || value === 'false', 'must be `true` or `false`'))),
		where: v.optional(textRecord, {}),
		row: v.optional(textRecord, {}),
	}),
	v.check(map => KINDS.filter(kind => map[kind] !== undefined).length === 1, `needs exactly one of ${KINDS.map(kind => `\`${kind}\``).join(', ')}`),
	v.transform(({first, where, row, ...map}): RowChange => {
		const kind = KINDS.find(key => map[key] !== undefined) ?? 'add';
		const table = map[kind] ?? '';
		if (kind === 'add') return {kind, table, first: first === 'true', row};
		return kind === 'remove' ? {kind, table, where} : {kind, table, where, row};
	}),
);

/** What a rule may say beyond one line and its answer. */
export const ruleParts = {
	find: v.optional(rowMatch),
	none: v.optional(rowMatch),
	rows: v.optional(v.array(rowChange)),
	runs: v.optional(text),
	types: v.optional(text),
};

/** `app: -a --app` → each option's name. */
const options = v.pipe(
	valueNames(text),
	v.check(map => Object.values(map).every(words => words.split(' ').every(word => /^-\S/u.test(word))), 'must give each name its options, such as `app: -a --app`'),
	v.transform(map => Object.fromEntries(Object.entries(map).flatMap(([key, words]) => words.split(' ').map(word => [word, key] as const)))),
);

export const calls = v.record(
	text,
	v.pipe(
		v.strictObject({values: v.optional(options, {}), flags: v.optional(options, {})}),
		v.transform((map): Call => map),
	),
);
