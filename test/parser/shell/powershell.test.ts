import {describe, expect, test} from 'vitest';
import {readShell} from '../../../src/parser/shell/read-shell.ts';

const read = (text: string, assigned: readonly string[] = []) => readShell(text, {language: 'powershell', assigned: new Set(assigned)});
const blanks = (text: string, assigned: readonly string[] = []): readonly (readonly string[])[] => read(text, assigned).statements.map(({placeholders}) => placeholders.map(({literal}) => literal));

describe('statements of PowerShell', () => {
	test.each([
		['a brace on the line below', '$till = "a"\nIf (Test-Path $till)\n{\n    Remove-Item $till\n}\nGet-Item .', [[1, 1], [2, 5], [6, 6]]],
		['the other side below', 'If ($a) {\n  Get-Item a\n}\nElse\n{\n  Get-Item b\n}\nGet-Item c', [[1, 7], [8, 8]]],
		['what is tried and caught', 'try\n{\n  Get-Item a\n}\ncatch { Write-Host b }', [[1, 5]]],
	])('%s holds together', (_, text, lines) => {
		expect(read(text).statements.map(one => [one.line, one.endLine])).toEqual(lines);
	});
});

describe('what a program printed into a block of PowerShell', () => {
	test.each([
		'Finished 1 of total 4 tills.',
		'[2031/02/08 09:35:37] Till summary:',
		'A new till will be made that you will own.',
		'Are you sure? (Yes/No) y',
		'-----------------',
		'...',
		'level:error',
	])('is no statement: %s', line => {
		expect(read(`Push-Location C:\\till\n\n.\\till.exe import\n\n${line}\n`).statements.map(one => one.line)).toEqual([1, 3]);
	});

	test.each(['If ($a) { Get-Item b }', '[string] $till = "a"', '[Environment]::SetEnvironmentVariable("A", "b")', 'Return 1', '@("a", "b") | ForEach-Object { Get-Item $_ }'])('is one: %s', line => {
		expect(read(`${line}\n`).statements).toHaveLength(1);
	});
});

describe('variables of PowerShell', () => {
	test.each<readonly [what: string, text: string, literals: readonly (readonly string[])[]]>([
		['of the environment that nothing sets', 'sqlcmd -S $env:SQL_HOST -Q "select 1"', [['$env:SQL_HOST']]],
		['in braces', 'Test-Path "D:\\dumps\\${env:SHOP_DUMP}"', [['${env:SHOP_DUMP}']]],
		['in double quotes', 'Get-Service "$unit"', [['$unit']]],
		['of another scope', 'Invoke-Command { Get-Item $using:path }', [['$using:path']]],
	])('%s are filled in', (_what, text, literals) => {
		expect(blanks(text)).toEqual(literals);
	});

	test.each<readonly [what: string, text: string]>([
		['set above', '$unit = "cart"\nRestart-Service $Unit'],
		['set above in the environment', '$env:CART_URL = "http://cart"\ncurl.exe $env:CART_URL'],
		['that a loop sets', 'foreach ($unit in Get-Content units.txt) { Get-Service $unit }'],
		['that are parameters', 'function Show-Unit {\n  param([string]$unit, $wait = 5)\n  Get-Service $unit\n  Start-Sleep $wait\n}'],
		['that a cmdlet sets', 'Get-Service cart -OutVariable found\nWrite-Host $found'],
		['of several at once', '$one, $two = Get-Content units.txt\nGet-Service $one, $two'],
		['that PowerShell and Windows set', 'Get-Process | Where-Object { $_.CPU -gt 9 }; Write-Host $PSVersionTable $env:COMPUTERNAME $LASTEXITCODE $true'],
		['in single quotes, comments and here-strings', "Write-Host '$unit' # $unit\n$text = @'\n$unit\n'@"],
		['behind a backtick', 'Write-Host "`$unit"'],
	])('none is filled in of those %s', (_what, text) => {
		expect(blanks(text).flat()).toEqual([]);
	});

	test('are set before as arguments of their own, and put in as they are within a text that another program may read', () => {
		expect(read('psql $env:SHOP_DB -c "DELETE FROM carts WHERE till = $till"').statements[0]?.placeholders.map(({literal, quoting}) => [literal, quoting])).toEqual([['$env:SHOP_DB', 'powershell'], ['$till', 'raw']]);
	});

	test('of the environment may have come from another shell of the runbook', () => {
		expect(blanks('curl.exe $env:CART_URL', ['CART_URL']).flat()).toEqual([]);
	});
});

describe('blocks of PowerShell', () => {
	test.each<readonly [text: string, effect: string]>([
		['foreach ($unit in Get-Content units.txt) { Stop-Service $unit }', 'destructive'],
		['if (Test-Path C:\\carts) {\n    Remove-Item C:\\carts -Recurse\n}', 'destructive'],
		['Get-Service | Where-Object { $_.Status -eq "Running" } | Select-Object Name', 'read'],
		['$toRollBack = @("0007", "0006")', 'change'],
		['$rollback = "D:\\rollback\\${step}_rollback.sql"', 'change'],
		['$gone = "$(Remove-Item C:\\carts)"', 'destructive'],
		['Get-ChildItem | ForEach-Object { Move-Item $_ C:\\old }', 'change'],
	])('do what the commands in their braces do: %s', (text, effect) => {
		expect(read(text).statements.map(({facts}) => facts.effect)).toEqual([effect]);
	});

	test('ask where a line of them asks', () => {
		expect(read('foreach ($unit in "a", "b") {\n    $go = Read-Host "Restart $unit?"\n    Restart-Service $unit\n}').statements.map(({facts}) => facts.interactive)).toEqual([true]);
	});
});

describe('texts in PowerShell that go on over lines', () => {
	test.each<readonly [what: string, text: string, lines: readonly (readonly [number, number])[]]>([
		['a here-string', 'Set-Content cart.json @"\n{ "a": 1 }\n\n"@\nGet-Content cart.json', [[1, 4], [5, 5]]],
		['a here-document, which people write', "psql cart << 'EOF'\nBEGIN;\n\nROLLBACK;\nEOF\nGet-Date", [[1, 5], [6, 6]]],
		['a here-document in a block', 'foreach ($db in "a") {\n  psql $db << EOF\nSELECT 1;\nEOF\n}\nGet-Date', [[1, 5], [6, 6]]],
	])('%s is one with its command', (_what, text, lines) => {
		expect(read(text).statements.map(({line, endLine}) => [line, endLine])).toEqual(lines);
	});
});
