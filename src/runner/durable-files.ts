import {dirname} from 'node:path';
import {makePrivateFolder, syncAll, writeForNow, writeNewFile} from './private-file.ts';

/** Makes private folders and new files that outlast a loss of power. */
export type DurableFiles = {
	/** Missing parents too. */
	folder(path: string): void;
	file(path: string, content: string | Uint8Array): void;
};

/** Each of them lasts when the call returns. */
export const ONE_BY_ONE: DurableFiles = {folder: path => makePrivateFolder(path), file: writeNewFile};

/** All of them last once `settle` resolves: they are synced side by side, one wait for the disk instead of ten. */
export const makeTogether = (): DurableFiles & {settle(): Promise<void>} => {
	const files: string[] = [];
	const folders = new Set<string>();
	return {
		folder: path => makePrivateFolder(path, parent => folders.add(parent)),
		file(path, content) {
			writeForNow(path, content);
			files.push(path);
			folders.add(dirname(path));
		},
		settle: () => syncAll([...files, ...folders]),
	};
};
