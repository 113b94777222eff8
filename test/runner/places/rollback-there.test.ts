import {chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {gunzipSync, gzipSync} from 'node:zlib';
import {execFileSync} from 'node:child_process';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import type {CommandStep} from '../../../src/plan/step.ts';
import type {PostgresServer} from '../../support/postgres-server.ts';
import {WITHOUT_POSTGRES, startPostgresServer} from '../../support/postgres-server.ts';
import {commandsOf, readText} from '../../support/read-text.ts';
import {WITHOUT_SEEDS, findSeeds} from '../../support/seeds.ts';
import {skipped} from '../../support/skipped.ts';
import type {SshServer} from '../../support/ssh-server.ts';
import {WITHOUT_SSHD, startSshServer} from '../../support/ssh-server.ts';
import {commandStep, makeFolder, outputOf, planOf, resultOf, runAll} from '../support.ts';
import {runInTerminal} from './in-terminal.ts';

const WITHOUT = WITHOUT_SSHD ?? WITHOUT_POSTGRES;
/** A real runbook whose procedures each begin by going to a server; what it calls its database and its image. */
const text = (findSeeds()?.files ?? []).map(path => readFileSync(path, 'utf8')).find(found => found.split(/^ssh \S+$/m).length > 4) ?? null;
const [, base = ''] = /CREATE DATABASE (\w+)/.exec(text ?? '') ?? [];
const [, image = 'shop'] = /image: ([\w-]+):/.exec(text ?? '') ?? [];

describe.skipIf(WITHOUT !== null)(`a server with a database${skipped(WITHOUT)}`, () => {
	let ssh: SshServer;
	let postgres: PostgresServer;
	beforeAll(async () => {
		postgres = startPostgresServer();
		postgres.query('create role postgres superuser login');
		ssh = await startSshServer();
		ssh.pretend('docker-compose', 'echo "shop-api is $1"');
		ssh.pretend('curl', 'echo healthy');
		ssh.pretend('sleep', ':');
		ssh.pretend('nano', 'if [ -t 0 ] && [ -t 1 ]; then echo "image: v1" > "$1"; else exit 9; fi');
		const variables = Object.entries({...postgres.env, PATH: `${postgres.bin}:/usr/bin:/bin`}).map(([name, value]) => `${name}=${value}`).join(' ');
		// Real programs of the database for what runs in the pretended container.
		ssh.pretend('docker', `[ "$1" = exec ] || { echo "${image} v1 abc"; exit; }\nshift\nwhile [[ $1 == -* ]]; do shift; done\nshift\nexec env -u PGUSER ${variables} "$@"`);
	});
	afterAll(async () => {
		await ssh?.stop();
		postgres?.stop();
	});
	beforeEach(() => void ssh.calls());

	/** Programs of the same names on this machine: none of them may be called. */
	const here = (folder: string): Record<string, string> => {
		for (const name of ['bin', 'sockets']) mkdirSync(join(folder, name), {mode: 0o700});
		for (const name of ['docker', 'docker-compose', 'curl', 'nano', 'gunzip', 'gzip', 'ls', 'sleep', 'psql', 'hostname', 'head']) {
			writeFileSync(join(folder, 'bin', name), `#!/bin/bash\necho "$0 $*" >> ${folder}/called-here\n`);
			chmodSync(join(folder, 'bin', name), 0o755);
		}
		return {PATH: `${join(folder, 'bin')}:${ssh.clients}:${process.env['PATH'] ?? ''}`, HOME: folder, XDG_RUNTIME_DIR: join(folder, 'sockets')};
	};

	test('is reached through ssh, a container and its client, each with its own state', async () => {
		const folder = makeFolder();
		const steps = [
			commandStep(1, 'ssh ops@shop-host', {opens: {kind: 'shell', label: 'ssh ops@shop-host'}}),
			commandStep(2, 'TABLE=pg_roles', {inside: 'step-1'}),
			commandStep(3, 'docker exec -it db bash', {opens: {kind: 'shell', label: 'docker exec db'}, inside: 'step-1'}),
			commandStep(4, 'cd /usr && export PGAPPNAME="it\'s me"', {inside: 'step-3'}),
			commandStep(5, 'psql -U postgres', {opens: {kind: 'sql', label: 'psql'}, inside: 'step-3'}),
			commandStep(6, `SELECT 'called ' || current_setting('application_name');`, {language: 'sql', inside: 'step-5'}),
			commandStep(7, '\\! pwd', {language: 'sql', inside: 'step-5'}),
			commandStep(8, 'SELECT nothing;', {language: 'sql', inside: 'step-5'}),
			commandStep(9, '\\q', {language: 'sql', inside: 'step-5', closes: true}),
			commandStep(10, 'exit', {inside: 'step-3', closes: true}),
			commandStep(11, 'echo "${TABLE-none} ${PGAPPNAME-none}"', {inside: 'step-1'}),
		];
		const {run, outcome} = await runAll(planOf(steps), {env: here(folder)}, live => {
			const {prompt} = live.state();
			if (prompt) live.send({kind: 'skip', prompt: prompt.id, reason: 'it was meant to'});
		}, folder);
		expect(outcome).toBe('completed');
		expect(outputOf(run, 6)).toContain("called it's me");
		expect(outputOf(run, 7)).toBe('/usr');
		expect(resultOf(run, 8)).toMatchObject({status: 'failed', exit: 3, by: 'exit'});
		expect(outputOf(run, 11)).toBe('pg_roles none');
		expect(existsSync(join(folder, 'called-here'))).toBe(false);
	});

	describe.skipIf(text === null)(`a real runbook's procedures${skipped(text === null ? WITHOUT_SEEDS : null)}`, () => {
		/** Commands of the n-th procedure that begins with going there; its absolute folder of backups lies in the server's home. */
		const procedure = (n: number): readonly CommandStep[] => {
			const commands = commandsOf(readText((text ?? '').replaceAll('/backups', `${ssh.home}/backups`)));
			const opener = commands.filter(step => step.opens && commands.some(other => other.inside === step.id))[n - 1];
			return commands.filter(step => step === opener || step.inside === opener?.id).map((step, index) => ({...step, number: index + 1, section: 'all', gate: null}));
		};

		const database = (rows: number): void => {
			if (postgres.query(`select 1 from pg_database where datname = '${base}'`) !== '') postgres.query(`drop database ${base}`);
			postgres.query(`create database ${base}`);
			postgres.query(`create table migrations (executed_at timestamptz); create table users (id int); insert into users select generate_series(1, ${rows})`, base);
		};

		test.each([[1, 10], [2, 10], [3, 12], [4, 6]])('%i runs there line by line, %i lines, and nothing of it here', async (n, lines) => {
			mkdirSync(join(ssh.home, 'backups'), {recursive: true});
			chmodSync(join(ssh.home, 'backups'), 0o777);
			database(7);
			const dump = execFileSync(join(postgres.bin, 'pg_dump'), [base], {env: {...process.env, ...postgres.env}});
			for (const name of ['latest', '2024']) writeFileSync(join(ssh.home, 'backups', `${base}_${name}.sql.gz`), gzipSync(dump));
			database(2);
			const folder = makeFolder();
			const steps = procedure(n);
			const env = here(folder);
			const run = await runInTerminal(folder, planOf(steps), env).ended();
			expect(steps.map(step => [step.command, run.state().steps[step.id]?.attempts.map(({result}) => result?.exit)])).toEqual(steps.map(step => [step.command, [0]]));
			expect(steps).toHaveLength(lines);
			for (const {id} of steps) expect(run.state().steps[id]?.attempts[0]?.result?.artifacts[0]?.path).toMatch(/^steps\/\d+-.*\/output\.txt$/);
			expect(existsSync(join(folder, 'called-here'))).toBe(false);
			const pretended = steps.slice(1).flatMap(({command}) => /^(?:docker-compose|docker|curl|sleep|nano)\b/.exec(command) ?? []);
			expect(ssh.calls().map(line => line.split(' ')[0])).toEqual(expect.arrayContaining(pretended));
			expect(readFileSync(join(ssh.home, 'docker-compose.yml'), 'utf8')).toBe('image: v1\n');
			expect(readdirSync(ssh.home).filter(name => name.startsWith('rollbook-'))).toEqual([]);
			expect(postgres.query('select count(*) from users', base)).toBe(n === 3 ? '7' : '2');
			if (n !== 3) return;
			const kept = readdirSync(join(ssh.home, 'backups')).find(name => name.includes('pre-restore')) ?? '';
			expect(gunzipSync(readFileSync(join(ssh.home, 'backups', kept))).toString()).toContain('COPY public.users (id) FROM stdin;\n1\n2\n\\.');
		});
	});
});
