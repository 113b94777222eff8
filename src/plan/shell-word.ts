/** A path as it can be typed behind a command, or behind an option: one word, and no option. */
export function shellWord(path: string): string {
	const named = path.startsWith('-') && path !== '-' ? `./${path}` : path;
	return /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(named) ? named : `'${named.replaceAll("'", String.raw`'\''`)}'`;
}
