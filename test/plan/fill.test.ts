import {execFileSync} from 'node:child_process';
import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {fillCommand} from '../../src/plan/fill.ts';
import type {Filled} from '../../src/plan/fill.ts';
import type {InputUse, Quoting} from '../../src/plan/input.ts';
import {HOSTILE} from './hostile-values.ts';

/** Each argument on its own, so that a split or a joined word shows; of a here-doc what comes on the standard input. */
const RECORDERS = {
	record: 'printf \'%s\\0\' "$#" "$@" >> "$RECORD"',
	'record-input': 'IFS= read -r -d "" input; printf \'%s\\0\' 1 "$input" >> "$RECORD"',
};
/** The same as functions: bash hands them the same arguments, and makes no process for each of thousands of values. */
const FUNCTIONS = Object.entries(RECORDERS).map(([name, body]) => `${name}() { ${body}; }\n`).join('');

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'fill-'));
	for (const [name, body] of Object.entries(RECORDERS)) {
		writeFileSync(join(folder, name), `#!/bin/bash\n${body}\n`);
		chmodSync(join(folder, name), 0o755);
	}
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

type Place = {readonly name: string; readonly quoting: Quoting; readonly command: string; readonly literal: string; readonly wrap: (value: string) => string};
const same = (value: string): string => value;
const PLACES: readonly Place[] = [
	{name: 'bare', quoting: 'bare', command: 'record <x>', literal: '<x>', wrap: same},
	{name: 'single quotes', quoting: 'single', command: "record 'reason: [X].'", literal: '[X]', wrap: (value) => `reason: ${value}.`},
	{name: 'double quotes', quoting: 'double', command: 'record "reason: [X]."', literal: '[X]', wrap: (value) => `reason: ${value}.`},
	{name: 'here-doc', quoting: 'heredoc', command: 'record-input <<EOF\nreason: [X].\nEOF', literal: '[X]', wrap: (value) => `reason: ${value}.\n`},
	{name: 'inside $( )', quoting: 'bare', command: 'echo "$(record --to=<x>)" >/dev/null', literal: '<x>', wrap: (value) => `--to=${value}`},
	{name: 'quoted here-doc', quoting: 'heredoc-quoted', command: "record-input <<'EOF'\n[X]\nEOF", literal: '[X]', wrap: (value) => `${value}\n`},
	{name: 'behind the sign of an assignment', quoting: 'bare', command: 'X=\nrecord "$X"', literal: 'X=', wrap: same},
	{name: 'in the quotes of an assignment', quoting: 'bare', command: 'export X=""\nrecord "$X"', literal: 'X=""', wrap: same},
	{name: 'variable with an operation', quoting: 'assignment', command: 'record "${X:?unset}"', literal: '${X:?unset}', wrap: same},
];

function use(command: string, literal: string, quoting: Quoting, input = 'x'): InputUse {
	const start = command.indexOf(literal);
	return {input, literal, start, end: start + literal.length, quoting};
}

const fill = (place: Place, value: string): Filled => fillCommand(place.command, [use(place.command, place.literal, place.quoting)], {x: value});

const inSubshells = (texts: readonly string[]): string => texts.map((text) => `(\n${text}\n)\n`).join('');
const inOneShell = (texts: readonly string[]): string => `${FUNCTIONS}${texts.join('\n')}\n`;

/** What the programs got, in one bash for all texts; in a subshell each, one that breaks spoils no other. */
function run(texts: readonly string[], scriptOf = inSubshells): readonly string[] {
	const record = join(folder, 'record.bin');
	const canary = join(folder, 'canary');
	rmSync(record, {force: true});
	rmSync(canary, {force: true});
	writeFileSync(join(folder, 'script.sh'), scriptOf(texts));
	execFileSync('bash', [join(folder, 'script.sh')], {cwd: folder, env: {PATH: `${folder}:${process.env['PATH'] ?? ''}`, RECORD: record, HOME: '/nowhere'}, stdio: 'pipe'});
	expect(existsSync(canary)).toBe(false);
	const parts = readFileSync(record, 'utf8').split('\0');
	return texts.map((_, at) => (parts[2 * at] === '1' ? (parts[2 * at + 1] ?? 'nothing') : `${parts[2 * at]} arguments`));
}

describe('hostile values', () => {
	test.each(PLACES)('reach the program byte for byte or are refused: $name', (place) => {
		const values = HOSTILE.map((value) => value.replaceAll('CANARY', `touch ${join(folder, 'canary')}`));
		expect(values.length).toBeGreaterThanOrEqual(40);
		const kept: {value: string; text: string}[] = [];
		for (const value of values) {
			const filled = fill(place, value);
			if (filled.kind === 'filled') kept.push({value, text: filled.text});
			else expect(filled).toMatchObject({kind: 'refused', input: 'x', reason: expect.stringMatching(/^[a-z].*[^.]$/u)});
		}
		expect(kept.length).toBeGreaterThan(30);
		expect(run(kept.map((one) => one.text))).toEqual(kept.map((one) => place.wrap(one.value)));
	});

	test.each(PLACES)('so do arbitrary values: $name', (place) => {
		const piece = fc.oneof(fc.string({unit: 'binary'}), fc.string({unit: fc.constantFrom(...'\'"`$\\(){}[]<>|&;!*?~#=-+ \t\nEOFa1/')}));
		fc.assert(
			fc.property(fc.array(piece, {minLength: 30, maxLength: 30}), (values) => {
				const kept = values.flatMap((value) => {
					const filled = fill(place, value);
					return filled.kind === 'filled' ? [{value, text: filled.text}] : [];
				});
				if (kept.length > 0) expect(run(kept.map((one) => one.text), inOneShell)).toEqual(kept.map((one) => place.wrap(one.value)));
			}),
			{numRuns: 15},
		);
	});
});

describe('neighbours of a value', () => {
	const cases: readonly (readonly [command: string, quoting: Quoting, value: string, got: string])[] = [
		['A=1; record "$A[X]"', 'double', 'bar', '1bar'],
		['A=1; record $A[X]', 'bare', 'bar', '1bar'],
		['record "$[X]"', 'double', 'HOME', '$HOME'],
		['record deploy/[X]', 'bare', 'my app', 'deploy/my app'],
		['record --to=[X]', 'bare', '-1', '--to=-1'],
		['record [X]>/dev/null', 'bare', '2', '2'],
		['record {[X],}', 'bare', '', 'refused'],
		['record \\[X]', 'bare', 'n', 'refused'],
		['record "\\[X]"', 'double', '$(x)', 'refused'],
		['record $[X]', 'bare', 'HOME', 'refused'],
		['record "[X]"', 'double', '-f', 'refused'],
		["record '[X]'", 'single', '-f', 'refused'],
	];
	test.each(cases)('do not change it: %s', (command, quoting, value, got) => {
		const filled = fillCommand(command, [use(command, '[X]', quoting)], {x: value});
		expect(filled.kind === 'filled' ? run([filled.text])[0] : filled.kind).toBe(got);
	});

	test('a plain word stays as it would be typed', () => {
		const command = 'kubectl rollout undo deployment/$APP --to-revision=<revision>';
		const uses = [use(command, '$APP', 'bare', 'app'), use(command, '<revision>', 'bare', 'revision')];
		expect(fillCommand(command, uses, {app: 'shop', revision: '4'})).toEqual({
			kind: 'filled',
			text: 'kubectl rollout undo deployment/shop --to-revision=4',
			spans: [{start: 32, end: 36, input: 'app'}, {start: 51, end: 52, input: 'revision'}],
		});
	});

	test('a word of the shell becomes no syntax', () => {
		const command = '<x> record';
		expect(fillCommand(command, [use(command, '<x>', 'bare')], {x: 'if'})).toMatchObject({text: "'if' record"});
		expect(fillCommand(command, [use(command, '<x>', 'bare')], {x: 'A=1'})).toMatchObject({text: "'A=1' record"});
	});
});

describe('a variable of PowerShell', () => {
	const command = 'psql $env:SHOP_DB -c "SELECT 1"; echo $env:SHOP_DB';
	const uses = [command.indexOf('$'), command.lastIndexOf('$')].map((start) => ({input: 'db', literal: '$env:SHOP_DB', start, end: start + 12, quoting: 'powershell' as const}));

	test.each([
		['postgres://ada@db/shop?a=1&b=2', "'postgres://ada@db/shop?a=1&b=2'"],
		["it's $(Remove-Item C:\\carts) `n", "'it''s $(Remove-Item C:\\carts) `n'"],
		// It takes quotation marks of print for its own.
		['a\u2019; Stop-Service till', "'a\u2019\u2019; Stop-Service till'"],
		['one\ntwo', "'one\ntwo'"],
	])('is set once, before: %j', (value, written) => {
		expect(fillCommand(command, uses, {db: value})).toMatchObject({kind: 'filled', text: `$env:SHOP_DB = ${written}\n${command}`});
	});

	test('is set where it is seen, whatever scope it was read in', () => {
		const text = 'Get-Item $using:path';
		expect(fillCommand(text, [use(text, '$using:path', 'powershell')], {x: 'C:\\carts'})).toMatchObject({text: "$path = 'C:\\carts'\nGet-Item $using:path"});
	});
});

describe('places that another program reads', () => {
	const psql = `psql -c "update t set note = '[X]' where id = <id>"`;
	const uses = [use(psql, '[X]', 'raw', 'note'), use(psql, '<id>', 'raw', 'id')];
	test('take words and numbers', () => {
		expect(fillCommand(psql, uses, {note: 'error rate 8 percent', id: '42'})).toMatchObject({kind: 'filled', text: `psql -c "update t set note = 'error rate 8 percent' where id = 42"`});
	});
	test.each([['note', "x'; drop table t; --"], ['note', '$(x)'], ['note', 'a\\'], ['note', 'a"b'], ['id', '1 or 1=1'], ['id', '1;drop'], ['id', '-1']])('refuse what could end the string or the statement: %s %j', (input, value) => {
		expect(fillCommand(psql, uses, {note: 'n', id: '1', [input]: value})).toMatchObject({kind: 'refused', input});
	});
	test('SQL of its own keeps its strings closed', () => {
		const sql = "DELETE FROM versions WHERE name = '<version>'";
		const at = [use(sql, '<version>', 'raw')];
		expect(fillCommand(sql, at, {x: 'a (b) | c'})).toMatchObject({kind: 'filled', text: "DELETE FROM versions WHERE name = 'a (b) | c'"});
		expect(fillCommand(sql, at, {x: "a' or 'a'='a"})).toMatchObject({kind: 'refused'});
	});
	test.each(["set -e; ssh web 'restart [X]'", "kill 4 && bash -c 'restart [X]'", "# as root\nkill \"$TILL\" && ssh web 'restart [X]'", "set -o pipefail; echo 'restart [X]' | ssh web", "select x in a b; do ssh web 'restart [X]'; done"])('a line of a shell is no SQL because of its first word: %s', (command) => {
		const at = [use(command, '[X]', 'raw')];
		for (const value of ['a & touch canary', 'a | sh', '$(x)']) expect(fillCommand(command, at, {x: value})).toMatchObject({kind: 'refused'});
		expect(fillCommand(command, at, {x: 'shop-1.4.2'})).toMatchObject({kind: 'filled'});
	});
	test.each(["set statement_timeout = '[X]'", "call close('a; b', '[X]')", "select a || b from t where c = '[X]'"])('SQL keeps what its strings may hold: %s', (command) => {
		expect(fillCommand(command, [use(command, '[X]', 'raw')], {x: 'a (b) & c'})).toMatchObject({kind: 'filled'});
	});
	test('nothing is calculated with but numbers', () => {
		const command = 'echo $((RETRIES + $N))';
		const at = [use(command, '$N', 'assignment')];
		expect(fillCommand(command, at, {x: 'a[$(touch canary)]'})).toMatchObject({kind: 'refused'});
		expect(fillCommand(command, at, {x: '5'})).toEqual({kind: 'filled', text: "N='5'\necho $((RETRIES + $N))", spans: [{start: 2, end: 5, input: 'x'}, {start: 24, end: 26, input: 'x'}]});
	});
});

describe('what is missing', () => {
	test('every input without a value is named once', () => {
		const command = 'a <x> <y> <x>';
		const uses = [use(command, '<x>', 'bare', 'x'), {...use(command, '<y>', 'bare', 'y')}, {input: 'x', literal: '<x>', start: 10, end: 13, quoting: 'bare' as const}];
		expect(fillCommand(command, uses, {})).toEqual({kind: 'missing', inputs: ['x', 'y']});
		expect(fillCommand(command, uses, {toString: 'a', y: 'b'})).toEqual({kind: 'missing', inputs: ['x']});
	});
	test('an empty value is refused, since `rm -r dir/<x>` would hit all of it', () => {
		expect(fillCommand('rm -r dir/<x>', [use('rm -r dir/<x>', '<x>', 'bare')], {x: ''})).toMatchObject({kind: 'refused', reason: 'is empty'});
	});
	test('a line that ends the here-document is refused', () => {
		const place = PLACES[5];
		if (place) expect(fill(place, 'a\nEOF\ntouch canary')).toMatchObject({kind: 'refused'});
	});
});
