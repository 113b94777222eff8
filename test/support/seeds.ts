import {existsSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Real runbooks beside the checkout with their notes and the scorer; null where they are not there. */
export type Seeds = {readonly texts: string; readonly labels: string; readonly scorer: string; readonly files: readonly string[]};

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Looks for `../shared` beside the project; tests skip with `WITHOUT_SEEDS` where this is null. */
export function findSeeds(): Seeds | null {
	const shared = join(root, '..', 'shared');
	const [texts, labels, scorer] = [join(shared, 'seeds'), join(shared, 'labels'), join(shared, 'tools', 'score.mjs')];
	if (![texts, labels, scorer].every(path => existsSync(path))) {
		return null;
	}
	return {texts, labels, scorer, files: readdirSync(texts).filter(name => name.endsWith('.txt')).sort().map(name => join(texts, name))};
}

export const WITHOUT_SEEDS = 'no real runbooks beside the checkout (../shared)';
