import {expect, test} from 'vitest';
import {foldQuestion, foldRows} from '../../src/cli/fold-rows.ts';

test('rows are broken between words at the width of the terminal; commands and what they print are not', () => {
	const words = 'r run, s skip, m done by hand, e edit, ! shell, n note, b go to a step: ';
	expect(foldRows(words, {columns: 40})).toBe('r run, s skip, m done by hand, e edit, !\n  shell, n note, b go to a step: ');
	expect(foldQuestion(words, {columns: 38})).toBe('r run, s skip, m done by hand, e edit,\n  ! shell, n note, b go to a step: ');
	expect(foldQuestion(words, {columns: 42})).toBe('r run, s skip, m done by hand, e edit,\n  ! shell, n note, b go to a step: ');
	for (const row of [`  | ${words}`, `03:10:00Z   $ ${words}`]) expect(foldRows(`${row}\nshort`, {columns: 40})).toBe(`${row}\nshort`);
	expect(foldRows(words, {columns: 0})).toBe(words);
	expect(foldRows('  x  two  blanks', {columns: 80})).toBe('  x  two  blanks');
});
