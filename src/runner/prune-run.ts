import {lstatSync, readdirSync, rmSync, rmdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {MANIFEST} from './bundle-files.ts';
import type {BundleFile} from './bundle-files.ts';
import {isBulk} from './bulk-files.ts';
import {EvidenceError, NotResumableError, reasonOf} from './evidence-error.ts';
import {parseManifest} from './manifest-file.ts';
import {scanFile} from './output-file.ts';
import {syncNow} from './private-file.ts';
import {readPruned, writePruned} from './pruned-mark.ts';
import {readQuietly} from './read-quietly.ts';
import {readHold} from './run-hold.ts';
import {lockRun} from './run-lock.ts';

/** A run whose bulk may go: files that its manifest names and that are there, in bytes all together. */
export type BulkyRun = {readonly folder: string; readonly files: number; readonly bytes: number; /** What tells whether it is the same folder when it is pruned. */ readonly identity: {readonly dev: number; readonly ino: number}};

type Pruner = {readonly by: string; readonly host: string; readonly at: number};

/** Files of a run folder that `prune` would remove: named by its manifest, bulk, and there. Null: it has no manifest that would keep their hashes. */
export const bulkOf = (folder: string): readonly BundleFile[] | null => {
	const manifest = parseManifest(readQuietly(join(folder, MANIFEST)) ?? '');
	return manifest?.files.filter(({path, bytes}) => isBulk(path, bytes) && isOrdinary(folder, path)) ?? null;
};

/**
 * Removes the bulk of a run that was judged. Each file is held against the manifest first: what was changed is not removed, or
 * nobody could tell any more. Which files go is on disk before the first of them is gone, so that a removal that was cut off is
 * known for what it is, and ended by the next one. Links are never followed. Throws EvidenceError.
 */
export const pruneRun = async (run: BulkyRun, pruner: Pruner): Promise<void> => {
	const {folder} = run;
	try {
		const lock = lockRun(folder, {operator: pruner.by, host: pruner.host});
		try {
			const why = changed(run);
			if (why !== null) throw new EvidenceError(why);
			await removeBulk(folder, pruner);
		} finally {
			lock.release();
		}
	} catch (error) {
		throw new EvidenceError(`${folder} was not pruned: ${error instanceof NotResumableError ? error.message : reasonOf(error)}`, error instanceof EvidenceError ? error.help : null, error);
	}
};

const changed = ({folder, identity}: BulkyRun): string | null => {
	const there = lstatSync(folder, {throwIfNoEntry: false});
	if (!there?.isDirectory() || there.dev !== identity.dev || there.ino !== identity.ino) return 'another folder was put in its place';
	return readHold(folder) === null ? null : 'it was put on hold meanwhile';
};

const removeBulk = async (folder: string, {by, host, at}: Pruner): Promise<void> => {
	const files = bulkOf(folder) ?? [];
	for (const file of files) await holdAgainst(folder, file);
	const known = new Set(readPruned(folder).flatMap(pruning => pruning.files.map(({path}) => path)));
	const fresh = files.filter(({path}) => !known.has(path));
	if (fresh.length > 0) writePruned(folder, {at: new Date(at).toISOString(), by, host, files: fresh});
	for (const {path} of files) if (isOrdinary(folder, path)) rmSync(join(folder, path));
	for (const path of new Set(files.map(file => dirname(file.path)))) removeEmpty(folder, path);
	syncNow(folder);
};

const holdAgainst = async (folder: string, {path, bytes, sha256}: BundleFile): Promise<void> => {
	const now = await scanFile(join(folder, path), []);
	if (now.bytes !== bytes || now.sha256 !== sha256) throw new EvidenceError(`${path} is not what its manifest says, and nothing was removed`, 'look at it with `rollbook verify`, and keep it with `rollbook hold`');
};

/** A file in real folders all the way down from the run folder: nothing of it leads elsewhere. */
const isOrdinary = (folder: string, path: string): boolean => {
	const parts = path.split('/');
	if (parts.some(part => part === '' || part === '.' || part === '..')) return false;
	const {dev} = lstatSync(folder);
	return parts.every((_, index) => {
		const stat = lstatSync(join(folder, ...parts.slice(0, index + 1)), {throwIfNoEntry: false});
		return stat?.dev === dev && (index === parts.length - 1 ? stat.isFile() : stat.isDirectory());
	});
};

/** Folders that hold nothing any more, up to the run folder. */
const removeEmpty = (folder: string, path: string): void => {
	for (let below = path; below !== '.'; below = dirname(below)) {
		const whole = join(folder, below);
		if (!lstatSync(whole, {throwIfNoEntry: false})?.isDirectory() || readdirSync(whole).length > 0) return;
		rmdirSync(whole);
	}
};
