import type {Block, Outline, OutlineSection} from './block.ts';
import type {RoleVerdict} from './section-roles.ts';
import {withoutNumber} from './words.ts';

/** Sections of which only one applies, by index in the outline. */
export type ReadChoice = {
	readonly what: string;
	readonly sections: readonly number[];
	readonly why: string;
	/** Sections below a branch that are branches themselves: their steps are not the outer one's. */
	readonly nested: boolean;
};

/** What decides whether a section can be a branch. */
export type BranchFacts = {
	readonly outline: Outline;
	readonly roles: readonly RoleVerdict[];
	readonly acts: ReadonlySet<Block>;
	/** Sections with commands, and those of them where some command changes something. */
	readonly commands: ReadonlySet<number>;
	readonly changes: ReadonlySet<number>;
	/** Sections with something to do by hand. */ readonly byHand: ReadonlySet<number>;
	/** Sections whose children an annotation calls alternatives. */ readonly oneOf: ReadonlySet<number>;
};

export function groupOf(what: string, sections: readonly OutlineSection[], why: string): ReadChoice | null {
	return sections.length < 2 ? null : choice(what, sections, why);
}

export function choice(what: string, sections: readonly OutlineSection[], why: string): ReadChoice {
	return {what, sections: sections.map(section => section.index), why: `${why} (lines ${sections.map(section => section.line).join(', ')})`, nested: false};
}

/** Of two groups the one with more sections; of equal ones the first. */
export function larger(one: ReadChoice | null, other: ReadChoice | null): ReadChoice | null {
	return (one?.sections.length ?? 0) >= (other?.sections.length ?? 0) ? one : other;
}

export function numberOf(section: OutlineSection): string | null {
	return withoutNumber(section.title) === section.title ? null : section.title;
}
