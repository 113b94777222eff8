import type {DrillBrief} from '../plan/drill.ts';
import type {StepId} from '../plan/step.ts';
import type {ItemMark, Judgement, Mode, Outcome, StepResult} from './event.ts';
import type {Prompt} from './prompt.ts';

/** Everything that is known of a run: the fold over its journal. Times are milliseconds since the epoch (`at`) or monotonic within one process (`mono`). */
export type RunState = {
	readonly status: 'new' | 'running' | 'finished';
	readonly mode: Mode;
	readonly speed: number;
	/** What was set before a drill; absent: nothing. */
	readonly drill?: DrillBrief;
	readonly operator: string;
	readonly host: string;
	readonly startedAt: number;
	readonly finishedAt: number | null;
	readonly outcome: Outcome | null;
	readonly outcomeReason: string;
	/** Steps to go through, in order; jumps to steps off the way add them here. */
	readonly way: readonly StepId[];
	/** Index in `way` from which the next pending step is looked for. */
	readonly cursor: number;
	/** Only steps that something happened to; a step that is not here is pending. Read with `stepState`. */
	readonly steps: Readonly<Record<StepId, StepState>>;
	readonly inputs: Readonly<Record<string, InputState>>;
	/** Inputs that were asked for and left empty. */
	readonly leftEmpty: readonly string[];
	readonly prompt: Prompt | null;
	readonly promptOpenedAt: number | null;
	/** Answered with "run", not started yet. Cleared by a resume, so that nothing starts by itself afterwards. */
	readonly armed: {readonly step: StepId; readonly edited: string | null; readonly terminal?: true} | null;
	/** The step at which the run was resumed: it is not retried by itself, a person looks at it first. */
	readonly held: StepId | null;
	/** `terminal`: the attempt has the operator's terminal although its step does not ask for one. */
	readonly running: {readonly step: StepId; readonly attempt: number; readonly startedAt: number; readonly terminal?: true} | null;
	/** The shell that is open beside the steps, and how many there were. */
	readonly shell: {readonly number: number; readonly step: StepId | null} | null;
	readonly shells: number;
	readonly notes: readonly {readonly at: number; readonly by: string; readonly text: string; readonly step: StepId | null}[];
	readonly abort: {readonly because: 'operator' | 'failure'; readonly reason: string} | null;
	/** An option that ends the run was taken. */
	readonly ended: string | null;
	readonly runbookChanged: boolean;
	/** The run was at its end and takes something back; afterwards it is there again, as it was. */
	readonly detour: (Pick<RunState, 'abort' | 'ended'> & {readonly steps: readonly StepId[]}) | null;
	/** The operator ends the run and takes nothing back. */
	readonly kept: boolean;
	/** Number of the last entry. */
	readonly seq: number;
	/** Number of prompts opened so far; makes prompt ids. */
	readonly prompts: number;
};

export type StepStatus =
	| 'pending'
	| 'running'
	| 'passed'
	| 'failed'
	| 'stopped'
	| 'unknown'
	| 'not-exercised'
	/** Ended; a person has to say whether it is as it should be. */
	| 'unjudged'
	/** Ended well as far as can be told; nobody has looked at what was expected. */
	| 'unchecked'
	| 'done-by-hand'
	| 'skipped'
	| 'not-applicable';

export type StepState = {
	readonly status: StepStatus;
	readonly attempts: readonly Attempt[];
	/** Reason, note or chosen option's text. */
	readonly reason: string;
	readonly by: string;
	readonly at: number | null;
	/** Number of the entry that last changed the status; 0: none. */
	readonly seq: number;
	/** Decision steps: the option taken. */
	readonly option: string | null;
	/** Checklist steps: marks by item. */
	readonly items: Readonly<Record<number, {readonly mark: ItemMark; readonly by: string; readonly at: number; readonly reason: string}>>;
};

export type Attempt = {
	readonly number: number;
	readonly command: string;
	readonly target: string;
	readonly cwd: string;
	/** The operator changed the line for this attempt; absent: it ran as written. */
	readonly edited?: true;
	readonly startedAt: number;
	readonly result: StepResult | null;
	/** What the operator said of it, where nothing else could judge. */
	readonly word: {readonly verdict: Judgement; readonly seen: string; readonly by: string; readonly at: number} | null;
};

/** `value` is null for a secret: it lives in the runner's memory; `given` says whether it does now. */
export type InputState = {readonly value: string | null; readonly secret: boolean; readonly given: boolean};
