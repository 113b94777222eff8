import {closeSync, openSync, readSync} from 'node:fs';
import {isatty} from 'node:tty';
import {CliError} from './cli-error.ts';

/** The name under which a file is taken from the standard input. One that is called so is `./-`. */
export const STANDARD_INPUT = '-';

/** No runbook comes near it; a log file given by mistake does. */
export const MAX_BYTES = 16 * 1024 * 1024;

const FD = 0;

/** What was read of it, and for what: it can be read once. */
let bytes: Buffer | null = null;
let taken: string | null = null;

/** Words that say that something is read from it. */
export const namesStandardInput = (argv: readonly string[]): boolean => argv.some(word => word === STANDARD_INPUT || /^--(?:answers|scenario)=-$/u.test(word));

/**
 * Reads it to its end and puts the terminal in its place, so that keys, `stty` and steps that want a terminal find it where they
 * always do. Must come before anybody looks at `process.stdin`; loading a module that imports `node:process` is enough for that.
 */
export const takeStandardInput = (): void => {
	if (isatty(FD)) return;
	bytes = readAll(FD);
	try {
		// Opened before the other is closed: where there is no terminal, nothing has changed.
		closeSync(openSync('/dev/tty', 'r+'));
	} catch {
		return;
	}
	closeSync(FD);
	const terminal = openSync('/dev/tty', 'r+');
	if (terminal !== FD) throw new Error(`the terminal was opened as ${terminal}, not as ${FD}`);
};

/** All that it holds. Throws `CliError` where it is a terminal, or was read for something else. */
export const standardInput = (what: string): Buffer => {
	if (taken !== null && taken !== what) throw new CliError(`\`-\` can stand for one file only; it was read as the ${taken}`, `give the ${what} as a file, or as \`<(command)\``);
	if (bytes === null && isatty(FD)) throw new CliError(`\`-\` reads the ${what} from the standard input, and that is a terminal`, 'send it there: `command | rollbook …`, or name a file');
	bytes ??= readAll(FD);
	taken = what;
	return withinLimit(bytes, STANDARD_INPUT, what);
};

/** Throws `CliError`. */
export const withinLimit = (read: Buffer, path: string, what: string): Buffer => {
	if (read.length > MAX_BYTES) throw new CliError(`\`${path}\` has more than ${MAX_BYTES} bytes; a ${what} has at most that`);
	return read;
};

/** Reads what has no size, a pipe or `/dev/null`, as far as it is not too large. */
export const readAll = (fd: number): Buffer => {
	const chunks: Buffer[] = [];
	for (let size = 0; size <= MAX_BYTES; ) {
		const chunk = Buffer.allocUnsafe(1 << 16);
		const count = readSome(fd, chunk);
		if (count === 0) break;
		size += count;
		chunks.push(chunk.subarray(0, count));
	}
	return Buffer.concat(chunks);
};

/** A pipe that its writer made non-blocking has nothing yet (EAGAIN): it is waited for. */
const readSome = (fd: number, chunk: Buffer): number => {
	for (;;) {
		try {
			return readSync(fd, chunk);
		} catch (error) {
			const {code} = error as NodeJS.ErrnoException;
			if (code === 'EOF') return 0;
			if (code !== 'EAGAIN') throw error;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
		}
	}
};
