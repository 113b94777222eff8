import {join} from 'node:path';
import {reasonOf} from '../evidence-error.ts';
import {scanFile} from '../output-file.ts';
import {walkFolder} from '../walk-folder.ts';

/** A file as it is now; `odd`: why it is none that could be measured. */
export type Measure = {readonly kind: 'file'; readonly bytes: number; readonly sha256: string} | {readonly kind: 'odd'; readonly why: string};

/** What lies in a run folder now, by path with `/`. */
export type Measures = ReadonlyMap<string, Measure>;

/** Measures everything in a run folder. Links are named, never followed. */
export const measureFolder = async (folder: string): Promise<Measures> => {
	const found = new Map<string, Measure>();
	for (const {path, kind} of walkFolder(folder)) found.set(path, kind === 'file' ? await measure(join(folder, path)) : {kind: 'odd', why: kind === 'link' ? 'it is a link' : 'it is no ordinary file'});
	return found;
};

const measure = async (path: string): Promise<Measure> => {
	try {
		const {bytes, sha256} = await scanFile(path, []);
		return {kind: 'file', bytes, sha256};
	} catch (error) {
		return {kind: 'odd', why: `it cannot be read: ${reasonOf(error)}`};
	}
};
