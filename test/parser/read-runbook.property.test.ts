import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Plan} from '../../src/plan/plan.ts';
import {readRunbook} from '../../src/parser/read-runbook.ts';
import {markdown} from '../support/arbitrary-markdown.ts';
import {reasonsWithoutLine} from '../support/reasons.ts';

const read = (bytes: Uint8Array): Plan => readRunbook(bytes, {path: 'x.md', sha256: ''});
const readString = (text: string): Plan => read(new TextEncoder().encode(text));

/** Everything that a reader of plans may take for granted. */
function expectSound(plan: Plan, text: string): void {
	const lines = text.split(/\r\n|\r|\n/u).length;
	const inside = (at: {readonly line: number; readonly endLine?: number}): boolean => at.line >= 1 && at.line <= lines && (at.endLine ?? at.line) >= at.line && (at.endLine ?? at.line) <= lines;
	expect([...plan.steps, ...plan.sections, ...plan.diagnostics, ...plan.inputs, ...plan.facts, ...plan.reading.fences].filter(at => !inside(at))).toEqual([]);
	expect(plan.steps.map(step => step.number)).toEqual(plan.steps.map((_, index) => index + 1));
	expect(reasonsWithoutLine(plan, lines)).toEqual([]);
	const steps = new Set(plan.steps.map(step => step.id));
	const sections = new Set(plan.sections.map(section => section.id));
	expect([steps.size, sections.size]).toEqual([plan.steps.length, plan.sections.length]);
	for (const step of plan.steps) {
		expect(sections.has(step.section)).toBe(true);
		if (step.kind === 'command') {
			expect(step.inside === null || steps.has(step.inside)).toBe(true);
			expect(step.uses.map(use => step.command.slice(use.start, use.end))).toEqual(step.uses.map(use => use.literal));
			expect(step.uses.filter(use => !plan.inputs.some(input => input.name === use.input))).toEqual([]);
		}
		if (step.kind === 'decision') {
			expect(new Set(step.options.map(option => option.id)).size).toBe(step.options.length);
			for (const {opens} of step.options) {
				expect(opens.kind !== 'steps' || opens.steps.every(id => steps.has(id))).toBe(true);
				expect(opens.kind !== 'section' || sections.has(opens.section)).toBe(true);
			}
		}
	}
	expect(plan.choices.every(choice => choice.sections.every(id => sections.has(id)) && (choice.step === null || steps.has(choice.step)))).toBe(true);
}

const RUNBOOK = `---\ntitle: Undo\ninputs:\n  app: {prompt: "Which?"}\n---\n# Undo\n\n## When to roll back\n\n| Condition | Action |\n|---|---|\n| Down | Roll back |\n| Typo | Fix forward |\n\n## Method 1: CLI\n\n\`\`\`bash {#go confirm}\n# 1. Look\nkubectl get deploy <app>\n\n# 2. Undo\nkubectl rollout undo deploy/<app>\n# Or\nhelm rollback <app>\n\`\`\`\n\n## Method 2: Console\n\n1. Open the console\n2. **Restore**\n   \`\`\`sh\n   ssh ops@db\n   dropdb shop\n   exit\n   \`\`\`\n\n## Checks\n\n- [ ] Health is green\n`;

describe('reading a runbook', () => {
	it('makes a sound plan of any Markdown', () => {
		const open = 'cat << EOF\n\t\nssh ops@host';
		expectSound(readString(open), open);
		fc.assert(fc.property(markdown, text => expectSound(readString(text), text)), {numRuns: 400});
	});

	it('never throws on any bytes', () => {
		fc.assert(fc.property(fc.uint8Array({maxLength: 300}), bytes => {
			expect(read(bytes).schema).toBe(1);
		}), {numRuns: 400});
	});

	it('makes a sound plan of a runbook with pieces cut out, doubled or moved', () => {
		const mutated = fc.tuple(fc.nat(RUNBOOK.length), fc.nat(60), fc.nat(RUNBOOK.length), fc.string({maxLength: 8})).map(([from, size, to, text]) => {
			const piece = RUNBOOK.slice(from, from + size);
			const rest = RUNBOOK.slice(0, from) + RUNBOOK.slice(from + size);
			return rest.slice(0, to) + piece + text + rest.slice(to);
		});
		fc.assert(fc.property(mutated, text => expectSound(readString(text), text)), {numRuns: 400});
	});

	it('gives the same plan twice', () => {
		fc.assert(fc.property(markdown, text => {
			expect(readString(text)).toEqual(readString(text));
		}), {numRuns: 50});
	});

	it('refuses a paragraph that would stall the Markdown parser', () => {
		const plan = readString(`# X\n\n${'*a'.repeat(50_000)}\n`);
		expect(plan.diagnostics).toMatchObject([{code: 'too-many-marks', severity: 'error', line: 3}]);
		expect(readString(`# X\n\n\`\`\`sh\n${'*a'.repeat(5_000)}\n\`\`\`\n`).reading.fences).toHaveLength(1);
	});

	it('says so when quotes are nested beyond reading', () => {
		const plan = readString(`${'>'.repeat(20_000)} x`);
		expect(plan.schema).toBe(1);
	});
});
