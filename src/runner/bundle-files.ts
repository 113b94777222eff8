import {readdirSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {scanFile} from './output-file.ts';
import {HOLD} from './run-hold.ts';

/** `path` relative to the run folder, with `/`; `sha256` in hex. */
export type BundleFile = {readonly path: string; readonly bytes: number; readonly sha256: string};

export const MANIFEST = 'manifest.json';

/** Not evidence: who drives the run, and whether it is kept. */
const MARKS: ReadonlySet<string> = new Set(['.lock', HOLD]);

/** Every file of a run folder but its manifest and its marks, measured. */
export const bundleFiles = async (folder: string): Promise<readonly BundleFile[]> => {
	const files: BundleFile[] = [];
	for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
		if (!entry.isFile() || MARKS.has(entry.name)) continue;
		const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
		if (path === MANIFEST) continue;
		const {bytes, sha256} = await scanFile(join(folder, path), []);
		files.push({path, bytes, sha256});
	}
	return files;
};
