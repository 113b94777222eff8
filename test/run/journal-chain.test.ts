import {createHash} from 'node:crypto';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {examineChain} from '../../src/run/journal-chain.ts';
import {FIRST_PREV, lastHash, readJournal, toLine} from '../../src/run/journal-line.ts';
import type {Entry} from '../../src/run/entry.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const entries: readonly Entry[] = ['one', 'two', 'three', 'four', 'five'].reduce<readonly Entry[]>(
	(before, text, index) => [...before, {seq: index + 1, at: 1_800_000_000_000 + index, mono: index, prev: lastHash(before, digest), event: {kind: 'noted', by: 'ann', text, step: null}}],
	[],
);
const lines = entries.map(entry => toLine(entry, digest));
const faultsOf = (changed: readonly string[]): readonly string[] => examineChain(changed.map(line => `${line}\n`).join(''), digest).faults.map(({line, reason}) => `${line}: ${reason}`);
const at = (...numbers: readonly number[]): readonly string[] => numbers.map(number => lines[number - 1] ?? '');

/** The line with another text, and with a sum that is right. */
const forged = (number: number): string => toLine({...(entries[number - 1] as Entry), event: {kind: 'noted', by: 'ann', text: 'other', step: null}}, digest);

test.each<readonly [string, readonly string[], readonly string[]]>([
	['as it was written', at(1, 2, 3, 4, 5), []],
	['edited', [...at(1), (lines[1] ?? '').replace('two', 'TWO'), ...at(3, 4, 5)], ['2: entry 2 was changed: it does not match its own sum']],
	['edited, its sum made right', [...at(1), forged(2), ...at(3, 4, 5)], ['3: entry 3 was not written after this entry 2: one of the two was replaced']],
	['the first replaced', [toLine({...(entries[0] as Entry), prev: 'f'.repeat(64)}, digest), ...at(2)], ['1: entry 1 was not written as the first: something stood before it', '2: entry 2 was not written after this entry 1: one of the two was replaced']],
	['one deleted', at(1, 2, 4, 5), ['3: entry 3 is missing before it']],
	['two deleted', at(1, 4, 5), ['2: entries 2 to 3 are missing before it']],
	['the first deleted', at(2, 3), ['1: entry 1 is missing before it']],
	['swapped', at(1, 3, 2, 4, 5), ['2: entry 2 belonged before it, and stands elsewhere', '3: entry 2 stands after entry 3, where it was not written', '4: entry 3 belonged before it, and stands elsewhere']],
	['doubled', at(1, 2, 2, 3), ['3: entry 2 stands after entry 2, where it was not written']],
	['not JSON', [...at(1), '{', ...at(3, 4)], ['2: the line is not JSON']],
	['no entry', [...at(1), '{"seq":"2"}', ...at(3, 4)], ['2: the line is not an entry']],
	// What a chain cannot show.
	['its end cut off', at(1, 2, 3), []],
])('a journal %s', (_, changed, faults) => {
	expect(faultsOf(changed)).toEqual(faults);
});

test('a write that was cut off is no fault of the chain', () => {
	const {torn, faults, hashes} = examineChain(`${lines.slice(0, 3).map(line => `${line}\n`).join('')}{"seq":4`, digest);
	expect({torn, faults, head: hashes.at(-1)}).toEqual({torn: true, faults: [], head: lastHash(entries.slice(0, 3), digest)});
	expect(examineChain('', digest)).toEqual({entries: [], hashes: [], faults: [], torn: false});
	expect(lastHash([], digest)).toBe(FIRST_PREV);
});

test('it finds fault with exactly those journals that cannot be gone on with, at the same line first', () => {
	const text = lines.map(line => `${line}\n`).join('');
	const change = fc.record({at: fc.nat(text.length - 1), length: fc.nat(80), put: fc.string({maxLength: 12})});
	fc.assert(
		fc.property(change, ({at: start, length, put}) => {
			const changed = `${text.slice(0, start)}${put}${text.slice(start + length)}`;
			const {damage} = readJournal(changed, digest);
			const {faults} = examineChain(changed, digest);
			expect(faults.length > 0).toBe(damage !== null);
			expect(faults[0]?.line ?? null).toBe(damage?.line ?? null);
		}),
		{numRuns: 2000},
	);
});
