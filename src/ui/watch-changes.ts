import type {LiveRun} from '../run/live-run.ts';

export type Changes = {
	readonly next: () => Promise<void>;
	readonly over: () => boolean;
	readonly ended: Promise<{readonly kind: 'leave'}>;
	/** Something else changed that the one who waits looks at. */
	readonly wake: () => void;
	readonly close: () => void;
};

/** Lets one wait for the next change, or for the end of the drive; one that came in between is not missed. */
export const watchChanges = (run: LiveRun, driven: Promise<unknown> = new Promise(() => {})): Changes => {
	let changed = false;
	let over = false;
	let wake = (): void => {};
	const change = (): void => {
		changed = true;
		wake();
	};
	const end = (): {readonly kind: 'leave'} => {
		over = true;
		change();
		return {kind: 'leave'};
	};
	const ended = driven.then(end, end);
	const close = run.subscribe(change);
	const next = async (): Promise<void> => {
		if (!changed) {
			await new Promise<void>(resolve => {
				wake = resolve;
			});
		}
		changed = false;
	};
	return {next, over: () => over, ended, wake: change, close};
};
