import {describe, expect, it} from 'vitest';
import type {Plan} from '../../src/plan/plan.ts';
import {decisionsOf, readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]): Plan => readText(lines.join('\n'));
const steps = (...lines: readonly string[]): Plan => read('# Shop', '', '## Steps', '', ...lines);
const fence = (...lines: readonly string[]): readonly string[] => ['', '```bash', ...lines, '```', ''];

describe('a table', () => {
	it.each(['Failure reason | Likely cause | Remediation tier', '원인 | 조치 | 비고', '症状 | 対応 | 備考', 'Alerta (panel) | Significado | Acción'])('"%s" weighs', heads => {
		expect(steps(`| ${heads} |`, '|---|---|---|', '| a | b | c |', '| d | e | f |').reading.decisions.map(({options}) => options.length)).toEqual([2]);
	});
});

it('"When to use this runbook" at the top asks nothing; over one of several ways it weighs', () => {
	expect(decisionsOf(read('# Shop', '', '## When to use this runbook', '', '- The cart is red', '- Orders fail', '', '## Steps', ...fence('./go.sh')))).toEqual([]);
	expect(decisionsOf(read('# Shop', '', '## Rollback by hand', '', '### When to use', '', '- The cart is red', '- Orders fail', '', '### Steps', ...fence('./go.sh')))).toHaveLength(1);
});
