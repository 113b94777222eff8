import {basename, resolve} from 'node:path';
import {assembleRun} from './assemble-run.ts';
import {stateFolderOf} from './attempt-place.ts';
import {EvidenceError, reasonOf} from './evidence-error.ts';
import {createJournal} from './journal-file.ts';
import {makePrivateFolder} from './private-file.ts';
import {makeCore} from './run-core.ts';
import {createRunFolder} from './run-folder.ts';
import {lockRun} from './run-lock.ts';
import type {OpenRun, StartOptions} from './run-setting.ts';

/** Begins a run: makes its folder, takes its lock, records that it started. Throws EvidenceError with nothing run. */
export const startRun = (options: StartOptions): OpenRun => {
	const {plan, runbook, way, mode, speed, cwd, artifacts, operator, host, versions, clock} = options;
	const path = resolve(cwd, plan.source.path);
	const run = {schema: 1, mode, speed, runbook: path, cwd, way, target: options.target.name, scenario: options.scenario ?? null} as const;
	const folder = createRunFolder({artifacts, plan, runbook, run, at: clock.now()});
	const lock = lockRun(folder, operator, host);
	try {
		const state = makeStateFolder(options.stateRoot, folder);
		const journal = createJournal(folder);
		const setting = {...options, roots: {folder, state}, name: basename(state), beginning: cwd, runbook: path, speed, mode};
		const core = makeCore(setting, journal, []);
		core.append({kind: 'run-started', mode, runbook: plan.source, way, operator, host, versions, speed});
		return assembleRun(core, {journal, lock});
	} catch (error) {
		lock.release();
		throw error;
	}
};

export const makeStateFolder = (stateRoot: string, folder: string): string => {
	const state = stateFolderOf(stateRoot, folder);
	try {
		makePrivateFolder(state);
		return state;
	} catch (error) {
		throw new EvidenceError(`the shell state cannot be kept in ${stateRoot}: ${reasonOf(error)}`, 'set `XDG_STATE_HOME` to a folder that can be written', error);
	}
};

