import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

/** For each statement of a block the number, from 0, of the first of its group; null if it stands alone. */
const groups = (...lines: readonly string[]): readonly (number | null)[] => {
	const [fence] = readText(['# Shop', '', '## Steps', '', '```bash', ...lines, '```', ''].join('\n')).reading.fences;
	const starts = fence?.statements.map(({line}) => line) ?? [];
	return fence?.statements.map(({alternativeTo}) => (alternativeTo === null ? null : starts.indexOf(alternativeTo))) ?? [];
};

describe('ways of which one is taken', () => {
	test('one step in two ways, ranked by its author', () => {
		expect(groups('# 1a. Raise the limit (preferred)', 'tillctl limit 5', '', '# 1b. Set the number (last resort)', 'tillctl scale 5')).toEqual([0, 0]);
	});

	test('the letters of a step alone are its parts', () => {
		expect(groups('# 1a. Raise the limit', 'tillctl limit 5', '', '# 1b. Set the number', 'tillctl scale 5')).toEqual([null, null]);
	});

	test('how many there are', () => {
		expect(groups('# Revert a single change', 'tillctl revert 1', '', '# Revert multiple changes', 'tillctl revert 1 2')).toEqual([0, 0]);
		expect(groups('# Revert the change', 'tillctl revert 1', '', '# Restart all tills', 'tillctl restart')).toEqual([null, null]);
	});

	test('by a program or by hand', () => {
		expect(groups('# Automated rollback', './back.sh --go', '', '# Manual rollback', './back-by-hand.sh')).toEqual([0, 0]);
	});

	test('the parts, then all of them', () => {
		expect(groups('# Web', './back.sh web live', '', '# Tills', './back.sh tills live', '', '# Everything', './back.sh all live')).toEqual([0, 0, 0]);
		expect(groups('# 1. Web', './back.sh web live', '', '# 2. Tills', './back.sh tills live', '', '# 3. Everything', './back.sh all live')).toEqual([null, null, null]);
	});

	test('fixes with numbers', () => {
		expect(groups('# Fix 1: More memory', 'tillctl memory 2', '', '# Fix 2: Start anew', 'tillctl restart')).toEqual([0, 0]);
	});

	test('the count of steps goes on behind options', () => {
		expect(groups('# Step 1: Take it back', '# Option A: by name', 'tillctl back shop', '', '# Option B: by number', 'tillctl undo 7', '', '# Step 2: Apply it', 'tillctl apply')).toEqual([0, 0, null]);
	});

	test('a remark with the other way of its own line', () => {
		expect(groups('tillctl open main', 'tillctl reset first  # or: tillctl reset second')).toEqual([null, null]);
	});
});
