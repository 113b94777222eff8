import {readdirSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {scanFile} from './output-file.ts';

/** `path` relative to the run folder, with `/`; `sha256` in hex. */
export type BundleFile = {readonly path: string; readonly bytes: number; readonly sha256: string};

export const MANIFEST = 'manifest.json';

/** Every file of a run folder but its manifest and the lock, measured. */
export const bundleFiles = async (folder: string): Promise<readonly BundleFile[]> => {
	const files: BundleFile[] = [];
	for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
		if (!entry.isFile() || entry.name === '.lock') continue;
		const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
		if (path === MANIFEST) continue;
		const {bytes, sha256} = await scanFile(join(folder, path), []);
		files.push({path, bytes, sha256});
	}
	return files;
};
