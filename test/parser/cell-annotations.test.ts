import {describe, expect, it} from 'vitest';
import type {Plan} from '../../src/plan/plan.ts';
import {commandsOf, readText} from '../support/read-text.ts';

describe('annotations in table cells', () => {
	const table = (rows: string, head = '| Check | Command |'): Plan => readText(`# X\n\n## Procedure\n\n${head}\n| --- | --- |\n${rows}`);

	it('make a step of the command that they speak of, and of no other', () => {
		const plan = table('| Healthy | `flyctl status` <!-- rollbook: #healthy expect="ok" --> |\n| Logs | `flyctl logs -n` |\n');
		expect(plan.steps).toMatchObject([{kind: 'command', id: 'healthy', title: 'Healthy', command: 'flyctl status', line: 7, expectations: [{kind: 'contains', text: 'ok', line: 7}]}]);
		expect(plan.diagnostics).toEqual([]);
	});

	it('give a cell a command, pipes in it escaped', () => {
		expect(commandsOf(table('| Workers | <!-- rollbook: run="ps ax \\| wc -l" --> |\n'))).toMatchObject([{title: 'Workers', command: 'ps ax | wc -l'}]);
	});

	it('are heeded in a table of numbered steps too', () => {
		const plan = table('| 1 | `systemctl restart web` <!-- rollbook: confirm="Told?" --> |\n| 2 | `systemctl status web` |\n| 3 | `systemctl restart queue` <!-- rollbook: ignore --> |\n', '| Step | Command |');
		expect(commandsOf(plan).map(step => [step.command, step.gate?.why ?? null])).toEqual([['systemctl restart web', 'Told?'], ['systemctl status web', null]]);
	});

	it('open a command from the option of its row, name an option and leave one out', () => {
		const plan = table('| Queue grows | Restart <!-- rollbook: run="systemctl restart queue" --> |\n| Disk full | Call the desk <!-- rollbook: #desk --> |\n| Rain | Wait <!-- rollbook: ignore --> |\n', '| Condition | Action |');
		const [decision, command] = plan.steps;
		expect(decision).toMatchObject({kind: 'decision', options: [{text: 'Restart', opens: {kind: 'steps', steps: [command?.id]}}, {id: 'desk', opens: {kind: 'next'}}, {id: 'none'}]});
		expect(plan.steps).toHaveLength(2);
		expect(plan.diagnostics).toEqual([]);
	});

	it.each([
		['| Rain | Wait <!-- rollbook: timeout=5m --> |', 'annotation-without-effect'],
		['| Rain | Wait <!-- rollbook: #rain --> |', 'annotation-without-effect'],
		['| Rain | `flyctl status` <!-- rollbook: kind=run --> |', 'misplaced-annotation'],
		['| Rain | `flyctl status` <!-- rollbook: timout=5m --> |', 'unknown-annotation'],
	])('say what is wrong in %j', (row, code) => {
		expect(table(`${row}\n`).diagnostics.filter(found => found.code !== 'no-steps')).toMatchObject([{code, line: 7, column: row.indexOf('rollbook: ') + 11}]);
	});
});

describe('comments that were meant as annotations', () => {
	it.each([
		['## Go <!-- rolbook: danger -->', 'danger'],
		['## Go <!-- Rollbook: danger -->', 'danger'],
		['## Go <!-- rollbok: dangre -->', 'dangre'],
		['## Go <!-- rollbook danger -->', 'danger'],
		['## Go <!-- runbook: role=procedure -->', 'role=procedure'],
		['## Go <!--rollback:confirm="Sure?"-->', 'confirm="Sure?"'],
		['<!-- rollbook confirm -->\n\n## Go', 'confirm'],
		['- Call <!-- rolbook: #call -->', '#call'],
	])('are told: %j', (text, meant) => {
		const plan = readText(`# X\n\n${text}\n\n\`\`\`sh\nsystemctl restart web\n\`\`\`\n`);
		expect(plan.diagnostics).toMatchObject([{code: 'misspelt-annotation', severity: 'error', line: 3, column: (text.split('\n')[0] ?? '').search(/rol|run/iu) + 1, help: `did you mean \`<!-- rollbook: ${meant} -->\`?`}]);
	});

	it.each(['<!-- rollback: see the wiki -->', '<!-- rollbook is a program -->', '<!-- runbook owner: shop -->', '<!-- rollback when the shop is down -->', '<!-- prettier-ignore -->', '<!-- toc: role=reference -->', '`<!-- rolbook: danger -->`'])('leave %j alone', text => {
		expect(readText(`# X\n\n${text}\n\n- [ ] Done\n`).diagnostics).toEqual([]);
	});
});
