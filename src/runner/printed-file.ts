import {closeSync, constants, fstatSync, openSync, readFileSync, realpathSync} from 'node:fs';
import {isAbsolute, join, sep} from 'node:path';

/** What is read of one output at most: the state of something, not a log. */
const MOST_BYTES = 1 << 20;

/** A file of a run folder, named by its journal; null where it is not there, too long, or not inside: a folder may come from elsewhere. */
export const readPrinted = (folder: string, path: string): Uint8Array | null => {
	if (isAbsolute(path) || path.split(/[\\/]/).includes('..')) return null;
	try {
		const whole = join(folder, path);
		if (!realpathSync(whole).startsWith(`${realpathSync(folder)}${sep}`)) return null;
		const fd = openSync(whole, constants.O_RDONLY | constants.O_NOFOLLOW);
		try {
			const stat = fstatSync(fd);
			return stat.isFile() && stat.size <= MOST_BYTES ? readFileSync(fd) : null;
		} finally {
			closeSync(fd);
		}
	} catch {
		return null;
	}
};
