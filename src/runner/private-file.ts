import {chmodSync, closeSync, constants, fchmodSync, fdatasyncSync, fsync, fsyncSync, lstatSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** Files and folders that only their owner can read, whatever the umask says. */

const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;

/** Makes the folder and its missing parents; those that are made get 0700. `made` makes each last, by the folder that it was made in. Throws the system's error. */
export const makePrivateFolder = (path: string, made: (parent: string) => void = parent => syncNow(parent)): void => {
	if (isFolder(path)) return;
	const parent = dirname(path);
	if (parent !== path) makePrivateFolder(parent, made);
	try {
		makeNewFolder(path);
		made(parent);
	} catch (error) {
		// Another run may have made it in between.
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isFolder(path)) throw error;
	}
};

/** Makes one folder that must not exist yet. */
export const makeNewFolder = (path: string): void => {
	mkdirSync(path, {mode: FOLDER_MODE});
	chmodSync(path, FOLDER_MODE);
};

const EXCLUSIVE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;

/** Opens a new file for appending; it must not exist. The caller closes it. */
export const openNewFile = (path: string): number => {
	const fd = openSync(path, EXCLUSIVE | constants.O_APPEND, FILE_MODE);
	fchmodSync(fd, FILE_MODE);
	return fd;
};

/** Opens an existing file of ours for appending; never through a link. The caller closes it. */
export const openForAppend = (path: string): number => openSync(path, constants.O_WRONLY | constants.O_APPEND | constants.O_NOFOLLOW);

export const writeNewFile = (path: string, content: string | Uint8Array): void => {
	const fd = openNewFile(path);
	try {
		writeWhole(fd, typeof content === 'string' ? Buffer.from(content) : content);
		fdatasyncSync(fd);
	} finally {
		closeSync(fd);
	}
};

/** A new file that only programs of this boot read: a loss of power may take what it holds. */
export const writeForNow = (path: string, content: string | Uint8Array): void => {
	const fd = openNewFile(path);
	try {
		writeWhole(fd, typeof content === 'string' ? Buffer.from(content) : content);
	} finally {
		closeSync(fd);
	}
};

/** Replaces a file in one step: readers see the old or the new content, never a part. Missing folders are made. `named` makes its new name last, by the folder that it is in. */
export const replaceFile = (path: string, content: string | Uint8Array, named: (folder: string) => void = syncNow): void => {
	makePrivateFolder(dirname(path));
	const beside = join(dirname(path), `.${process.pid}-${Math.random().toString(16).slice(2)}.part`);
	writeNewFile(beside, content);
	renameSync(beside, path);
	named(dirname(path));
};

/** Makes what a file holds, or which files a folder holds, outlast a loss of power. File systems that cannot do so for folders say EINVAL. */
export const syncNow = (path: string): void => {
	const fd = openSync(path, constants.O_RDONLY);
	try {
		fsyncSync(fd);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EINVAL') throw error;
	} finally {
		closeSync(fd);
	}
};

/** The same for many at once, none of which waits for another: a disk makes them last together. Rejects with the system's first error, when all have been tried. */
export const syncAll = async (paths: Iterable<string>): Promise<void> => {
	const tried = await Promise.allSettled(Array.from(paths, path => new Promise<void>((resolve, reject) => {
		const fd = openSync(path, constants.O_RDONLY);
		fsync(fd, error => {
			closeSync(fd);
			if (error && error.code !== 'EINVAL') reject(error);
			else resolve();
		});
	})));
	for (const each of tried) if (each.status === 'rejected') throw each.reason;
};

/** Removes a file if it is there. */
export const removeFile = (path: string): void => {
	if (lstatSync(path, {throwIfNoEntry: false})) rmSync(path);
};

/** Removes a folder with all that is in it, if it is there; `parent`: also the one that it is in, unless there is something else in that. */
export const removeLeftover = (path: string, parent = false): void => {
	if (lstatSync(path, {throwIfNoEntry: false})) rmSync(path, {recursive: true, force: true});
	if (parent && readdirSync(dirname(path)).length === 0) rmSync(dirname(path), {recursive: true});
};

/** Tidies up after an error, which must not be hidden by a second one: a disk that turned read-only keeps what is there. */
export const removeIfPossible = (path: string): void => {
	try {
		rmSync(path, {recursive: true, force: true});
	} catch {
		// It stays.
	}
};

export const writeWhole = (fd: number, bytes: Uint8Array): void => {
	let offset = 0;
	while (offset < bytes.length) offset += writeSync(fd, bytes, offset);
};

export const isSymlink = (path: string): boolean => lstatSync(path, {throwIfNoEntry: false})?.isSymbolicLink() ?? false;

const isFolder = (path: string): boolean => {
	try {
		return lstatSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false;
	} catch {
		return false;
	}
};
