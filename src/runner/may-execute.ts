import {accessSync, constants} from 'node:fs';

/** A program that this user may run, or a folder that may be entered. Gone, or out of reach: no. */
export const mayExecute = (path: string): boolean => {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
};
