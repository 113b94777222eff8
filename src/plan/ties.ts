/**
 * What an annotation ties a step or a section to, beyond the order of the file.
 * Read, checked and shown; a run does not go by it, so a step that is to run elsewhere is gated.
 */
export type Ties = {
	/** Target or directory that the command is meant for. */
	readonly on: string | null;
	readonly cwd: string | null;
	/** Ids of steps or sections that come first, that one goes to when it fails, that take it back. */
	readonly needs: readonly string[];
	readonly onFailure: string | null;
	readonly undo: string | null;
	/** What JSON output must hold, as written. */
	readonly expectJson: readonly string[];
	/** Time objective of a section, and how long to watch after it. */
	readonly rtoMs: number | null;
	readonly soakMs: number | null;
};

/** Ties as short words for the screen: `on prod`, `undone by #restore`; empty if there are none. */
export const tieWords = (ties: Ties | null | undefined): readonly string[] =>
	ties
		? [
				...(ties.on === null ? [] : [`on ${ties.on}`]),
				...(ties.cwd === null ? [] : [`in ${ties.cwd}`]),
				...(ties.needs.length === 0 ? [] : [`after ${ties.needs.map(id => `#${id}`).join(', ')}`]),
				...(ties.onFailure === null ? [] : [`if it fails: #${ties.onFailure}`]),
				...(ties.undo === null ? [] : [`undone by #${ties.undo}`]),
				...ties.expectJson.map(text => `JSON: ${text}`),
				...(ties.rtoMs === null ? [] : [`within ${ties.rtoMs / 1000} s`]),
				...(ties.soakMs === null ? [] : [`watch for ${ties.soakMs / 1000} s`]),
			]
		: [];
