import {realpathSync} from 'node:fs';
import {basename, join} from 'node:path';
import type {Step} from '../plan/step.ts';
import {digest} from './journal-file.ts';

/** Where an attempt keeps its evidence and, apart from it, what may hold secrets. */
export type AttemptPlace = {
	/** `07-execute-rollback/attempt-1`. */
	readonly name: string;
	/** Relative to the run folder. */
	readonly relative: string;
	/** In the run folder. */
	readonly folder: string;
	/** Below the state directory; never in the bundle. */
	readonly state: string;
};

export type RunRoots = {readonly folder: string; readonly state: string};

export const placeOf = (roots: RunRoots, step: Pick<Step, 'title' | 'number'>, attempt: number): AttemptPlace => {
	const name = `${stepFolder(step)}/attempt-${attempt}`;
	return {name, relative: `steps/${name}`, folder: join(roots.folder, 'steps', name), state: join(roots.state, name)};
};

const SLUG_LENGTH = 40;

/** Number first, so that names sort and stay apart; the rest only helps people and holds nothing but a-z, 0-9 and `-`. */
export const stepFolder = (step: Pick<Step, 'title' | 'number'>): string => {
	const plain = step.title.normalize('NFKD').replaceAll(/\p{M}+/gu, '').toLowerCase();
	const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').replace(/^-+/, '').slice(0, SLUG_LENGTH).replace(/-+$/, '');
	return `${String(step.number).padStart(2, '0')}-${slug || 'step'}`;
};

/** Folder for the run's shell states below the state directory; the same for everyone who resumes the run there. */
export const stateFolderOf = (stateRoot: string, folder: string): string =>
	join(stateRoot, 'runs', `${basename(folder)}-${digest(realpathSync(folder)).slice(0, 8)}`);
