import type {Plan} from '../../plan/plan.ts';
import type {Entry} from '../../run/entry.ts';
import type {Check, Finding} from '../../run/verification.ts';
import type {Measures} from './measure-folder.ts';

/** The runbook as it was kept, against the hashes of the plan and of the journal's first line. */
export const checkRunbook = (plan: Plan | null, entries: readonly Entry[], measures: Measures): Check => {
	const started = entries[0]?.event.kind === 'run-started' ? entries[0].event : null;
	const rows: readonly (readonly [path: string, recorded: string | null | undefined, planned: string | null | undefined])[] = [
		['runbook.md', started?.runbook.sha256, plan?.source.sha256],
		['runbook.rollbook.yaml', started?.runbook.sidecar?.sha256, plan?.source.sidecar?.sha256],
		['plan.json', started?.files?.['plan.json'], null],
		['run.json', started?.files?.['run.json'], null],
	];
	const findings: Finding[] = rows.flatMap(([path, recorded, planned]) => {
		const now = measures.get(path);
		const own = now?.kind === 'file' ? now.sha256 : null;
		if (recorded && own === null) return [{at: path, what: 'it is missing'}];
		return [
			...(recorded && own !== recorded ? [{at: path, what: `it is not what the run began with: the journal says ${recorded}`}] : []),
			...(recorded && planned && planned !== recorded ? [{at: 'plan.json', what: `it was read from another ${path} than the journal says`}] : []),
		];
	});
	if (plan === null) findings.push({at: 'plan.json', what: 'it cannot be read'});
	const known = rows.filter(([, recorded]) => recorded).map(([path]) => path);
	return {name: 'runbook', result: findings.length > 0 ? 'broken' : known.length === 0 ? 'none' : 'holds', what: `${known.join(', ')} as the run began with ${known.length === 1 ? 'it' : 'them'}`, findings};
};
