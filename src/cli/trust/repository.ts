import {existsSync, readFileSync, statSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';

/** The work tree that a file belongs to, read from files alone: git is a program, and reading must start none. */
type Repository = {
	/** Absolute. */
	readonly root: string;
	/** What its HEAD says: a branch, else a commit. */
	readonly branch: string;
};

/** The repository around a folder, or null. */
export const repositoryOf = (folder: string): Repository | null => {
	for (let root = folder; ; root = dirname(root)) {
		const git = join(root, '.git');
		if (existsSync(git)) return {root, branch: branchOf(git)};
		if (dirname(root) === root) return null;
	}
};

/** `.git` is a folder, or a file that says where the folder of a linked work tree is. Source: gitrepository-layout(5). */
const branchOf = (git: string): string => {
	try {
		const folder = statSync(git).isDirectory() ? git : resolve(dirname(git), readFileSync(git, 'utf8').replace(/^gitdir:\s*/u, '').trim());
		return readFileSync(join(folder, 'HEAD'), 'utf8').trim().replace(/^ref: refs\/heads\//u, '');
	} catch {
		return 'unknown';
	}
};
