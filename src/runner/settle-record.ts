import {existsSync, readFileSync, rmSync} from 'node:fs';
import {isAbsolute, join, normalize} from 'node:path';
import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import {fold} from '../run/evolve.ts';
import {stateFolderOf} from './attempt-place.ts';
import {ATTESTATION, MANIFEST, SIGNATURE, bundleFiles} from './bundle-files.ts';
import type {BundleFile} from './bundle-files.ts';
import {EvidenceError, reasonOf} from './evidence-error.ts';
import {digest, readJournalFile} from './journal-file.ts';
import {completedSince} from './people-files.ts';
import {replaceFile, syncNow} from './private-file.ts';
import {readPruned} from './pruned-mark.ts';
import {readRunFolder} from './run-folder.ts';
import {lockRun} from './run-lock.ts';
import type {RunDocument, RunWorld} from './run-setting.ts';

/** Writes documents into a run folder; each appears as a whole. Throws the system's error. */
export const writeDocuments = (folder: string, documents: readonly RunDocument[]): void => {
	const folders = new Set<string>();
	for (const {path, text} of documents) {
		if (isAbsolute(path) || normalize(path).startsWith('..')) throw new Error(`${path} is outside of the run folder`);
		if (text === null) rmSync(join(folder, path), {force: true});
		else replaceFile(join(folder, path), text, within => folders.add(within));
	}
	for (const each of folders) syncNow(each);
};

export type Sealing = Pick<RunWorld, 'manifest' | 'attestation'> & {readonly plan: Plan};

/** The manifest is last: with it a run folder is complete. `kept`: documents that people have completed, as they were made. Null: none is wanted; else whether a signature was taken away that no longer fits. */
export const writeManifest = async (folder: string, {plan, manifest, attestation}: Sealing, entries: readonly Entry[], kept: readonly BundleFile[] = []): Promise<{readonly unsigned: boolean} | null> => {
	if (!manifest) return null;
	const files = (await bundleFiles(folder)).map(file => kept.find(({path}) => path === file.path) ?? file);
	const text = manifest(files, entries);
	const attested = attestation?.(plan, [{path: MANIFEST, bytes: Buffer.byteLength(text), sha256: digest(text)}, ...files], entries) ?? null;
	const unsigned = attested !== null && existsSync(join(folder, SIGNATURE)) && !(existsSync(join(folder, ATTESTATION)) && readFileSync(join(folder, ATTESTATION), 'utf8') === attested);
	// What was signed is not there any more.
	if (unsigned) rmSync(join(folder, SIGNATURE));
	if (attested !== null) replaceFile(join(folder, ATTESTATION), attested);
	replaceFile(join(folder, MANIFEST), text);
	return {unsigned};
};

export type SettledRecord = {
	readonly plan: Plan;
	readonly entries: readonly Entry[];
	readonly over: boolean;
	/** When its bulk was removed, UTC: then its documents and its manifest, which alone knows what was there, stay as they are. Null: they were written anew. */
	readonly pruned: string | null;
	/** A signature no longer fitted and was taken away. */
	readonly unsigned: boolean;
	/** Documents that people have completed: they were not written over. */
	readonly completed: readonly string[];
};

type SettleOptions = Pick<RunWorld, 'operator' | 'host' | 'stateRoot' | 'onFinish' | 'manifest' | 'attestation'> & {readonly folder: string; /** As of a resume. */ readonly takeOver?: string | undefined};

/**
 * Makes the documents of a run anew from its journal, and the manifest where it is over: a process that was killed at the very
 * end left none. The journal is only read. Throws NotResumableError while somebody drives it, EvidenceError where it is damaged.
 */
export const settleRecord = async ({folder, operator, host, takeOver, stateRoot, onFinish, manifest, attestation}: SettleOptions): Promise<SettledRecord> => {
	const {plan} = readRunFolder(folder);
	const lock = lockRun(folder, {operator, host, takeOver});
	try {
		const {entries} = readJournalFile(folder);
		const over = fold(plan, entries).outcome !== null;
		const pruned = readPruned(folder).at(-1)?.at ?? null;
		if (pruned !== null) return {plan, entries, over, pruned, unsigned: false, completed: []};
		const documents = onFinish(plan, entries, folder);
		const completed = completedSince(folder, documents.map(({path}) => path));
		writeDocuments(folder, documents.filter(({path}) => !completed.has(path)));
		const kept = documents.filter(({path}) => completed.has(path)).flatMap(({path, text}) => (text === null ? [] : [{path, bytes: Buffer.byteLength(text), sha256: digest(text)}]));
		const sealed = over ? await writeManifest(folder, {plan, manifest, attestation}, entries, kept) : null;
		if (over) rmSync(stateFolderOf(stateRoot, folder), {recursive: true, force: true});
		return {plan, entries, over, pruned: null, unsigned: sealed?.unsigned ?? false, completed: [...completed]};
	} catch (error) {
		if (error instanceof EvidenceError) throw error;
		throw new EvidenceError(`the documents cannot be written to ${folder}: ${reasonOf(error)}`, 'free space, then `rollbook report`', error);
	} finally {
		lock.release();
	}
};

/** `undocumented`: it is over, but a process that was killed at its very end has left no manifest. Throws EvidenceError. */
export const standingOf = (folder: string): 'open' | 'over' | 'undocumented' => {
	const {plan} = readRunFolder(folder);
	if (fold(plan, readJournalFile(folder).entries).outcome === null) return 'open';
	return existsSync(join(folder, MANIFEST)) ? 'over' : 'undocumented';
};
