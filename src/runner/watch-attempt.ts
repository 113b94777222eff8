import type {CapturedStep, Ended} from './captured-step.ts';
import {signalGroup} from './captured-step.ts';
import {signalTo} from './living-process.ts';
import type {ProcessMark} from './living-process.ts';

export type AttemptEnd = {
	readonly ended: Ended;
	readonly endedBy: 'itself' | 'operator' | 'timeout';
	/** Processes that outlive the statement. */
	readonly survivors: readonly ProcessMark[];
};

type WatchedAttempt = {
	readonly end: Promise<AttemptEnd>;
	/** INT, pressed again TERM, then KILL; says what was sent, or null if there is nothing to send it to. */
	interrupt(): string | null;
	/** Stops watching; the step goes on. */
	detach(): void;
};

type WatchOptions = {
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
				timers.push(setTimeout(() => killAll(step), graceMs));
			}, timeoutMs),
		);
	}
	const end = step.ended.then(async ended => {
		for (const timer of timers) clearTimeout(timer);
		const survivors = isForced() ? await endSurvivors(step, graceMs) : step.processes();
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
			if (signal === 'SIGKILL') killAll(step);
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
const killAll = (step: CapturedStep): void => {
	const others = step.processes().filter(({pid}) => pid !== step.pid);
	if (others.length === 0 && step.pid !== null) signalGroup(step.pid, 'SIGKILL');
	for (const other of others) signalTo(other, 'SIGKILL');
};

/** After a signal: waits for stragglers, asks those that left the group too, then kills; what is left even then is named. */
const endSurvivors = async (step: CapturedStep, graceMs: number): Promise<readonly ProcessMark[]> => {
	for (const straggler of step.processes()) signalTo(straggler, 'SIGTERM');
	await untilGone(step, graceMs);
	if (step.processes().length === 0) return [];
	killAll(step);
	await untilGone(step, 1000);
	return step.processes();
};

const untilGone = async (step: CapturedStep, ms: number): Promise<void> => {
	for (let waited = 0; waited < ms && step.processes().length > 0; waited += POLL_MS) await new Promise(resolve => setTimeout(resolve, POLL_MS));
};
