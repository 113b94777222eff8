/** How much of a drill is real. The first two execute nothing of the runbook outside of a pretended world. */
export const DRILL_TYPES = ['walk-through', 'simulated', 'live-staging', 'live-production'] as const;
export type DrillType = (typeof DRILL_TYPES)[number];

/** What a reviewer asks of a drill besides what happened in it; written down before it begins. */
export type DrillAbout = {
	/** Null: a drill is simulated. */
	readonly type: DrillType | null;
	/** What is assumed to have happened, in words. */
	readonly summary: string;
	readonly system: string;
	readonly environment: string;
	/** As written: a day, or a time with its zone. */
	readonly plannedStart: string | null;
	/** Name → role. */
	readonly participants: Readonly<Record<string, string>>;
	/** Who is left out on purpose → why. */
	readonly absent: Readonly<Record<string, string>>;
	readonly assumptions: readonly string[];
	readonly thirdParties: readonly string[];
};

/** Set before the start, so that nobody moves the mark afterwards. */
export type Objectives = {
	/** Time to recover, from one moment to another. */
	readonly rtoMs: number | null;
	/** Step whose beginning starts the clock; null: the start of the drill. */
	readonly rtoFrom: string | null;
	/** Step whose end stops it; null: the end of the run. */
	readonly rtoTo: string | null;
	/** How much may be lost, as a span of time. */
	readonly rpoMs: number | null;
	/** Input that holds how much was lost (`4m`); null: nobody measures it. */
	readonly rpoFrom: string | null;
	readonly pass: readonly Criterion[];
};

/** What must hold for a drill to pass; all but a question can be judged by a machine. */
export type Criterion =
	| {readonly kind: 'question'; readonly text: string}
	| {readonly kind: 'outcome'; readonly outcome: 'completed' | 'failed' | 'aborted'}
	| {readonly kind: 'within'; readonly ms: number}
	/** No step is left failed, of unknown outcome, or unjudged. */
	| {readonly kind: 'no-failed-step'}
	| {readonly kind: 'passed'; readonly steps: readonly string[]}
	| {readonly kind: 'decided'; readonly step: string; readonly option: string}
	/** So many of a hundred commands on the way that was taken were run, really or as pretended ones. */
	| {readonly kind: 'exercised'; readonly percent: number};

/** How long an autopilot thinks, in pretended milliseconds: between two bounds, or by step; and after how long it ends the endless ones, by step. */
export type AnswerDelays = {readonly leastMs: number; readonly mostMs: number; readonly steps: Readonly<Record<string, number>>; readonly stops?: Readonly<Record<string, number>>};

/** What a drill was begun with: the first entry of its journal holds it, so it stands before everything that happened. */
export type DrillBrief = {
	/** Name of the run folder; absent until there is one. */
	readonly id?: string;
	/** `path` and `sha256` of the file; null where there was none. */
	readonly scenario: {readonly title: string; readonly path: string | null; readonly sha256: string | null};
	readonly type: DrillType;
	readonly about: Omit<DrillAbout, 'type'>;
	readonly seed: number;
	/** What goes wrong, in words. */
	readonly faults: readonly string[];
	readonly objectives: Objectives;
	/** `scenario`: nobody was there, and the answers took their pretended time; null: a person answered, in real time. */
	readonly delays: AnswerDelays | null;
};

export const NO_OBJECTIVES: Objectives = {rtoMs: null, rtoFrom: null, rtoTo: null, rpoMs: null, rpoFrom: null, pass: []};

export const NO_ABOUT: DrillAbout = {type: null, summary: '', system: '', environment: '', plannedStart: null, participants: {}, absent: {}, assumptions: [], thirdParties: []};
