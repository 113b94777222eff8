import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Plan} from '../../plan/plan.ts';
import {shellWord} from '../../plan/shell-word.ts';
import type {RunFile} from '../../runner/run-folder.ts';
import type {RunSetting} from '../../runner/run-setting.ts';
import type {Front} from '../choose-front.ts';
import {sha256} from '../sha256.ts';
import type {TerminalLoan} from '../terminal-loan.ts';
import type {World} from '../world.ts';
import {guardScripts} from './guard-scripts.ts';
import {keepRunTrust, readRunTrust} from './run-trust.ts';
import {seekTrust} from './seek-trust.ts';
import {hashOf, trustContent, type TrustContent} from './trust-content.ts';

type Resumed = {readonly world: World; readonly folder: string; readonly run: RunFile; readonly plan: Plan; readonly front: Front; readonly given: readonly string[]; readonly loan: TerminalLoan};

/** A run begun on this machine goes on with what was allowed then; the folder of another one is asked about like a new runbook. Throws `CliError`. */
export const permitToResume = async ({world, folder, run, plan, front, given, loan}: Resumed): Promise<RunSetting['permit']> => {
	const kept = readRunTrust(world, folder);
	const content = kept === null ? frozenContent(folder, run, plan) : null;
	if (content) await seekTrust({world, path: folder, readable: join(folder, 'runbook.md'), plan, content, front, given, again: `rollbook resume ${shellWord(folder)}`});
	const allowed = kept ?? content?.files.map(({whole, sha256: hash}) => ({path: whole, sha256: hash})) ?? [];
	return guardScripts({world, plan, runbook: run.runbook, cwd: run.cwd, allowed, given, loan, onAllowed: files => keepRunTrust(world, folder, files)}).permit;
};

/** What a run folder makes a resumed run do: its frozen plan, how it began, and the files that its commands name. */
const frozenContent = (folder: string, run: RunFile, plan: Plan): TrustContent => {
	const runbook = readFileSync(join(folder, 'runbook.md'));
	const sidecar = join(folder, 'runbook.rollbook.yaml');
	const begun = existsSync(dirname(run.runbook)) ? run.runbook : join(folder, 'runbook.md');
	const called = trustContent({cwd: run.cwd, path: existsSync(begun) ? begun : join(folder, 'runbook.md'), plan, runbook, sidecar: existsSync(sidecar) ? {path: sidecar, bytes: readFileSync(sidecar)} : null});
	const frozen = ['plan.json', 'run.json'].map(name => {
		const bytes = readFileSync(join(folder, name));
		return {path: name, whole: join(folder, name), sha256: sha256(bytes), bytes};
	});
	const files = [...called.files, ...frozen];
	return {...called, path: folder, real: folder, files, hash: hashOf(files)};
};
