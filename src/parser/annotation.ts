import type {FenceKind, FenceRole} from '../plan/reading.ts';
import type {SectionRole} from '../plan/section.ts';
import type {Ties} from '../plan/ties.ts';

/** What annotations say of a fence or step; null or empty where they say nothing. */
export type FenceMarks = {
	readonly id: string | null;
	readonly kind: FenceKind | null;
	readonly role: FenceRole | null;
	readonly ignore: boolean;
	/** Text of the question; empty for the usual one. */
	readonly confirm: string | null;
	readonly danger: boolean | null;
	readonly interactive: boolean | null;
	readonly endless: boolean | null;
	readonly timeoutMs: number | null;
	readonly retry: {readonly attempts: number; readonly everyMs: number} | null;
	readonly expect: readonly {readonly text: string; readonly line: number}[];
	readonly expectExit: readonly {readonly code: number; readonly line: number}[];
	/** The block shows what the command above should print: `whole` must be in the output, `alike` is for a person to compare. */
	readonly shows: {readonly how: 'whole' | 'alike'; readonly words: string} | null;
	readonly save: string | null;
	readonly set: string | null;
	readonly secret: boolean;
	readonly when: string | null;
	/** Command of a list item. */
	readonly run: string | null;
	/** Kept off the way: one goes there when one wants to. */
	readonly aside: boolean;
	/** Language that the commands are given to. */
	readonly language: string | null;
	readonly ties: Ties | null;
};

/** What annotations say of a section. */
export type SectionMarks = {
	readonly id: string | null;
	readonly role: SectionRole | null;
	readonly ignore: boolean;
	readonly oneOf: boolean;
	readonly confirm: string | null;
	readonly danger: boolean;
	readonly when: string | null;
	readonly ties: Ties | null;
};

/** Nothing said. */
export const NO_MARKS: FenceMarks = {
	id: null, kind: null, role: null, ignore: false, confirm: null, danger: null, interactive: null, endless: null, timeoutMs: null, retry: null,
	expect: [], expectExit: [], shows: null, save: null, set: null, secret: false, when: null, run: null, aside: false, language: null, ties: null,
};
