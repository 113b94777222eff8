import {describe, expect, test} from 'vitest';
import {readSql} from '../../../src/parser/shell/read-sql.ts';

const read = (...lines: readonly string[]): ReturnType<typeof readSql> => readSql(lines.join('\n'), {assigned: new Set()});

test('statements end at semicolons outside of strings, comments and dollar quotes', () => {
	const fence = read("INSERT INTO a VALUES ('x;y'); -- one; two", 'SELECT $$a;b$$, "c;d" /* ; */', 'FROM a;', "SHOW SLAVE STATUS\\G", '\\dt', 'SELECT 1');
	expect(fence.statements.map((one) => [one.line, one.endLine, one.facts.effect])).toEqual([[1, 1, 'change'], [2, 3, 'read'], [4, 4, 'read'], [5, 5, 'read'], [6, 6, 'read']]);
	expect(fence.statements[0]?.remark).toBe('one; two');
});

test('a transaction is one statement, judged by its worst part', () => {
	const fence = read('-- 1. Take it back', 'BEGIN;', 'UPDATE a SET b = 1;', '', "DELETE FROM c WHERE d = '<d>';", 'COMMIT;', 'SELECT 1;');
	expect(fence.statements.map((one) => [one.line, one.endLine, one.title, one.facts.effect])).toEqual([[2, 6, '1. Take it back', 'destructive'], [7, 7, null, 'read']]);
	expect(fence.statements[0]?.placeholders).toMatchObject([{name: 'd', literal: '<d>', quoting: 'raw'}]);
});

test('two on one line are one', () => {
	expect(read('SELECT 1; SELECT 2;').statements).toHaveLength(1);
});

test('a blank line parts what nothing else does', () => {
	expect(read('SELECT 1', '', '-- then', 'SELECT 2').statements.map((one) => one.line)).toEqual([1, 4]);
});

test('"or" between two statements leaves one of them to run', () => {
	expect(read('SELECT role FROM v;', '--or', 'SELECT role, mode FROM v;', '', '-- Then', 'SELECT 1;').statements.map((one) => one.alternativeTo)).toEqual([0, 0, null]);
});

test('a variable of psql that nothing sets is asked for', () => {
	expect(read("insert into carts select * from jsonb_populate_recordset(null::carts, :'json'::jsonb);").statements[0]?.placeholders.map((one) => one.literal)).toEqual([":'json'"]);
	expect(read("select '{\"a\":\"b\"}'::jsonb, now()::date;").statements[0]?.placeholders).toEqual([]);
});

test('lines that SQL*Plus reads by itself need no semicolon', () => {
	expect(read('@tills.sql', '@$HOME/carts.sql', 'SET TIMING ON', 'SPOOL tills.log', 'SELECT 1', 'FROM tills;').statements.map((one) => one.command)).toEqual(['@tills.sql', '@$HOME/carts.sql', 'SET TIMING ON', 'SPOOL tills.log', 'SELECT 1\nFROM tills;']);
	expect(read('EXEC close_till', '\t@shop = 1,', '\t@at = 2;', 'SET timing = 1,', '  heading = 2;').statements.map((one) => one.line)).toEqual([1, 4]);
});

test('a block of PL/SQL ends with its own END and the slash that runs it', () => {
	expect(read('BEGIN', '  FOR c IN (SELECT 1 FROM carts) LOOP', '    BEGIN', "      IF c.a = 'end;' THEN close(c.a); END IF;", '    EXCEPTION WHEN OTHERS THEN NULL;', '    END;', '  END LOOP;', 'END;', '/', 'SELECT 1;').statements.map((one) => [one.line, one.endLine])).toEqual([[1, 9], [10, 10]]);
	expect(read('BEGIN TRANSACTION;', 'UPDATE a SET b = CASE c WHEN 1 THEN 2 END;', 'COMMIT;', 'SELECT 1;').statements.map((one) => [one.line, one.endLine])).toEqual([[1, 3], [4, 4]]);
	expect(read('BEGIN', 'UPDATE a SET b = 1;', 'COMMIT;', 'SELECT 1;').statements.map((one) => [one.line, one.endLine])).toEqual([[1, 3], [4, 4]]);
});

describe('lines of a client that need no semicolon', () => {
	test.each([
		['describe keyspaces\nuse shop;\ndescribe tables;', ['describe keyspaces', 'use shop;', 'describe tables;']],
		['show databases\nselect 1;', ['show databases', 'select 1;']],
	])('%s', (text, wanted) => {
		expect(readSql(text, {assigned: new Set()}).statements.map(({command}) => command)).toEqual(wanted);
	});
});
