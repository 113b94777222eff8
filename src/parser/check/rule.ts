import type {Severity} from '../../plan/diagnostic.ts';
import type {Plan} from '../../plan/plan.ts';
import type {Outline} from '../block.ts';
import type {Source, Spot} from '../source.ts';
import type {CheckedCommand} from './checked-command.ts';
import type {Link} from './links.ts';

/** What a check asks of the world: handed in, because the parser looks at nothing by itself. */
export type Surroundings = {
	/** `YYYY-MM-DD`. */
	readonly today: string;
	/** Whether a file or folder is there; the path is relative to the runbook's folder. */
	readonly exists: (path: string) => boolean;
	/** Bytes of a file there; null if it cannot be read. */
	readonly read: (path: string) => Uint8Array | null;
	/** Whether a program can be called here; null: nobody asks. */
	readonly hasTool: ((name: string) => boolean) | null;
};

/** A runbook as read, with what the rules look at. */
export type Ground = {
	readonly source: Source;
	readonly outline: Outline;
	readonly plan: Plan;
	/** Steps that a shell reads. */
	readonly commands: readonly CheckedCommand[];
	readonly links: readonly Link[];
	readonly anchors: ReadonlySet<string>;
	readonly around: Surroundings;
};

export type Finding = {
	readonly spot: Spot;
	/** The fact, lower case, one line, no full stop. */
	readonly message: string;
	readonly help: string | null;
	/** The spot holds a secret: no output may show it. */
	readonly conceal?: true;
};

/** A row of the table of rules. */
export type Rule = {
	readonly code: string;
	readonly severity: Severity;
	/** What the rule holds, in one sentence for people who look at a list of rules. */
	readonly sentence: string;
	readonly find: (ground: Ground) => readonly Finding[];
};
