import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import type {Mode} from '../../run/event.ts';

/** A run folder, as far as it is known without its journal. */
export type KnownRun = {readonly folder: string; readonly mode: Mode; /** Absolute path of its runbook. */ readonly runbook: string};

/** The same runbook, also where the checkout with its run folders was moved: then its path ends as it ended, seen from where runs are started. */
export const isRunOf = ({runbook}: KnownRun, path: string, here: string): boolean => runbook === path || (!existsSync(runbook) && runbook.endsWith(`${sep}${relative(here, path)}`));

/** Run folders below the folder of all runs, newest first. */
export const knownRuns = (root: string): readonly KnownRun[] =>
	foldersBelow(root)
		.toSorted((a, b) => (nameOf(a) < nameOf(b) ? 1 : -1))
		.flatMap(folder => {
			try {
				const {mode, runbook} = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as {mode?: unknown; runbook?: unknown};
				return typeof runbook === 'string' && (mode === 'live' || mode === 'drill') ? [{folder, mode, runbook}] : [];
			} catch {
				// `rollbook runs` tells of a damaged record.
				return [];
			}
		});

/** Folders that hold a run; `latest` is a link to one of them. */
export const foldersBelow = (root: string): readonly string[] => subfolders(root).flatMap(kind => subfolders(kind).filter(folder => existsSync(join(folder, 'journal.jsonl'))));

/** They begin with their time. */
const nameOf = (folder: string): string => folder.split(/[\\/]/u).at(-1) ?? '';

/** Of one folder; none where it is not there. Links, as `latest` is one, and hidden ones are none. */
export const subfolders = (folder: string): readonly string[] =>
	statSync(folder, {throwIfNoEntry: false})?.isDirectory() === true ? readdirSync(folder, {withFileTypes: true}).filter(entry => entry.isDirectory() && !entry.name.startsWith('.')).map(entry => join(folder, entry.name)) : [];
