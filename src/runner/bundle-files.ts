import {join} from 'node:path';
import {scanFile} from './output-file.ts';
import {HOLD} from './run-hold.ts';
import {walkFolder} from './walk-folder.ts';

/** `path` relative to the run folder, with `/`; `sha256` in hex. */
export type BundleFile = {readonly path: string; readonly bytes: number; readonly sha256: string};

export const MANIFEST = 'manifest.json';

/** What says of the manifest who vouches for it, and what was removed since: made after it. */
export const ATTESTATION = 'attestation.intoto.json';
export const SIGNATURE = `${ATTESTATION}.sig`;
export const PRUNED = 'pruned.json';

/** Not evidence: who drives the run, and whether it is kept. */
const MARKS: ReadonlySet<string> = new Set(['.lock', HOLD]);

const AFTER_ALL: ReadonlySet<string> = new Set([MANIFEST, ATTESTATION, SIGNATURE, PRUNED]);

/** Whether a file of the run folder, `path` relative to it, is one that a manifest names. */
export const isListed = (path: string): boolean => !AFTER_ALL.has(path) && !MARKS.has(path);

/** Every file of a run folder that a manifest names, measured. */
export const bundleFiles = async (folder: string): Promise<readonly BundleFile[]> => {
	const files: BundleFile[] = [];
	for (const {path, kind} of walkFolder(folder)) {
		if (kind !== 'file' || !isListed(path)) continue;
		const {bytes, sha256} = await scanFile(join(folder, path), []);
		files.push({path, bytes, sha256});
	}
	return files;
};
