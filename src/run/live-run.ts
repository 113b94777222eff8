import type {Plan} from '../plan/plan.ts';
import type {StepId} from '../plan/step.ts';
import type {Entry} from './entry.ts';
import type {Intent, Refusal} from './intent.ts';
import type {RunState} from './state.ts';

/** The seam between a run and everything that shows it. A recorded run implements it from journal entries alone. */
export type LiveRun = {
	readonly plan: Plan;
	/** Nothing can be sent to it: a record, or a run that another terminal drives. */
	readonly readOnly: boolean;
	/** As shown to people: path of the run folder. */
	readonly folder: string;
	/** Names in the run folder by now; read anew each time. */
	files(): readonly string[];
	state(): RunState;
	entries(): readonly Entry[];
	/** Hash of the journal's last line by now. */
	head(): string;
	/** Called after each event and, at most 30 times a second, when output grew. Returns the way to unsubscribe. */
	subscribe(listener: () => void): () => void;
	/** Null: taken, recorded. */
	send(intent: Intent): Refusal | null;
	/** What an attempt has printed so far; the newest lines only. */
	output(step: StepId, attempt: number): Output;
	/** Lines `first` to `last` of an attempt's whole output, counted from 1; raw, and fewer where there are fewer. */
	lines(step: StepId, attempt: number, first: number, last: number): readonly string[];
	/** Looks through the whole output for lines that `holds` is true of; `query`: what they hold, for the eye. Asked again, it says how far it is; another query ends it. */
	search(step: StepId, attempt: number, query: string, holds: (line: string) => boolean): Found;
	/** Shows an attempt's whole output in the operator's pager, on the operator's terminal. Null: it does. */
	page(step: StepId, attempt: number): Refusal | null;
	/** Files of the record that a person can read, by their path in the run folder; looked for anew each time. */
	records(): readonly string[];
	/** Shows one of them in the pager. Null: it does. */
	open(record: string): Refusal | null;
	/** ^C to the running step; pressed again: TERM, then KILL. Says what was sent, or null if nothing runs. */
	interrupt(): string | null;
	/** The command of a step as it would run now: placeholders filled, secrets masked; null if an input is missing. */
	preview(step: StepId): string | null;
	/** What an input could be, to be looked at before it is taken; null: nobody knows. */
	offer(input: string): Offer | null;
	/** Lines of the runbook's text as this run was begun with it; empty where it is not at hand. The same array each time. */
	runbook(): readonly string[];
	/** Where the next command of the step would run: `this machine in /srv/app`, `ssh prod-host (drill)`. */
	where(step: StepId): string;
	/** What ended steps left running in the background; looked at once a second at most. */
	jobs(): readonly BackgroundJob[];
	/** Ends them: TERM, then KILL. Null: it has begun. */
	endJobs(): Refusal | null;
	/** Wall clock in milliseconds, for elapsed times. */
	now(): number;
	/** Something the operator must see although it is no event: evidence cannot be written, disk is low. */
	notice(): string | null;
};

/** `by`: the runbook shows the value as a sample, or the drill's world knows it. */
export type Offer = {readonly value: string; readonly by: 'runbook' | 'drill'};

/** `command`: program and arguments, secrets masked. */
export type BackgroundJob = {readonly pid: number; readonly command: string};

/** `numbers`: of the lines found so far, from 1, ascending; `share`: of the output that was looked through, from its end; `full`: there are more than anybody looks at. */
export type Found = {readonly numbers: readonly number[]; readonly share: number; readonly done: boolean; readonly full: boolean};

export type Output = {
	readonly bytes: number;
	readonly lines: number;
	/** Newest lines, raw (not sanitised), at most 256 KB; oldest first. */
	readonly tail: readonly string[];
	/** Path of the transcript, relative to the run folder. */
	readonly path: string;
};
