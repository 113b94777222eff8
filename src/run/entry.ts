import type {RunEvent} from './event.ts';

/** One line of the journal. */
export type Entry = {
	/** From 1, without gaps. */
	readonly seq: number;
	/** Wall clock, milliseconds since the epoch; never used for order or durations. */
	readonly at: number;
	/** Monotonic milliseconds since the process that wrote it started. */
	readonly mono: number;
	/** Hex SHA-256 of the line before, without its newline; 64 zeros for the first. */
	readonly prev: string;
	readonly event: RunEvent;
};
