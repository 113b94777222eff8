import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const fenceOf = (language: string, lines: readonly string[], above: readonly string[] = []) => readText(['# Shop', '', '## Steps', '', ...above, '', `\`\`\`${language}`, ...lines, '```', ''].join('\n')).reading.fences[0];

describe('what shows how to write something', () => {
	test.each([
		['sql', ['-- Good: one that can be taken back', 'ALTER TABLE carts ADD COLUMN note TEXT;', '', '-- Bad: one that cannot', 'ALTER TABLE carts DROP COLUMN total;']],
		['sql', ['-- Before:', "INSERT INTO carts (shop) VALUES ('a');", '', '-- After:', "INSERT INTO carts (shop) VALUES ('a') ON CONFLICT DO NOTHING;"]],
	])('a pair in %s is an example', (language, lines) => {
		expect(fenceOf(language, lines)?.role).toBe('example');
	});

	test('what is counted before and after is counted twice', () => {
		expect(fenceOf('sql', ['-- Before:', 'SELECT count(*) FROM carts;', '', '-- After:', 'SELECT count(*) FROM carts;'])?.role).toBe('procedure');
	});

	test('an example below an order to write it', () => {
		const lines = ['-- Example: if a column was added, drop it', 'ALTER TABLE carts DROP COLUMN note;', '', '-- Example: if a table was added', 'DROP TABLE notes;'];
		expect(fenceOf('sql', lines, ['### Step 2: Write the rollback SQL'])?.role).toBe('example');
	});

	test('a file of a migration is saved, not typed', () => {
		expect(fenceOf('sql', ['-- migration 0007_back.sql', 'DROP INDEX carts_by_shop;'], ['The inverse:'])?.kind).toBe('code');
		expect(fenceOf('sql', ['-- drop the index', 'DROP INDEX carts_by_shop;'])?.kind).toBe('sql');
	});
});

describe('words that programs are called by, too', () => {
	const inlines = (item: string) => readText(['# Shop', '', '## Steps', '', `- ${item}`, ''].join('\n')).reading.inline.map(({code}) => code);

	test('no order for them is a sentence', () => {
		expect(inlines('service names/paths change')).toEqual([]);
		expect(inlines('cron schedules change')).toEqual([]);
		expect(inlines('service till/web restart')).toEqual(['service till/web restart']);
	});
});
