import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {CommandStep} from '../../../src/plan/step.ts';
import type {PostgresServer} from '../../support/postgres-server.ts';
import {WITHOUT_POSTGRES, startPostgresServer} from '../../support/postgres-server.ts';
import {commandStep, makeFolder, outputOf, planOf, resultOf, runAll} from '../support.ts';
import type {Done} from '../support.ts';
import {runInTerminal} from './in-terminal.ts';
import {skipped} from '../../support/skipped.ts';

const opening = (command: string): CommandStep => commandStep(1, command, {opens: {kind: 'sql', label: command}});
const sql = (number: number, command: string, more: Partial<CommandStep> = {}): CommandStep => commandStep(number, command, {language: 'sql', inside: 'step-1', ...more});

describe.skipIf(WITHOUT_POSTGRES !== null)(`a real database${skipped(WITHOUT_POSTGRES)}`, () => {
	let server: PostgresServer;
	beforeAll(() => {
		server = startPostgresServer();
		server.query('create database shop');
		server.query('create table orders (id int primary key, state text); insert into orders select n, \'open\' from generate_series(1, 5) n', 'shop');
	});
	afterAll(() => server?.stop());

	const through = (steps: readonly CommandStep[], onFailure?: Parameters<typeof runAll>[2]): Promise<Done> => {
		const folder = makeFolder();
		return runAll(planOf(steps), {env: {PATH: `${server.bin}:${process.env['PATH'] ?? ''}`, HOME: folder, ...server.env}}, onFailure, folder);
	};

	const skip: Parameters<typeof runAll>[2] = live => {
		const {prompt} = live.state();
		if (prompt) live.send({kind: 'skip', prompt: prompt.id, reason: 'it was meant to'});
	};

	test('takes its lines one by one, each with its own exit code and transcript', async () => {
		const {run, outcome} = await through([
			opening('psql -d shop'),
			sql(2, `UPDATE orders SET state = 'it''s "done"; $HOME' WHERE id < 3;`),
			sql(3, `SELECT count(*), min(state) FROM orders\n WHERE state <> 'open';`),
			sql(4, '\\dt'),
			sql(5, '\\q', {closes: true}),
		]);
		expect(outcome).toBe('completed');
		expect(outputOf(run, 2)).toBe('UPDATE 2');
		expect(outputOf(run, 3)).toContain(`     2 | it's "done"; $HOME`);
		expect(outputOf(run, 4)).toContain('public | orders | table | owner');
		expect(run.where('step-3')).toBe('psql -d shop');
		expect(server.query(`select count(*) from orders where state = 'it''s "done"; $HOME'`, 'shop')).toBe('2');
	});

	test('stops at the first error of a line, and the line has failed', async () => {
		const {run} = await through([opening('psql -d shop'), sql(2, `DELETE FROM orders WHERE id = 4; SELECT * FROM nowhere; DELETE FROM orders WHERE id = 5;`), sql(3, 'SELECT count(*) FROM orders;')], skip);
		expect(resultOf(run, 2)).toMatchObject({status: 'failed', exit: 3, by: 'exit'});
		expect(outputOf(run, 2)).toContain('relation "nowhere" does not exist');
		expect(server.query('select id from orders where id > 3', 'shop')).toBe('5');
		expect(resultOf(run, 3)).toMatchObject({status: 'passed'});
	});

	test('that breaks the connection leaves the outcome unknown', async () => {
		const {run} = await through([opening('psql -d shop'), sql(2, 'SELECT pg_terminate_backend(pg_backend_pid());')], skip);
		expect(resultOf(run, 2)).toMatchObject({status: 'unknown', exit: 2, by: 'lost'});
	});

	test('that is not there fails at the line that opens it', async () => {
		const {run, outcome} = await through([opening('psql -d nowhere'), sql(2, 'SELECT 1;')]);
		expect(resultOf(run, 1)).toMatchObject({status: 'failed', exit: 2});
		expect(outputOf(run, 1)).toContain('database "nowhere" does not exist');
		expect(outcome).toBe('failed');
	});

	test('keeps a transaction in one session: its lines are typed by a key', async () => {
		const folder = makeFolder();
		writeFileSync(join(folder, 'answer-by-hand'), '');
		const steps = [{...opening('psql -d shop'), interactive: true}, sql(2, 'BEGIN;'), sql(3, 'DELETE FROM orders;'), sql(4, 'ROLLBACK;'), sql(5, '\\q', {closes: true})];
		const terminal = runInTerminal(folder, planOf(steps), {PATH: `${server.bin}:${process.env['PATH'] ?? ''}`, HOME: folder, ...server.env});
		await terminal.shown('shop=# ');
		for (const answer of ['BEGIN', 'DELETE 4', 'ROLLBACK']) {
			terminal.write('\u000e\r');
			await terminal.shown(`\r${answer}`);
		}
		terminal.write('\u000e\r');
		const run = await terminal.ended();
		expect([1, 2, 3, 4, 5].map(step => run.state().steps[`step-${step}`]?.status)).toEqual(['passed', 'done-by-hand', 'done-by-hand', 'done-by-hand', 'done-by-hand']);
		expect(server.query('select count(*) from orders', 'shop')).toBe('4');
	});
});
