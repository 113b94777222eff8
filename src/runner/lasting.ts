import {dirname} from 'node:path';
import {makePrivateFolder, syncNow, writeForNow, writeNewFile} from './private-file.ts';

/** Makes private folders and new files that outlast a loss of power. */
export type Lasting = {
	/** Missing parents too. */
	folder(path: string): void;
	file(path: string, content: string | Uint8Array): void;
};

/** Each of them lasts when the call returns. */
export const ONE_BY_ONE: Lasting = {folder: path => makePrivateFolder(path), file: writeNewFile};

/** All of them last once `settle` returns. A file system writes down all that is open at the first sync, so the others cost next to nothing: one wait for the disk instead of ten. */
export const makeTogether = (): Lasting & {settle(): void} => {
	const files: string[] = [];
	const folders = new Set<string>();
	return {
		folder: path => makePrivateFolder(path, parent => folders.add(parent)),
		file(path, content) {
			writeForNow(path, content);
			files.push(path);
			folders.add(dirname(path));
		},
		settle() {
			for (const path of [...files, ...folders]) syncNow(path);
		},
	};
};
