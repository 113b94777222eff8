import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {initialState} from '../../src/run/initial.ts';
import {readIntent} from '../../src/ui/json/read-intent.ts';

const page = readFileSync('docs/json.md', 'utf8');
const rows = [...(page.split('## What goes in')[1] ?? '').matchAll(/^\| `(?!kind`)([a-z-]+)` \|([^|]*)\|/gm)].map(([, kind = '', fields = '']) => ({kind, fields}));

/** A value that fits, by the name of its field. */
const VALUES: Readonly<Record<string, unknown>> = {verdict: 'passed', mark: 'ticked', because: 'operator', item: 0, values: {}};

const fieldsOf = (fields: string): readonly string[] => fields.replace(/: `[^;\]]*/g, '').match(/[a-z]+/g) ?? [];

test('the page names every wish that there is', () => {
	const told = readIntent('{"kind":"nothing"}', initialState);
	const known = told.kind === 'refused' ? told.reason.replace('wanted a `kind` out of ', '').split(', ') : [];
	expect(rows.map(({kind}) => kind)).toEqual(known);
});

test.each(rows)('`$kind` takes what the page says, and without what stands in brackets, and nothing else', ({kind, fields}) => {
	const read = (names: readonly string[], more = {}) => readIntent(JSON.stringify({kind, ...Object.fromEntries(names.map(name => [name, VALUES[name] ?? 'x'])), ...more}), initialState).kind;
	const needed = fieldsOf(fields.replace(/\[[^\]]*\]/g, ''));
	expect(read(fieldsOf(fields))).not.toBe('refused');
	expect(read(needed)).not.toBe('refused');
	for (const name of needed) expect(read(needed.filter(other => other !== name))).toBe('refused');
	expect(read(needed, {nothing: 1})).toBe('refused');
});

test('the examples of the page are lines of JSON', () => {
	const examples = [...page.matchAll(/```json\n(.*)\n```/g)].map(([, text = '']) => text);
	expect(examples.length).toBe(3);
	for (const text of examples) expect(() => JSON.parse(text)).not.toThrow();
});
