import {describe, expect, test} from 'vitest';
import {readText, rolesOf} from '../support/read-text.ts';

const decisions = (...lines: readonly string[]) => readText(['# Shop', '', ...lines, ''].join('\n')).reading.decisions.map(({line}) => line);

describe('a condition on which the course hangs', () => {
	test.each(["If going back doesn't help, escalate. Before that, keep the logs.", 'If the shop is still down, or if it crashes unchanged, escalate.'])('in prose below a heading that names the course: %s', text => {
		expect(decisions('## Escalate', '', text)).toEqual([5]);
	});

	test('not below one that only tells', () => {
		expect(decisions('## Background', '', "If going back doesn't help, the shop stays down.")).toEqual([]);
	});

	test('behind a sentence of the step, with no comma before whom it obliges', () => {
		expect(decisions('## Upgrade', '', '1. Upgrade', '', '    It may take 20 minutes. If there is any error during the upgrade you must restore the copy and start over.', '', '2. Look')).toEqual([7]);
		expect(decisions('## Upgrade', '', '1. Upgrade', '', '    It may take 20 minutes. If you must know, it was slow.', '', '2. Look')).toEqual([]);
	});

	test('in bold over a block of its own, whatever is told first', () => {
		expect(decisions('## Recover', '', '1. Look', '', '2. **If the disk is full already** (the error above), connections are refused. Stop it:', '', '   ```bash', '   systemctl stop db', '   ```')).toEqual([7]);
	});
});

describe('roles of parts', () => {
	test.each(['Triage Steps', 'Triage procedure', 'Pasos de triaje', 'Passos de triagem'])('%s are gone through', title => {
		expect(rolesOf(readText(`# Shop\n\n## ${title}\n\n### 1. Acknowledge\n\n- Open the board.\n- Check the mail.\n`))).toMatchObject({[title]: 'procedure', '1. Acknowledge': 'procedure'});
	});

	test('triage alone decides', () => {
		expect(rolesOf(readText('# Shop\n\n## Triage\n\n- The shop is down\n\n## Steps\n\n```bash\nuptime\n```\n'))['Triage']).toBe('decision');
	});

	test('a list of what to write down is done, links are looked up', () => {
		const text = (...items: readonly string[]): string => `# Shop\n\n## Steps\n\n\`\`\`bash\nuptime\n\`\`\`\n\n## Documentation\n\n${items.map(item => `- ${item}`).join('\n')}\n`;
		expect(rolesOf(readText(text('Record the time', 'Update the timeline')))['Documentation']).toBe('aftermath');
		expect(rolesOf(readText(text('[The shop](https://shop.example)', '[The cart](https://cart.example)')))['Documentation']).toBe('reference');
	});
});
