import type {Choice} from './choice.ts';
import type {Declared} from './declared.ts';
import type {Diagnostic} from './diagnostic.ts';
import type {Input} from './input.ts';
import type {MessageTemplate} from './message.ts';
import type {Reading} from './reading.ts';
import type {Section} from './section.ts';
import type {Step} from './step.ts';

/**
 * A runbook after reading: what a run goes through and why.
 * Frozen for the whole life of a run; `schema` grows when the shape changes.
 */
export type Plan = {
	readonly schema: 1;
	readonly title: string;
	/** Folder below `artifacts/`, as a file-name-safe word: `rollback` unless the front matter says otherwise. */
	readonly kind: string;
	/** `path` as the operator typed it; `sha256` of the stored bytes in hex. */
	readonly source: {
		readonly path: string;
		readonly sha256: string;
		readonly encoding: string;
		/** The file of annotations that was read beside it; null or absent if there was none. */
		readonly sidecar?: {readonly path: string; readonly sha256: string} | null;
	};
	/** Owner, Last Updated, Last Tested, Review Cycle …, as written. */
	readonly facts: readonly Fact[];
	/** Time objective of the runbook, from front matter. */
	readonly rtoMs: number | null;
	readonly inputs: readonly Input[];
	/** In document order; the tree is made by `parent`. */
	readonly sections: readonly Section[];
	/** In document order, numbered from 1 without gaps; `number` is position + 1. */
	readonly steps: readonly Step[];
	/** Sibling sections of which only one applies. Each has a decision step of its own among `steps`. */
	readonly choices: readonly Choice[];
	/** What else the front matter declares; null or absent if nothing. */
	readonly declared?: Declared | null;
	/** Texts for other people that the runbook has ready; absent: none. */
	readonly messages?: readonly MessageTemplate[];
	readonly diagnostics: readonly Diagnostic[];
	/** The same reading in the words that readers of runbooks use to compare notes. */
	readonly reading: Reading;
};

export type Fact = {readonly name: string; readonly value: string; readonly line: number};
