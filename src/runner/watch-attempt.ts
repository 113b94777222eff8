import type {CapturedStep, Ended} from './captured-step.ts';
import {signalGroup, survivorsOf} from './captured-step.ts';

export type AttemptEnd = {
	readonly ended: Ended;
	readonly endedBy: 'itself' | 'operator' | 'timeout';
	/** Processes that outlive the statement. */
	readonly survivors: readonly number[];
};

export type WatchedAttempt = {
	readonly end: Promise<AttemptEnd>;
	/** INT, pressed again TERM, then KILL; says what was sent, or null if there is nothing to send it to. */
	interrupt(): string | null;
	/** Stops watching; the step goes on. */
	detach(): void;
};

export type WatchOptions = {
	/** Null: no limit. */
	readonly timeoutMs: number | null;
	/** Between TERM and KILL. */
	readonly graceMs: number;
};

const PRESSES = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const;
const POLL_MS = 50;

/** Follows a captured step to its end and ends it when asked or when its time is over. */
export const watchAttempt = (step: CapturedStep, {timeoutMs, graceMs}: WatchOptions): WatchedAttempt => {
	const {pid} = step;
	let endedBy: AttemptEnd['endedBy'] = 'itself';
	let presses = 0;
	let done = false;
	// ^C is for the statement alone: a server that it put into the background may be meant to stay.
	const isForced = (): boolean => endedBy === 'timeout' || presses > 1;
	const timers: NodeJS.Timeout[] = [];
	if (timeoutMs !== null && pid !== null) {
		timers.push(
			setTimeout(() => {
				endedBy = 'timeout';
				signalGroup(pid, 'SIGTERM');
				timers.push(setTimeout(() => killAll(pid), graceMs));
			}, timeoutMs),
		);
	}
	const end = step.ended.then(async ended => {
		for (const timer of timers) clearTimeout(timer);
		const survivors = pid === null ? [] : await (isForced() ? endSurvivors(pid, graceMs) : survivorsOf(pid));
		done = true;
		return {ended, endedBy, survivors};
	});
	return {
		end,
		interrupt() {
			if (pid === null || done) return null;
			const signal = PRESSES[Math.min(presses, PRESSES.length - 1)] ?? 'SIGKILL';
			presses++;
			if (endedBy === 'itself') endedBy = 'operator';
			if (signal === 'SIGKILL') killAll(pid);
			else signalGroup(pid, signal);
			return signal;
		},
		detach() {
			for (const timer of timers) clearTimeout(timer);
			step.detach();
		},
	};
};

/** Ends what the wrapper runs and leaves it alive to write down the exit; where that cannot be told apart, all of the group. */
const killAll = (pid: number): void => {
	const others = survivorsOf(pid).filter(other => other !== pid);
	if (others.length === 0) signalGroup(pid, 'SIGKILL');
	for (const other of others) {
		try {
			process.kill(other, 'SIGKILL');
		} catch {
			// It has ended in between.
		}
	}
};

/** After a signal: waits for stragglers, then kills them; what is left even then is named. */
const endSurvivors = async (pid: number, graceMs: number): Promise<readonly number[]> => {
	for (let waited = 0; waited < graceMs && survivorsOf(pid).length > 0; waited += POLL_MS) await pause(POLL_MS);
	if (survivorsOf(pid).length === 0) return [];
	killAll(pid);
	for (let waited = 0; waited < 1000 && survivorsOf(pid).length > 0; waited += POLL_MS) await pause(POLL_MS);
	return survivorsOf(pid);
};

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
