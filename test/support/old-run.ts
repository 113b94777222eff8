import {cpSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Entry} from '../../src/run/entry.ts';
import {FIRST_PREV, toLine} from '../../src/run/journal-line.ts';
import {digest, journalPath, readJournalFile} from '../../src/runner/journal-file.ts';

/** The journal with other times and, where wanted, another end; its sums and its chain are right. */
export const rewriteJournal = (folder: string, change: (entries: readonly Entry[]) => readonly Omit<Entry, 'prev'>[]): void => {
	let prev = FIRST_PREV;
	const lines = change(readJournalFile(folder).entries).map((entry, index) => {
		const line = toLine({...entry, seq: index + 1, prev}, digest);
		prev = digest(line);
		return `${line}\n`;
	});
	writeFileSync(journalPath(folder), lines.join(''));
};

/** A run folder that began at `at`; `of`: one that is over, to be copied. */
export const makeOld = (of: string, parent: string, at: number): string => {
	const stamp = `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
	const folder = join(parent, `${stamp}-${Math.floor(at / 1000).toString(16).slice(-4)}`);
	cpSync(of, folder, {recursive: true});
	rewriteJournal(folder, entries => entries.map((entry, index) => ({...entry, at: at + index})));
	utimesSync(journalPath(folder), at / 1000, at / 1000);
	return folder;
};
