import {readFileSync, realpathSync, statSync} from 'node:fs';
import {dirname, join, relative, resolve, sep} from 'node:path';
import {localFilesOf} from '../../parser/local-files.ts';
import {filesNamedBy, type NamedFile} from '../../parser/shell/local-files.ts';
import type {Plan} from '../../plan/plan.ts';
import {CliError} from '../cli-error.ts';
import {sha256} from '../sha256.ts';
import {repositoryOf} from './repository.ts';

/** A file that a run takes its orders from. */
export type OrderFile = {
	/** Relative to the root, `/` between its parts. */
	readonly path: string;
	/** Absolute. */
	readonly whole: string;
	readonly sha256: string;
	readonly bytes: Buffer;
};

/** What a runbook would run: itself, its sidecar file, and the local files that its commands name. */
export type TrustContent = {
	/** Absolute path of the runbook, links not followed, and where it leads. */
	readonly path: string;
	readonly real: string;
	readonly branch: string | null;
	/** Folders whose files count; the first is what paths are relative to. */
	readonly roots: readonly string[];
	/** The runbook first. */
	readonly files: readonly OrderFile[];
	/** Over paths and contents; the same in every clone. */
	readonly hash: string;
};

type ContentOf = {readonly cwd: string; readonly path: string; readonly plan: Plan; readonly runbook: Buffer; readonly sidecar: {readonly path: string; readonly bytes: Buffer} | null};

/** Reads what stands there now. Throws `CliError` for a file that is named and cannot be read. */
export const trustContent = ({cwd, path, plan, runbook, sidecar}: ContentOf): TrustContent => {
	const whole = resolve(cwd, path);
	const repository = repositoryOf(dirname(whole));
	const roots = rootsFor(cwd, dirname(whole));
	const root = roots[0] ?? cwd;
	const own = [
		orderFile(root, whole, runbook),
		...(sidecar ? [orderFile(root, resolve(cwd, sidecar.path), sidecar.bytes)] : []),
	];
	const named = localFilesOf(plan);
	const places = [...new Set([cwd, dirname(whole), root].flatMap(place => [place, ...named.folders.map(folder => resolve(place, folder))]))];
	const files = [...own, ...withCalled(root, roots, places, named.files, new Set(own.map(file => file.whole)))];
	return {path: whole, real: realOf(whole), branch: repository?.branch ?? null, roots, files, hash: hashOf(files)};
};

/** A runbook from a pipe leads nowhere. */
const realOf = (path: string): string => (isFile(path) ? realpathSync(path) : path);

/** Folders whose files come with a runbook: its repository, and the one that the run starts in; without any, the folder that holds both. */
export const rootsFor = (cwd: string, folder: string): readonly string[] => {
	const alone = folder.startsWith(cwd + sep) ? cwd : folder;
	return [...new Set([repositoryOf(folder)?.root ?? alone, repositoryOf(cwd)?.root ?? alone])];
};

/** The files below the roots that a command names, seen from its directory, and what these name in turn. */
export const filesCalledBy = (command: string, folder: string, roots: readonly string[]): readonly OrderFile[] => withCalled(roots[0] ?? folder, roots, [folder], filesNamedBy(command), new Set());

/** Hash over paths and contents, in the order of the paths. */
export const hashOf = (files: readonly {readonly path: string; readonly sha256: string}[]): string =>
	sha256(files.map(file => `${file.sha256}  ${file.path}\n`).toSorted().join(''));

/** A script that names hundreds of others is no script; what lies deeper is asked about when it is called. */
const MAX_FILES = 200;

const withCalled = (root: string, roots: readonly string[], places: readonly string[], named: readonly NamedFile[], seen: Set<string>): readonly OrderFile[] => {
	const found: OrderFile[] = [];
	const queue = named.map(file => ({file, places}));
	for (let next = queue.shift(); next && seen.size < MAX_FILES; next = queue.shift()) {
		const {file} = next;
		for (const place of next.places) {
			const whole = resolve(place, file.folder ?? '.', file.path);
			if (seen.has(whole) || !roots.some(one => whole.startsWith(one + sep)) || !isFile(whole)) continue;
			seen.add(whole);
			const order = orderFile(root, whole, contentOf(whole));
			found.push(order);
			if (isShell(order)) queue.push(...filesNamedBy(order.bytes.toString('utf8')).map(inner => ({file: inner, places: [...next.places, dirname(whole)]})));
		}
	}
	return found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
};

const orderFile = (root: string, whole: string, bytes: Buffer): OrderFile => ({path: relative(root, whole).split(sep).join('/'), whole, sha256: sha256(bytes), bytes});

const isFile = (path: string): boolean => statSync(path, {throwIfNoEntry: false})?.isFile() ?? false;

/** Large ones are programs, not scripts to look into. */
const isShell = ({path, bytes}: OrderFile): boolean => bytes.length < 1 << 20 && (/\.(?:sh|bash|zsh)$/u.test(path) || /^#!.*\b(?:ba|z|da|k)?sh\b/u.test(bytes.subarray(0, 80).toString('latin1')));

const contentOf = (path: string): Buffer => {
	try {
		return readFileSync(path);
	} catch (error) {
		throw new CliError(`\`${path}\` is called by the runbook and cannot be read: ${error instanceof Error ? error.message : String(error)}`, `give yourself the right to read it, for example \`chmod u+r ${join(path)}\``);
	}
};
