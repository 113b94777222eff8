import {existsSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {EvidenceError, reasonOf} from './evidence-error.ts';
import {digest} from './journal-file.ts';
import {makePrivateFolder, replaceFile} from './private-file.ts';

/** A file as somebody allowed it; `path` is relative to the root of what it belongs to. */
export type TrustedFile = {readonly path: string; readonly sha256: string};

/** One content at one place: what was allowed, where it stood, by whom. */
export type Allowance = {
	/** Hash over all files. */
	readonly hash: string;
	/** Where the path led, links followed. */
	readonly real: string;
	/** Branch of the repository; null outside of one. */
	readonly branch: string | null;
	readonly files: readonly TrustedFile[];
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly by: string;
};

/** Everything that was decided about the runbook at one path; newest allowance last. */
export type TrustRecord = {
	readonly schema: 1;
	/** Absolute, as it was called; links not followed. */
	readonly path: string;
	readonly allowed: readonly Allowance[];
	/** Holds for every content at the path until somebody allows one. */
	readonly denied: {readonly at: number; readonly by: string} | null;
};

/** What operators have seen and allowed on this machine; files that only their owner can read. */
export type TrustStore = {
	/** Null: nothing was decided. Throws EvidenceError for a damaged record: unsure is not allowed. */
	read(path: string): TrustRecord | null;
	list(): readonly TrustRecord[];
	allow(path: string, allowance: Allowance, contents: readonly Uint8Array[]): void;
	deny(path: string, at: number, by: string): void;
	/** False if there was nothing. */
	revoke(path: string): boolean;
	/** Text of a file that was allowed; null if it was not kept. */
	content(sha256: string): string | null;
};

/** Allowances of one path that are kept: other branches, and what one goes back to. */
const KEPT = 20;
/** Larger files are known by their hash only. */
const MAX_CONTENT = 1 << 20;

export const openTrustStore = (stateRoot: string): TrustStore => {
	const folder = join(stateRoot, 'trust');
	const contents = join(folder, 'content');
	const recordPath = (path: string): string => join(folder, `${digest(path)}.json`);
	const read = (path: string): TrustRecord | null => (existsSync(recordPath(path)) ? readRecord(recordPath(path)) : null);
	const write = (record: TrustRecord): void =>
		guarded(folder, () => {
			makePrivateFolder(folder);
			replaceFile(recordPath(record.path), `${JSON.stringify(record, null, '\t')}\n`);
		});
	const list = (): readonly TrustRecord[] => namesIn(folder).filter(name => name.endsWith('.json')).map(name => readRecord(join(folder, name)));
	return {
		read,
		list,
		allow(path, allowance, files) {
			guarded(folder, () => {
				for (const bytes of files) keepContent(contents, bytes);
			});
			const before = read(path)?.allowed.filter(({hash, real, branch}) => hash !== allowance.hash || real !== allowance.real || branch !== allowance.branch) ?? [];
			write({schema: 1, path, allowed: [...before, allowance].slice(-KEPT), denied: null});
		},
		deny: (path, at, by) => write({schema: 1, path, allowed: read(path)?.allowed ?? [], denied: {at, by}}),
		revoke(path) {
			if (!existsSync(recordPath(path))) return false;
			rmSync(recordPath(path));
			const used = new Set(list().flatMap(({allowed}) => allowed.flatMap(({files}) => files.map(({sha256}) => sha256))));
			for (const name of namesIn(contents)) if (!used.has(name)) rmSync(join(contents, name));
			return true;
		},
		content(sha256) {
			const path = join(contents, sha256);
			return existsSync(path) ? readFileSync(path, 'utf8') : null;
		},
	};
};

const keepContent = (folder: string, bytes: Uint8Array): void => {
	const path = join(folder, digest(bytes));
	if (bytes.length > MAX_CONTENT || existsSync(path)) return;
	replaceFile(path, bytes);
};

const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).filter(name => !name.startsWith('.')) : []);

const readRecord = (path: string): TrustRecord => {
	try {
		const record = JSON.parse(readFileSync(path, 'utf8')) as TrustRecord;
		if (record.schema === 1 && Array.isArray(record.allowed) && typeof record.path === 'string') return record;
	} catch {
		// Said below.
	}
	throw new EvidenceError(`${path} is damaged: what was allowed cannot be read`, `remove it with \`rm ${path}\`; the runbook is asked about anew`);
};

const guarded = (folder: string, write: () => void): void => {
	try {
		write();
	} catch (error) {
		throw new EvidenceError(`what is allowed cannot be kept in ${folder}: ${reasonOf(error)}`, 'set `XDG_STATE_HOME` to a folder that can be written, or pass `--trust`', error);
	}
};
