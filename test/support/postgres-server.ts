import {execFileSync, spawn} from 'node:child_process';
import {existsSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {folderOf, plainUser} from './plain-user.ts';

const programs = (): string | null => {
	const root = '/usr/lib/postgresql';
	const versions = existsSync(root) ? readdirSync(root).toSorted((a, b) => Number(b) - Number(a)) : [];
	return versions.map(version => join(root, version, 'bin')).find(folder => existsSync(join(folder, 'initdb'))) ?? null;
};

/** Why there can be no server here; null: there can. */
export const WITHOUT_POSTGRES = programs() === null ? 'postgresql is not installed' : plainUser() === null ? 'no ordinary user to run postgres as' : null;

/** A real cluster of its own, on a socket in its own folder and on no port. */
export type PostgresServer = {
	/** Variables of the environment by which `psql` finds it, as its owner. */
	readonly env: Readonly<Record<'PGHOST' | 'PGUSER' | 'PGDATABASE', string>>;
	/** Folder of `psql`, `pg_dump` and the others. */
	readonly bin: string;
	/** Runs statements as the test itself; gives the rows without any frame. */
	query(sql: string, database?: string): string;
	stop(): void;
};

export function startPostgresServer(): PostgresServer {
	const user = plainUser();
	const bin = programs();
	if (!user || !bin) throw new Error('no user or no programs');
	const folder = folderOf(user, 'postgres');
	const cluster = join(folder, 'cluster');
	const run = (name: string, words: readonly string[]): void => {
		const [program = '', ...rest] = [...user.as, join(bin, name), ...words];
		execFileSync(program, rest, {cwd: folder, stdio: ['ignore', 'ignore', 'inherit']});
	};
	run('initdb', ['-D', cluster, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
	// It keeps nothing that a power cut must not take.
	writeFileSync(join(cluster, 'postgresql.auto.conf'), `listen_addresses = ''\nunix_socket_directories = '${folder}'\nfsync = off\nfull_page_writes = off\nshared_buffers = 16MB\nmax_connections = 20\n`);
	const [program = '', ...words] = [...user.as, join(bin, 'postgres'), '-D', cluster];
	spawn(program, words, {cwd: folder, stdio: 'ignore'}).unref();
	execFileSync('bash', ['-c', `until ${join(bin, 'pg_isready')} -q -h ${folder}; do sleep 0.05; done`], {timeout: 30_000});
	const env = {PGHOST: folder, PGUSER: 'owner', PGDATABASE: 'postgres'};
	return {
		env,
		bin,
		query: (sql, database = 'postgres') => execFileSync(join(bin, 'psql'), ['-X', '-A', '-t', '-q', '-v', 'ON_ERROR_STOP=1', '-d', database], {input: sql, encoding: 'utf8', env: {...process.env, ...env}}).trim(),
		stop() {
			run('pg_ctl', ['-D', cluster, '-w', '-s', '-m', 'immediate', 'stop']);
			rmSync(folder, {recursive: true, force: true});
		},
	};
}
