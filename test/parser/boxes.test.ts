import {describe, expect, test} from 'vitest';
import {openBoxes} from '../../src/parser/boxes.ts';
import {readText} from '../support/read-text.ts';

const run = (command: string): readonly string[] => ['```bash', command, '```', ''];
const page = (...lines: readonly string[]) => readText(['# Till', '', '## Stop', '', ...lines, ''].join('\n'));

describe('boxes for the reader', () => {
	test.each([
		[[':::danger', 'This stops the shop.', ':::']],
		[['::: danger', '', 'This stops the shop.', '', ':::']],
		[['!!! danger', '    This stops the shop.']],
		[['!!! danger ""', '', '    This stops the shop.']],
		[[':::{danger}', 'This stops the shop.', ':::']],
	])('warn at the step below them: %j', box => {
		expect(page(...box, '', ...run('tillctl stop')).steps.flatMap(({warnings}) => warnings)).toEqual(['Danger: This stops the shop.']);
	});

	test('are shown in words, with their title', () => {
		expect(page(':::tip[Good to know]', '', 'Look at the lamp.', '', ':::', '', '!!! note "Lamps"', '    They are red.', '', '??? details "Older tills"', '    There are none.', '', ...run('tillctl stop')).sections[1]?.prose).toBe('**Tip:** Good to know:\nLook at the lamp.\n\n**Note:** Lamps:\nThey are red.\n\nOlder tills:\nThere are none.');
	});

	test.each([[[':::danger', '- This stops the shop.', ':::']], [['!!! danger', '', '    ```bash', '    tillctl drain', '    ```']]])('warn over a list and over a block, too: %j', box => {
		expect(page(...box, '', ...run('tillctl stop')).steps.flatMap(({warnings}) => warnings).join()).toMatch(/^Danger:/u);
	});

	test('of MyST that hold a block are read as what stands around them', () => {
		const plan = page('````{admonition} If it hangs', ':class: tip', '', 'If the till does not stop, you can end it by hand:', '', ...run('tillctl kill'), '````');
		expect(plan.reading.fences).toMatchObject([{line: 10, kind: 'run', statements: [{line: 11}]}]);
		expect(plan.reading.decisions).toMatchObject([{line: 8}]);
	});

	test('of MyST with a title and words alone stay a block that nobody types', () => {
		expect(page('```{admonition} Users of old tills', 'Update them.', '```', '', ...run('tillctl stop')).reading.fences.map(({kind}) => kind)).toEqual(['manual', 'run']);
	});

	test('in blocks of code are code', () => {
		const lines = ['```markdown', ':::danger', 'x', ':::', '```', '', ':::console', '    tillctl look'];
		expect(openBoxes(lines)).toEqual(lines);
	});

	test('have as many lines as before, and no line moves to the side', () => {
		const lines = ['- one', '', '  :::warning Cold', '  It is cold.', '  :::', '', ':::details', '::::note', 'in it', '::::', ':::'];
		expect(openBoxes(lines)).toEqual(['- one', '', '  **Warning:** Cold:', '  It is cold.', '', '', '', '**Note:**', 'in it', '', '']);
	});
});
