import {relative, sep} from 'node:path';
import type {World} from './world.ts';

/** A path as one would type it: from where one stands, unless it lies elsewhere. */
export const shownPath = (world: World, path: string): string => {
	const own = relative(world.cwd, path);
	if (own === '') return '.';
	return own === '..' || own.startsWith(`..${sep}`) ? path : own;
};
