import {expect, test} from 'vitest';
import {closeNameHelp} from '../../src/parser/did-you-mean.ts';

test.each([
	['rolback', ['rollback-refused', 'rollback-half-way', 'connection-lost'], 'did you mean `rollback-refused` or `rollback-half-way`?'],
	['how-to-rol', ['how-to-roll-back', 'how-to-roll-back.method-1', 'verify'], 'did you mean `how-to-roll-back`?'],
	['Drill-report', ['drill-report.md', 'drill-report.json', 'drill-report.html'], 'did you mean `drill-report.md`, `drill-report.json` or `drill-report.html`?'],
	['verfy', ['verify', 'verify-again'], 'did you mean `verify`?'],
	['look', ['look-at-1', 'look-at-2', 'look-at-3', 'look-at-4'], null],
	['ver', ['verify-it'], null],
	['monday', ['rollback-refused'], null],
])('%s of %j', (written, known, said) => {
	expect(closeNameHelp(written, known)).toBe(said);
});
