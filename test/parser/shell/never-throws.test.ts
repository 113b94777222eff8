import fc from 'fast-check';
import {expect, test} from 'vitest';
import {factsOf} from '../../../src/parser/shell/facts.ts';
import {readShell} from '../../../src/parser/shell/read-shell.ts';
import {readSql} from '../../../src/parser/shell/read-sql.ts';
import {readTranscript} from '../../../src/parser/shell/read-transcript.ts';
import type {ShellFence} from '../../../src/parser/shell/shell-fence.ts';

const WORDS = ['ssh h', 'psql', 'exit', '\\q', '<x>', '[A B]', '{{x}}', '$X', '${X%%y}', '`', '$(', ')', '"', "'", '<<EOF', 'EOF', '\n', '\n\n', '# Or', '# Expected:', '-- x', ';', '|', '&&', '\\', 'for i in a; do', 'done', 'if', 'fi', '{', '}', '((', '))', '[[', ']]', 'SELECT 1;', 'SELECT 1; SELECT 2;', 'psql\nSELECT 1;', '\n$ psql\n', '\nmysql> ', '$ ls', 'mysql> ', '> ', 'kubectl rollout undo d', 'DROP TABLE t;', '✓', '\t', ' ', '/*', '*/', '$$', '\r'];
const shellish = fc.array(fc.oneof({weight: 4, arbitrary: fc.constantFrom(...WORDS)}, {weight: 1, arbitrary: fc.string()}), {maxLength: 30}).map((parts) => parts.join(' '));
const anything = fc.oneof(fc.string({unit: 'binary', maxLength: 200}), shellish);
const options = {language: 'bash', assigned: new Set<string>()};

function holds(text: string, fence: ShellFence, commandIsSlice: boolean): void {
	const seen = new Map<number, string>();
	const count = text.split('\n').length;
	let before = 0;
	fence.statements.forEach((one, at) => {
		expect(one.start).toBeGreaterThanOrEqual(before);
		expect(one.end).toBeGreaterThan(one.start);
		expect(one.end).toBeLessThanOrEqual(text.length);
		before = one.end;
		if (commandIsSlice) expect(one.command).toBe(text.slice(one.start, one.end));
		for (const blank of [...one.placeholders, ...one.samples]) expect(one.command.slice(blank.start, blank.end)).toBe(blank.literal);
		if (one.inside !== null) expect(one.inside).toBeLessThan(at);
		if (one.alternativeTo !== null) expect(one.alternativeTo).toBeLessThanOrEqual(at);
		for (let line = one.line; line <= one.endLine; line++) {
			expect(seen.has(line)).toBe(false);
			seen.set(line, 'statement');
		}
	});
	for (const line of [...fence.comments.map((one) => one.line), ...fence.raw]) {
		expect(seen.get(line) ?? 'free').toBe('free');
		seen.set(line, 'other');
		expect(line).toBeLessThanOrEqual(count);
	}
	text.split('\n').forEach((line, at) => {
		if (line.trim() !== '' && !seen.has(at + 1)) throw new Error(`line ${at + 1} is nowhere: ${JSON.stringify(line)}`);
	});
}

test('whatever the text, every line is in exactly one place', () => {
	fc.assert(fc.property(anything, (text) => holds(text, readShell(text, options), true)), {numRuns: 1500});
});
test('so it is for SQL and for PowerShell', () => {
	fc.assert(fc.property(anything, (text) => {
		holds(text, readSql(text, options), true);
		holds(text, readShell(text, {...options, language: 'powershell'}), true);
	}), {numRuns: 600});
});
test('so it is for console sessions', () => {
	fc.assert(fc.property(anything, (text) => holds(text, readTranscript(text, options), false)), {numRuns: 600});
});
test('facts are found of whatever is typed', () => {
	fc.assert(fc.property(anything, (text) => {
		expect(['read', 'change', 'destructive']).toContain(factsOf(text, 'bash').effect);
	}), {numRuns: 600});
});
test.each(['$(', '((', '` ', 'a | ', 'a && ', 'cat <<EOF\n', 'psql\nSELECT 1;\n\\q\n', 'SELECT 1;\n', '[a ', '\\\n'])('a text of nothing but %j is read to its end', (unit) => {
	const text = unit.repeat(8_000);
	holds(text, readShell(text, options), true);
});
test('a long pasted log stays cheap to read', () => {
	const log = "can't (open) <file\n".repeat(20_000);
	expect(readShell(log, options).raw.length + readShell(log, options).statements.length).toBeGreaterThan(0);
});
