import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {join} from 'node:path';
import type {AttemptPlace} from './attempt-place.ts';
import {ATTEMPT, FOLDER, RUN, pidIn, processesOf, untilEnded} from './captured-step.ts';
import type {CapturedStep} from './captured-step.ts';
import {isAlive, markOf} from './living-process.ts';
import type {ProcessMark} from './living-process.ts';
import {ownUmask} from './own-umask.ts';
import {removeFile} from './private-file.ts';
import {STARTER} from './wrapper-script.ts';

/**
 * The small shell of a run that starts the shells of its steps, see `STARTER`. Whatever becomes of it, a step is never lost with it: one that
 * runs is followed by its own marks, and the next one gets another starter, or is started without.
 */
export type StepStarter = {
	/** Has the shell of an attempt made, whose files are there; it waits. Null: there is no starter. */
	ready(place: AttemptPlace, mark: string): ReadyStep | null;
	/** What runs goes on, and what waits to be let go still can be: a front end may leave when it is told that a step starts. */
	close(): void;
};

export type ReadyStep = {
	/** Lets it run; `known` is told of its process before. Null: it is not there, and never runs. */
	go(known: (leader: ProcessMark) => void): CapturedStep | null;
	/** It never runs. */
	drop(): void;
};

type Shell = {readonly child: ChildProcess; readonly mark: ProcessMark; /** Told with the exit code, or null when the shell itself is gone. */ onEnd: ((code: number | null) => void) | null};

export const makeStarter = (state: string, env: Readonly<Record<string, string>>, tools: string): StepStarter => {
	let shell: Shell | null = null;
	let waits = false;
	let closed = false;
	const settled = (): void => {
		waits = false;
		if (closed) shell?.child.stdin?.end();
	};
	return {
		ready(place, mark) {
			if (shell === null || hasEnded(shell.child)) shell = begin(state, env, tools);
			const own = shell;
			if (own === null) return null;
			waits = true;
			own.child.stdin?.write(`${place.name}\n`);
			const drop = (): void => {
				// Without it nothing is made of a line that is read late.
				removeFile(join(place.state, LAUNCH));
				own.child.kill('SIGKILL');
				own.child.stdin?.destroy();
				if (shell === own) shell = null;
				settled();
			};
			const go = (known: (leader: ProcessMark) => void): CapturedStep | null => {
				const leader = leaderOf(place, own);
				if (leader === null) {
					drop();
					return null;
				}
				known(leader);
				const captured = started(own, place, leader, mark);
				settled();
				return captured;
			};
			return {go, drop};
		},
		close() {
			closed = true;
			if (!waits) settled();
		},
	};
};

/** Name of the file in the state folder of an attempt. */
export const LAUNCH = 'launch.sh';

const hasEnded = ({exitCode, signalCode}: ChildProcess): boolean => exitCode !== null || signalCode !== null;

const begin = (state: string, env: Readonly<Record<string, string>>, tools: string): Shell | null => {
	// A run within a step of another run: its shells are not that step's.
	const {[RUN]: _run, [ATTEMPT]: _attempt, [FOLDER]: _folder, ...known} = env;
	let child: ChildProcess;
	try {
		// Node's pipes are sockets, and what has a socket for its input bash takes for the far end of a remote shell: it would read `~/.bashrc`.
		child = spawn('bash', ['--noprofile', '--norc', '-p', '-c', STARTER, 'rollbook', state, tools, ownUmask()], {cwd: '/', env: known, detached: true, stdio: ['pipe', 'pipe', 'ignore']});
	} catch {
		return null;
	}
	child.once('error', () => undefined);
	const mark = child.pid === undefined ? null : markOf(child.pid);
	if (mark === null) return null;
	const shell: Shell = {child, mark, onEnd: null};
	// Gone before it was written to: then the shells of the step are never there, and that is how it is known.
	child.stdin?.on('error', () => undefined);
	let said = '';
	child.stdout?.setEncoding('utf8').on('data', (text: string) => {
		said += text;
		const line = /^ended \S+ (\d+)\n$/.exec(said);
		if (!said.endsWith('\n')) return;
		said = '';
		shell.onEnd?.(line ? Number(line[1]) : null);
	});
	child.once('exit', () => shell.onEnd?.(null));
	// The step that runs keeps this process alive, not what started it.
	child.unref();
	for (const stream of [child.stdin, child.stdout]) (stream as {unref?: () => void} | null)?.unref?.();
	return shell;
};

/** A shell is made in a thousandth of a second, while this process waits for the disk. */
const MOST_MS = 1000;
const cell = new Int32Array(new SharedArrayBuffer(4));

const leaderOf = (place: AttemptPlace, {mark}: Shell): ProcessMark | null => {
	for (let waited = 0; waited < MOST_MS; waited++) {
		const pid = pidIn(place);
		if (pid !== null) return markOf(pid);
		if (waited % 10 === 9 && !isAlive(mark)) return null;
		Atomics.wait(cell, 0, 0, 1);
	}
	return null;
};

const started = (shell: Shell, place: AttemptPlace, leader: ProcessMark, mark: string): CapturedStep => {
	const watch = untilEnded(place, leader, LOOK_MS);
	shell.onEnd = code => watch.look(code);
	shell.child.stdin?.write(`go ${mark}\n`);
	return {pid: leader.pid, ended: watch.ended, processes: () => processesOf(leader, mark), detach: watch.detach};
};

/** Should the starter not say that a step has ended, because somebody stopped or ended it. */
const LOOK_MS = 500;
