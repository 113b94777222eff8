import {spawn} from 'node:child_process';
import {closeSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import type {IPty} from '@lydell/node-pty';
import {makeRecording} from '../run/terminal/asciicast.ts';
import type {AttemptPlace} from './attempt-place.ts';
import {ATTEMPT, processesOf, readExit, signalGroup, wrapperArguments} from './captured-step.ts';
import type {CapturedStep, Ended} from './captured-step.ts';
import {openForAppend, openNewFile} from './private-file.ts';
import type {TerminalLender} from './terminal-lender.ts';
import {makeTypist, noteTyped} from './typed-lines.ts';
import type {TypedLine} from './typed-lines.ts';

export type TerminalLaunch = {
	readonly place: AttemptPlace;
	readonly cwd: string;
	readonly env: Readonly<Record<string, string>>;
	readonly tools: string;
	readonly status: number;
	readonly lend: TerminalLender;
	/** Lines that the operator can have typed by a key. */
	readonly types: readonly TypedLine[];
};

/**
 * Hands the operator's terminal to a step until it ends. What it prints is recorded; what is typed is not. Unlike a captured
 * step it cannot outlive this process: to leave is to hang up.
 */
export const launchInTerminal = (launch: TerminalLaunch): CapturedStep => {
	let ended: Ended = {kind: 'lost'};
	const left = new AbortController();
	const use = async (): Promise<void> => {
		const pty = await loadPty();
		if (left.signal.aborted) return;
		ended = pty ? await passThrough(launch, pty, left.signal) : await inherit(launch);
	};
	const done = launch.lend(use).then(
		() => ended,
		(error: unknown): Ended => ({kind: 'not-launched', reason: `the terminal could not be handed over: ${error instanceof Error ? error.message : String(error)}`}),
	);
	return {pid: null, ended: done, processes: () => processesOf(null, launch.env[ATTEMPT] ?? ''), detach: () => left.abort()};
};

type PtyModule = typeof import('@lydell/node-pty');

/** An optional package: it has native parts, which are not there for every platform. */
const loadPty = async (): Promise<PtyModule | null> => {
	loadedPty ??= import('@lydell/node-pty').catch(() => null);
	return loadedPty;
};

let loadedPty: Promise<PtyModule | null> | null = null;

/** Whether steps can have a terminal of their own, which is recorded. */
export const hasPty = async (): Promise<boolean> => (await loadPty()) !== null;

/** Keys go through as they are, so ^C and ^Z reach the step and not this process. */
const passThrough = async (launch: TerminalLaunch, {spawn: spawnPty}: PtyModule, left: AbortSignal): Promise<Ended> => {
	const {stdin, stdout} = process;
	const size = () => ({cols: stdout.columns || 80, rows: stdout.rows || 24});
	const pty = spawnPty('bash', [...wrapperArguments(launch)], {name: launch.env['TERM'] ?? 'xterm-256color', cwd: launch.cwd, env: {...launch.env}, ...size()});
	const typist = makeTypist(launch.types, step => noteTyped(launch.place, step));
	stdout.write(typist.introduction);
	const stopRecording = record(launch.place, pty, size());
	const forward = (): void => {
		for (let chunk: unknown = stdin.read(); chunk !== null; chunk = stdin.read()) pty.write(typist.keys(String(chunk)));
	};
	const resize = (): void => pty.resize(size().cols, size().rows);
	const wasRaw = stdin.isRaw;
	stdin.setRawMode?.(true);
	// `data` with `pause` would leave the keys dead after the return.
	stdin.on('readable', forward);
	stdout.on('resize', resize);
	const code = await new Promise<number | null>(resolve => {
		pty.onExit(({exitCode}) => resolve(exitCode));
		left.addEventListener('abort', () => {
			hangUp(pty);
			resolve(null);
		});
	});
	stdin.off('readable', forward);
	stdout.off('resize', resize);
	stdin.setRawMode?.(wasRaw ?? false);
	stopRecording(code);
	return readExit(launch.place) ?? (code === null ? {kind: 'lost'} : {kind: 'exited', exit: code, at: null});
};

/** What a terminal does that is closed. The wrapper survives it and writes down how the statement ended, for whoever resumes. */
const hangUp = (pty: IPty): void => {
	signalGroup(pty.pid, 'SIGHUP');
	// Declared by the class only: closes our side, which would keep this process alive.
	(pty as IPty & {destroy?: () => void}).destroy?.();
};

/** Shows what is printed and writes it down, as plain transcript and as a recording with times. */
const record = (place: AttemptPlace, pty: IPty, {cols, rows}: {readonly cols: number; readonly rows: number}): ((code: number | null) => void) => {
	const output = openForAppend(join(place.folder, 'output.txt'));
	const cast = openNewFile(join(place.folder, 'session.cast'));
	const recording = makeRecording(performance.now());
	writeSync(cast, recording.header({cols, rows, type: 'xterm-256color', at: Date.now()}));
	const shown = pty.onData(text => {
		process.stdout.write(text);
		writeSync(output, text);
		writeSync(cast, recording.line(performance.now(), 'o', text));
	});
	const resized = (): void => {
		writeSync(cast, recording.line(performance.now(), 'r', `${process.stdout.columns}x${process.stdout.rows}`));
	};
	process.stdout.on('resize', resized);
	return code => {
		process.stdout.off('resize', resized);
		shown.dispose();
		if (code !== null) writeSync(cast, recording.line(performance.now(), 'x', String(code)));
		closeSync(cast);
		closeSync(output);
	};
};

/** Without a pseudo-terminal the step gets the real one; nothing can be recorded then, and the transcript says so. */
const inherit = async (launch: TerminalLaunch): Promise<Ended> => {
	const ignore = (): void => undefined;
	process.on('SIGINT', ignore);
	const output = openForAppend(join(launch.place.folder, 'output.txt'));
	writeSync(output, '(shown in the operator\'s terminal; not recorded, the package @lydell/node-pty is not there)\n');
	closeSync(output);
	try {
		return await new Promise<Ended>(resolve => {
			const child = spawn('bash', [...wrapperArguments(launch)], {cwd: launch.cwd, env: launch.env, stdio: 'inherit'});
			child.once('error', error => resolve({kind: 'not-launched', reason: `bash could not be started: ${error.message}`}));
			child.once('exit', code => resolve(readExit(launch.place) ?? (code === null ? {kind: 'lost'} : {kind: 'exited', exit: code, at: null})));
		});
	} finally {
		process.off('SIGINT', ignore);
	}
};
