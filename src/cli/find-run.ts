import {existsSync, readdirSync, realpathSync, statSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {isSymlink} from '../runner/private-file.ts';
import {CliError} from './cli-error.ts';
import type {World} from './world.ts';

/** Where run folders are made unless somebody says otherwise. */
const DEFAULT_OUT = 'artifacts';

/** Where they are for a call that does not say: by settings, else as ever. */
export const outFolder = (world: Pick<World, 'settings'>): string => world.settings?.out.value ?? DEFAULT_OUT;

/** The folder of a run: as given, or the newest below the artifacts folder. Throws `CliError`. */
export const findRun = (world: World, wanted: string | undefined, out: string): string => {
	if (wanted === undefined) return newest(world, out);
	const places = [resolve(world.cwd, wanted), ...kinds(world, out).map(kind => join(kind, wanted))];
	const found = places.find(isRun);
	if (found === undefined) throw new CliError(`\`${wanted}\` is not the folder of a run: it has no journal.jsonl`, `give a folder such as \`${out}/rollback/20260301T030000Z-1a2b\``);
	return realpathSync(found);
};

const newest = (world: World, out: string): string => {
	const sorted = kinds(world, out).flatMap(newestOf).toSorted((a, b) => statSync(join(b, 'journal.jsonl')).mtimeMs - statSync(join(a, 'journal.jsonl')).mtimeMs);
	const first = sorted[0];
	if (first === undefined) throw new CliError(`there is no run below \`${out}\``, 'start one with `rollbook FILE`, or name its folder');
	return first;
};

/** None or one: where the link leads, else by name. A folder in the place of the link is what a copy made that follows links: an old run, which is never the newest. */
const newestOf = (kind: string): readonly string[] => {
	const link = join(kind, 'latest');
	if (isSymlink(link) && isRun(link)) return [realpathSync(link)];
	const named = readdirSync(kind).filter(name => /^\d{8}T\d{6}Z-/.test(name) && isRun(join(kind, name))).toSorted().at(-1);
	return named === undefined ? [] : [realpathSync(join(kind, named))];
};

const kinds = (world: World, out: string): readonly string[] => {
	const root = resolve(world.cwd, out);
	return isFolder(root) ? readdirSync(root).map(name => join(root, name)).filter(isFolder) : [];
};

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

const isRun = (folder: string): boolean => existsSync(join(folder, 'journal.jsonl'));
