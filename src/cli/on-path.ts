import {statSync} from 'node:fs';
import {delimiter, join, resolve} from 'node:path';
import {mayExecute} from '../runner/may-execute.ts';
import type {World} from './world.ts';

/** Where the PATH finds a program, as a whole path; null: nowhere. */
export const onPath = (world: World, name: string): string | null => {
	const places = (world.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '').map(folder => join(resolve(world.cwd, folder), name));
	return places.find(place => isFile(place) && mayExecute(place)) ?? null;
};

/** A link counts as what it leads to. */
export const isFile = (path: string): boolean => {
	try {
		return statSync(path).isFile();
	} catch {
		return false;
	}
};
