import {existsSync, readFileSync, realpathSync, statSync} from 'node:fs';
import {createServer} from 'node:net';
import type {Server} from 'node:net';
import {join} from 'node:path';
import {EvidenceError, NotResumableError, reasonOf} from './evidence-error.ts';
import {digest} from './journal-file.ts';
import {isAlive, markOf} from './living-process.ts';
import type {ProcessMark} from './living-process.ts';
import {removeIfPossible, replaceFile, writeNewFile} from './private-file.ts';

export type RunLock = {
	/** In words: from whom it was taken, who had not let go. Null: it was free. */
	readonly takenFrom: string | null;
	release(): void;
};

/** Who takes a run. `takeOver`: the machine whose process is known to be dead, though nothing of that can be seen from here. */
export type Taker = {readonly operator: string; readonly host: string; readonly takeOver?: string | undefined};

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

/** Throws NotResumableError naming who drives the run and since when, if it is another process than this one. */
export const refuseDriven = (folder: string, {host, takeOver}: Pick<Taker, 'host' | 'takeOver'>): void => {
	const owner = driverOf(folder, host);
	if (owner === null || isTakenOver(owner, {host, takeOver}) || (owner.host === host && owner.pid === process.pid)) return;
	throw drivenBy(folder, owner, host);
};

/** Takes the run for this process or throws NotResumableError naming who has it. Free at once when the owner dies on this machine, however it dies. */
export const lockRun = (folder: string, taker: Taker): RunLock => {
	const {operator, host} = taker;
	refuseDriven(folder, taker);
	const path = join(folder, '.lock');
	const owner = readOwner(path);
	const isDead = owner !== null && owner.host === host && !isAlive(owner);
	const socket = isDead ? takeFromDead(folder) : takeSocket(folder);
	if (socket === 'taken') throw drivenBy(folder, owner, host);
	const own: Owner = {...(markOf(process.pid) ?? {pid: process.pid, start: '', boot: ''}), operator, host};
	const takenFrom = owner !== null && isTakenOver(owner, taker) ? wordsOf(folder, owner) : null;
	try {
		// Where there was none, another machine may be about to take the run, too: only one of them makes the file.
		const write = existsSync(path) ? replaceFile : writeNewFile;
		write(path, `${JSON.stringify(own)}\n`);
	} catch (error) {
		socket?.close();
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw drivenBy(folder, readOwner(path), host);
		throw new EvidenceError(`${path} cannot be written: ${reasonOf(error)}`, null, error);
	}
	return {
		takenFrom,
		release() {
			const last = readOwner(path);
			// Whoever took it over has it now.
			if (last === null || (last.host === host && last.pid === own.pid && last.start === own.start)) removeIfPossible(path);
			socket?.close();
		},
	};
};

const isTakenOver = (owner: Owner, {host, takeOver}: Pick<Taker, 'host' | 'takeOver'>): boolean => owner.host !== host && owner.host === takeOver;

const drivenBy = (folder: string, owner: Owner | null, host: string): NotResumableError => {
	const help = 'leave it there with `q` first';
	if (owner === null) return new NotResumableError('the run is driven by another process', help);
	return new NotResumableError(`the run is driven by ${wordsOf(folder, owner)}`, owner.host === host ? help : `${help}; only where that machine is known to be dead, add \`--take-over ${owner.host}\``);
};

const wordsOf = (folder: string, {operator, host, pid}: Owner): string => {
	const since = statSync(join(folder, '.lock'), {throwIfNoEntry: false})?.mtime.toISOString();
	return `${operator} on ${host}, process ${pid}${since === undefined ? '' : `, since ${since.slice(0, 10)} ${since.slice(11, 19)} UTC`}`;
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

/** Null: there is none, or what stands there was cut off. */
const readOwner = (path: string): Owner | null => {
	try {
		const owner = JSON.parse(readFileSync(path, 'utf8')) as Partial<Owner> | null;
		return typeof owner?.pid === 'number' && typeof owner.host === 'string' ? (owner as Owner) : null;
	} catch {
		return null;
	}
};
