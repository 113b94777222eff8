import {spawn} from 'node:child_process';
import {closeSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import type {IPty} from '@lydell/node-pty';
import type {StepId} from '../plan/step.ts';
import type {AttemptPlace} from './attempt-place.ts';
import {ATTEMPT, processesOf, readExit, signalGroup, wrapperArguments} from './captured-step.ts';
import type {CapturedStep, Ended} from './captured-step.ts';
import {reasonOf} from './evidence-error.ts';
import {openForAppend} from './private-file.ts';
import type {TerminalLender} from './terminal-lender.ts';
import {openRecord} from './terminal-record.ts';
import type {TerminalRecord} from './terminal-record.ts';
import {makeTypist, noteTyped} from './typed-lines.ts';
import type {TypedLine} from './typed-lines.ts';

type TerminalLaunch = {
	readonly place: AttemptPlace;
	readonly cwd: string;
	readonly env: Readonly<Record<string, string>>;
	readonly tools: string;
	readonly status: number;
	readonly lend: TerminalLender;
	/** Lines that the operator can have typed by a key. */
	readonly types: readonly TypedLine[];
	/** What it shows, or what was typed for it, cannot be written down any more; it goes on. */
	readonly lost: (error: unknown) => void;
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
		(error: unknown): Ended => ({kind: 'not-launched', reason: `the terminal could not be handed over: ${reasonOf(error)}`}),
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
	// Before anything is started: what fails here has started nothing.
	const record = openRecord(launch.place, size(), launch.lost);
	const pty = spawnRecorded(() => spawnPty('bash', [...wrapperArguments(launch)], {name: launch.env['TERM'] ?? 'xterm-256color', cwd: launch.cwd, env: {...launch.env}, ...size()}), record);
	const typist = makeTypist(launch.types, step => isNoted(launch, step));
	stdout.write(typist.introduction);
	const shown = pty.onData(text => {
		stdout.write(text);
		record.output(text);
	});
	const forward = (): void => {
		for (let chunk: unknown = stdin.read(); chunk !== null; chunk = stdin.read()) pty.write(typist.keys(String(chunk)));
	};
	const resize = (): void => {
		pty.resize(size().cols, size().rows);
		record.resized(size());
	};
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
	shown.dispose();
	record.close(code);
	return readExit(launch.place) ?? (code === null ? {kind: 'lost'} : {kind: 'exited', exit: code, at: null});
};

const spawnRecorded = (spawnIt: () => IPty, record: TerminalRecord): IPty => {
	try {
		return spawnIt();
	} catch (error) {
		record.close(null);
		throw error;
	}
};

/** Whether it stands on disk that the line was typed: one that nobody would find again is not. */
const isNoted = ({place, lost}: TerminalLaunch, step: StepId): boolean => {
	try {
		noteTyped(place, step);
		return true;
	} catch (error) {
		lost(error);
		return false;
	}
};

/** What a terminal does that is closed. The wrapper survives it and writes down how the statement ended, for whoever resumes. */
const hangUp = (pty: IPty): void => {
	signalGroup(pty.pid, 'SIGHUP');
	// Declared by the class only: closes our side, which would keep this process alive.
	(pty as IPty & {destroy?: () => void}).destroy?.();
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
