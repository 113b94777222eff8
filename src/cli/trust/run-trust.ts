import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {stateFolderOf} from '../../runner/attempt-place.ts';
import {EvidenceError, reasonOf} from '../../runner/evidence-error.ts';
import {replaceFile} from '../../runner/private-file.ts';
import type {TrustedFile} from '../../runner/trust-store.ts';
import {stateRoot} from '../run-world.ts';
import {sha256} from '../sha256.ts';
import type {World} from '../world.ts';

/** What a run may take its orders from; kept beside its shell states, where nothing that comes with a repository can put it. */
type RunTrust = {
	readonly schema: 1;
	/** Hash of the frozen plan and of `run.json`: a folder that somebody else made is another one. */
	readonly frozen: string;
	/** `path` is absolute. */
	readonly files: readonly TrustedFile[];
};

const pathOf = (world: World, folder: string): string => join(stateFolderOf(stateRoot(world), folder), 'trust.json');

/** Throws EvidenceError. */
export const keepRunTrust = (world: World, folder: string, files: readonly TrustedFile[]): void => {
	const path = pathOf(world, folder);
	try {
		replaceFile(path, JSON.stringify({schema: 1, frozen: frozenHash(folder), files} satisfies RunTrust));
	} catch (error) {
		throw new EvidenceError(`what was allowed cannot be written to ${path}: ${reasonOf(error)}`, 'free space, then `rollbook resume`', error);
	}
};

/** The files that were allowed for a run begun here; null: it was not, or its folder is not as it was. */
export const readRunTrust = (world: World, folder: string): readonly TrustedFile[] | null => {
	const path = pathOf(world, folder);
	if (!existsSync(path)) return null;
	try {
		const {schema, frozen, files} = JSON.parse(readFileSync(path, 'utf8')) as RunTrust;
		return schema === 1 && frozen === frozenHash(folder) ? files : null;
	} catch {
		return null;
	}
};

/** What a resumed run takes from its folder. */
const frozenHash = (folder: string): string => sha256(['plan.json', 'run.json'].map(name => sha256(readFileSync(join(folder, name)))).join('\n'));
