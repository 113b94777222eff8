import {existsSync} from 'node:fs';
import {basename, resolve} from 'node:path';
import {assembleRun} from './assemble-run.ts';
import {stateFolderOf} from './attempt-place.ts';
import {NotResumableError, runIsOver} from './evidence-error.ts';
import {reopenJournal} from './journal-file.ts';
import {makeStateFolder} from './open-run.ts';
import {makeCore} from './run-core.ts';
import {readRunFolder} from './run-folder.ts';
import {lockRun} from './run-lock.ts';
import type {OpenRun, ResumeOptions} from './run-setting.ts';

/** Goes on with a run that was left, lost or killed. Throws NotResumableError if another process drives it or it is over, EvidenceError if its record is damaged. */
export const resumeRun = (options: ResumeOptions): OpenRun => {
	const folder = resolve(options.folder);
	const {run, plan} = readRunFolder(folder);
	if (run.target !== options.target.name) throw new NotResumableError(`${folder} is a ${run.mode} run on target \`${run.target}\`, not \`${options.target.name}\``);
	const lock = lockRun(folder, options);
	try {
		const known = existsSync(stateFolderOf(options.stateRoot, folder));
		const state = makeStateFolder(options.stateRoot, folder);
		const {journal, entries, notice} = reopenJournal(folder);
		const setting = {...options, plan, roots: {folder, state}, name: basename(state), beginning: run.cwd, runbook: run.runbook, sidecarPath: run.sidecar ?? null, speed: run.speed, mode: run.mode};
		const core = makeCore(setting, journal, entries);
		if (core.state().status === 'finished') {
			journal.close();
			throw runIsOver(folder);
		}
		core.append({kind: 'run-resumed', operator: options.operator, host: options.host});
		if (lock.takenFrom !== null) core.send({kind: 'note', text: `taken over from ${lock.takenFrom}`.slice(0, 900), step: null});
		if (!known) core.warn(`the shell state of the earlier steps is not on this machine; the next step starts afresh in ${run.cwd}`);
		if (notice !== null) core.warn(notice);
		return assembleRun(core, {journal, lock});
	} catch (error) {
		lock.release();
		throw error;
	}
};
