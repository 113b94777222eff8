import {expect, test} from 'vitest';
import {memoryRun} from '../support/memory-run.ts';
import {openScreen} from '../support/screen.ts';
import {shopPlan} from '../support/shop-plan.ts';

test.each(['\x1bOP', '\x1b[11~', '\x1b[[A'])('F1 (%j) helps in a field, and what was typed is still there afterwards', async f1 => {
	const run = memoryRun(shopPlan());
	const screen = await openScreen(run);
	await screen.until('Plan:');
	await screen.press('\x1b');
	await screen.gone('Plan:');
	await screen.press('n');
	await screen.until('F1 help');
	await screen.press('all quiet');
	await screen.until('> all quiet');
	await screen.press(f1);
	await screen.until('Keys here');
	expect(screen.text()).toContain('delete the word before');
	await screen.press('\x1b');
	await screen.until('> all quiet');
	// No other function key does anything.
	await screen.press('\x1bOQ');
	await screen.press('!');
	await screen.until('> all quiet!');
});
