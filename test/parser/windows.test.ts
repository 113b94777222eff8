import {describe, expect, test} from 'vitest';
import {factsOf} from '../../src/parser/shell/facts.ts';
import {commandsOf, readText} from '../support/read-text.ts';

const bare = (...lines: readonly string[]) => commandsOf(readText(['# Shop', '', '## Look', '', 'Who is there', '```', ...lines, '```', ''].join('\n')));

describe('blocks without a language that hold commands of Windows', () => {
	test.each([
		[['query user', 'qwinsta', 'net session']],
		[['net user', 'net localgroup administrators', 'Get-LocalUser']],
		[['wevtutil qe System /c:50 /rd:true /f:text', 'systeminfo']],
		[['reg query HKLM\\Software\\Shop', 'schtasks /query']],
	])('%j', lines => {
		expect(bare(...lines).map(({command, effect, uses}) => [command, effect, uses.length])).toEqual(lines.map(line => [line, 'read', 0]));
	});

	test('words of prose are none', () => {
		expect(bare('query results below', 'net profit is up', 'reg numbers')).toEqual([]);
	});

	test('what PowerShell sets by itself is no fill-in', () => {
		expect(bare('Get-Service | Where-Object { $_.Status -eq "Running" -and $_.Name -ne $null } | Sort-Object Name')[0]?.uses).toEqual([]);
		expect(bare('Get-Service -Name $shop')[0]?.uses.map(use => use.literal)).toEqual(['$shop']);
	});

	test.each([
		['wevtutil cl System', 'destructive'],
		['vssadmin delete shadows /all', 'destructive'],
		['vssadmin list shadows', 'read'],
		['net user ada /delete', 'destructive'],
		['net localgroup administrators ada /add', 'change'],
		['net share shop=C:\\shop', 'change'],
		['ipconfig /flushdns', 'change'],
		['esentutl /p C:\\shop\\till.edb /o', 'destructive'],
		['esentutl /g C:\\shop\\till.edb', 'read'],
	])('%s: %s', (command, effect) => {
		expect(factsOf(command, 'bash').effect).toBe(effect);
	});
});
