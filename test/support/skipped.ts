/** What stands behind the name of a test that is skipped: why. Nothing where it runs; `reason` is null then. */
export function skipped(reason: string | null): string {
	return reason === null ? '' : ` (skipped: ${reason})`;
}
