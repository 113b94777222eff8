import {statSync} from 'node:fs';
import {dirname, join, sep} from 'node:path';
import {repositoryOf} from '../trust/repository.ts';
import type {World} from '../world.ts';

export const PROJECT_FILE = 'rollbook.yaml';

/** Absolute paths; null: there is none. */
export type SettingsPlaces = {readonly project: string | null; readonly user: string; readonly userFound: boolean};

/**
 * The nearest `rollbook.yaml` from where one stands up to the root of the repository, or to one's home; elsewhere the folder itself
 * only, because `/tmp` belongs to everybody. It is looked for from the folder one stands in, not from the runbook's: `run` and the
 * `resume` after it must agree on where runs are.
 */
export const settingsPlaces = ({cwd, home, env}: Pick<World, 'cwd' | 'home' | 'env'>): SettingsPlaces => {
	const base = env['XDG_CONFIG_HOME'] ?? '';
	const user = join(base.startsWith('/') ? base : join(home, '.config'), 'rollbook', 'config.yaml');
	return {project: nearest(cwd, topOf(cwd, home)), user, userFound: isFile(user)};
};

const topOf = (cwd: string, home: string): string => repositoryOf(cwd)?.root ?? (cwd === home || cwd.startsWith(home + sep) ? home : cwd);

const nearest = (from: string, top: string): string | null => {
	for (let folder = from; ; folder = dirname(folder)) {
		const file = join(folder, PROJECT_FILE);
		if (isFile(file)) return file;
		if (folder === top || dirname(folder) === folder) return null;
	}
};

const isFile = (path: string): boolean => statSync(path, {throwIfNoEntry: false})?.isFile() ?? false;
