import type {Mode, Outcome} from './event.ts';

/** What is held against what, in the order in which it is told. */
export const CHECKS = ['journal', 'head', 'manifest', 'runbook', 'outputs', 'commands', 'attestation', 'signature'] as const;
type CheckName = (typeof CHECKS)[number];

/** Something that is not as it should be: where, and what about it. */
export type Finding = {
	/** A path in the run folder, with a line where there is one: `journal.jsonl:7`. */
	readonly at: string;
	readonly what: string;
};

export type Check = {
	readonly name: CheckName;
	/** `none`: there is nothing to hold it against. */
	readonly result: 'holds' | 'broken' | 'none';
	/** What was looked at, in one line. */
	readonly what: string;
	readonly findings: readonly Finding[];
};

/** Files that were removed to save room, when and by whom; their hashes stay in the manifest. */
type Pruning = {readonly at: number; readonly by: string; readonly files: number; readonly bytes: number};

/** What the record of a run is worth, as far as files can tell. */
export type Verification = {
	readonly title: string;
	readonly runbook: string;
	readonly mode: Mode;
	readonly outcome: Outcome | null;
	readonly operator: string;
	readonly host: string;
	/** Milliseconds since the epoch; null: not known. */
	readonly startedAt: number | null;
	readonly finishedAt: number | null;
	readonly entries: number;
	/** Hash of the journal's last line. */
	readonly head: string;
	readonly checks: readonly Check[];
	readonly prunings: readonly Pruning[];
	/** Made to be completed by people afterwards, and it was. */
	readonly edited: readonly string[];
	/** What speaks against the whole record being other than it was, from outside of it; null: nothing does. */
	readonly anchor: string | null;
};

/** `unfinished`: what there is holds, but the run is not over. */
export type Conclusion = 'intact' | 'broken' | 'unfinished';

export const conclusionOf = ({checks, outcome}: Verification): Conclusion => (checks.some(({result}) => result === 'broken') ? 'broken' : outcome === null ? 'unfinished' : 'intact');
