import childProcess from 'node:child_process';
import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import net from 'node:net';

/**
 * Loaded before a program (`node --import`): counts what it changes on disk and what it starts, writes each operation down
 * and, at the one that is named, kills the process or gives the error of the system. Reads change nothing, so a kill
 * before one is a kill after the change before it.
 */
export type Fault =
	| {readonly kind: 'none'}
	| {readonly kind: 'kill'; readonly at: number; readonly when: 'before' | 'after'}
	/** `lasting`: each later change of a file fails too. `only`: beginning of the name of the operation that fails, `on`: part of the path, counted among its like. */
	| {readonly kind: 'error'; readonly at: number; readonly code: string; readonly lasting: boolean; readonly only?: string; readonly on?: string};

/**
 * One line of the record. `to`: the second path, or the mark of the attempt that is started, be it that its shell is let go on. `bytes`: base64 of what was
 * written, or of the whole file that was made to last. `ms`: wall clock.
 */
export type Operation = {readonly at: number; readonly ms: number; readonly name: string; readonly on: string; readonly to?: string | undefined; readonly bytes?: string | undefined; readonly failed?: string | undefined};

export const FAULT = 'SAFETY_FAULT';
export const RECORD = 'SAFETY_RECORD';

const CHANGES = ['openSync', 'writeSync', 'fdatasyncSync', 'fsyncSync', 'ftruncateSync', 'renameSync', 'mkdirSync', 'chmodSync', 'fchmodSync', 'rmSync', 'symlinkSync', 'copyFileSync', 'writeFileSync', 'appendFileSync', 'open', 'write', 'fsync', 'rename'] as const;

type Call = (...args: unknown[]) => unknown;

const paths = new Map<number, string>();
const {writeSync, openSync, readFileSync, fstatSync} = fs;
const append = (record: number, operation: Operation): void => void writeSync(record, `${JSON.stringify(operation)}\n`);

const isChange = (name: string, [, flags]: readonly unknown[]): boolean => (name !== 'openSync' && name !== 'open') || (typeof flags === 'number' ? (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) !== 0 : flags !== undefined && flags !== 'r');

/** Where compiled code is kept for the next start: no evidence, and nothing waits for it. */
const isCache = (path: unknown): boolean => typeof path === 'string' && /\/\.cache(?:\/rollbook)?$/.test(path);

const textOf = (value: unknown): string => (typeof value === 'number' ? (paths.get(value) ?? `fd ${value}`) : String(value));

const bytesOf = (name: string, [first, bytes]: readonly unknown[]): string | undefined => {
	if (name === 'writeSync' || name === 'write') return Buffer.from(typeof bytes === 'string' ? bytes : (bytes as Uint8Array)).toString('base64');
	const path = name.startsWith('f') && name.includes('sync') ? paths.get(first as number) : undefined;
	return path === undefined || !fstatSync(first as number).isFile() ? undefined : readFileSync(path).toString('base64');
};

/** The starter of a run is told to let the shell of an attempt go on: from then on the command runs. */
const GO = /^go (\S+)\n$/;

const toOf = (name: string, [first, second, third]: readonly unknown[]): string | undefined => {
	if (name === 'spawn' && typeof first === 'string' && GO.test(first)) return GO.exec(first)?.[1];
	if (name === 'spawn') return (third as {readonly env?: Readonly<Record<string, string>>}).env?.['ROLLBOOK_ATTEMPT'];
	return name === 'renameSync' || name === 'symlinkSync' || name === 'copyFileSync' ? String(second) : undefined;
};

/** The system's words for the error codes do not matter here, the code does. */
const errorOf = (code: string, name: string): Error => Object.assign(new Error(`${code}: given by the fault layer, ${name}`), {code, syscall: name});

const install = (fault: Fault, record: number): void => {
	let count = 0;
	let alike = 0;
	let inside = false;
	const die = (): void => void process.kill(process.pid, 'SIGKILL');
	const fails = (name: string, on: string): boolean => {
		if (fault.kind !== 'error' || name === 'spawn' || !name.startsWith(fault.only ?? '') || !on.includes(fault.on ?? '')) return false;
		alike++;
		return alike === fault.at || (fault.lasting && alike > fault.at);
	};
	const wrap = (name: string, call: Call): Call => function wrapped(this: unknown, ...args: unknown[]) {
		if (inside || isCache(args[0])) return call.apply(this, args);
		if (!isChange(name, args)) return opened(name, args, call.apply(this, args));
		const at = ++count;
		const failed = fails(name, textOf(args[0])) && fault.kind === 'error' ? fault.code : undefined;
		if (fault.kind === 'kill' && fault.at === at && fault.when === 'before') die();
		const bytes = bytesOf(name, args);
		if (name === 'fsync' && failed === undefined) return call.apply(this, lastingWhenDone(record, at, args, bytes));
		append(record, {at, ms: Date.now(), name, on: textOf(args[0]), to: toOf(name, args), bytes, failed});
		if (failed !== undefined) return fail(name, failed, args);
		inside = true;
		try {
			return opened(name, args, call.apply(this, args));
		} finally {
			inside = false;
			if (fault.kind === 'kill' && fault.at === at && fault.when === 'after') die();
		}
	};
	for (const name of CHANGES) Object.assign(fs, {[name]: wrap(name, fs[name] as Call)});
	const send = net.Socket.prototype.write as Call;
	const letGo = wrap('spawn', send);
	Object.assign(childProcess, {spawn: wrap('spawn', childProcess.spawn as Call)});
	Object.assign(net.Socket.prototype, {
		write(this: unknown, ...args: unknown[]) {
			return (typeof args[0] === 'string' && GO.test(args[0]) ? letGo : send).apply(this, args);
		},
	});
	syncBuiltinESMExports();
};

/** What is synced in the background lasts once that is said, not when it is asked for. */
const lastingWhenDone = (record: number, at: number, [fd, done]: readonly unknown[], bytes: string | undefined): unknown[] => {
	const on = textOf(fd);
	return [fd, (error: unknown) => {
		if (!error) append(record, {at, ms: Date.now(), name: 'fsyncSync', on, bytes});
		(done as (error: unknown) => void)(error);
	}];
};

const opened = (name: string, [path]: readonly unknown[], result: unknown): unknown => {
	if (name === 'openSync') paths.set(result as number, String(path));
	return result;
};

const fail = (name: string, code: string, args: readonly unknown[]): void => {
	const last = args.at(-1);
	if (typeof last !== 'function') throw errorOf(code, name);
	process.nextTick(last as () => void, errorOf(code, name));
};

const fault = process.env[FAULT];
const record = process.env[RECORD];
if (fault !== undefined && record !== undefined) {
	// What is started from here works without faults.
	for (const name of [FAULT, RECORD, 'NODE_OPTIONS']) delete process.env[name];
	install(JSON.parse(fault) as Fault, openSync(record, 'a'));
}
