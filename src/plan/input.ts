/** A value asked for once and used at every place that names it. */
export type Input = {
	/** Lower-case words joined by `_`: `<release-id>`, `[RELEASE ID]` and `$RELEASE_ID` are one input `release_id`. */
	readonly name: string;
	/** Every literal that stands for it, as written. */
	readonly literals: readonly string[];
	/** A sample in the runbook that looks final (`v144`); offered, must be confirmed. */
	readonly default: string | null;
	readonly prompt: string | null;
	/** Regular expression (JavaScript, whole value) from an annotation. */
	readonly pattern: string | null;
	readonly options: readonly string[];
	readonly secret: boolean;
	/** Id of the step whose trimmed stdout is the value; null or absent: it is asked for. */
	readonly from?: string | null;
	/** Where its value is taken from when it is needed; null or absent: somebody is asked. */
	readonly source?: ValueSource | null;
	/** First line that uses it. */
	readonly line: number;
};

/** A place outside of the runbook that holds a value. `path`: seen from the runbook's folder, `~/` is the operator's home. */
export type ValueSource = {readonly kind: 'env'; readonly variable: string} | {readonly kind: 'file'; readonly path: string} | {readonly kind: 'command'; readonly command: string};

/** Ends a sentence about a value: `from $SHOP_TOKEN`. */
export const sourceWords = (source: ValueSource): string => {
	switch (source.kind) {
		case 'env':
			return `from $${source.variable}`;
		case 'file':
			return `from the file ${source.path}`;
		case 'command':
			return `from \`${source.command}\``;
	}
};

/**
 * The place in the shell's syntax tree that a value goes to; it decides how the value is quoted.
 * `assignment`: a variable that the statement expands in a way that text cannot replace (`${X:-d}`): it is assigned before.
 * `powershell`: a variable of PowerShell that nothing sets, as an argument of its own: it is set before. Within a text it is `raw`.
 * `raw`: not shell (SQL for a client, a template); the value goes in as it is or is refused.
 */
export type Quoting = 'bare' | 'single' | 'double' | 'heredoc' | 'heredoc-quoted' | 'comment' | 'assignment' | 'powershell' | 'raw';

export type InputUse = {
	readonly input: string;
	/** As written: `<version>`, `[REASON]`, `$SERVICE`. */
	readonly literal: string;
	/** 0-based offsets of the literal in the step's `command`, half-open. */
	readonly start: number;
	readonly end: number;
	readonly quoting: Quoting;
};
