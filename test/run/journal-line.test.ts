import {createHash} from 'node:crypto';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Entry} from '../../src/run/entry.ts';
import {FIRST_PREV, readJournal, toLine} from '../../src/run/journal-line.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

const journalOf = (texts: readonly string[]): {lines: string[]; entries: Entry[]} => {
	const lines: string[] = [];
	const entries: Entry[] = [];
	for (const [index, text] of texts.entries()) {
		const last = lines.at(-1);
		const entry: Entry = {seq: index + 1, at: 1_700_000_000_000 + index, mono: index, prev: last === undefined ? FIRST_PREV : digest(last), event: {kind: 'noted', by: 'ada', text, step: null}};
		entries.push(entry);
		lines.push(toLine(entry, digest));
	}
	return {lines, entries};
};

test('a line read back is the entry that was written, whatever the text', () => {
	fc.assert(
		fc.property(fc.array(fc.string({unit: 'grapheme'}), {minLength: 1, maxLength: 10}), texts => {
			const {lines, entries} = journalOf(texts);
			const text = `${lines.join('\n')}\n`;
			expect(readJournal(text, digest)).toEqual({entries, head: digest(lines.at(-1) ?? ''), torn: null, damage: null});
		}),
	);
});

test('cut at any byte, the whole lines are read and the rest is torn, never damage', () => {
	const {lines, entries} = journalOf(['one', 'two — ü', 'three']);
	const bytes = Buffer.from(`${lines.join('\n')}\n`);
	for (let size = 0; size <= bytes.length; size++) {
		const journal = readJournal(bytes.subarray(0, size).toString('utf8'), digest);
		expect(journal.damage).toBeNull();
		expect(journal.entries).toEqual(entries.slice(0, journal.entries.length));
		expect(journal.torn === null).toBe(size === 0 || bytes[size - 1] === 10);
	}
});

test('every flipped bit is noticed, in the last line too', () => {
	const {lines} = journalOf(['one', 'two', 'three']);
	const bytes = Buffer.from(`${lines.join('\n')}\n`);
	for (let at = 0; at < bytes.length; at++) {
		const flipped = Buffer.from(bytes);
		flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 7));
		const {damage, torn} = readJournal(flipped.toString('utf8'), digest);
		expect(damage ?? torn, `byte ${at}`).not.toBeNull();
	}
});

test('a changed line is named as the one that was changed', () => {
	const {lines} = journalOf(['one', 'two', 'three']);
	const text = `${lines.join('\n')}\n`;
	expect(readJournal(text.replace('two', 'ten'), digest).damage).toEqual({line: 2, reason: 'the line does not match its sum: the journal was changed'});
	expect(readJournal(text.replace('three', 'seven'), digest).damage).toMatchObject({line: 3});
});

test('a missing or a moved line is named', () => {
	const {lines} = journalOf(['one', 'two', 'three']);
	expect(readJournal(`${lines[0]}\n${lines[2]}\n`, digest).damage).toEqual({line: 2, reason: 'wanted entry 2, found 3'});
	expect(readJournal(`${lines[1]}\n`, digest).damage).toEqual({line: 1, reason: 'wanted entry 1, found 2'});
});

test('an event of a later version is damage, not a guess', () => {
	const line = JSON.stringify({seq: 1, at: '2026-01-01T00:00:00.000Z', mono: 0, prev: FIRST_PREV, event: {kind: 'teleported'}});
	expect(readJournal(`${line}\n`, digest).damage?.reason).toContain('does not know');
});
