import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {MANIFEST} from './bundle-files.ts';
import {digest} from './journal-file.ts';
import {parseManifest} from './manifest-file.ts';

/** Documents with places that people complete after the run: what they wrote is no damage, and is not written over. */
export const isForPeople = (path: string): boolean => /^(?:postmortem\.md|drill-report\.md|comms\/[^/]+\.md)$/.test(path);

/** Which of these documents of a run that is over are other than its manifest says: people have worked on them. */
export const completedSince = (folder: string, paths: readonly string[]): ReadonlySet<string> => {
	const manifest = existsSync(join(folder, MANIFEST)) ? parseManifest(readFileSync(join(folder, MANIFEST), 'utf8')) : null;
	const made = new Map(manifest?.files.map(({path, sha256}) => [path, sha256]));
	return new Set(paths.filter(path => isForPeople(path) && made.has(path) && existsSync(join(folder, path)) && digest(readFileSync(join(folder, path))) !== made.get(path)));
};
