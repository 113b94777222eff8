import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {PRUNED} from './bundle-files.ts';
import type {BundleFile} from './bundle-files.ts';
import {EvidenceError, reasonOf} from './evidence-error.ts';
import {isBundleFile} from './manifest-file.ts';
import {replaceFile} from './private-file.ts';

/** `pruned.json`: which files were removed from a run folder to save room. On disk before the first of them is gone. */
type PrunedMark = {readonly schema: 1; readonly prunings: readonly PrunedFiles[]};

export type PrunedFiles = {
	/** UTC, ISO 8601. */
	readonly at: string;
	readonly by: string;
	readonly host: string;
	/** As the manifest names them, and as they were when they were removed. */
	readonly files: readonly BundleFile[];
};

/** What was removed from a run folder so far. Throws EvidenceError where the mark cannot be read. */
export const readPruned = (folder: string): readonly PrunedFiles[] => {
	const path = join(folder, PRUNED);
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw new EvidenceError(`${path} cannot be read: ${reasonOf(error)}`, null, error);
	}
	const mark = parse(text);
	if (mark === null) throw new EvidenceError(`${path} is not a list of removed files`, 'restore it from a copy of the run folder');
	return mark.prunings;
};

/** Adds one to those that the mark names. */
export const writePruned = (folder: string, pruning: PrunedFiles): void =>
	replaceFile(join(folder, PRUNED), `${JSON.stringify({schema: 1, prunings: [...readPruned(folder), pruning]} satisfies PrunedMark, null, 2)}\n`);

const parse = (text: string): PrunedMark | null => {
	try {
		const mark = JSON.parse(text) as PrunedMark;
		return mark.schema === 1 && mark.prunings.every(({at, by, files}) => !Number.isNaN(Date.parse(at)) && typeof by === 'string' && files.every(isBundleFile)) ? mark : null;
	} catch {
		return null;
	}
};
