import fc from 'fast-check';
import {expect, it} from 'vitest';
import {CODES} from '../../../src/parser/check/codes.ts';
import {checkText} from '../../support/check-text.ts';

const pieces = fc.constantFrom(
	'# A', '## When to roll back', '- [ ] b', '```sh', '```', '````', '| a | b |', '| --- | --- |', '[a](b.md#c)', '[a](#%E0%A4%A)', '**Last Updated:** 2026-13-45', '**Review Cycle:** every 999 years', '**Use when:** x',
	'rm -rf $X/*', 'cd a; rm -rf b', 'curl http://a', 'a | b || true', 'pg_dump a | gzip', 'PGPASSWORD=abcdefgh x', 'grep error "', 'cat <<EOF', 'psql', 'DROP TABLE a;', '$(', '"', "'", '<x>', '{#a danger}', '<!-- rollbook: ignore -->', '\t', '\u0000', '🚨', 'â†’',
);
const text = fc.array(fc.oneof(pieces, fc.string()), {maxLength: 40}).map(parts => parts.join('\n'));

it('finds, in any text, only what is documented, in places that exist, in the order of the lines', () => {
	const codes = new Set(CODES.map(({code}) => code));
	fc.assert(
		fc.property(text, runbook => {
			const found = checkText(runbook);
			const lines = runbook.split(/\r\n|\r|\n/u);
			for (const {code, line, column, length, message, excerpt} of found) {
				expect(codes).toContain(code);
				expect(line >= 1 && line <= lines.length && column >= 1 && length >= 1).toBe(true);
				expect(column).toBeLessThanOrEqual(excerpt.length + 1);
				expect(message).not.toMatch(/\n|\.$/);
			}
			expect(found.map(({line}) => line)).toEqual(found.map(({line}) => line).toSorted((a, b) => a - b));
			expect(checkText(runbook)).toEqual(found);
		}),
		{numRuns: 300},
	);
});

it.each([
	['mysql ', 20_000],
	['a.', 20_000],
	['[a](b.md#c) ', 3_000],
	['```sh\ncd a; rm -rf b | tee c || true\n```\n', 300],
	['- [a](other.md#b)\n', 2_000],
])('comes to an end with %j, many times', (piece, times) => {
	expect(checkText(`# A\n\n${piece.repeat(times)}`).length).toBeGreaterThan(0);
});
