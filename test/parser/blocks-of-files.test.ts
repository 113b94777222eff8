import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Till', '', '## Steps', '', ...lines].join('\n')).reading;
const first = (...lines: readonly string[]) => read(...lines).fences.map(({kind, role, manualComments}) => ({kind, role, manualComments}))[0];

describe('names of files', () => {
	test.each([
		[['db/carts_up.sql', 'src/till.ts', 'README.md']],
		[['src/till.ts (if there)', 'NOTES.md']],
		[['src/till.ts']],
		[['src/till.ts', '  - Remove: the new prices', 'src/cart.ts', '  - Remove: the new taxes']],
	])('are looked up: %j', lines => {
		expect(first('Files:', '', '```', ...lines, '```')).toEqual({kind: 'manual', role: 'reference', manualComments: []});
	});

	test('a script by its path is a call', () => {
		expect(first('Run:', '', '```', 'scripts/close-till.sh', '```')?.kind).toBe('run');
	});

	test('a list that a command prints stays output', () => {
		expect(first('The output should be:', '', '```', 'db/a.sql', 'db/b.sql', '```')?.kind).toBe('output');
	});
});

test('settings below words of output were printed', () => {
	expect(first('Example output:', '', '```bash', 'till_runtime = "crun"', '```')?.kind).toBe('output');
	expect(first('The file should look like this:', '', '```bash', 'till_runtime = "crun"', '```')?.kind).toBe('config');
});

test.each(['2. 💥 Simulation (destroy it)', 'Simulación', 'Simulação: perda do servidor'])('"%s" is a drill', title => {
	expect(readText(['# Till', '', `## ${title}`, '', '```bash', 'tillctl stop', '```'].join('\n')).reading.fences[0]?.role).toBe('drill');
});

test.each(['Useful shop commands', 'Nützliche Docker-Befehle', 'Comandos de Docker útiles'])('"%s" is looked up', title => {
	expect(readText(['# Till', '', `## ${title}`, '', '```bash', 'docker ps', '```'].join('\n')).reading.fences[0]?.role).toBe('reference');
});

describe('commands behind the mark of a comment', () => {
	test('what others type in place of the command is nothing to do', () => {
		expect(first('```bash', '# Stop it', 'pm2 stop till', '', '# Or if you use another manager', '# systemctl stop till', '# Or: pkill -f till.js', '```')?.manualComments).toEqual([]);
	});

	test('an order among them is', () => {
		expect(first('```bash', '# Stop it', 'pm2 stop till', '', '# Or ask the shop to pull the plug', '```')?.manualComments).toHaveLength(1);
	});
});
