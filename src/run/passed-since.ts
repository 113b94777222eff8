import type {Entry} from './entry.ts';

/**
 * Milliseconds between two entries. Within one process its monotonic clock tells; where another one goes on, be it without a word
 * of it and with a clock that began later, only the wall clock can. Never below zero.
 */
export const passedSince = (before: Entry | null, entry: Entry): number => {
	if (before === null) return 0;
	const steady = entry.mono - before.mono;
	return Math.max(0, entry.event.kind === 'run-resumed' || steady < 0 ? entry.at - before.at : steady);
};
