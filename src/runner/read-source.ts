import {spawn} from 'node:child_process';
import {closeSync, openSync, readSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import type {ValueSource} from '../plan/input.ts';
import {reasonOf} from './evidence-error.ts';
import {ownEnvironment} from './own-environment.ts';
import type {RunSetting} from './run-setting.ts';

/** A value as its place gives it, or why there is none, as the end of a sentence. */
export type SourceRead = {readonly value: string} | {readonly why: string};

/** More is no value. */
const MOST_BYTES = 64 * 1024;
/** A program that nobody can answer is not waited for longer. */
const PATIENCE_MS = 60_000;

type Place = Pick<RunSetting, 'env' | 'runbook' | 'beginning' | 'plan' | 'lend'>;

/** Of a variable or a file; nothing is run, nothing is changed. */
export const readQuietSource = ({env, runbook}: Pick<Place, 'env' | 'runbook'>, source: Exclude<ValueSource, {kind: 'command'}>): SourceRead => {
	if (source.kind === 'env') {
		const value = env[source.variable];
		return value === undefined || value === '' ? {why: `$${source.variable} is not set here`} : {value};
	}
	try {
		return valueIn(readStart(pathOf(env, runbook, source.path)));
	} catch (error) {
		return {why: reasonOf(error)};
	}
};

/** Seen from the runbook, like everything that stands in it. */
export const pathOf = (env: Place['env'], runbook: string, path: string): string => (path.startsWith('~/') && env['HOME'] ? join(env['HOME'], path.slice(2)) : resolve(dirname(runbook), path));

/** At most one byte more than a value may have: a device would never end. */
const readStart = (path: string): Buffer => {
	const fd = openSync(path, 'r');
	try {
		const buffer = Buffer.alloc(MOST_BYTES + 1);
		let size = 0;
		for (let got = 1; got > 0 && size < buffer.length; size += got) got = readSync(fd, buffer, size, buffer.length - size, null);
		return buffer.subarray(0, size);
	} finally {
		closeSync(fd);
	}
};

/** As `$( )` takes it: without line ends at its end. */
const valueIn = (bytes: Buffer): SourceRead => {
	if (bytes.length > MOST_BYTES) return {why: `it gives more than ${MOST_BYTES / 1024} KiB`};
	const value = bytes.toString('utf8').replace(/[\r\n]+$/, '');
	return value === '' ? {why: 'it gives nothing'} : {value};
};

/**
 * The output of a command line on this machine, in the directory in which the run began. With a terminal to lend it has that
 * one for its questions; its output is never shown or stored. `gone` ends it.
 */
export const readCommandSource = async (place: Place, command: string, {said, gone}: {readonly said: string; readonly gone: Promise<unknown>}): Promise<SourceRead> => {
	const {lend} = place;
	if (!lend) return runCommand(place, command, {said: null, gone});
	let read: SourceRead = {why: 'there was no terminal for it'};
	await lend(async () => {
		read = await runCommand(place, command, {said, gone});
	});
	return read;
};

const runCommand = ({env, plan, beginning}: Place, command: string, {said, gone}: {readonly said: string | null; readonly gone: Promise<unknown>}): Promise<SourceRead> => {
	const {promise, resolve: settle} = Promise.withResolvers<SourceRead>();
	const attached = said !== null;
	const child = spawn('bash', ['-c', attached ? `printf '%s\\n' "$2" >&2; eval "$1"` : 'eval "$1"', 'bash', command, said ?? ''], {
		cwd: beginning,
		env: ownEnvironment({env, plan}),
		stdio: [attached ? 'inherit' : 'ignore', 'pipe', attached ? 'inherit' : 'pipe'],
		detached: !attached,
	});
	const end = (): void => void (attached || child.pid === undefined ? child.kill('SIGKILL') : killGroup(child.pid));
	// ^C is for the command; it must not end this program on its way.
	const stay = (): void => undefined;
	if (attached) process.on('SIGINT', stay);
	const timer = attached ? null : setTimeout(end, PATIENCE_MS);
	let [out, complaint] = [Buffer.alloc(0), ''];
	child.stdout?.on('data', (chunk: Buffer) => (out.length > MOST_BYTES ? undefined : (out = Buffer.concat([out, chunk]))));
	child.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString('utf8')).slice(-1000)));
	child.once('error', error => settle({why: error.message}));
	child.once('close', (code, signal) => settle(code === 0 ? valueIn(out) : {why: whyEnded(code, signal, complaint)}));
	void gone.then(end);
	return promise.finally(() => {
		if (timer) clearTimeout(timer);
		process.off('SIGINT', stay);
	});
};

const whyEnded = (code: number | null, signal: string | null, complaint: string): string => {
	const last = complaint.trim().split('\n').at(-1) ?? '';
	return `${code === null ? `ended by ${signal}` : `exit ${code}`}${last === '' ? '' : `: ${last.slice(0, 200)}`}`;
};

const killGroup = (pid: number): void => {
	try {
		process.kill(-pid, 'SIGKILL');
	} catch {
		// It has ended in between.
	}
};
