import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import type {Plan} from '../../src/plan/plan.ts';
import {readRunbook} from '../../src/parser/read-runbook.ts';
import {largePart, largeRunbook} from '../support/large-runbook.ts';

const read = (text: string): Plan => readRunbook(new TextEncoder().encode(text), {path: 'x.md', sha256: ''});
const refusals = (plan: Plan) => plan.diagnostics.filter(found => found.severity === 'error').map(({code, line, message}) => ({code, line, message}));

describe('a quarter of a megabyte of runbook', () => {
	const text = largeRunbook(250_000);
	const plan = read(text);

	it('is read whole', () => {
		const parts = text.match(/^## /gmu)?.length ?? 0;
		expect(text.length).toBeGreaterThan(250_000);
		expect(refusals(plan)).toEqual([]);
		expect(plan.sections.filter(section => section.level === 2)).toHaveLength(parts);
		expect(plan.reading.checklist).toHaveLength(parts * 2);
		expect(plan.reading.fences).toHaveLength(parts * 3);
		expect(plan.reading.fences.flatMap(fence => fence.statements)).toHaveLength(parts * 8);
	});

	it('has every place where the file has it', () => {
		const lines = text.split('\n');
		const commands = plan.steps.filter(step => step.kind === 'command' && step.language === 'bash' && !step.command.includes('\n'));
		expect(commands.length).toBeGreaterThan(1000);
		expect(commands.filter(step => step.kind === 'command' && !(lines[step.line - 1] ?? '').includes(step.command))).toEqual([]);
		expect(plan.sections.filter(section => !(lines[section.line - 1] ?? '').includes(section.title))).toEqual([]);
		expect(new Set(plan.steps.map(step => step.id)).size).toBe(plan.steps.length);
	});
});

describe('an edit in one section', () => {
	const parts = Array.from({length: 8}, (_, at) => largePart(at + 1));
	const idsOf = (plan: Plan, from: string): readonly string[] => plan.steps.filter(step => step.section.startsWith(from)).map(step => step.id);
	const edit = fc.constantFrom('', 'One more sentence.\n', '- [ ] Ask the team\n', '```bash\nuptime\nkubectl get nodes\n```\n', '> A remark.\n', '| a | b |\n|---|---|\n| x | y |\n', '<!-- nothing -->\n', '   \n');

	it('leaves the ids of all others', () => {
		const before = read(['# Shop\n', ...parts].join('\n'));
		fc.assert(fc.property(fc.integer({min: 0, max: 7}), edit, edit, (at, above, below) => {
			const after = read(['# Shop\n', ...parts.map((part, index) => (index === at ? part.replace('\n\n', `\n\n${above}\n`) + `\n${below}` : part))].join('\n'));
			for (const section of before.sections.filter(one => one.level === 2 && !one.id.startsWith(`${at + 1}-`))) {
				expect(idsOf(after, section.id)).toEqual(idsOf(before, section.id));
			}
		}), {numRuns: 25});
	});
});

const FENCE = '```';
/** Shapes that cost more than they tell; each is refused at the line where it is too much. */
const REFUSED: readonly (readonly [what: string, text: string, code: string, line: number])[] = [
	['more characters than any runbook', 'word '.repeat(300_001), 'too-big', 1],
	['too many list items', '- [ ] Look\n'.repeat(8001), 'too-big', 8001],
	['too many rows', `| a | b |\n|---|---|\n${'| x | y |\n'.repeat(20_000)}`, 'too-big', 20_001],
	['too many commands', `${FENCE}sh\n${'uptime\n'.repeat(9001)}${FENCE}`, 'too-big', 9001],
	['too many headings', '## a\n'.repeat(20_001), 'too-big', 20_001],
	['too many paragraphs', 'a\n\n'.repeat(16_001), 'too-big', 32_001],
	['too much of two kinds', '- a\n'.repeat(5000) + '\n| x |\n'.repeat(15_000), 'too-big', 20_002],
	['a quote without end', `a\n\n${'> b\n'.repeat(3001)}`, 'too-big', 3],
	['a paragraph without end', `a\n\n${'b\n'.repeat(10_001)}`, 'too-big', 3],
	['too many marks over all', '**a** `b` [c](d)\n\n'.repeat(10_000), 'too-big', 10_959],
	['too many fill-ins over all', `${FENCE}sh\n${'echo <a> <b> <c> <d> <e> <f> <g> <h> <i> <j> <k> <l> <m> <n>\n'.repeat(6000)}${FENCE}`, 'too-big', 3215],
	['too many annotations', `${FENCE}sh {timeout=5m}\nuptime\n${FENCE}\n`.repeat(2500), 'too-big', 5143],
	['a list without end', `a\n\n${`1. b\n   ${FENCE}sh\n   uptime\n   ${FENCE}\n`.repeat(1501)}`, 'too-big', 3],
	['indented blocks without end', '    uptime\n\n'.repeat(9001), 'too-big', 18_001],
	['marks that each look through all the rest', `a\n\n${Array.from({length: 900}, (_, at) => `b${'`'.repeat(at + 1)}`).join('')}`, 'too-many-marks', 3],
	['lists in lists in lists', Array.from({length: 70}, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'), 'nested-too-deep', 61],
];

describe('what is more than can be read', () => {
	test.each(REFUSED)('%s', (_, text, code, line) => {
		const plan = read(text);
		expect(refusals(plan)).toMatchObject([{code, line}]);
		expect(plan.steps).toEqual([]);
	});

	it('names what it holds too many of', () => {
		expect(refusals(read('- a\n'.repeat(5000) + '| x |\n'.repeat(15_000)))[0]?.message).toBe('the file holds more than can be read at once: up to this line 5000 list items and 7501 table rows');
	});

	it('is a block in which programs take turns without end', () => {
		const turn = "psql\nselect 1;\n\\q\n";
		const plan = read(`# Shop\n\n${FENCE}sh\n${turn.repeat(260)}${FENCE}\n`);
		const last = Math.max(...plan.steps.map(step => step.endLine));
		expect(refusals(plan)).toMatchObject([{code: 'too-many-turns', line: last + 1, message: 'the shell and other programs take turns more than 500 times in the block opened on line 3; from here on it is not read'}]);
		expect(refusals(read(`# Shop\n\n${FENCE}sh\n${turn.repeat(5)}${FENCE}\n`))).toEqual([]);
	});

	it('is not what is less', () => {
		expect(refusals(read('- [ ] Look\n'.repeat(3000)))).toEqual([]);
		expect(refusals(read(`${FENCE}sh\n${'uptime\n'.repeat(3000)}${FENCE}`))).toEqual([]);
		expect(refusals(read('x'.repeat(1_000_000)))).toEqual([]);
		expect(refusals(read('> b\n'.repeat(1000)))).toEqual([]);
	});
});
