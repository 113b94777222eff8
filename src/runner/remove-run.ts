import {appendFileSync, lstatSync, readlinkSync, renameSync, rmSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {stateFolderOf} from './attempt-place.ts';
import {EvidenceError, reasonOf} from './evidence-error.ts';
import type {OldRun} from './old-runs.ts';
import {FILE_MODE, syncNow} from './private-file.ts';
import {readHold} from './run-hold.ts';

/** Beside the run folders: one line for each that was removed. */
export const REGISTER = 'removed.jsonl';

type Remover = {readonly by: string; readonly at: number; readonly stateRoot: string};

/**
 * Removes a run folder that was judged. It gets another name first, so that half of it never passes for a run, and is looked
 * at again under that name: what was put in its place meanwhile stays. Links in it are removed, never followed. Throws EvidenceError.
 */
export const removeRun = (run: OldRun, remover: Remover): void => {
	const {folder, about} = run;
	const parent = dirname(folder);
	const aside = about === null ? folder : join(parent, `.removing-${basename(folder)}`);
	try {
		const state = stateFolderOf(remover.stateRoot, folder);
		if (aside !== folder) renameSync(folder, aside);
		const why = changed(aside, run);
		if (why !== null) {
			if (aside !== folder) renameSync(aside, folder);
			throw new EvidenceError(why);
		}
		if (about !== null) register(parent, {name: basename(folder), ...about, startedAt: stamp(about.startedAt), finishedAt: stamp(about.finishedAt), bytes: run.bytes, removedAt: stamp(remover.at), by: remover.by});
		rmSync(aside, {recursive: true});
		rmSync(state, {recursive: true, force: true});
		dropDanglingLatest(parent);
	} catch (error) {
		throw new EvidenceError(`${folder} was not removed: ${reasonOf(error)}`, null, error);
	}
};

const changed = (path: string, {identity}: OldRun): string | null => {
	const there = lstatSync(path, {throwIfNoEntry: false});
	if (!there?.isDirectory() || there.dev !== identity.dev || there.ino !== identity.ino) return 'another one was put in its place';
	return readHold(path) === null ? null : 'it was put on hold meanwhile';
};

/** On disk before anything is gone. */
const register = (parent: string, line: Readonly<Record<string, string | number>>): void => {
	const path = join(parent, REGISTER);
	if (lstatSync(path, {throwIfNoEntry: false})?.isSymbolicLink()) throw new EvidenceError(`${path} is a symbolic link`);
	appendFileSync(path, `${JSON.stringify(line)}\n`, {mode: FILE_MODE});
	syncNow(path);
	syncNow(parent);
};

const stamp = (at: number): string => new Date(at).toISOString();

const dropDanglingLatest = (parent: string): void => {
	const link = join(parent, 'latest');
	if (!lstatSync(link, {throwIfNoEntry: false})?.isSymbolicLink()) return;
	if (lstatSync(join(parent, readlinkSync(link)), {throwIfNoEntry: false}) === undefined) rmSync(link);
};
