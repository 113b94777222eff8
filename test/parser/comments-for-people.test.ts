import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

/** Lines of the block, counted from 1, that are for the person. */
const told = (...lines: readonly string[]) => readText(['# Till', '', '## Steps', '', '```bash', ...lines, '```', ''].join('\n')).reading.fences[0]?.manualComments.map(line => line - 5);

describe('comments for the person', () => {
	it.each([
		['# Edit the list to take back the price', '# Example: lower it if the release raised it', '', 'tillctl load'],
		['# Editar el archivo de precios a mano', '# Ejemplo: bajarlo si la versión lo subió', '', 'tillctl load'],
		['# Bearbeiten: die Preisliste von Hand', '# Beispiel: senken, wenn er stieg', '', 'tillctl load'],
		['# Check the prices in the panel', '# See the part "Prices" above', '', 'tillctl load'],
	])('go on with what belongs to their order: %s | %s', (...lines) => {
		expect(told('tillctl stop', '', ...lines)).toEqual([3, 4]);
	});

	it('are one line where the next only shows a value', () => {
		expect(told('tillctl stop', '', '# Note the number of the copy', '# Example: copy-12', '', 'tillctl load')).toEqual([3]);
	});

	it('are an order for another platform, above the name of the one whose command follows', () => {
		expect(told('# Render: use the panel to go back', '# Fly.io:', 'fly releases rollback v12 -a till')).toEqual([1]);
		expect(told('# Render: use the panel to go back', 'tillctl back')).toEqual([]);
	});

	it('are an edit above the command that takes it over', () => {
		expect(told('supabase migration new back', '# Edit migration file, then:', 'supabase db push')).toEqual([2]);
	});

	it.each([
		['# Till auto-restarts'],
		['# Render: the till before stays open'],
		['# ... until all are open'],
		['# open = true'],
		['# == upgrade of the tills =='],
	])('are none in what happens by itself, is shown, goes on or is drawn: %s', line => {
		expect(told('tillctl load', line)).toEqual([]);
	});

	it('are none in an example', () => {
		expect(readText('# Till\n\n## Steps\n\n```bash\ntillctl load\n```\n\n**Example of a list:**\n\n```sql\n-- Back: lists/20260216_add_price.sql\n-- First list: ALTER TABLE carts ADD COLUMN price INT;\n\n-- Now:\nALTER TABLE carts DROP COLUMN price;\n```\n').reading.fences[1]).toMatchObject({role: 'example', manualComments: []});
	});
});
