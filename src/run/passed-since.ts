import type {Entry} from './entry.ts';

/** Milliseconds between two entries. Within one process its monotonic clock tells; where another one goes on, only the wall clock can. Never below zero. */
export const passedSince = (before: Entry | null, entry: Entry): number => (before === null ? 0 : Math.max(0, entry.event.kind === 'run-resumed' ? entry.at - before.at : entry.mono - before.mono));
