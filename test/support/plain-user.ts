import {chownSync, mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir, userInfo} from 'node:os';
import {join} from 'node:path';

/** Whom a server of a test runs as: servers refuse root, or do more for it than a test should. */
export type PlainUser = {readonly name: string; readonly uid: number; readonly gid: number; /** Words in front of a command line. */ readonly as: readonly string[]};

/** A server ends with the test that started it, even one that was killed. */
const WITH_PARENT = '--pdeathsig=INT';

/** The person who runs the tests; for root someone of the machine with a shell; null if there is nobody. */
export function plainUser(): PlainUser | null {
	const {uid, gid, username} = userInfo();
	if (uid !== 0) return {name: username, uid, gid, as: process.platform === 'linux' ? ['setpriv', WITH_PARENT] : []};
	const rows = readFileSync('/etc/passwd', 'utf8').split('\n').map(line => line.split(':'));
	const able = rows.filter(([, , id, , , , shell]) => shell === '/bin/bash' && id !== '0');
	const row = able.find(([name]) => name === 'postgres') ?? able.find(([, , id]) => Number(id) >= 1000);
	const [name = '', , id, group] = row ?? [];
	return row ? {name, uid: Number(id), gid: Number(group), as: ['setpriv', WITH_PARENT, `--reuid=${id}`, `--regid=${group}`, `--groups=${ttyGroup()}`, 'env', `HOME=${tmpdir()}`]} : null;
}

/** A folder that belongs to that person. */
export function folderOf(user: PlainUser, purpose: string): string {
	const folder = mkdtempSync(join(tmpdir(), `rollbook-${purpose}-`));
	chownSync(folder, user.uid, user.gid);
	return folder;
}

/** sshd gives a terminal to this group; whoever is not root must be in it, where the system has not done so before. */
const ttyGroup = (): string => /^tty:[^:]*:(\d+)/m.exec(readFileSync('/etc/group', 'utf8'))?.[1] ?? '5';
