import type {Effect} from './step.ts';

/** The reading in camel case: what `rollbook plan --format json` prints as `reading`. Lines are 1-based as stored. */
export type Reading = {
	readonly fences: readonly FenceReading[];
	readonly inline: readonly {readonly line: number; readonly code: string}[];
	readonly checklist: readonly {readonly line: number; readonly text: string; readonly checked: boolean; readonly inFence: boolean}[];
	readonly decisions: readonly {
		readonly line: number;
		readonly endLine: number;
		readonly options: readonly {readonly line: number; readonly text: string; readonly target: number | null}[];
	}[];
	readonly choices: readonly {readonly what: string; readonly headings: readonly number[]}[];
	readonly manualSteps: readonly {readonly line: number}[];
	readonly waits: readonly {readonly line: number; readonly seconds: number | null}[];
};

/** What a fenced or indented block is, whatever its info string claims. Only `run`, `transcript` and `sql` are ever executed. */
export type FenceKind = 'run' | 'transcript' | 'sql' | 'output' | 'config' | 'code' | 'template' | 'manual';
export type FenceRole = 'procedure' | 'reference' | 'example' | 'drill';

export type FenceReading = {
	readonly line: number;
	readonly endLine: number;
	readonly kind: FenceKind;
	readonly role: FenceRole;
	/** Lines of comments that tell the person to do something. */
	readonly manualComments: readonly number[];
	readonly statements: readonly StatementReading[];
	readonly why: string;
};

export type StatementReading = {
	readonly line: number;
	readonly endLine: number;
	readonly title: string | null;
	readonly placeholders: readonly string[];
	readonly samples: readonly string[];
	readonly needsInput: boolean;
	readonly endless: boolean;
	readonly interactive: boolean;
	/** Typed inside of the program that another line of the runbook opened. Also a line at a client's prompt that nothing opened; what a block of SQL holds without one is told by its step's language. */
	readonly feedsInner: boolean;
	/** Line of the statement that opened the program this line is typed into. */
	readonly openedBy: number | null;
	readonly effect: Effect;
	/** First line of the group of statements of which only one is to be run. */
	readonly alternativeTo: number | null;
};
