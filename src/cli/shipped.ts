import {existsSync, readFileSync, readdirSync} from 'node:fs';
import sea from 'node:sea';

/** Files that come with the program: `list` names those of a folder, `read` throws where there is none. Paths are seen from the top of the package. */
export type Shipped = {
	readonly list: (folder: string) => readonly string[];
	readonly read: (path: string) => string;
};

/** In the single executable they are inside of it; else they stand two folders above the source and one above the bundle. */
export const shippedFiles = (): Shipped => (sea.isSea() ? inExecutable : inFolder(FOLDERS.find(folder => existsSync(new URL('package.json', folder))) ?? FOLDERS[0]));

const FOLDERS = [new URL('../', import.meta.url), new URL('../../', import.meta.url)] as const;

const inFolder = (root: URL): Shipped => ({
	list: folder => readdirSync(new URL(`${folder}/`, root)).toSorted(),
	read: path => readFileSync(new URL(path, root), 'utf8'),
});

const inExecutable: Shipped = {
	list: folder => sea.getAssetKeys().flatMap(key => (key.startsWith(`${folder}/`) ? [key.slice(folder.length + 1)] : [])).toSorted(),
	read: path => sea.getAsset(path, 'utf8'),
};
