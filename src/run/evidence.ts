import type {StepId} from '../plan/step.ts';

/** Whose output it is: an attempt of a step, or a shell that the operator opened beside the steps. */
export type OutputOf = {readonly kind: 'attempt'; readonly step: StepId; readonly attempt: number} | {readonly kind: 'shell'; readonly shell: number};

/** What an attempt or a shell printed, as far as a document has room for it. `path`: of the whole, relative to the run folder. */
export type Transcript = {
	readonly of: OutputOf;
	readonly path: string;
	/** Of the whole. */
	readonly bytes: number;
	readonly lines: number;
	/** Raw; all of it, or its first lines. */
	readonly head: string;
	/** Its last lines, where something is left out between; null: `head` is all of it. */
	readonly tail: string | null;
};

/** A terminal's recording: lines of an asciicast v3, at most so many that a page can play them. */
export type Recorded = {readonly of: OutputOf; readonly path: string; readonly cast: string};

/** A file that was written beside the steps: `pre-rollback-status.txt`. `text` null: too long to be compared. */
export type NamedText = {readonly path: string; readonly bytes: number; readonly text: string | null};

/** What the files of a run hold, read for documents; bounded, however much a run printed. */
export type Evidence = {
	readonly transcripts: readonly Transcript[];
	readonly recordings: readonly Recorded[];
	/** Those whose names begin with `pre-` or `post-`, by name. */
	readonly states: readonly NamedText[];
};
