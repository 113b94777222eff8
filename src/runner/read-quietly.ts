import {readFileSync, statSync} from 'node:fs';

/** The text of a file; null where it is gone or cannot be read. */
export const readQuietly = (path: string): string | null => {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return null;
	}
};

/** Bytes of a file; of one that is not there, 0. */
export const sizeOf = (path: string): number => statSync(path, {throwIfNoEntry: false})?.size ?? 0;
