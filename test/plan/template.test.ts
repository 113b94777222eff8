import {expect, test} from 'vitest';
import {fillTemplate, templateNames, templateSlip} from '../../src/plan/template.ts';
import type {Tables} from '../../src/plan/tables.ts';

const TABLES: Tables = {
	world: {pods: {per: 'app', rows: [{name: 'a', state: 'up'}, {name: 'b', state: 'down'}]}},
	state: {pods: {other: [{name: 'c', app: 'other', state: 'up'}]}},
	names: {app: 'shop', n: '2'},
};
const fill = (text: string): string => fillTemplate(text, TABLES.names, TABLES);

test.each([
	['{{app}} {{ app }} {{nobody}}', 'shop shop {{nobody}}'],
	['{{n+1}} {{n-5}} {{app+1}}', '3 0 shop'],
	['{{app:6}}|{{n+1:3}}|{{app:2}}', 'shop  |3  |shop'],
	['{{#each pods}}{{name}}{{/each}}', 'ab'],
	['{{#each pods join=,}}"{{name}}"{{/each}}', '"a","b"'],
	['{{#each pods where state=up}}{{name}} of {{app}}{{/each}}', 'a of shop'],
	['{{#each pods of all}}{{name}}:{{app}} {{/each}}', 'c:other a:shop b:shop '],
	['{{#each nothing}}x{{/each}}-', '-'],
	['head\n{{#each pods}}\n{{name}}\n{{/each}}\nfoot\n', 'head\na\nb\nfoot\n'],
	['{{#times n}}{{index}}{{/times}}{{#times app}}x{{/times}}', '12'],
])('%j is filled', (text, filled) => {
	expect(fill(text)).toBe(filled);
});

test('a count beyond reason fills no disk', () => {
	expect(fillTemplate('{{#times n}}x{{/times}}', {n: '99999999'}, {...TABLES, names: {n: '99999999'}})).toHaveLength(100);
});

test('names are found, and repeated parts that are none', () => {
	expect(templateNames('{{a}} {{b+1:3}} {{#each pods}}{{c}}{{/each}} {{a}}')).toEqual(['a', 'b', 'c']);
	for (const right of ['', '{{a}}', '{{#each a}}{{b}}{{/each}}', '{{#times n}}x{{/times}}']) expect(templateSlip(right)).toBeNull();
	for (const wrong of ['{{#each a}}', '{{/each}}', '{{#if a}}x{{/if}}', '{{#each a}}{{#times n}}x{{/times}}{{/each}}', '{{#times n where a=b}}x{{/times}}', '{{#each a or b}}x{{/each}}']) {
		expect(templateSlip(wrong)).toContain('{{#each TABLE}}');
	}
});
