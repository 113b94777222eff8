import type {Zone} from './zones.ts';

/** Where a candidate stands. `line` is its whole line, `before` and `after` what is around it on that line. */
export type Site = {
	readonly literal: string;
	readonly zone: Zone;
	readonly line: string;
	readonly before: string;
	readonly after: string;
	/** True for `$X` that something assigns. */
	readonly assigned: (name: string) => boolean;
	/** The text is for a database client. */
	readonly sql: boolean;
};

/** A dialect of "fill this in": what it looks like and what rules it out. The first shape that fits a place wins. */
export type Shape = {readonly what: string; readonly pattern: RegExp; readonly fits: (site: Site) => boolean};
