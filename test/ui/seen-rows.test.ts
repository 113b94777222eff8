import {expect, test} from 'vitest';
import {NOTHING_SEEN, nextPage, type SeenRows, seenWith} from '../../src/ui/trust/seen-rows.ts';

const at = (start: number, columns = 80) => ({columns, start, height: 10, all: 35});

const after = (...starts: readonly number[]): SeenRows => starts.reduce((seen, start) => seenWith(seen, at(start)), NOTHING_SEEN);

test('rows are seen page by page, and going back takes none away', () => {
	expect(after(0)).toEqual({columns: 80, rows: 10});
	expect(after(0, 10, 20).rows).toBe(30);
	expect(after(0, 10, 0).rows).toBe(20);
	expect(after(0, 10, 20, 25).rows).toBe(35);
});

test('what was jumped over was not seen, though its end was', () => {
	expect(after(0, 25).rows).toBe(10);
	expect(after(0, 11).rows).toBe(10);
	expect(after(0, 25, 10, 20, 25).rows).toBe(35);
});

test('a page on leads to what is still to be seen, from wherever one is', () => {
	expect(nextPage(after(0), at(0))).toBe(10);
	expect(nextPage(after(0, 25), at(25))).toBe(10);
	expect(nextPage(after(0, 5), at(0))).toBe(10);
	expect(nextPage(after(0, 10, 20, 25), at(0))).toBe(10);
});

test('another width begins again', () => {
	expect(seenWith(after(0, 10, 20, 25), at(25, 40))).toEqual({columns: 40, rows: 0});
	expect(seenWith(after(0, 10), at(0, 40))).toEqual({columns: 40, rows: 10});
});
