import {walkFolder} from './walk-folder.ts';

/** Files of a run folder that a person can read, by their path below it: documents first, then what the steps printed. At most `MOST`. */
export const recordFiles = (folder: string): readonly string[] => {
	try {
		return walkFolder(folder)
			.filter(({path, kind}) => kind === 'file' && !path.slice(path.lastIndexOf('/') + 1).startsWith('.'))
			.map(({path}) => path)
			.toSorted((a, b) => depth(a) - depth(b) || a.localeCompare(b, 'en', {numeric: true}))
			.slice(0, MOST);
	} catch {
		return [];
	}
};

/** Those at the top are written for people; below it there is one folder a step. */
const depth = (path: string): number => (path.includes('/') ? 1 : 0);

const MOST = 5000;
