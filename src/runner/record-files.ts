import {walkFolder} from './walk-folder.ts';

/** Files of a run folder that a person can read, by their path below it: documents first, then what the steps printed. At most `MOST`. */
export const recordFiles = (folder: string): readonly string[] => {
	try {
		return walkFolder(folder)
			.filter(({path, kind}) => kind === 'file' && !path.slice(path.lastIndexOf('/') + 1).startsWith('.'))
			.map(({path}) => path)
			.toSorted((a, b) => rankOf(a) - rankOf(b) || a.localeCompare(b, 'en', {numeric: true}))
			.slice(0, MOST);
	} catch {
		return [];
	}
};

/** What people read first: the summary, then documents, then what is for programs; below them there is one folder a step. */
const rankOf = (path: string): number => {
	if (path.includes('/')) return 3;
	if (path.endsWith('-summary.txt')) return 0;
	return path.endsWith('.md') ? 1 : 2;
};

const MOST = 5000;
