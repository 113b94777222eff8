import {createHash} from 'node:crypto';
import {readFileSync, statSync} from 'node:fs';
import {basename} from 'node:path';
import type {RunCore} from './run-core.ts';

export type RunbookWatch = {
	/** Compares now; a difference is recorded once. */
	look(): void;
	close(): void;
};

/**
 * The files are looked at, not their folder watched: a folder tells of everything in it, and a log that grows beside the runbook without
 * a pause would leave the process no time for anything else. What stands behind a link or on another machine is seen as well.
 */
const AGAIN_MS = 250;

/** Notices when the runbook or its sidecar file is edited, replaced, removed or put there while the run goes on with what it began with. */
export const watchRunbook = (core: RunCore): RunbookWatch => {
	const files = watchedFiles(core);
	const known = new Map(files.map(file => [file.path, lastKnown(core, file)]));
	const look = (): void => {
		for (const file of files) {
			const sha256 = hashOf(file.path);
			if (sha256 === known.get(file.path) || core.broken() || core.state().status !== 'running') continue;
			known.set(file.path, sha256);
			core.append({kind: 'runbook-changed', sha256, ...(file.own ? {} : {file: file.name})});
			const what = sha256 === null ? 'removed' : file.began === null ? 'put there' : 'changed';
			if (sha256 !== file.began) core.warn(`${file.name} was ${what}; this run goes on with the version that it began with`);
		}
	};
	const lookQuietly = (): void => {
		try {
			look();
		} catch {
			// The core keeps the write error; the drive ends with it.
		}
	};
	let stamps = stampsOf(files);
	let settling = false;
	// A file that is still being written is read once it stays as it is.
	const again = setInterval(() => {
		const now = stampsOf(files);
		if (settling && now === stamps) lookQuietly();
		settling = now !== stamps;
		stamps = now;
	}, AGAIN_MS);
	again.unref();
	return {look, close: () => clearInterval(again)};
};

/** `began`: hash when the run began; null: it was not there. */
type WatchedFile = {readonly path: string; readonly name: string; readonly began: string | null; readonly own: boolean};

const watchedFiles = ({setting: {plan, runbook, sidecarPath}}: RunCore): readonly WatchedFile[] => {
	const own = {path: runbook, name: plan.source.path, began: plan.source.sha256, own: true};
	if (sidecarPath === null) return [own];
	return [own, {path: sidecarPath, name: plan.source.sidecar?.path ?? basename(sidecarPath), began: plan.source.sidecar?.sha256 ?? null, own: false}];
};

const lastKnown = (core: RunCore, file: WatchedFile): string | null => {
	const earlier = core.entries().findLast(({event}) => event.kind === 'runbook-changed' && (event.file === undefined) === file.own)?.event;
	return earlier?.kind === 'runbook-changed' ? earlier.sha256 : file.began;
};

/** Cheap to look at: a file is read only when this differs. */
const stampsOf = (files: readonly WatchedFile[]): string => files.map(({path}) => stampOf(path)).join('\n');

/** What cannot be looked at (no permission, links in a circle, a server that went away) is gone as far as the run is concerned. */
const stampOf = (path: string): string => {
	try {
		const {ino, size, mtimeMs, ctimeMs} = statSync(path);
		return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
	} catch {
		return 'gone';
	}
};

const hashOf = (path: string): string | null => {
	try {
		return createHash('sha256').update(readFileSync(path)).digest('hex');
	} catch {
		return null;
	}
};
