import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {planMermaid} from '../../src/artifacts/plan-mermaid.ts';
import {readRunbook} from '../../src/parser/read-runbook.ts';
import type {Plan} from '../../src/plan/plan.ts';
import {arbitraryPlan} from '../support/arbitrary-plan.ts';
import {readText} from '../support/read-text.ts';
import {findSeeds} from '../support/seeds.ts';
import {command, planOf, section} from '../support/sample-plan.ts';

/** Every line of a chart as we write it: a quoted label holds nothing that Mermaid would read. */
const LABEL = '"(?:[^"#<>`&\\\\\\n]|#(?:quot|lt|gt|amp|35|96|92);)+"';
const LINES = [
	/^flowchart TD$/u,
	new RegExp(`^\\t+\\w+(?:\\[${LABEL}\\]|\\(${LABEL}\\)|\\(\\[${LABEL}\\]\\)|\\[/${LABEL}/\\]|\\{${LABEL}\\})$`, 'u'),
	new RegExp(`^\\t+subgraph \\w+\\[${LABEL}\\]$`, 'u'),
	/^\t+end$/u,
	new RegExp(`^\\t\\w+ (?:-->|-\\.->)(?:\\|${LABEL}\\|)? \\w+$`, 'u'),
	/^\tclassDef \w+ [\w:-]+$/u,
	/^\tclass \w+(?:,\w+)* \w+$/u,
];

const check = (plan: Plan): void => {
	const lines = planMermaid(plan).trimEnd().split('\n');
	expect(lines.filter(line => !LINES.some(shape => shape.test(line)))).toEqual([]);
	expect(lines.filter(line => /^\t+subgraph /u.test(line)).length).toBe(lines.filter(line => /^\t+end$/u.test(line)).length);
	const known = new Set(lines.flatMap(line => /^\t+(?:subgraph )?(\w+)[[({]/u.exec(line)?.[1] ?? []));
	const ends = lines.flatMap(line => /^\t(\w+) (?:-->|-\.->)(?:\|.*\|)? (\w+)$/u.exec(line)?.slice(1) ?? []);
	expect(ends.filter(id => !known.has(id))).toEqual([]);
};

const chartOf = (text: string): readonly string[] => planMermaid(readText(text)).split('\n').map(line => line.trim());

describe('a plan as a Mermaid flowchart', () => {
	it('leads from each option to where it goes, and past the branches not taken', () => {
		const lines = chartOf('# X\n\n## When to roll back\n\n| Condition | Action |\n| --- | --- |\n| Errors | Roll back now |\n| Slow | Fix forward |\n| Odd | Investigate for 5 minutes |\n| Lost data | See "Restore the data" |\n\n## Ways\n\n### Option A: "quick"\n\n```sh\nsystemctl restart a\n```\n\n### Option B\n\n```sh\nsystemctl restart b\n```\n\n## Verify\n\n```sh\nuptime\n```\n\n## Restore the data\n\nThe desk has the keys.\n');
		expect(lines).toEqual(expect.arrayContaining(['begin --> n1', 'n1 -->|"Roll back now"| n2', 'n1 -->|"Fix forward"| finish', 'n2 -->|"Option A: #quot;quick#quot;"| n3', 'n2 -->|"Option B"| n4', 'n2 -->|"None of these"| n5', 'n3 --> n5', 'n4 --> n5', 'n5 --> finish']));
		expect(lines.find(line => line.startsWith('n1 -->|"Investigate'))).toMatch(/\(look for 300 s\)"\| n1$/u);
		expect(lines.find(line => line.startsWith('n1 -.->'))).toMatch(/\| s\d+r?$/u);
	});

	it('shows harm and what stays aside', () => {
		const lines = chartOf('# X\n\n## Procedure\n\n```sh\nkubectl delete namespace shop\n```\n\n## Reference\n\n```sh\nuptime\n```\n');
		expect(lines).toEqual(expect.arrayContaining(['class n1 destructive', 'class n2 aside', 'n1 --> finish']));
	});

	it('is one valid line each, whatever the words', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary', maxLength: 120}), fc.string({maxLength: 30}), (title, heading) => {
				check(planOf([command('x', {id: 'a', title, section: 's'})], [section('s', heading)], [], {title}));
			}),
		);
	});

	it('holds for every shape of plan', () => {
		fc.assert(fc.property(arbitraryPlan, plan => check(plan)));
	});

	it('holds for our runbooks, and for real ones where they are there', () => {
		const own = join(import.meta.dirname, '../../runbooks');
		for (const file of [...readdirSync(own).filter(name => name.endsWith('.md')).map(name => join(own, name)), ...(findSeeds()?.files ?? [])]) {
			check(readRunbook(readFileSync(file), {path: file, sha256: 'none'}));
		}
	});
});
