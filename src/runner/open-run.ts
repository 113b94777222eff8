import {readFileSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import {assembleRun} from './assemble-run.ts';
import {stateFolderOf} from './attempt-place.ts';
import {EvidenceError, reasonOf} from './evidence-error.ts';
import {createJournal, digest} from './journal-file.ts';
import {makePrivateFolder, removeIfPossible} from './private-file.ts';
import {makeCore} from './run-core.ts';
import {createRunFolder, pointLatest} from './run-folder.ts';
import {lockRun} from './run-lock.ts';
import type {RunLock} from './run-lock.ts';
import type {OpenRun, StartOptions} from './run-setting.ts';

/** Begins a run: makes its folder, takes its lock, records that it started. Throws EvidenceError with nothing run. */
export const startRun = (options: StartOptions): OpenRun => {
	const {plan, runbook, way, mode, speed, cwd, artifacts, operator, host, versions, clock} = options;
	const path = options.runbookPath ?? resolve(cwd, plan.source.path);
	const sidecarPath = options.sidecar?.path ?? null;
	const run = {schema: 1, mode, speed, runbook: path, sidecar: sidecarPath, cwd, way, target: options.target.name, scenario: options.scenario ?? null} as const;
	makeStateRoot(options.stateRoot);
	const folder = createRunFolder({artifacts, plan, runbook, sidecar: options.sidecar?.bytes ?? null, run, at: clock.now()});
	let lock: RunLock | null = null;
	try {
		lock = lockRun(folder, {operator, host});
		const state = makeStateFolder(options.stateRoot, folder);
		const journal = createJournal(folder);
		const setting = {...options, roots: {folder, state}, name: basename(state), beginning: cwd, runbook: path, sidecarPath, speed, mode};
		const core = makeCore(setting, journal, []);
		core.append({kind: 'run-started', mode, runbook: plan.source, way, operator, host, versions, speed, files: hashesOf(folder, ['plan.json', 'run.json']), ...(options.drill && {drill: {id: basename(folder), ...options.drill}})});
		const unpointed = pointLatest(folder);
		if (unpointed !== null) core.warn(unpointed);
		return assembleRun(core, {journal, lock});
	} catch (error) {
		lock?.release();
		// Nothing has run: half of a folder would be evidence of nothing.
		removeIfPossible(folder);
		throw error instanceof EvidenceError ? error : new EvidenceError(`evidence cannot be written to ${folder}: ${reasonOf(error)}`, null, error);
	}
};

/** Ties them to the chain: what the run goes by cannot be changed later without a trace. */
const hashesOf = (folder: string, names: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(names.map(name => [name, digest(readFileSync(join(folder, name)))]));

/** Makes the folder for the shell states of a run. Throws EvidenceError. */
export const makeStateFolder = (stateRoot: string, folder: string): string => {
	const state = stateFolderOf(stateRoot, folder);
	makeStateRoot(state);
	return state;
};

const makeStateRoot = (path: string): void => {
	try {
		makePrivateFolder(path);
	} catch (error) {
		throw new EvidenceError(`the shell state cannot be kept in ${path}: ${reasonOf(error)}`, 'set `XDG_STATE_HOME` to a folder that can be written', error);
	}
};
