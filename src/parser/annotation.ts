import type {FenceKind, FenceRole} from '../plan/reading.ts';
import type {SectionRole} from '../plan/section.ts';

/** What annotations say of a fence or step; null or empty where they say nothing. */
export type FenceMarks = {
	readonly id: string | null;
	readonly kind: FenceKind | null;
	readonly role: FenceRole | null;
	readonly ignore: boolean;
	/** Text of the question; empty for the usual one. */
	readonly confirm: string | null;
	readonly danger: boolean;
	readonly interactive: boolean;
	readonly endless: boolean;
	readonly timeoutMs: number | null;
	readonly retry: {readonly attempts: number; readonly everyMs: number} | null;
	readonly expect: readonly {readonly text: string; readonly line: number}[];
	readonly expectExit: readonly {readonly code: number; readonly line: number}[];
	readonly save: string | null;
	readonly set: string | null;
	readonly when: string | null;
	/** Command of a list item. */
	readonly run: string | null;
};

/** What annotations say of a section. */
export type SectionMarks = {readonly id: string | null; readonly role: SectionRole | null; readonly ignore: boolean; readonly oneOf: boolean; readonly rtoMs: number | null; readonly confirm: string | null; readonly danger: boolean; readonly when: string | null};

/** Nothing said. */
export const NO_MARKS: FenceMarks = {
	id: null, kind: null, role: null, ignore: false, confirm: null, danger: false, interactive: false, endless: false, timeoutMs: null,
	retry: null, expect: [], expectExit: [], save: null, set: null, when: null, run: null,
};
