export type Severity = 'error' | 'warning' | 'note';

/** A located message on a runbook, a scenario or an answers file. */
export type Diagnostic = {
	/** Stable kebab-case code, documented: `unknown-annotation`. */
	readonly code: string;
	readonly severity: Severity;
	/** The fact, lower case, one line, no full stop. */
	readonly message: string;
	readonly path: string;
	/** 1-based; column and length count UTF-16 units of the line as shown. */
	readonly line: number;
	readonly column: number;
	readonly length: number;
	/** The line itself, for the excerpt; empty if there is none. */
	readonly excerpt: string;
	/** The very text or command to write, or null. */
	readonly help: string | null;
};
