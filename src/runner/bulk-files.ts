/** What takes the room in a run folder, and what an audit asks for a year later. The first row that fits decides. */
const ROWS: readonly (readonly [path: RegExp, stays: boolean])[] = [
	// What was run and how it ended.
	[/^steps\/.+\/(?:command\.sh|exit\.json)$/, true],
	// What was printed, with its times, and recordings of terminals.
	[/^(?:steps|shells)\//, false],
	[/\.cast$/, false],
	[/^report\.html$/, false],
	// The chain, what the run went by, who vouches for it.
	[/^(?:journal\.jsonl|journal\.torn|run\.json|plan\.json|inputs\.json|runbook\.md|runbook\.rollbook\.yaml|manifest\.json|attestation\.intoto\.json(?:\.sig)?|pruned\.json|\.lock|\.hold)$/, true],
	// Documents.
	[/^(?:[^/]*-summary\.txt|summary\.json|timeline\.[a-z]+|checklist\.md|decisions\.md|drill-report\.[a-z]+|junit\.xml|postmortem\.md|comms\/[^/]+)$/, true],
];

/** What the runbook itself names, such as `pre-rollback-status.txt`, is evidence as long as it is no more than this. */
const NAMED_BYTES = 64 << 10;

/** Whether `prune` removes a file of a run that is old enough; `path` relative to its folder, with `/`. */
export const isBulk = (path: string, bytes: number): boolean => {
	const stays = ROWS.find(([pattern]) => pattern.test(path))?.[1];
	return stays === undefined ? bytes > NAMED_BYTES : !stays;
};
