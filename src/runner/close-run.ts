import {existsSync, rmSync} from 'node:fs';
import type {Asides} from './asides.ts';
import type {Attempts} from './attempts.ts';
import type {JournalFile} from './journal-file.ts';
import {leavePlaces} from './leave-places.ts';
import type {RunCore} from './run-core.ts';
import type {RunLock} from './run-lock.ts';
import {writeDocuments, writeManifest} from './settle-record.ts';
import type {RunbookWatch} from './runbook-watch.ts';

type RunEnd = {
	isClosed(): boolean;
	/** Writes the documents and lets go of the run; what runs goes on. Once. */
	close(): void;
	/** Closes a run that is over: the manifest too, and no shell state is left on this machine or where it went. Throws EvidenceError. */
	finish(): Promise<void>;
};

export type Held = {readonly journal: JournalFile; readonly lock: RunLock; readonly attempts: Attempts; readonly asides: Asides; readonly runbook: RunbookWatch};

export const makeRunEnd = (core: RunCore, {journal, lock, attempts, asides, runbook}: Held): RunEnd => {
	let closed = false;
	let released = false;
	const release = (): void => {
		if (released) return;
		released = true;
		lock.release();
	};
	const stop = (): void => {
		if (closed) return;
		closed = true;
		runbook.close();
		attempts.detach();
		asides.detach();
		// Whoever writes the journal now makes them, of all that it holds.
		if (!journal.isShared()) keepDocuments(core);
		journal.close();
	};
	return {
		isClosed: () => closed,
		close() {
			stop();
			release();
		},
		async finish() {
			stop();
			await leavePlaces(core);
			await keepManifest(core);
			release();
			const broken = core.broken();
			if (broken) throw broken;
			rmSync(core.setting.roots.state, {recursive: true, force: true});
		},
	};
};

const keepDocuments = (core: RunCore): void => {
	const {plan, roots, onFinish} = core.setting;
	// A folder that somebody took away is not made anew around documents without a journal.
	if (!existsSync(roots.folder)) return;
	try {
		writeDocuments(roots.folder, onFinish(plan, core.entries(), roots.folder));
	} catch (error) {
		core.breakWith(error);
	}
};

const keepManifest = async (core: RunCore): Promise<void> => {
	const {roots} = core.setting;
	// With it the folder would count as complete, and nobody would make what is missing.
	if (core.broken() || !existsSync(roots.folder)) return;
	try {
		await writeManifest(roots.folder, core.setting, core.entries());
	} catch (error) {
		core.breakWith(error);
	}
};
