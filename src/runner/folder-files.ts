import {readdirSync} from 'node:fs';
import {join} from 'node:path';

/** What lies in the run folder by now, for people: names, folders with what they hold; nothing where it cannot be read. */
export const folderFiles = (folder: string): readonly string[] => {
	try {
		return readdirSync(folder, {withFileTypes: true})
			.filter(({name}) => !name.startsWith('.'))
			.toSorted((a, b) => Number(a.isDirectory()) - Number(b.isDirectory()) || (a.name < b.name ? -1 : 1))
			.map(entry => (entry.isDirectory() ? `${entry.name}/ (${readdirSync(join(folder, entry.name)).length})` : entry.name));
	} catch {
		return [];
	}
};
