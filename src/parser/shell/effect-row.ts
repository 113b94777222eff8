import type {Effect} from '../../plan/step.ts';

/**
 * What a program does, by its words. `programs` are names parted by blanks; `verbs` is tried on the words that are no flags
 * (without values of common global flags), joined by blanks; `line` on all words. The first row that fits decides.
 */
export type EffectRow = {
	readonly programs: string;
	readonly verbs?: RegExp;
	readonly line?: RegExp;
	readonly effect: Effect;
	/** Ends the sentence "…, because it …". */
	readonly why: string;
};

/** Rows of one effect for one set of programs, to keep tables short. */
export function rows(programs: string, effect: Effect, list: readonly (readonly [verbs: RegExp | null, line: RegExp | null, why: string])[]): readonly EffectRow[] {
	return list.map(([verbs, line, why]) => ({programs, effect, why, ...(verbs && {verbs}), ...(line && {line})}));
}
