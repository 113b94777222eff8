import {readdirSync} from 'node:fs';
import {join} from 'node:path';

/** What lies below a folder: `path` relative to it, with `/`; `kind`: as it is there, a link being one whatever it leads to. */
export type Found = {readonly path: string; readonly kind: 'file' | 'link' | 'other'};

/** Everything below a folder but folders. No link is followed, which `readdir` does where it goes through folders by itself. Throws the system's error. */
export const walkFolder = (folder: string, below = ''): readonly Found[] =>
	readdirSync(join(folder, below), {withFileTypes: true}).flatMap((entry): readonly Found[] => {
		const path = below === '' ? entry.name : `${below}/${entry.name}`;
		if (entry.isDirectory()) return walkFolder(folder, path);
		return [{path, kind: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other'}];
	});
