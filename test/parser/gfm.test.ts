import {describe, expect, it, test} from 'vitest';
import type {Plan} from '../../src/plan/plan.ts';
import type {Table} from '../../src/parser/block.ts';
import {readOutline} from '../../src/parser/read-outline.ts';
import {readRunbook} from '../../src/parser/read-runbook.ts';
import {readSource} from '../../src/parser/source.ts';

const place = {path: 'x.md', sha256: ''};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): Plan => readRunbook(bytes(text), place);
const blocks = (text: string) => readOutline(readSource(bytes(text), place)).blocks;
const tables = (text: string): readonly Table[] => blocks(text).filter(block => block.kind === 'table');
const cells = (text: string) => tables(text).map(table => [table.header, ...table.rows.map(row => row.cells)].map(row => row.map(cell => cell.text)));
const texts = (text: string): readonly string[] => blocks(text).flatMap(block => (block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'heading' ? [block.text] : []));
const links = (text: string): readonly string[] => blocks(text).flatMap(block => (block.kind === 'paragraph' ? block.links : []));

/** By extension of GFM and the rule of its specification: the text, and what is read. */
const TABLES: readonly (readonly [rule: string, text: string, read: readonly (readonly (readonly string[])[])[]])[] = [
	['a head, a delimiter row and rows', '| host | role |\n| --- | --- |\n| db1 | primary |', [[['host', 'role'], ['db1', 'primary']]]],
	['columns need not align, outer bars may be left out', '| host | role |\n:-: | ----:\ndb1 | primary', [[['host', 'role'], ['db1', 'primary']]]],
	['a bar that is escaped belongs to the cell, in code too', '| a\\|b |\n| --- |\n| `c \\| d` |', [[['a|b'], ['c | d']]]],
	['the beginning of another block ends it', '| a | b |\n| - | - |\n| c | d |\n> e', [[['a', 'b'], ['c', 'd']]]],
	['a fence ends it', '| a | b |\n| - | - |\n| c | d |\n```sh\nls\n```', [[['a', 'b'], ['c', 'd']]]],
	['a line without a bar is a row of one cell; a blank line ends it', '| a | b |\n| - | - |\n| c | d |\ne\n\nf', [[['a', 'b'], ['c', 'd'], ['e']]]],
	['head and delimiter row must have as many cells', '| a | b |\n| --- |\n| c |', []],
	['rows may have fewer cells than the head; what is more is not lost', '| a | b |\n| - | - |\n| c |\n| d | e | f |', [[['a', 'b'], ['c'], ['d', 'e', 'f']]]],
	['there need be no rows', '| a | b |\n| - | - |', [[['a', 'b']]]],
	['a line of dashes alone makes a heading, not a table', 'a\n-', []],
	['it may stand in a list', '- x\n\n  | a | b |\n  | - | - |\n  | c | d |', [[['a', 'b'], ['c', 'd']]]],
];

describe('tables of GFM', () => {
	test.each(TABLES)('%s', (_, text, expected) => {
		expect(cells(text)).toEqual(expected);
	});

	it('have the stored line of every row', () => {
		expect(tables('x\n\n| a |\n| - |\n| b |\n| c |')[0]).toMatchObject({line: 3, endLine: 6, rows: [{line: 5}, {line: 6}]});
	});
});

describe('task items of GFM', () => {
	const boxes = (text: string) => read(text).reading.checklist.map(({line, text: said, checked}) => [line, said, checked]);

	test.each([
		['with a blank or an x in the box', '- [ ] one\n- [x] two\n- [X] three', [[1, 'one', false], [2, 'two', true], [3, 'three', true]]],
		['nested', '- [x] one\n  - [ ] two\n  - [x] three\n- [ ] four', [[1, 'one', true], [2, 'two', false], [3, 'three', true], [4, 'four', false]]],
		['with any mark of a list', '* [ ] one\n\n+ [ ] two\n\n1. [x] three\n\n2) [ ] four', [[1, 'one', false], [3, 'two', false], [5, 'three', true], [7, 'four', false]]],
		['not where anything stands before the box', '- a [ ] one', []],
		['not where nothing but the box stands', '- [ ]', []],
		['not without a blank behind the box', '- [ ]one', []],
		['not outside of a list', '[ ] one', []],
		['not in a fence of code', '```sh\n- [ ] one\n```', []],
	])('%s', (_, text, expected) => {
		expect(boxes(text)).toEqual(expected);
	});
});

describe('strikethrough of GFM', () => {
	test.each([
		['~~gone~~ here', 'gone here'],
		['~gone~ here', 'gone here'],
		['~~gone\n\nhere~~', '~~gone'],
		['a ~~~gone~~~ b', 'a ~~~gone~~~ b'],
		['from 5 ~ 10 to ~ 20', 'from 5 ~ 10 to ~ 20'],
	])('%j', (text, expected) => {
		expect(texts(text)[0]).toBe(expected);
	});
});

describe('addresses of GFM without marks', () => {
	test.each([
		['www.shop.example', ['http://www.shop.example']],
		['see www.shop.example/help.', ['http://www.shop.example/help']],
		['(see https://shop.example/a(b)), then', ['https://shop.example/a(b)']],
		['https://shop.example/a&copy;', ['https://shop.example/a']],
		['https://shop.example/a<b', ['https://shop.example/a']],
		['http://shop.example', ['http://shop.example']],
		['ops@shop.example', ['mailto:ops@shop.example']],
		['a.b-c_d@shop.example.', ['mailto:a.b-c_d@shop.example']],
		['a.b-c_d@shop.example_', []],
		['ops@shop', []],
		['httpx://shop', []],
		['`https://shop.example`', []],
		['[there](https://shop.example/x)', ['https://shop.example/x']],
		['https&#58;//shop.example', []],
	])('%j', (text, expected) => {
		expect(links(text)).toEqual(expected);
	});
});

describe('HTML that GFM does not let through', () => {
	test.each(['title', 'textarea', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'script', 'plaintext'])('<%s> is text to read, and holds nothing to run', tag => {
		const plan = read(`# T\n\n<${tag}>\n\`\`\`sh\nrm -rf /srv\n\`\`\`\n</${tag}>\n\nWords.\n`);
		expect(plan.steps).toEqual([]);
		expect(plan.sections.map(section => section.line)).toEqual([1]);
	});
});

describe('every text of these', () => {
	it('gives the same plan twice, with all places in the text', () => {
		for (const [, text] of TABLES) {
			const plan = read(text);
			const lines = text.split('\n').length;
			expect([...plan.steps, ...plan.sections, ...plan.diagnostics].filter(at => at.line < 1 || at.line > lines), text).toEqual([]);
			expect(read(text)).toEqual(plan);
		}
	});
});
