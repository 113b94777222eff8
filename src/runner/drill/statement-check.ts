/** What a walk over a statement collects: where its text is changed, and why it cannot be exercised. */
export type StatementCheck = {
	readonly source: string;
	readonly known: KnownNames;
	readonly edits: Edit[];
	readonly refusals: string[];
	/** Variables that arithmetic reads: while the statement runs they may only hold numbers. */
	readonly numbers: Set<string>;
	readonly functions: Set<string>;
	/** Functions of earlier statements that it calls. */
	readonly calls: Set<string>;
	/** Variables that it makes arrays. */
	readonly arrays: Set<string>;
	/** Variables that a declaration gives a value known only when it runs: bash would evaluate `($(touch x))` if they are arrays. */
	readonly declared: Set<string>;
};

/** What the drill can run by name. */
export type KnownNames = {
	/** Functions that earlier statements of the run defined. */
	readonly functions: ReadonlySet<string>;
	/** Arrays that earlier statements made. */
	readonly arrays: ReadonlySet<string>;
	/** Null if the command can run here; `words` has null for words known only when it runs. */
	judge(words: readonly (string | null)[]): string | null;
	/** Path of the stand-in for a program that cannot be found by name: one with a slash, or named like a builtin; null if there is none. */
	standIn(name: string): string | null;
};

/** Text put in the place of `source.slice(start, end)`. */
export type Edit = {readonly start: number; readonly end: number; readonly text: string};

export function applyEdits(source: string, edits: readonly Edit[]): string {
	let result = '';
	let at = 0;
	for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		result += source.slice(at, edit.start) + edit.text;
		at = edit.end;
	}
	return result + source.slice(at);
}

/** One line of shell text for a message, shortened. */
export function excerpt(text: string): string {
	const line = text.trim().replace(/\s+/gu, ' ');
	return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
