import {createHash} from 'node:crypto';
import {readFileSync, watch} from 'node:fs';
import type {FSWatcher} from 'node:fs';
import {basename, dirname} from 'node:path';
import type {RunCore} from './run-core.ts';

export type RunbookWatch = {
	/** Compares now; a difference is recorded once. */
	look(): void;
	close(): void;
};

const SETTLE_MS = 100;

/** Notices when the runbook is edited, replaced or removed while the run goes on with the version that it began with. */
export const watchRunbook = (core: RunCore): RunbookWatch => {
	const {plan, runbook} = core.setting;
	const earlier = core.entries().findLast(entry => entry.event.kind === 'runbook-changed')?.event;
	let known: string | null = earlier?.kind === 'runbook-changed' ? earlier.sha256 : plan.source.sha256;
	const look = (): void => {
		const sha256 = hashOf(runbook);
		if (sha256 === known || core.broken() || core.state().status !== 'running') return;
		known = sha256;
		core.append({kind: 'runbook-changed', sha256});
		if (sha256 !== plan.source.sha256) core.warn(`${plan.source.path} was ${sha256 === null ? 'removed' : 'changed'}; this run goes on with the version that it began with`);
	};
	let timer: NodeJS.Timeout | null = null;
	// Editors replace files, so it is the folder that is watched.
	const watcher = watchQuietly(dirname(runbook), name => {
		if (name !== null && name !== basename(runbook)) return;
		if (timer) clearTimeout(timer);
		timer = setTimeout(() => {
			try {
				look();
			} catch {
				// The core keeps the write error; the drive ends with it.
			}
		}, SETTLE_MS);
		timer.unref();
	});
	return {
		look,
		close() {
			if (timer) clearTimeout(timer);
			watcher?.close();
		},
	};
};

/** Null where the system cannot watch; the look before each step remains. */
const watchQuietly = (folder: string, listener: (name: string | null) => void): FSWatcher | null => {
	try {
		const watcher = watch(folder, {persistent: false}, (_, name) => listener(name));
		watcher.on('error', () => watcher.close());
		return watcher;
	} catch {
		return null;
	}
};

const hashOf = (path: string): string | null => {
	try {
		return createHash('sha256').update(readFileSync(path)).digest('hex');
	} catch {
		return null;
	}
};
