/** A setting with blanks around its sign; a name, a sign with blanks around it and what is told of it. Sources: procfs(5), mdstat, lscpu(1), ethtool(8). */
export const NAMED_VALUES: readonly RegExp[] = [/^[\w.-]+\s+= \S/u, /^[A-Za-z][\w.-]*(?: [\w.-]+)? : (?:\S|$)/u, /^[A-Z][\w.-]*(?: [\w.-]+){2,4}\s+: +\S/u, /^[A-Z][\w.-]*(?: [\w.-]+){1,4} : {2,}\S/u];

/** True for such a line: no command in any shell, nor a statement of SQL. */
export function isNamedValue(text: string): boolean {
	return NAMED_VALUES.some((row) => row.test(text));
}
