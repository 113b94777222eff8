/**
 * What an annotation ties a step or a section to, beyond the order of the file.
 * Ids that name nothing are errors on the plan, and a plan with errors is never run.
 */
export type Ties = {
	/** Target (`Declared.targets` by name) or directory that the command is meant for. */
	readonly on: string | null;
	readonly cwd: string | null;
	/** The case in which it applies, as written; a step has it as its `condition`, a section as `useWhen` too. */
	readonly when: string | null;
	/** Steps or sections that come first, that one goes to when it fails, that take it back. */
	readonly needs: readonly Reference[];
	readonly onFailure: Reference | null;
	readonly undo: Reference | null;
	/** What JSON output must hold; all of it. */
	readonly expectJson: readonly JsonExpectation[];
	/** Time objective of a section, and how long to watch after it. */
	readonly rtoMs: number | null;
	readonly soakMs: number | null;
	/** Where each key stands in the runbook; for words of a sidecar file the line of what they speak of. */
	readonly places: readonly TiePlace[];
};

/** Id of a step or a section as an annotation gives it, and its 1-based place in the file. */
export type Reference = {readonly id: string; readonly line: number; readonly column: number};

export type TiePlace = {readonly key: string; readonly line: number; readonly column: number};

/** `checks[0].status = up`: where to look, how to compare, with what; `exists` wants anything but null there. */
export type JsonExpectation = {
	/** As written. */
	readonly text: string;
	/** Keys and 0-based places from the root; empty: the root itself. */
	readonly path: readonly (string | number)[];
	readonly compare: 'equals' | 'differs' | 'less' | 'at-most' | 'more' | 'at-least' | 'exists';
	/** Null for `exists` and for a written `null`. */
	readonly value: string | number | boolean | null;
	readonly line: number;
	readonly column: number;
};

/** No tie at all. */
export const NO_TIES: Ties = {on: null, cwd: null, when: null, needs: [], onFailure: null, undo: null, expectJson: [], rtoMs: null, soakMs: null, places: []};

/** Ties as short words for the screen: `on prod`, `undone by #restore`; empty if there are none. */
export const tieWords = (ties: Ties | null | undefined): readonly string[] =>
	ties
		? [
				...(ties.on === null ? [] : [`on ${ties.on}`]),
				...(ties.cwd === null ? [] : [`in ${ties.cwd}`]),
				...(ties.needs.length === 0 ? [] : [`after ${ties.needs.map(({id}) => `#${id}`).join(', ')}`]),
				...(ties.onFailure === null ? [] : [`if it fails: #${ties.onFailure.id}`]),
				...(ties.undo === null ? [] : [`undone by #${ties.undo.id}`]),
				...ties.expectJson.map(({text}) => `JSON: ${text}`),
				...(ties.rtoMs === null ? [] : [`within ${ties.rtoMs / 1000} s`]),
				...(ties.soakMs === null ? [] : [`watch for ${ties.soakMs / 1000} s`]),
			]
		: [];
