import {statSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {StartOptions} from '../runner/run-setting.ts';
import {EvidenceError, reasonOf} from '../runner/evidence-error.ts';
import {makePrivateFolder, replaceFile} from '../runner/private-file.ts';
import type {LoadedRunbook} from './load-runbook.ts';
import {sidecarPath} from './load-sidecar.ts';
import {stateRoot} from './run-world.ts';
import {STANDARD_INPUT} from './standard-input.ts';
import type {World} from './world.ts';

/** Where a run finds its runbook later on. What came through a pipe is kept as a file of its own, by its hash. Throws EvidenceError. */
export const givenRunbook = (world: World, path: string, {plan, bytes, sidecar}: LoadedRunbook): Pick<StartOptions, 'runbookPath' | 'sidecar'> => {
	const whole = resolve(world.cwd, path);
	if (path !== STANDARD_INPUT && statSync(whole, {throwIfNoEntry: false})?.isFile() === true) return {runbookPath: whole, sidecar: {path: resolve(world.cwd, sidecarPath(path)), bytes: sidecar}};
	const folder = join(stateRoot(world), 'given');
	const kept = join(folder, `${plan.source.sha256}.md`);
	try {
		makePrivateFolder(folder);
		replaceFile(kept, bytes);
	} catch (error) {
		throw new EvidenceError(`the runbook cannot be kept in ${folder}: ${reasonOf(error)}`, 'set `XDG_STATE_HOME` to a folder that can be written', error);
	}
	return {runbookPath: kept};
};
