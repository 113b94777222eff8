import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const fence = (command: string): string => `\`\`\`sh\n${command}\n\`\`\`\n`;
const headings = (text: string) => readText(text).reading.choices.map(({headings: lines}) => lines.length);
const under = (above: string, titles: readonly string[], level = '###') => headings(`# Shop\n\n## Start\n\n${fence('./start.sh')}\n## ${above}\n\n${titles.map((title, at) => `${level} ${title}\n\nLook at it.\n\n${fence(`./look.sh ${at}`)}`).join('\n')}`);

describe('cases beside each other', () => {
	it.each([
		['Look at the usual suspects', ['A. Build Failure', 'B. Test Failure', 'C. Till Migration Failure']],
		['Resolution', ['Connection Failures', 'Slow Queries', 'Lock Issues', 'Till Degradation']],
	] as const)('are held together though one begins with a word that could be an order: %s', (above, titles) => {
		expect(under(above, titles)).toEqual([titles.length]);
	});

	it('are held together below a heading that tells by what they differ', () => {
		expect(under('Rollback Procedures by Change', ['Adding Shelves', 'Moving Shelves', 'View and Label Changes'])).toEqual([3]);
	});

	it('take in the last one of numbered cases', () => {
		expect(under('Part 4: When it rings', ['4.1 Tills Suddenly Crash', '4.2 High Till Load', '4.3 Shelf Log Growing Too Fast'])).toEqual([3]);
	});

	it('are none where few of many numbered parts are named by what is broken', () => {
		expect(under('Part 3: Look at production', ['3.1 Shop Health', '3.2 Shelf Analysis', '3.3 Till Decisions', '3.4 Sales per Hour', '3.5 Printer Failures', '3.6 Session Timeouts'])).toEqual([]);
	});

	it('are none where a copy is restored in one step and the release goes back in a later one', () => {
		expect(under('Way back', ['1. Close the shops', '2. Save what is there', '3. Restore the Shelves from Backup', '4. Look at the shelves', '5. Revert the Release'])).toEqual([]);
		expect(under('Way back', ['Undo the migration', 'Restore the Shelves from Backup'])).toEqual([2]);
	});

	it('leave out the part for all other troubles', () => {
		expect(headings(`# Shop\n\n## Start\n\n${fence('./start.sh')}\n## Emergency Procedures\n\n### All Tills Black\n\n${fence('./back.sh')}\n### Troubleshooting Common Issues\n\n#### Till Stuck\n\n${fence('./kick.sh')}\n#### Till Slow\n\n${fence('./tune.sh')}`)).toEqual([2]);
	});
});

describe('alerts with what is done at each', () => {
	const entry = (name: string, steps: string): string => `### ${name}\n**Severity**: CRITICAL\n\n**Resolution**:\n${steps}\n\n`;
	const text = `# Shop alerts\n\n## Critical Alerts\n\n${entry('TillDown', '1. Check if the till crashed\n2. Restart it')}${entry('TillSlowAnswers', '1. Review the queue\n2. Pause new sales until resolved')}${entry('TillSQLDown', '1. Check the store')}`;

	it('are cases with steps', () => {
		const {reading} = readText(text);
		expect(reading.choices.map(({headings: lines}) => lines.length)).toEqual([3]);
		expect(reading.manualSteps).toHaveLength(5);
	});

	it('hold no wait where something else is paused', () => {
		expect(readText(text).reading.waits).toEqual([]);
		expect(readText('# Shop\n\n## Steps\n\n1. Pause until the queue is empty').reading.waits).toHaveLength(1);
	});
});

describe('how far one goes back', () => {
	it.each([
		['Way back', ['Shop Rollback', 'Store Rollback', 'Full Rollback']],
		['Vuelta', ['Rollback de tienda', 'Rollback de caja', 'Rollback completo']],
		['Rollback', ['Level 1: Switch', 'Level 2: Old release', 'Level 3: Copy']],
		['Rollback', ['Rollback before the switch', 'Rollback after the switch']],
		['Rollback', ['(a) Revert', '(b) Restore the copy']],
		['Change keys', ['With downtime', 'Zero downtime']],
		['部署方式', ['Docker', '手动部署']],
	] as const)('is a choice below "%s": %s', (above, titles) => {
		expect(under(above, titles)).toEqual([titles.length]);
	});

	it.each([
		['Start', ['Level 1: Shops', 'Level 2: Stores']],
		['Way back', ['1. Shop Rollback', '2. Store Rollback', '3. Full Rollback Test']],
		['Release', ['Before the switch', 'After the switch']],
	] as const)('is none below "%s": %s', (above, titles) => {
		expect(under(above, titles)).toEqual([]);
	});

	it('is a choice inside of a choice', () => {
		expect(headings(`# Shop\n\n## Rollback\n\n### Option A: Quick\n\n#### A.1 With the script\n\n${fence('./back.sh')}\n#### A.2 Manual\n\n${fence('./by-hand.sh')}\n### Option B: Full\n\n${fence('./restore.sh')}`)).toEqual([2, 2]);
	});
});
