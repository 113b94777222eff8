/**
 * The values that a pattern's `{name}` places have in a command line, or null if it does not match.
 * Blanks count as one blank. `*` is any run of characters; at the end, after a blank, it also stands for nothing.
 * A pattern without places gives `{}`.
 */
export function matchCommand(pattern: string, commandLine: string): Readonly<Record<string, string>> | null {
	const line = collapseBlanks(commandLine);
	if (line.length > LONGEST_LINE) {
		return null;
	}
	const match = expressionOf(collapseBlanks(pattern)).exec(line);
	return match === null ? null : {...match.groups};
}

/** As for programs, but for a statement of SQL: without regard to case and to a semicolon at the end. */
export function matchStatement(pattern: string, statement: string): Readonly<Record<string, string>> | null {
	return matchCommand(bareStatement(pattern), bareStatement(statement));
}

/** Names of the `{name}` places in order; a name may come only once. */
export function placeNames(pattern: string): readonly string[] {
	return [...pattern.matchAll(PLACE)].map(match => match[1] ?? '');
}

/** The program that a pattern is about: its first word. */
export function programOf(pattern: string): string {
	return collapseBlanks(pattern).split(' ')[0] ?? '';
}

/** Blanks and line ends at the ends dropped, in the middle each run made one blank. */
export function collapseBlanks(text: string): string {
	return text.trim().replace(/\s+/gu, ' ');
}

/** Longer command lines match nothing: the time to match grows with the length. */
const LONGEST_LINE = 16_384;
const PLACE = /\{([a-z_][a-z0-9_]*)\}/giu;

function expressionOf(pattern: string): RegExp {
	const open = pattern.endsWith(' *');
	const body = (open ? pattern.slice(0, -2) : pattern)
		.split(/(\*+|\{[a-z_][a-z0-9_]*\})/iu)
		.map(part => (part.startsWith('*') ? '.*' : isPlace(part) ? `(?<${part.slice(1, -1)}>\\S+)` : escape(part)))
		.join('');
	return new RegExp(`^${body}${open ? '(?: .*)?' : ''}$`, 'su');
}

function isPlace(part: string): boolean {
	return /^\{[a-z_][a-z0-9_]*\}$/iu.test(part);
}

function escape(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

function bareStatement(text: string): string {
	return collapseBlanks(text).replace(/\s*;+$/u, '').toLowerCase();
}
