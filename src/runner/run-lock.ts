import {readFileSync, realpathSync} from 'node:fs';
import {createServer} from 'node:net';
import type {Server} from 'node:net';
import {join} from 'node:path';
import {EvidenceError, NotResumableError, reasonOf} from './evidence-error.ts';
import {digest} from './journal-file.ts';
import {isAlive, markOf} from './living-process.ts';
import type {ProcessMark} from './living-process.ts';
import {removeIfPossible, replaceFile} from './private-file.ts';

export type RunLock = {release(): void};

/** Who drives a run. */
export type Owner = ProcessMark & {readonly operator: string; readonly host: string};

/**
 * Who drives the run now, without taking anything; null: nobody. Of a process on another machine nothing is known but that it
 * has not let go.
 */
export const driverOf = (folder: string, host: string): Owner | null => {
	const owner = readOwner(join(folder, '.lock'));
	return owner !== null && (owner.host !== host || isAlive(owner)) ? owner : null;
};

/** Takes the run for this process or throws NotResumableError naming who has it. Free at once when the owner dies, however it dies. */
export const lockRun = (folder: string, operator: string, host: string): RunLock => {
	const path = join(folder, '.lock');
	const owner = readOwner(path);
	const isDead = owner !== null && owner.host === host && !isAlive(owner);
	const socket = isDead ? takeFromDead(folder) : takeSocket(folder);
	const taken = owner !== null && owner.pid !== process.pid && owner.host === host && !isDead;
	if (socket === 'taken' || taken) {
		if (socket !== 'taken') socket?.close();
		const who = owner ? `${owner.operator} on ${owner.host}, process ${owner.pid}` : 'another process';
		throw new NotResumableError(`the run is driven by ${who}`, 'leave it there with `q` first');
	}
	try {
		const mark = markOf(process.pid) ?? {pid: process.pid, start: '', boot: ''};
		replaceFile(path, `${JSON.stringify({...mark, operator, host} satisfies Owner)}\n`);
	} catch (error) {
		socket?.close();
		throw new EvidenceError(`${path} cannot be written: ${reasonOf(error)}`, null, error);
	}
	return {
		release() {
			removeIfPossible(path);
			socket?.close();
		},
	};
};

/**
 * An abstract Unix socket vanishes with its process; Linux only, one per network namespace, hence the file as well.
 * The bind is done before `listen` returns, so `listening` tells at once.
 */
const takeSocket = (folder: string): Server | 'taken' | null => {
	if (process.platform !== 'linux') return null;
	const server = createServer(connection => connection.destroy());
	server.on('error', () => undefined);
	server.listen({path: `\0rollbook-${digest(realpathSync(folder)).slice(0, 32)}`});
	if (!server.listening) return 'taken';
	server.unref();
	return server;
};

const PATIENCE_MS = 3000;
const AGAIN_MS = 5;

/** An owner killed just as it forked leaves the socket to its child until that becomes another program: a matter of milliseconds, on a busy machine of more. */
const takeFromDead = (folder: string): Server | 'taken' | null => {
	const sleeper = new Int32Array(new SharedArrayBuffer(4));
	for (let waited = 0; waited < PATIENCE_MS; waited += AGAIN_MS) {
		const socket = takeSocket(folder);
		if (socket !== 'taken') return socket;
		Atomics.wait(sleeper, 0, 0, AGAIN_MS);
	}
	return 'taken';
};

const readOwner = (path: string): Owner | null => {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as Owner;
	} catch {
		return null;
	}
};
