import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const groups = (...lines: readonly string[]): readonly (number | null)[] => readText(['# Till', '', '## Restore', '', '```bash', ...lines, '```'].join('\n')).reading.fences.flatMap(fence => fence.statements.map(one => one.alternativeTo));

describe('a condition and the same one denied', () => {
	test.each([
		['If the dump is encrypted:', 'If the dump is NOT encrypted:'],
		['If the dump is encrypted:', 'If it is not encrypted:'],
		['If the table exists', "If the table doesn't exist"],
		['Si el volcado está cifrado:', 'Si el volcado no está cifrado:'],
		['Se a cópia estiver cifrada:', 'Se a cópia NÃO estiver cifrada:'],
		['Wenn der Auszug verschlüsselt ist', 'Wenn der Auszug nicht verschlüsselt ist'],
		["Si l'archive est chiffrée", "Si l'archive n'est pas chiffrée"],
		['如果备份已经加密', '如果备份没有加密'],
	])('%s / %s', (one, other) => {
		expect(groups(`# ${one}`, 'gpg -d till.gpg | psql till', '', `# ${other}`, 'psql till < till.sql')).toEqual([6, 6].map(line => line + 1));
	});

	test('the condition may stand below a title', () => {
		expect(groups('# 4. Put it back', '# If the dump is encrypted:', 'gpg -d till.gpg | psql till', '', '# If the dump is not encrypted:', 'psql till < till.sql', '', '# 5. Look', 'psql till -c "select 1"')).toEqual([8, 8, null]);
	});

	test.each([
		['If the dump is encrypted:', 'If the disk is not full:'],
		['If the dump is encrypted:', 'If the dump is old:'],
		['Not encrypted', 'Encrypted'],
	])('two others may both hold: %s / %s', (one, other) => {
		expect(groups(`# ${one}`, 'tillctl mount a', '', `# ${other}`, 'cartctl unmount b')).toEqual([null, null]);
	});
});
