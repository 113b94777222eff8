import type {ExitMeaning} from './exit-meaning.ts';
import type {InputUse} from './input.ts';
import type {SectionId} from './section.ts';
import type {Ties} from './ties.ts';

export type StepId = string;

/** The smallest thing with a status. */
export type Step = CommandStep | ManualStep | ChecklistStep | DecisionStep;

export type StepBase = {
	/** `#id` annotation, else a slug of section and title, unique in the plan. */
	readonly id: StepId;
	/** 1-based place in the plan. */
	readonly number: number;
	readonly section: SectionId;
	readonly title: string;
	/** 1-based lines of the file as stored. */
	readonly line: number;
	readonly endLine: number;
	/** False for steps of reference, advice, contacts and recovery sections: they run only when the operator goes there. */
	readonly onWay: boolean;
	/** Markdown that stands before the step and belongs to it; empty if none. */
	readonly prose: string;
	/** Sentences such as "CRITICAL: causes data loss" next to the step. */
	readonly warnings: readonly string[];
	/** "If still failing", "Last resort": the step applies only then. */
	readonly condition: string | null;
	/** One sentence: why this is a step, gated, endless …, with the line that decided. */
	readonly why: string;
	/** Annotations that tie the step to others or to a place; null or absent if none. */
	readonly ties?: Ties | null;
};

/** What a command does to the world; `destructive` deletes, overwrites or stops production data or service. */
export type Effect = 'read' | 'change' | 'destructive';

export type CommandStep = StepBase & {
	readonly kind: 'command';
	/** The statement as written in the runbook, dedented, prompt stripped. `uses` point into it. */
	readonly command: string;
	/** `bash`, `sh`, `zsh`, `sql`, `python` …: what it is given to. */
	readonly language: string;
	readonly uses: readonly InputUse[];
	readonly effect: Effect;
	/** Needs a terminal with a person typing. */
	readonly interactive: boolean;
	/** Does not end by itself. */
	readonly endless: boolean;
	/** Confirmation before the run beyond the ordinary key press. */
	readonly gate: Gate | null;
	/** Set when the line opens a place where the next lines run: `ssh host`, `psql`. */
	readonly opens: Context | null;
	/** Number of the step whose context this line belongs to; it must never run outside of it. */
	readonly inside: StepId | null;
	/** True for `exit` and `\q`: leaves the context. */
	readonly closes: boolean;
	readonly expectations: readonly Expectation[];
	/** Program names the statement calls, for `doctor`. */
	readonly tools: readonly string[];
	readonly timeoutMs: number | null;
	readonly retry: {readonly attempts: number; readonly everyMs: number} | null;
	/** Artifact name that gets the clean stdout. */
	readonly save: string | null;
	/** Input that gets the trimmed stdout. */
	readonly set: string | null;
	/** What the command is known for: exit codes that do not simply say good or bad; absent: none. */
	readonly exits?: readonly ExitMeaning[];
	/** Ends "a second time …"; null or absent: not known. */
	readonly again?: string | null;
	/** The state that it shows: kept from before and from after a change, for the record; absent: it is no such command. */
	readonly shows?: ShownState;
};

/** `what`: a word for file names, like `releases`; `of`: the command as written, without how it prints: steps of one `of` look at the same. */
export type ShownState = {readonly what: string; readonly of: string};

export type Gate = {
	readonly level: 'confirm' | 'typed';
	/** One sentence, shown to the operator. */
	readonly why: string;
	/** What the author wants to be asked; it may be all that `why` says. Absent: nothing. */
	readonly asks?: string;
	/** What must be typed at a `typed` gate: the name of the thing that is hit. */
	readonly word: string;
};

export type Context = {
	/** `shell`: lines go to `bash -s` there; `sql`: lines go to the client; `unknown`: only a person can type there. */
	readonly kind: 'shell' | 'sql' | 'unknown';
	/** Short, for the screen: `ssh prod-user@prod-host`. */
	readonly label: string;
};

/** What should be seen after a command, in the author's words or as an annotation. */
export type Expectation =
	| {readonly kind: 'prose'; readonly text: string; readonly line: number}
	| {readonly kind: 'contains'; readonly text: string; readonly line: number}
	/** A line of the output matches; `text` is the pattern as written, `flags` are those of JavaScript, at most `i`. */
	| {readonly kind: 'matches'; readonly text: string; readonly pattern: string; readonly flags: string; readonly line: number}
	| {readonly kind: 'exit'; readonly code: number; readonly line: number};

export type ManualStep = StepBase & {
	readonly kind: 'manual';
	/** What the person does, as written. */
	readonly text: string;
	/** Timer: lower bound of "wait 2–3 minutes". */
	readonly waitMs: number | null;
};

export type ChecklistStep = StepBase & {
	readonly kind: 'checklist';
	readonly items: readonly ChecklistItem[];
};

export type ChecklistItem = {
	/** 0-based place in the list. */
	readonly index: number;
	readonly text: string;
	readonly line: number;
	/** Ticked in the file already. */
	readonly checked: boolean;
};

/** A point where the operator chooses the course. */
export type DecisionStep = StepBase & {
	readonly kind: 'decision';
	/**
	 * `condition`: a table or list of when to do what; `branch`: one of several sections;
	 * `alternative`: one of several statements of a fence, items of a list, panels or blocks.
	 */
	readonly about: 'condition' | 'branch' | 'alternative';
	readonly options: readonly Option[];
};

export type Option = {
	/** Unique within the step. */
	readonly id: string;
	readonly text: string;
	/** "Use when …", the condition cell of a table, danger notes. */
	readonly detail: string;
	readonly line: number;
	readonly opens: Opening;
};

/** Where an option leads. */
export type Opening =
	/** Go on with the next step. */
	| {readonly kind: 'next'}
	/** Only these steps of the group are done; the steps of its other options are skipped. Empty: none of them. */
	| {readonly kind: 'steps'; readonly steps: readonly StepId[]}
	/** Go to the section, on the way or not. */
	| {readonly kind: 'section'; readonly section: SectionId}
	/** Look for so long, then decide again; 0 where the runbook names no time. */
	| {readonly kind: 'timer'; readonly waitMs: number}
	/** The run ends here: fix forward, do not roll back. */
	| {readonly kind: 'end'; readonly reason: string};
