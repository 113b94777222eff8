import type {ExitMeaning} from '../../plan/exit-meaning.ts';
import type {Quoting} from '../../plan/input.ts';
import type {Context, Effect} from '../../plan/step.ts';

/**
 * One fence's text read as commands. Lines are 1-based within the text, offsets 0-based UTF-16 and half-open.
 * Every line is in exactly one place: a statement, a comment, `raw`, or blank.
 */
export type ShellFence = {
	readonly statements: readonly ShellStatement[];
	readonly comments: readonly ShellComment[];
	/** Lines that are neither command nor comment: pasted output, prose. */
	readonly raw: readonly number[];
	/** Variables that the text assigns (also `read`, `for`, `export`, functions' locals excluded). */
	readonly assigns: readonly string[];
	/** Line from which on nothing was read, because shell and other programs take turns too often; null where all was. */
	readonly stopsAt: number | null;
};

/** One complete command as it would be typed; a pipeline, `&&` chain, loop or here-doc is one. */
export type ShellStatement = {
	readonly line: number;
	readonly endLine: number;
	readonly start: number;
	readonly end: number;
	/** `text.slice(start, end)`; here-doc bodies included. */
	readonly command: string;
	/** First line of the comment block directly above, marker stripped, number kept. */
	readonly title: string | null;
	/** Comment at the end of the line: `docker-compose ps  # All services running?`. */
	readonly remark: string | null;
	/** The comment line right above, where others of its block stand above it. */
	readonly label?: string | null;
	/** First comment line of those right above it, where another one names it. */
	readonly caption?: string | null;
	readonly placeholders: readonly Placeholder[];
	/** Values that look final but are examples: `v144`. Offsets as in `placeholders`. */
	readonly samples: readonly Placeholder[];
	readonly facts: CommandFacts;
	/** Index of the statement whose program this line is typed into. */
	readonly inside: number | null;
	/** Who would read the line, where it stands at a client's prompt and nothing in the block opens that client: it can run nowhere. */
	readonly orphan: 'sql' | 'client' | null;
	/** Index of the first statement of the group of which only one is to be run (itself for the first). */
	readonly alternativeTo: number | null;
	/** "If still failing", "Last resort". */
	readonly condition: string | null;
};

export type Placeholder = {
	/** Normalised: `release_id`. */
	readonly name: string;
	readonly literal: string;
	/** Offsets in the statement's `command`. */
	readonly start: number;
	readonly end: number;
	readonly quoting: Quoting;
};

/** What is known of a command from tables of programs and flags. `why` is one sentence for the operator. */
export type CommandFacts = {
	readonly effect: Effect;
	readonly why: string;
	/** Name of the thing that is hit, for typed gates: app, service, database; empty if none was found. */
	readonly object: string;
	readonly endless: boolean;
	readonly interactive: boolean;
	readonly opens: Context | null;
	readonly closes: boolean;
	readonly tools: readonly string[];
	/** Exit codes that do not simply say good or bad. */
	readonly exits: readonly ExitMeaning[];
	/** Ends "a second time …"; null: not known, or it changes nothing. */
	readonly again: string | null;
};

export type ShellComment = {
	readonly line: number;
	/** Marker (`#`, `--`) stripped, trimmed. */
	readonly text: string;
	/**
	 * `title`: names a statement below; `manual`: tells the person to do something; `expectation`: what should be seen;
	 * `alternative`: "Or …"; `condition`: "If …"; `wait`: "Wait 30 seconds"; `warning`: "CRITICAL …"; `note`: all else.
	 */
	readonly role: 'title' | 'manual' | 'expectation' | 'alternative' | 'condition' | 'wait' | 'warning' | 'note';
	/** Index of the statement it belongs to (the one below for titles, the one above for expectations). */
	readonly statement: number | null;
};
