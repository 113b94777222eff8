import type {Ties} from './ties.ts';

/**
 * What part a section plays. Only the first four and `aftermath` are on a run's way;
 * `recovery` is reached from a failure or a jump; the others stay one key away.
 */
export type SectionRole =
	| 'decision'
	| 'preparation'
	| 'procedure'
	| 'verification'
	| 'recovery'
	| 'aftermath'
	| 'overview'
	| 'reference'
	| 'advice'
	| 'contacts';

export type SectionId = string;

/** A heading (or a bold line that acts as one) with everything up to the next one of its level. */
export type Section = {
	/** Slug of the heading path, unique; stable under edits elsewhere in the file. */
	readonly id: SectionId;
	readonly title: string;
	/** 1–6 as in Markdown; 0 for what stands before the first heading; 7 for bold lines that act as headings. */
	readonly level: number;
	/** 1-based lines of the file as stored. */
	readonly line: number;
	readonly endLine: number;
	readonly parent: SectionId | null;
	readonly role: SectionRole;
	/** One sentence: what decided the role, with the line. */
	readonly why: string;
	/** The text after "Use when:", if any. */
	readonly useWhen: string | null;
	/** Markdown directly below the heading, without fences, checklists and what became steps. */
	readonly prose: string;
	/** Annotations of the heading that tie it to others or to a place; null or absent if none. */
	readonly ties?: Ties | null;
};
