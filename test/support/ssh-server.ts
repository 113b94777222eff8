import {execFileSync, spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {folderOf, plainUser} from './plain-user.ts';
import type {PlainUser} from './plain-user.ts';

const SSHD = '/usr/sbin/sshd';

/** Why there can be no server here; null: there can. */
export const WITHOUT_SSHD = !existsSync(SSHD) ? 'openssh-server is not installed' : plainUser() === null ? 'no ordinary user with a shell to run sshd as' : null;

/** A real OpenSSH server on this machine's loopback, with its own keys; it stands for any host that a line names. */
export type SshServer = {
	/** Home of whoever logs in there; a login's profile puts `bin` first on PATH. */
	readonly home: string;
	/** Folder with an `ssh` that takes every host for this server; put it first on PATH. */
	readonly clients: string;
	/** A program on the PATH of a login; it writes its name and words to the calls, then does `text`. */
	pretend(name: string, text: string): void;
	/** Programs that were called over there, one line a call; and forgotten. */
	calls(): readonly string[];
	/** Connections that were accepted so far. */
	connections(): number;
	/** Ends every connection at once, as a broken network would; the server stays, and so does what runs there. */
	drop(): void;
	/** From now on the key of the clients has this passphrase, or none. */
	lock(passphrase: string): void;
	stop(): Promise<void>;
};

export async function startSshServer(): Promise<SshServer> {
	const user = plainUser();
	if (!user) throw new Error('no user');
	const folder = folderOf(user, 'sshd');
	const clients = mkdtempSync(join(tmpdir(), 'rollbook-ssh-'));
	const port = await freePort();
	makeKeys(folder, clients);
	writeServer(folder, port);
	writeClient({folder, clients, port, user});
	own(folder, user);
	const [program = '', ...words] = [...user.as, SSHD, '-D', '-e', '-f', join(folder, 'sshd_config')];
	const child = spawn(program, words, {stdio: ['ignore', 'ignore', 'pipe']});
	const log = await listening(child);
	const calls = join(folder, 'calls');
	let locked = '';
	return {
		home: join(folder, 'home'),
		clients,
		pretend(name, text) {
			const path = join(folder, 'bin', name);
			writeFileSync(path, `#!/bin/bash\necho "${name}\${*:+ $*}" >> ${calls}\n${text}\n`);
			chmodSync(path, 0o755);
		},
		calls() {
			const lines = existsSync(calls) ? readFileSync(calls, 'utf8').trimEnd().split('\n') : [];
			rmSync(calls, {force: true});
			return lines;
		},
		connections: () => log().split('\n').filter(line => line.startsWith('Accepted ')).length,
		drop() {
			for (const {pid, name} of below(child.pid ?? 0)) if (name.startsWith('sshd')) end(pid);
		},
		lock(passphrase) {
			execFileSync('ssh-keygen', ['-q', '-p', '-P', locked, '-N', passphrase, '-f', join(clients, 'key')], {stdio: 'ignore'});
			locked = passphrase;
		},
		async stop() {
			for (const {pid} of below(child.pid ?? 0)) end(pid);
			child.kill('SIGKILL');
			if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
			for (const path of [folder, clients]) rmSync(path, {recursive: true, force: true});
		},
	};
}

const makeKeys = (folder: string, clients: string): void => {
	for (const path of [join(folder, 'host_key'), join(clients, 'key')]) execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path]);
	writeFileSync(join(folder, 'authorized_keys'), readFileSync(join(clients, 'key.pub')));
};

const writeServer = (folder: string, port: number): void => {
	for (const name of ['home', 'bin']) mkdirSync(join(folder, name));
	writeFileSync(join(folder, 'home', '.bash_profile'), `cd \nexport PATH=${join(folder, 'bin')}:$PATH\n`);
	writeFileSync(
		join(folder, 'sshd_config'),
		`Port ${port}\nListenAddress 127.0.0.1\nHostKey ${folder}/host_key\nAuthorizedKeysFile ${folder}/authorized_keys\nPidFile none\nUsePAM no\nStrictModes no\nPasswordAuthentication no\nMaxStartups 100\nSetEnv HOME=${folder}/home TMPDIR=${folder}/home\n`,
	);
};

/** Everyone's `ssh` with settings of its own; whoever a line logs in as is the one user that the server knows. */
const writeClient = ({folder, clients, port, user}: {readonly folder: string; readonly clients: string; readonly port: number; readonly user: PlainUser}): void => {
	writeFileSync(join(clients, 'known_hosts'), `[127.0.0.1]:${port} ${readFileSync(join(folder, 'host_key.pub'), 'utf8')}`);
	writeFileSync(
		join(clients, 'config'),
		`Host *\nHostName 127.0.0.1\nPort ${port}\nIdentityFile ${clients}/key\nIdentitiesOnly yes\nUserKnownHostsFile ${clients}/known_hosts\nStrictHostKeyChecking yes\nConnectTimeout 10\n`,
	);
	const ssh = execFileSync('bash', ['-c', 'command -v ssh'], {encoding: 'utf8'}).trim();
	writeFileSync(join(clients, 'ssh'), `#!/bin/bash\nfor word; do\n\tcase $word in [a-z]*@[a-z]*) word=${user.name}@\${word#*@} ;; esac\n\twords+=("$word")\ndone\nexec ${ssh} -F ${clients}/config -l ${user.name} "\${words[@]}"\n`);
	chmodSync(join(clients, 'ssh'), 0o755);
};

const own = (folder: string, user: PlainUser): void => {
	for (const name of ['.', ...readdirSync(folder, {recursive: true, encoding: 'utf8'})]) chownSync(join(folder, name), user.uid, user.gid);
};

/** Resolves once the server says that it listens; gives its log. */
const listening = (child: ChildProcess): Promise<() => string> =>
	new Promise((resolve, reject) => {
		let log = '';
		child.stderr?.on('data', (chunk: Buffer) => {
			log += chunk.toString();
			if (log.includes('Server listening')) resolve(() => log);
		});
		child.once('exit', () => reject(new Error(`sshd did not start: ${log}`)));
	});

const freePort = async (): Promise<number> => {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const {port} = server.address() as AddressInfo;
	server.close();
	return port;
};

const end = (pid: number): void => {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It has ended by itself.
	}
};

type Process = {readonly pid: number; readonly parent: number; readonly name: string};

/** Children of the process and theirs, the last first. */
const below = (root: number): readonly Process[] => {
	const all = readdirSync('/proc').filter(entry => /^\d+$/.test(entry)).flatMap((entry): Process[] => {
		try {
			const [, name = '', parent] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${entry}/stat`, 'utf8')) ?? [];
			return [{pid: Number(entry), parent: Number(parent), name}];
		} catch {
			return [];
		}
	});
	const under = (pid: number): Process[] => all.filter(({parent}) => parent === pid).flatMap(child => [...under(child.pid), child]);
	return under(root);
};
