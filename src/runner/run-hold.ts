import {lstatSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {replaceFile} from './private-file.ts';

/** Says that a run folder is kept, whatever its age. */
export type Hold = {readonly by: string; readonly host: string; /** Milliseconds since the epoch. */ readonly at: number; readonly reason: string};

/** In the run folder, but no part of its evidence: it may come and go when the run is long over. */
export const HOLD = '.hold';

/** The mark of a folder; null: it has none. One that cannot be read still holds. */
export const readHold = (folder: string): Hold | null => {
	const path = join(folder, HOLD);
	if (lstatSync(path, {throwIfNoEntry: false}) === undefined) return null;
	try {
		const {by, host, at, reason} = JSON.parse(readFileSync(path, 'utf8')) as Partial<Hold>;
		return {by: by ?? 'somebody', host: host ?? '', at: at ?? 0, reason: reason ?? ''};
	} catch {
		return {by: 'somebody', host: '', at: 0, reason: 'its mark cannot be read'};
	}
};

export const putHold = (folder: string, hold: Hold): void => replaceFile(join(folder, HOLD), `${JSON.stringify(hold)}\n`);

export const releaseHold = (folder: string): void => rmSync(join(folder, HOLD), {force: true});
