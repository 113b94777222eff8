/** What a run writes into its own folder, besides documents that are named after its kind; `comms`, `shells` and `steps` are folders. */
const FILES = [
	'journal.jsonl', 'journal.torn', 'run.json', 'plan.json', 'runbook.md', 'runbook.rollbook.yaml',
	'manifest.json', 'attestation.intoto.json', 'attestation.intoto.json.sig', 'pruned.json',
	'timeline.md', 'checklist.md', 'decisions.md', 'postmortem.md', 'timeline.csv', 'timeline.jsonl', 'summary.json', 'inputs.json', 'junit.xml', 'report.html',
	'drill-report.md', 'drill-report.json', 'drill-report.html',
	'comms', 'shells', 'steps',
] as const;

/** Names at the top of the folder of a run of this kind that nothing else may have. */
export const ownNames = (kind: string): readonly string[] => [...FILES, `${kind}-summary.txt`];

/** Whether a file of this path below the run folder would stand in the way of one of the run's own. Some file systems do not tell capitals apart. */
export const isOwnName = (path: string, kind: string): boolean => {
	const [first = ''] = path.toLowerCase().split('/');
	return first.startsWith('.') || ownNames(kind.toLowerCase()).includes(first);
};
