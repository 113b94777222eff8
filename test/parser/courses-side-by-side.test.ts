import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Shop', '', ...lines, ''].join('\n')).reading;
const places = (...lines: readonly string[]) => read(...lines).decisions.map(({line, endLine, options}) => [line, endLine, options.length]);
const open = ['', '## Open', '', '```bash', './open.sh', '```'];

describe('questions with an arrow each', () => {
	it.each([
		'**Decision:** Till open? → Go to step 3 | Till silent? → Go to step 2',
		'¿Caja abierta? → Ir al paso 3 | ¿Caja muda? → Ir al paso 2',
	])('are a decision in one sentence, in a quick reference too: %s', text => {
		expect(places(...open, '', '## Quick reference', '', text).at(-1)).toEqual([12, 12, 1]);
	});

	it('are a decision as items, whatever is said between question and answer', () => {
		const item = (asked: string, answer: string) => [`1. **${asked}** (the rule — new shelves`, `   only.) → ${answer}`, ''];
		expect(places('## Steps', '', ...item('Was the move small?', 'Do nothing rash. Either try again, or wait.'), ...item('Was it large?', 'Restore the copy.')).map(([line]) => line)).toEqual([5]);
	});
});

describe('bold words', () => {
	it.each([
		['**For a real loss:** make a new shop.', '**For a drill:** use the spare one.'],
		['**Para una pérdida real:** crear otra tienda.', '**Para un simulacro:** usar la de reserva.'],
		['**Für einen Ernstfall:** neu anlegen.', '**Für eine Übung:** die alte nehmen.'],
	])('at the front of paragraphs that set cases against each other are a decision: %s', (one, other) => {
		expect(places('## Steps', '', one, '', other)).toEqual([[5, 7, 2]]);
	});

	it('are none where both things are there', () => {
		expect(places('## Steps', '', '**For the shop (shop.example):**', '- Remove the old name', '', '**For the till:**', '- Add the new name')).toEqual([]);
	});

	it('that number options are a decision in a part to look up, and in an item', () => {
		const options = (indent: string) => ['**Option A: all**', '', '```bash', './all.sh', '```', '', '**Option B: prices**', '', '```bash', './prices.sh', '```'].map(line => (line === '' ? '' : `${indent}${line}`));
		expect(places(...open, '', '## Quick reference', '', ...options('')).map(([line, , count]) => [line, count])).toContainEqual([12, 2]);
		expect(places('## Steps', '', '1. **Choose:**', '', ...options('   ')).map(([line, , count]) => [line, count])).toContainEqual([7, 2]);
	});

	it('with bounds, over what to do at each, are a decision', () => {
		expect(places('## Quick look', '', '- **Few (< 10 carts)**: likely alone, proceed', '- **Many (> 100 carts)**: escalate', '- **Growing**: stop the tills')).toEqual([[5, 7, 3]]);
		expect(places('## Quick look', '', '- **Few (< 10 carts)**: green', '- **Many (> 100 carts)**: red')).toEqual([]);
	});
});

describe('prose in a block', () => {
	const block = (...lines: readonly string[]) => places(...open, '', '## Which way?', '', '```', ...lines, '```').map(([, , count]) => count);

	it.each([
		['If the trouble = prices:', '  → Use option B (switch)', '', 'If the trouble = network:', '  → Use option A'],
		['Se problema = preços:', '  → Use OPÇÃO B', '', 'Se problema = rede:', '  → Use OPÇÃO A'],
		['Si el problema = precios:', '  → Usar la opción B', '', 'Si el problema = red:', '  → Usar la opción A'],
	])('with conditions over their courses is a decision: %s', (...lines) => {
		expect(block(...lines)).toEqual([2]);
	});

	it.each([
		'Any of these triggers a rollback:',
		'Cualquiera de estos dispara el rollback:',
		'Qualquer um destes dispara rollback:',
	])('with criteria is a decision: %s', head => {
		expect(block(head, '', '❌ Errors > 5%', '❌ Carts lost')).toEqual([2]);
	});

	it('with a decision over questions is one', () => {
		expect(block('STEP 1: Stop', '  • Leave it alone', '', 'STEP 2: Decision', '  • Try again?', '  • Leave it off?')).toEqual([2]);
	});

	it('is none where it only tells', () => {
		expect(block('Till: open', 'Prices: of today')).toEqual([]);
	});
});
