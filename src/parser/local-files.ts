import type {Plan} from '../plan/plan.ts';
import {filesNamedBy} from './shell/local-files.ts';
import type {NamedFile} from './shell/local-files.ts';

/** What the steps of a plan run from files: the files as written, and the directories that lines go to with `cd`. */
type LocalFiles = {readonly files: readonly NamedFile[]; readonly folders: readonly string[]};

/** Files that the commands of a plan name, wherever its steps stand: one off the way can be gone to as well. */
export function localFilesOf(plan: Plan): LocalFiles {
	const commands = [...plan.steps.flatMap(step => (step.kind === 'command' ? [step.command] : [])), ...plan.inputs.flatMap(({source}) => (source?.kind === 'command' ? [source.command] : []))];
	const folders = commands.flatMap(command => [...command.matchAll(/(?:^|[;&|\n(]\s*|\s)(?:cd|pushd)\s+(?:--\s+)?(["']?)([\w./@+-]+)\1/gu)].map(match => match[2] ?? ''));
	return {files: commands.flatMap(command => filesNamedBy(command)), folders: [...new Set(folders)]};
}
