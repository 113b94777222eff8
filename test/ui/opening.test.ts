import fc from 'fast-check';
import {expect, test} from 'vitest';
import {openingRows} from '../../src/ui/opening.ts';
import {widthOf} from '../../src/ui/text/width.ts';

const OPENING = {mode: 'live', who: 'ann@bastion', path: 'runbooks/shop.md', text: '---\nowner: x\n---\n# Shop: roll back\n\nFirst look.\n'} as const;

test('the file as it is stands below the header that the run will have', () => {
	const rows = openingRows(OPENING, {width: 80, height: 24, ascii: false});
	expect(rows).toHaveLength(24);
	expect(rows[0]).toBe(' LIVE  ·  ann@bastion  ·  Shop: roll back');
	expect(rows[2]).toBe(' reading runbooks/shop.md …');
	expect(rows.slice(4, 10)).toEqual([' ---', ' owner: x', ' ---', ' # Shop: roll back', ' ', ' First look.']);
	expect(rows.slice(-2)).toEqual([' reading: nothing runs', ' ^C leaves']);
});

test('a file without a title is named by its path, and a terminal without Unicode gets signs that it has', () => {
	const rows = openingRows({...OPENING, mode: 'drill', text: 'Träge Dienste…\n'}, {width: 60, height: 15, ascii: true});
	expect(rows[0]).toBe(' DRILL . ann@bastion . runbooks/shop.md');
	expect(rows[4]).toMatch(/^ Tr.ge Dienste.$/);
});

test('whatever the file holds, rows fit and nothing of it plays with the terminal', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary', maxLength: 400}), fc.integer({min: 1, max: 200}), fc.integer({min: 1, max: 60}), (text, width, height) => {
			const rows = openingRows({...OPENING, text: `${text}\x1b]0;x\x07\x1b[2J\n# \x1b[31mred‮\n`}, {width, height, ascii: false});
			expect(rows.length).toBeLessThanOrEqual(height);
			for (const row of rows) {
				expect(row).not.toMatch(/[\p{Cc}\p{Cf}]/u);
				expect(widthOf(row)).toBeLessThanOrEqual(Math.max(1, width));
			}
		}),
	);
});
