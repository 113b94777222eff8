import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Plan} from '../../../src/plan/plan.ts';
import {wayOf} from '../../../src/run/way.ts';
import {startRun} from '../../../src/runner/open-run.ts';
import type {OpenRun} from '../../../src/runner/run-setting.ts';
import type {PostgresServer} from '../../support/postgres-server.ts';
import {WITHOUT_POSTGRES, startPostgresServer} from '../../support/postgres-server.ts';
import {readText} from '../../support/read-text.ts';
import {skipped} from '../../support/skipped.ts';
import type {SshServer} from '../../support/ssh-server.ts';
import {WITHOUT_SSHD, startSshServer} from '../../support/ssh-server.ts';
import {HOSTILE} from '../../plan/hostile-values.ts';
import {answerAll, makeFolder, optionsIn} from '../support.ts';

/** Hostile values through a real ssh and a real psql: each arrives byte for byte or its line does not run; none becomes a command. */

const runbook = (opening: string, lines: readonly string[]): Plan => readText(`# Rollback\n\n## Procedure\n\n\`\`\`bash\n${opening}\n${lines.join('\n')}\n\`\`\`\n`);

const skipIt = (run: OpenRun): void => {
	const {prompt} = run.state();
	if (prompt) run.send({kind: 'skip', prompt: prompt.id, reason: 'it was refused'});
};

/** Goes through the plan with value `value_N` for the N-th. */
const runWith = async (plan: Plan, values: readonly string[], env: Readonly<Record<string, string>>): Promise<OpenRun> => {
	const run = startRun({...optionsIn(makeFolder(), plan), way: wayOf(plan, null), env});
	for (const [index, value] of values.entries()) run.send({kind: 'fill', prompt: null, values: {[`value_${index}`]: value}});
	run.subscribe(() => {
		const {prompt} = run.state();
		if (prompt?.kind !== 'inputs') return;
		// Nobody can give these: they were refused already.
		run.send(prompt.required ? {kind: 'skip', prompt: prompt.id, reason: 'it was refused'} : {kind: 'fill', prompt: prompt.id, values: {}});
	});
	answerAll(run, skipIt);
	await run.drive();
	return run;
};

type Context = readonly [name: string, line: (literal: string, file: string) => string];

/** Two lines for a value: what one context refuses does not keep it from the others. */
const CONTEXTS: readonly (readonly Context[])[] = [
	[
		['bare', (literal, file) => `printf '%s' ${literal} > ${file}`],
		['substitution', (literal, file) => `printf '%s' "$(printf '%s' ${literal}; printf .)" > ${file}`],
	],
	[
		['single', (literal, file) => `printf '%s' '${literal}' > ${file}`],
		['double', (literal, file) => `printf '%s' "${literal}" > ${file}`],
		['assignment', (literal, file) => `V=${literal}; printf '%s' "$V" > ${file}`],
	],
];

describe.skipIf(WITHOUT_SSHD !== null)(`a real server${skipped(WITHOUT_SSHD)}`, () => {
	let server: SshServer;
	beforeAll(async () => {
		server = await startSshServer();
	});
	afterAll(() => server?.stop());

	test.each(CONTEXTS.map(contexts => ({name: contexts.map(([name]) => name).join(', '), contexts})))('40 values behind ssh: $name', async ({contexts}) => {
		const folder = makeFolder();
		mkdirSync(join(folder, 'sockets'), {mode: 0o700});
		const canary = join(server.home, 'canary');
		const values = HOSTILE.map(value => value.replaceAll('CANARY', `touch ${canary}`));
		const plan = runbook('ssh ops@shop-host', values.map((_, index) => contexts.map(([name, line]) => line(`<value_${index}>`, `${name}-${index}`)).join(' && ')));
		expect(plan.steps).toHaveLength(values.length + 1);
		const run = await runWith(plan, values, {PATH: `${server.clients}:${process.env['PATH'] ?? ''}`, HOME: folder, XDG_RUNTIME_DIR: join(folder, 'sockets')});
		const results = plan.steps.slice(1).map(({id}) => run.state().steps[id]?.attempts.at(-1)?.result ?? null);
		const passed = values.flatMap((value, index) => (results[index]?.status === 'passed' ? contexts.map(([name]) => ({value, name, got: readFileSync(join(server.home, `${name}-${index}`), 'utf8')})) : []));
		expect(passed.filter(({value, name, got}) => got !== (name === 'substitution' ? `${value}.` : value))).toEqual([]);
		// What did not arrive was refused, not lost.
		expect(results.filter(result => result !== null && result.status !== 'passed' && result.by !== 'launch')).toEqual([]);
		expect(passed.length).toBeGreaterThan(25 * contexts.length);
		expect(existsSync(canary)).toBe(false);
	}, 120_000);
});

/** Values that break careless quoting of SQL and of psql. */
const SQL_HOSTILE = [`'); DROP TABLE got; --`, `'; DROP TABLE got; --`, `" ; DROP TABLE got; --`, '\\! CANARY', `x\\! CANARY`, `'\n\\! CANARY\n`, ':DBNAME', `:'DBNAME'`, ':"DBNAME"', "E'\\047); DROP TABLE got; --", '$$; DROP TABLE got; --$$', '/* x', '*/ DROP TABLE got; --', '1; DROP TABLE got', '1) OR (1=1', 'null', 'v144', '42'];

const SQL_CONTEXTS: readonly (readonly [name: string, line: (literal: string, number: number) => string])[] = [
	['a string literal', (literal, number) => `INSERT INTO got VALUES (${number}, '${literal}');`],
	['a string literal beside another', (literal, number) => `INSERT INTO got VALUES (${number}, replace('#', '#', '${literal}'));`],
	['a name in quotes', (literal, number) => `INSERT INTO got SELECT ${number}, k FROM (SELECT json_object_keys(row_to_json(t)) k FROM (SELECT 1 AS "${literal}") t) s;`],
	['no quotes', (literal, number) => `INSERT INTO got SELECT ${number}, ${literal};`],
	['a line of psql', literal => `\\echo '${literal}'`],
];

describe.skipIf(WITHOUT_POSTGRES !== null)(`a real database${skipped(WITHOUT_POSTGRES)}`, () => {
	let server: PostgresServer;
	beforeAll(() => {
		server = startPostgresServer();
		server.query('create database shop');
	});
	afterAll(() => server?.stop());

	test.each(SQL_CONTEXTS)('%s: 60 values in psql', async (name, line) => {
		server.query('drop table if exists got; create table got (number int, value text)', 'shop');
		const folder = makeFolder();
		const canary = join(folder, 'canary');
		const values = [...HOSTILE, ...SQL_HOSTILE].map(value => value.replaceAll('CANARY', `touch ${canary}`));
		const plan = runbook('psql -d shop', values.map((_, index) => line(`<value_${index}>`, index)));
		expect(plan.steps).toHaveLength(values.length + 1);
		const run = await runWith(plan, values, {PATH: `${server.bin}:${process.env['PATH'] ?? ''}`, HOME: folder, ...server.env});
		const outputs = plan.steps.slice(1).map(({id}) => ({result: run.state().steps[id]?.attempts.at(-1)?.result ?? null, text: run.output(id, 1).tail.join('\n')}));
		if (name === 'a line of psql') {
			const wrong = outputs.flatMap(({result, text}, index) => (result?.status === 'passed' && text !== values[index] ? [{value: values[index], text}] : []));
			expect(wrong).toEqual([]);
		} else {
			// The table still stands, and holds what was typed: the number says of which value.
			const rows = JSON.parse(server.query('select coalesce(json_agg(got order by number), \'[]\') from got', 'shop')) as {number: number; value: string}[];
			expect(rows.filter(({number, value}) => (value ?? 'null') !== values[number])).toEqual([]);
			expect(rows.map(({number}) => values[number])).toContain(name === 'no quotes' ? '42' : 'v144');
		}
		expect(outputs.filter(({result}) => result?.by === 'launch').length).toBeGreaterThan(10);
		expect(existsSync(canary)).toBe(false);
	}, 120_000);
});
