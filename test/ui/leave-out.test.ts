import {expect, test} from 'vitest';
import {memoryRun} from '../support/memory-run.ts';
import {openScreen} from '../support/screen.ts';
import {shopPlan} from '../support/shop-plan.ts';

test('Space leaves a section out of the overview with a reason, says so, and takes it in again', async () => {
	const run = memoryRun(shopPlan());
	const screen = await openScreen(run);
	await screen.until('Space leave out');
	await screen.press(' ');
	await screen.until('Leave out "Before you start", 2 steps?');
	// The plan stays in sight while one says why.
	expect(screen.text()).toContain('Way A: previous image');
	await screen.press('looked already');
	await screen.until('> looked already');
	await screen.press('\r');
	await screen.until('left out: Space takes it in again');
	expect(screen.text()).toMatch(/1 {3}Look at the health check +skipped: looked already/);
	await screen.press('\r');
	await screen.until('step 1 is left out');
	await screen.press(' ');
	await screen.gone('skipped: looked already');
	expect(run.state().steps['health']?.status).toBe('pending');
	await screen.press('\r');
	await screen.until('ready');
	expect(screen.text()).toContain('1 › Look at the health check');
});

test('a section that a decision leads to is not left out, and that is said before anybody typed why', async () => {
	const run = memoryRun(shopPlan());
	const screen = await openScreen(run);
	await screen.until('Space leave out');
	for (let step = 0; step < 4; step++) await screen.press('j');
	await screen.until(/› +5 /);
	await screen.press(' ');
	await screen.until('asks whether to go there: choose it there');
	expect(run.entries().some(({event}) => event.kind === 'way-changed')).toBe(false);
});
