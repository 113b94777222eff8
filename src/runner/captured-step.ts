import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {join} from 'node:path';
import type {AttemptPlace} from './attempt-place.ts';
import {reasonOf} from './evidence-error.ts';
import {findByEnvironment, isAlive, livingOf, markOf} from './living-process.ts';
import type {ProcessMark} from './living-process.ts';
import {ownUmask} from './own-umask.ts';
import {readQuietly} from './read-quietly.ts';
import {OUTER, innerCommand} from './wrapper-script.ts';

/** How a process ended as far as can be known. */
export type Ended =
	| {readonly kind: 'exited'; readonly exit: number; readonly at: number | null}
	/** No trace of how it ended. */
	| {readonly kind: 'lost'}
	| {readonly kind: 'not-launched'; readonly reason: string};

export type CapturedStep = {
	/** Leader of the step's process group; null if it could not be launched. */
	readonly pid: number | null;
	readonly ended: Promise<Ended>;
	/** What lives of it now, the leader included. */
	processes(): readonly ProcessMark[];
	/** The step no longer keeps this process alive. */
	detach(): void;
};

type CapturedLaunch = {
	readonly place: AttemptPlace;
	readonly cwd: string;
	readonly env: Readonly<Record<string, string>>;
	/** PATH for the wrapper's own `date`, where the shell cannot tell the time. */
	readonly tools: string;
	/** Exit code of the statement before. */
	readonly status: number;
	readonly stdout: number;
	readonly stderr: number;
};

const exitFile = (place: AttemptPlace): string => join(place.folder, 'exit.json');

/** In the environment of every process of a run, with its name as its value. */
export const RUN = 'ROLLBOOK_RUN';

/** In the environment of every process of a drill: where to see whether somebody still drives it. */
export const FOLDER = 'ROLLBOOK_RUN_FOLDER';

/** In the environment of every process of an attempt, with `attemptMark` as its value; survivors are found by it. */
export const ATTEMPT = 'ROLLBOOK_ATTEMPT';

export const attemptMark = (run: string, place: AttemptPlace): string => `${run}/${place.name}`;

export const wrapperArguments = ({place, tools, status}: Pick<CapturedLaunch, 'place' | 'tools' | 'status'>): readonly string[] =>
	['-p', '-c', OUTER, 'rollbook', innerCommand(status), place.state, exitFile(place), tools, ownUmask()];

/** Own session, no terminal, output straight into files: the step outlives this process. */
export const launchCaptured = ({place, cwd, env, tools, status, stdout, stderr}: CapturedLaunch): CapturedStep => {
	const begun = begin(() => spawn('bash', [...wrapperArguments({place, tools, status})], {cwd, env, detached: true, stdio: ['ignore', stdout, stderr]}));
	if ('reason' in begun) return {pid: null, ended: Promise.resolve({kind: 'not-launched', reason: `bash could not be started: ${begun.reason}`}), processes: () => [], detach: () => undefined};
	const {child} = begun;
	const ended = new Promise<Ended>(resolve => {
		child.once('error', error => {
			if (child.pid === undefined) resolve({kind: 'not-launched', reason: `bash could not be started: ${error.message}`});
		});
		child.once('exit', code => {
			// Without the file there is still this process's own knowledge, unless the wrapper itself was killed.
			resolve(readExit(place) ?? (code === null ? {kind: 'lost'} : {kind: 'exited', exit: code, at: null}));
		});
	});
	const leader = child.pid === undefined ? null : markOf(child.pid);
	return {pid: child.pid ?? null, ended, processes: () => processesOf(leader, env[ATTEMPT] ?? ''), detach: () => child.unref()};
};

/** What the system refuses at once is thrown, unlike what it finds out while it starts: an environment that is too large (E2BIG), for one. */
const begin = (start: () => ChildProcess): {readonly child: ChildProcess} | {readonly reason: string} => {
	try {
		return {child: start()};
	} catch (error) {
		return {reason: reasonOf(error)};
	}
};

const POLL_MS = 50;

/** Finds an attempt that an earlier runner began: its exit file, or its living process. */
export const reattach = (place: AttemptPlace, mark: string): CapturedStep => {
	const found = readExit(place) ? null : findProcess(place, mark);
	const watch = untilEnded(place, found, POLL_MS);
	watch.look(null);
	return {pid: found?.pid ?? null, ended: watch.ended, processes: () => processesOf(found, mark), detach: watch.detach};
};

type EndWatch = {
	readonly ended: Promise<Ended>;
	/** Looks now; `code`: what its parent says, null: nothing. */
	look(code: number | null): void;
	detach(): void;
};

/** Looks every so often whether the process of an attempt that is not a child of this one has ended. */
export const untilEnded = (place: AttemptPlace, leader: ProcessMark | null, everyMs: number): EndWatch => {
	const {promise: ended, resolve} = Promise.withResolvers<Ended>();
	let detached = false;
	// One that fires while the program is on its way out makes another, which must hold it no more than the first.
	const later = (): NodeJS.Timeout => {
		const made = setTimeout(look, everyMs, null);
		return detached ? made.unref() : made;
	};
	const look = (code: number | null): void => {
		clearTimeout(timer);
		// Asked in this order: a process that ends in between has written its file before.
		const alive = leader !== null && isAlive(leader);
		const exit = readExit(place);
		if (exit) resolve(exit);
		else if (alive) timer = later();
		// A shell says 128 and more of a child that was killed.
		else resolve(code === null || code > 128 ? {kind: 'lost'} : {kind: 'exited', exit: code, at: null});
	};
	let timer = later();
	const detach = (): void => {
		detached = true;
		timer.unref();
	};
	return {ended, look, detach};
};

const findProcess = (place: AttemptPlace, mark: string): ProcessMark | null => {
	const pid = pidIn(place);
	if (pid === null) {
		const stray = findByEnvironment(`${ATTEMPT}=${mark}`);
		return stray === null ? null : markOf(stray);
	}
	const stat = pidLine(place);
	const now = markOf(pid);
	const written = readMark(place);
	if (now === null) return null;
	if (written) return isAlive(written) ? written : null;
	return stat.includes(')') && stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] === now.start ? now : null;
};

/** Number of the attempt's outer shell, as the shells write it down; null: it is not there yet. */
export const pidIn = (place: AttemptPlace): number | null => {
	const pid = /^\d+/.exec(pidLine(place))?.[0];
	return pid === undefined ? null : Number(pid);
};

const pidLine = (place: AttemptPlace): string => wholeLine(readQuietly(join(place.state, 'pid')));

/** What is not written to its end is as good as nothing. */
const wholeLine = (text: string | null): string => (text?.endsWith('\n') ? text.slice(0, -1) : '');

/** Written by the runner once the process is known; the wrapper's own file covers the moment before. */
const readMark = (place: AttemptPlace): ProcessMark | null => {
	const text = readQuietly(join(place.state, 'process.json'));
	// A loss of power can leave a name without its content; the process is gone then, too.
	return text?.endsWith('}') ? (JSON.parse(text) as ProcessMark) : null;
};

export const readExit = (place: AttemptPlace): Ended | null => {
	const text = readQuietly(exitFile(place));
	// A loss of power can leave a name without its content: then how it ended is not known.
	const found = text === null ? null : EXIT_TEXT.exec(text);
	return found ? {kind: 'exited', exit: Number(found[1]), at: Number(found[2])} : null;
};

const EXIT_TEXT = /^\{"exit":(\d+),"at":(\d+),"pid":\d+\}\n$/;

/** The exit code in the text of `exit.json`; null: there is none. */
export const exitIn = (text: string): number | null => {
	const code = EXIT_TEXT.exec(text)?.[1];
	return code === undefined ? null : Number(code);
};

/** Also after its end: background jobs, and what ignored a signal. */
export const processesOf = (leader: ProcessMark | null, mark: string): readonly ProcessMark[] => livingOf(leader, `${ATTEMPT}=${mark}`);

export const signalGroup = (pid: number, signal: NodeJS.Signals): boolean => {
	try {
		process.kill(-pid, signal);
		return true;
	} catch {
		return false;
	}
};
