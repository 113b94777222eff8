import {existsSync, readFileSync, statSync} from 'node:fs';
import {relative, resolve, sep} from 'node:path';
import {decodeBytes} from '../../parser/decode-bytes.ts';
import {shellWord} from '../../plan/shell-word.ts';
import {CliError} from '../cli-error.ts';
import {scenarioPath} from '../scenario-path.ts';
import {sidecarPath} from '../load-sidecar.ts';
import {repositoryOf} from '../trust/repository.ts';
import type {World} from '../world.ts';
import {markdownFiles} from './markdown-files.ts';
import {runbookSign} from './runbook-sign.ts';

/** `path`: absolute; `sign`: what makes it a runbook, as far as that shows without reading it. */
export type FoundRunbook = {readonly path: string; readonly sign: string; readonly bytes: Buffer};

/** A page of more is no runbook. */
const MOST_BYTES = 1 << 20;

/** Runbooks below the folders given; unless given, below those of the settings, else those of the repository one is in, else here. Throws `CliError`. */
export const findRunbooks = (world: World, folders: readonly string[]): readonly FoundRunbook[] => {
	const set = world.settings?.runbooks.value ?? [];
	const named = folders.length > 0 ? folders : set;
	const roots = named.length > 0 ? named.map(folder => folderOf(world, folder)) : [repositoryOf(world.cwd)?.root ?? world.cwd];
	const files = new Map(roots.flatMap(root => markdownFiles(root).map(path => [path, root] as const)));
	return [...files].flatMap(([path, root]) => found(path, repositoryOf(root)?.root ?? root));
};

const folderOf = (world: World, folder: string): string => {
	const whole = resolve(world.cwd, folder);
	const there = statSync(whole, {throwIfNoEntry: false});
	if (!there?.isDirectory()) throw new CliError(there ? `\`${folder}\` is a file, not a folder` : `there is no folder \`${folder}\``, there ? `\`rollbook plan ${shellWord(folder)}\` shows what is in it` : null);
	return whole;
};

const found = (path: string, root: string): readonly FoundRunbook[] => {
	try {
		if (statSync(path).size > MOST_BYTES) return [];
		const bytes = readFileSync(path);
		const accompanied = existsSync(scenarioPath(path)) || existsSync(sidecarPath(path));
		const sign = runbookSign({path: relative(root, path).split(sep).join('/'), text: decodeBytes(bytes).text, accompanied});
		return sign === null ? [] : [{path, sign, bytes}];
	} catch {
		// Gone in between, or not ours to read.
		return [];
	}
};
