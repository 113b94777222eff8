import type {Entry} from '../../run/entry.ts';
import type {StepResult} from '../../run/event.ts';
import type {Check, Finding} from '../../run/verification.ts';
import type {Measures} from './measure-folder.ts';

type Artifact = StepResult['artifacts'][number];

/** What the steps printed, against the hashes that the journal took when they ended. A manifest can be made anew, a line of the chain not. */
export const checkOutputs = (entries: readonly Entry[], measures: Measures, pruned: ReadonlySet<string>): Check => {
	const recorded = recordedArtifacts(entries);
	const findings = recorded.flatMap(artifact => (pruned.has(artifact.path) && !measures.has(artifact.path) ? [] : differenceOf(artifact, measures)));
	const gone = recorded.filter(({path}) => pruned.has(path) && !measures.has(path)).length;
	const what = `${recorded.length} ${recorded.length === 1 ? 'output' : 'outputs'} of steps as the journal recorded them${gone === 0 ? '' : `, ${gone} of them removed by \`prune\``}`;
	return {name: 'outputs', result: findings.length > 0 ? 'broken' : recorded.length === 0 ? 'none' : 'holds', what: recorded.length === 0 ? 'the journal names no output of a step' : what, findings};
};

/** A later attempt may write to the same name: the last one counts. */
const recordedArtifacts = (entries: readonly Entry[]): readonly Artifact[] => {
	const last = new Map<string, Artifact>();
	for (const {event} of entries) {
		if (event.kind !== 'step-finished' && event.kind !== 'shell-closed') continue;
		for (const artifact of event.result.artifacts) last.set(artifact.path, artifact);
	}
	return [...last.values()];
};

const differenceOf = ({path, bytes, sha256}: Artifact, measures: Measures): readonly Finding[] => {
	const now = measures.get(path);
	if (now === undefined) return [{at: path, what: 'it is missing'}];
	if (now.kind === 'odd') return [{at: path, what: now.why}];
	if (now.bytes === bytes && now.sha256 === sha256) return [];
	return [{at: path, what: now.bytes > bytes ? `it is not what the step printed: it has ${now.bytes} bytes, ${bytes} when the step ended; something that the step left running may have gone on printing` : 'it is not what the step printed'}];
};
