import {randomBytes} from 'node:crypto';
import {existsSync, readFileSync, renameSync, symlinkSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import type {Plan} from '../plan/plan.ts';
import type {Mode, NumberRange} from '../run/event.ts';
import {EvidenceError, reasonOf} from './evidence-error.ts';
import {isSymlink, makeNewFolder, makePrivateFolder, removeIfPossible, syncNow, writeNewFile} from './private-file.ts';

/** What a resume needs besides plan and journal: `run.json`. */
export type RunFile = {
	readonly schema: 1;
	readonly mode: Mode;
	readonly speed: number;
	/** Absolute path of the runbook when the run began. */
	readonly runbook: string;
	/** Absolute path at which its sidecar file stands, or would; null or absent: nobody looks. */
	readonly sidecar?: string | null;
	/** Directory in which the first statement runs. */
	readonly cwd: string;
	readonly way: readonly NumberRange[];
	readonly target: 'local' | 'drill';
	/** The drill's scenario as it was; null for live runs. */
	readonly scenario: unknown;
};

type NewRunFolder = {
	/** Root of all runs. */
	readonly artifacts: string;
	readonly plan: Plan;
	/** Bytes of the runbook and of its sidecar file as they were. */
	readonly runbook: Uint8Array;
	readonly sidecar: Uint8Array | null;
	readonly run: RunFile;
	/** Milliseconds since the epoch. */
	readonly at: number;
};

/** Makes `artifacts/<kind>/<timestamp>-<4 hex>/` with what a run starts from. Throws EvidenceError before anything was run. */
export const createRunFolder = (wanted: NewRunFolder): string => {
	const root = resolve(wanted.artifacts);
	const parent = join(root, wanted.run.mode === 'drill' ? 'drill' : safeKind(wanted.plan.kind));
	try {
		for (const path of [root, parent]) {
			if (isSymlink(path)) throw new EvidenceError(`${path} is a symbolic link; evidence is only written to real folders`, 'pass `--out DIR` with a real folder');
			makePrivateFolder(path);
		}
		const folder = makeFolderOf(parent, wanted.at);
		try {
			fillFolder(root, folder, wanted);
		} catch (error) {
			removeIfPossible(folder);
			throw error;
		}
		return folder;
	} catch (error) {
		if (error instanceof EvidenceError) throw error;
		throw new EvidenceError(`evidence cannot be written below ${root}: ${reasonOf(error)}`, 'pass `--out DIR` with a folder that can be written', error);
	}
};

const fillFolder = (root: string, folder: string, {runbook, sidecar, plan, run}: NewRunFolder): void => {
	if (!existsSync(join(root, '.gitignore'))) writeNewFileUnlessThere(join(root, '.gitignore'), '*\n');
	writeNewFile(join(folder, 'runbook.md'), runbook);
	if (sidecar !== null) writeNewFile(join(folder, 'runbook.rollbook.yaml'), sidecar);
	writeNewFile(join(folder, 'plan.json'), `${JSON.stringify(plan)}\n`);
	writeNewFile(join(folder, 'run.json'), `${JSON.stringify(run, null, '\t')}\n`);
	syncNow(folder);
	syncNow(dirname(folder));
};

const writeNewFileUnlessThere = (path: string, text: string): void => {
	try {
		writeNewFile(path, text);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
};

/** `20261120T225649Z-3f9a`; the random end keeps runs of the same second apart. */
const makeFolderOf = (parent: string, at: number): string => {
	const stamp = `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
	for (;;) {
		const folder = join(parent, `${stamp}-${randomBytes(2).toString('hex')}`);
		try {
			makeNewFolder(folder);
			return folder;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
	}
};

/** Points `latest` beside the run folder at it, in one step. It is a convenience, so it throws nothing: why it could not be done, in words, or null. */
export const pointLatest = (folder: string): string | null => {
	const parent = dirname(folder);
	const beside = join(parent, `.latest-${basename(folder)}`);
	const latest = join(parent, 'latest');
	try {
		symlinkSync(basename(folder), beside);
		renameSync(beside, latest);
		return null;
	} catch (error) {
		removeIfPossible(beside);
		return `${latest} does not lead to this run: ${reasonOf(error)}`;
	}
};

const safeKind = (kind: string): string => kind.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'rollback';

/** What stands in an existing run folder. Throws EvidenceError naming the file that is missing or damaged. */
export const readRunFolder = (folder: string): {readonly run: RunFile; readonly plan: Plan} => {
	const run = readJson<RunFile>(join(folder, 'run.json'));
	const plan = readJson<Plan>(join(folder, 'plan.json'));
	if (run.schema !== 1 || plan.schema !== 1) throw new EvidenceError(`${folder} was written by a newer version`, 'use the version that `journal.jsonl` names on its first line');
	return {run, plan};
};

const readJson = <T>(path: string): T => {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as T;
	} catch (error) {
		throw new EvidenceError(`${path} cannot be read: ${reasonOf(error)}`, `check that ${dirname(path)} is a run folder`, error);
	}
};
