import type {ShellStatement} from './shell-fence.ts';

/** "From elsewhere, in one line: …", "With a terminal: `ssh till`" and what is typed there: the session is the second way as a whole. Where both ways only open it, what follows is for either. */
export function sessionsOf(statements: readonly ShellStatement[], alternatives: readonly (number | null)[]): readonly (number | null)[] {
	const within: (number | null)[] = [];
	for (const [at, {inside}] of statements.entries()) {
		const root = inside === null ? null : (within[inside] ?? null);
		const second = root !== null && root !== inside && statements[root]?.facts.interactive === false;
		within.push(alternatives[at] ?? (second ? root : null));
	}
	return within;
}
