import {hash} from 'node:crypto';
import {closeSync, constants, fdatasyncSync, fstatSync, ftruncateSync, lstatSync, openSync, readFileSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import type {Entry} from '../run/entry.ts';
import type {RunEvent} from '../run/event.ts';
import {FIRST_PREV, readJournal, toLine} from '../run/journal-line.ts';
import {EvidenceError, reasonOf} from './evidence-error.ts';
import {openNewFile, replaceFile, syncNow} from './private-file.ts';

export type JournalFile = {
	/** Writes one entry durably. Throws EvidenceError; after that every call throws, nothing is tried again. */
	append(event: RunEvent, at: number, mono: number): Entry;
	/** True once somebody else was found to write it, too: from then on the run folder is theirs. */
	isShared(): boolean;
	close(): void;
};

export const digest = (text: string | Uint8Array): string => hash('sha256', text);

export const journalPath = (folder: string): string => join(folder, 'journal.jsonl');

/** Makes the journal of a new run. */
export const createJournal = (folder: string): JournalFile => {
	try {
		const path = journalPath(folder);
		const fd = openNewFile(path);
		syncNow(folder);
		return journalOn(path, fd, {seq: 0, head: FIRST_PREV, length: 0});
	} catch (error) {
		throw new EvidenceError(`${journalPath(folder)} cannot be written: ${reasonOf(error)}`, null, error);
	}
};

type ReopenedJournal = {readonly journal: JournalFile; readonly entries: readonly Entry[]; readonly notice: string | null};

/** Opens the journal of an earlier run; a torn last line goes to `journal.torn`, any other damage is an EvidenceError. */
export const reopenJournal = (folder: string): ReopenedJournal => {
	const path = journalPath(folder);
	const {entries, head, torn, whole} = readJournalFile(folder);
	try {
		if (torn !== null) replaceFile(join(folder, 'journal.torn'), torn);
		const fd = openSync(path, constants.O_WRONLY | constants.O_APPEND | constants.O_NOFOLLOW);
		if (torn !== null) {
			ftruncateSync(fd, whole);
			fdatasyncSync(fd);
		}
		const notice = torn === null ? null : 'the last line of the journal was cut off in the middle; it was put aside as journal.torn';
		return {journal: journalOn(path, fd, {seq: entries.length, head, length: whole}), entries, notice};
	} catch (error) {
		throw new EvidenceError(`${path} cannot be written: ${reasonOf(error)}`, null, error);
	}
};

/** Reads without changing anything; `whole` is the length in bytes of the undamaged part. */
export const readJournalFile = (
	folder: string,
): {readonly entries: readonly Entry[]; readonly head: string; readonly torn: Uint8Array | null; readonly whole: number} => {
	const path = journalPath(folder);
	const bytes = readBytes(path);
	// Cut by bytes: a torn line may end within a character.
	const whole = bytes.lastIndexOf(0x0a) + 1;
	const {entries, head, damage} = readJournal(bytes.subarray(0, whole).toString('utf8'), digest);
	if (damage) throw new EvidenceError(`${path}:${damage.line}:1: ${damage.reason}`, 'the run cannot go on from a damaged journal; restore the file or start a new run');
	if (entries.length === 0) throw new EvidenceError(`${path} holds no entry: the run never started`, 'start a new run');
	return {entries, head, torn: whole < bytes.length ? bytes.subarray(whole) : null, whole};
};

const readBytes = (path: string): Buffer => {
	try {
		return readFileSync(path);
	} catch (error) {
		throw new EvidenceError(`${path} cannot be read: ${reasonOf(error)}`, null, error);
	}
};

/** An open file takes lines also after it was deleted or its folder was moved away, where nobody would ever read them, and whoever else writes it. */
const standing = (path: string, fd: number, length: number): 'gone' | 'shared' | 'ours' => {
	const there = lstatSync(path, {throwIfNoEntry: false});
	const own = fstatSync(fd);
	if (there?.ino !== own.ino || there.dev !== own.dev) return 'gone';
	return own.size === length ? 'ours' : 'shared';
};

const LOST = {
	gone: ['is gone: what was recorded is lost, and no further step is started', 'put the run folder back and `rollbook resume`, or start a new run'],
	shared: ['is not as this process left it, somebody else writes it, too: no further step is started', 'see with `rollbook runs` who drives the run'],
} as const;

const journalOn = (path: string, fd: number, from: {readonly seq: number; readonly head: string; /** In bytes. */ readonly length: number}): JournalFile => {
	let {seq, head, length} = from;
	let shared = false;
	let broken: EvidenceError | null = null;
	return {
		append(event, at, mono) {
			if (broken) throw broken;
			const entry: Entry = {seq: seq + 1, at, mono, prev: head, event};
			const line = toLine(entry, digest);
			const bytes = Buffer.from(`${line}\n`);
			try {
				const found = standing(path, fd, length);
				shared = found === 'shared';
				if (found !== 'ours') throw new EvidenceError(`${path} ${LOST[found][0]}`, LOST[found][1]);
				const written = writeSync(fd, bytes);
				if (written !== bytes.length) throw new Error(`only ${written} of ${bytes.length} bytes were taken`);
				fdatasyncSync(fd);
			} catch (error) {
				// After a failed sync the system may have dropped the pages: a second try would prove nothing.
				broken = error instanceof EvidenceError ? error : new EvidenceError(`the journal cannot be written (${reasonOf(error)}): no further step is started`, 'free space, then `rollbook resume`', error);
				throw broken;
			}
			seq += 1;
			length += bytes.length;
			head = digest(line);
			return entry;
		},
		isShared: () => shared,
		close() {
			closeSync(fd);
		},
	};
};
