import {expect, test} from 'vitest';
import type {Entry} from '../../src/run/entry.ts';
import {passedSince} from '../../src/run/passed-since.ts';

const entry = (at: number, mono: number, kind: 'note' | 'run-resumed' = 'note'): Entry => ({seq: 1, at, mono, prev: '', event: {kind} as Entry['event']});

test('the monotonic clock tells, whatever the wall clock was set to', () => {
	expect(passedSince(null, entry(5000, 70))).toBe(0);
	expect(passedSince(entry(5000, 70), entry(1000, 95))).toBe(25);
});

test('where another clock went on, be it without a word of it, the wall clock does; never below zero', () => {
	expect(passedSince(entry(5000, 70), entry(9000, 95, 'run-resumed'))).toBe(4000);
	expect(passedSince(entry(5000, 70), entry(9000, 10))).toBe(4000);
	expect(passedSince(entry(5000, 70), entry(4000, 10))).toBe(0);
});
