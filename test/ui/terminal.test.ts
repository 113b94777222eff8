import {expect, test} from 'vitest';
import {memoryRun} from '../support/memory-run.ts';
import {command, planOf, section} from '../support/sample-plan.ts';
import {openScreen} from '../support/screen.ts';
import {shopPlan} from '../support/shop-plan.ts';

const oneStep = (text: string, title = 'One') => planOf([command(text, {id: 'one', title, section: 's', prose: 'Look.'})], [section('s', 'Steps')]);

test('output and runbook text cannot reach the terminal as control sequences', async () => {
	const evil = '\x1b]0;owned\x07\x1b[2J\x1b[?1049l\x1b[31mred\x1b[0m \x9b5A\x1bc\u202eend';
	const run = memoryRun(oneStep(`echo "${evil}"`, `Title ${evil}`), () => ({hold: true, lines: [evil, '10 %\r20 %\r30 %', '日本語 👩‍🚒 ⚠️ done']}));
	const screen = await openScreen(run);
	await screen.until('Plan:');
	await screen.press('\x1b');
	await screen.until('ready');
	await screen.press('\r');
	await screen.until('30 %');
	expect(screen.text()).toContain('red end');
	expect(screen.text()).toMatch(/日本語 👩 ⚠ done/);
	// Of a command all is shown, what does not show written out.
	expect(screen.bytes().split('\x1b]').slice(1).filter(text => !(text.startsWith('2;') && text.includes(' - LIVE')))).toEqual([]);
	expect(screen.bytes()).not.toContain('\x1bc');
	expect(screen.bytes()).not.toContain('\x1b[31m');
	expect(screen.bytes()).not.toContain('\u202e');
	// The alternate screen is left once, by us, at the end.
	expect(screen.bytes()).not.toContain('\x1b[?1049l');
});

test('links of the runbook can be opened where the terminal knows how, and are made of nothing else', async () => {
	const prose = 'See the [board](https://grafana.example/d/1) and [this](https://x.example/\u001b]0;owned\u0007).';
	const screen = await openScreen(memoryRun(planOf([command('uptime', {id: 'up', title: 'Up', section: 's', prose})], [section('s', 'S')])));
	await screen.press('\r');
	await screen.until('See the board (https://grafana.example/d/1) and this');
	expect(screen.bytes()).toContain('\x1b]8;;https://grafana.example/d/1\x1b\\');
	// Links, the title, and nothing else.
	const sequences = screen.bytes().split('\x1b]').slice(1);
	expect(sequences.filter(text => !/^8;;[!-~]*?$/.test(text.split('\x1b')[0] ?? '') && !text.startsWith('2;asks: 1 Up - LIVE\x07'))).toEqual([]);
});

test('every size draws the same screen as one that began with it', async () => {
	const screen = await openScreen(memoryRun(shopPlan()));
	await screen.until('Plan:');
	await screen.press('\r');
	await screen.until('Expect:');
	for (const [columns, rows] of [[99, 30], [80, 24], [61, 15], [120, 40], [100, 30], [79, 20], [140, 50]] as const) {
		const fresh = await openScreen(memoryRun(shopPlan()), {columns, rows});
		await fresh.until('Plan:');
		await fresh.press('\r');
		await fresh.until('Expect:');
		const wanted = fresh.text();
		screen.resize(columns, rows);
		await screen.until(new RegExp(`^${wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
		fresh.send('q');
	}
});

test('a dragged corner leaves nothing behind', async () => {
	const screen = await openScreen(memoryRun(shopPlan()));
	await screen.until('Plan:');
	for (let columns = 100; columns > 60; columns--) screen.resize(columns, 20 + (columns % 10));
	screen.resize(100, 30);
	await screen.until(/Plan: 9 steps[\s\S]*Enter start/);
	expect(screen.rows().filter(row => row.includes('Plan:'))).toHaveLength(1);
	expect(screen.rows().filter(row => row.includes('? help'))).toHaveLength(1);
});

test('the cursor of the terminal stands where text goes', async () => {
	const screen = await openScreen(memoryRun(shopPlan()));
	await screen.until('Plan:');
	await screen.press('\x1b');
	await screen.until('ready');
	await screen.press('n');
	await screen.until('Note for');
	await screen.press('日本');
	await screen.until('> 日本');
	const row = screen.rows().findIndex(text => text.includes('> 日本'));
	await screen.until('> 日本');
	expect(screen.cursor()).toEqual({x: 41 + 4, y: row});
});

test('a bracketed paste goes into a field and nowhere else', async () => {
	const run = memoryRun(oneStep('one'));
	const screen = await openScreen(run);
	await screen.until('Plan:');
	await screen.press('\x1b');
	await screen.until('ready');
	await screen.press('\x1b[200~r\r\x1b[201~');
	await screen.until('fields only');
	await screen.press('n');
	await screen.until('Note for');
	await screen.press('\x1b[200~all\nquiet\n\x1b[201~');
	await screen.until('> all quiet');
	expect(run.state().steps).toEqual({});
	expect(run.state().notes).toEqual([]);
});

test('a step that needs the terminal gets it, and the screen comes back whole', async () => {
	const run = memoryRun(shopPlan());
	const screen = await openScreen(run);
	await screen.until('Plan:');
	await screen.press('\x1b');
	await screen.until('Expect:');
	const before = screen.text();
	for (let round = 0; round < 5; round++) {
		let seen = '';
		await screen.lend()(async () => {
			seen = screen.bytes().slice(-200);
		});
		expect(seen).toContain('\x1b[?1049l');
	}
	await screen.until('Expect:');
	expect(screen.text()).toBe(before);
	await screen.press('p');
	await screen.until('Written at');
});

test('keys typed for a step that had the terminal do not act on the screen that comes back', async () => {
	const run = memoryRun(oneStep('one'));
	const screen = await openScreen(run);
	await screen.until('Plan:');
	await screen.press('\x1b');
	await screen.until('ready');
	run.pass(1000);
	await screen.lend()(async () => {});
	screen.send('\r');
	screen.send('\x03');
	await screen.until('q leaves');
	expect(run.state().steps).toEqual({});
});

test('the run so far can be put on the normal screen, to copy from it', async () => {
	const run = memoryRun(oneStep('one'), () => ({hold: true, lines: ['first', '\x1b[31msecond']}));
	const screen = await openScreen(run);
	await screen.until('Plan:');
	await screen.press('\x1b');
	await screen.until('ready');
	await screen.press('\r');
	await screen.until('second');
	await screen.press('t');
	await screen.until('any key goes back');
	expect(screen.text()).toMatch(/03:10:\d\dZ step 1 "One", running\n\$ one\nfirst\nsecond/);
	// What comes meanwhile is added above the last line; one that may not be whole yet waits.
	run.print(['third \x1b]0;owned\x07', 'four']);
	await screen.until('third');
	expect(screen.text()).toMatch(/second\n(.*\n)?third ?\n-- any key goes back to the run --/);
	expect(screen.text()).not.toContain('four');
	await screen.press('x');
	await screen.until('▶ running');
	await screen.press('\x0c');
	await screen.press('?');
	await screen.until('Keys here');
});

test('output is searched upwards, and again', async () => {
	const run = memoryRun(oneStep('one'), () => ({hold: true, lines: Array.from({length: 500}, (_, line) => (line % 100 === 7 ? `Error in ${line}` : `fine ${line}`))}));
	const screen = await openScreen(run, {columns: 80, rows: 24});
	await screen.until('Plan:');
	await screen.press('\x1b');
	await screen.until('ready');
	await screen.press('\r');
	await screen.until('fine 499');
	await screen.press('l');
	await screen.until('at the end');
	await screen.press('/');
	await screen.until(/^> *$/m);
	await screen.press('error in');
	await screen.until('> error in');
	await screen.press('\r');
	await screen.until('Error in 407');
	await screen.press('n');
	await screen.until('Error in 307');
	await screen.press('N');
	await screen.until('Error in 407');
	await screen.press('N');
	await screen.until('no newer line has "error in"');
});

test('only the lines that hold a text can be shown, and scrolled', async () => {
	const lines = Array.from({length: 400}, (_, index) => (index % 10 === 0 ? `Error in ${index}` : `fine ${index}`));
	const screen = await openScreen(memoryRun(oneStep('one'), () => ({hold: true, lines})), {rows: 20});
	await screen.until('Plan:');
	await screen.press('\x1b');
	await screen.until('ready');
	await screen.press('\r');
	await screen.until('fine 399');
	await screen.press('l');
	await screen.until('at the end');
	await screen.press('&');
	await screen.until('show only lines with this text');
	await screen.press('error');
	await screen.until('> error');
	await screen.press('\r');
	await screen.until('40 lines with "error", & shows all');
	expect(screen.rows().slice(1, 18)).toEqual(Array.from({length: 17}, (_, row) => `Error in ${(row + 23) * 10}`));
	await screen.press('k');
	await screen.gone('Error in 390');
	expect(screen.rows()[17]).toBe('Error in 380');
	await screen.press('g');
	await screen.until(/^Error in 0$/m);
	await screen.press('&');
	await screen.until('fine 116');
	expect(screen.text()).toContain('Error in 110\nfine 111');
});

test('the outline is searched by number, title and command, and goes round', async () => {
	const steps = Array.from({length: 60}, (_, index) => command(index === 40 ? 'kubectl rollout undo' : `echo ${index}`, {id: `s${index}`, title: `Step ${index} of many`, section: 's'}));
	const screen = await openScreen(memoryRun(planOf(steps, [section('s', 'Steps')])));
	await screen.until('Plan:');
	await screen.press('/');
	await screen.until('search in numbers');
	await screen.press('ROLLOUT');
	await screen.until('> ROLLOUT');
	await screen.press('\r');
	await screen.until(/› +41 +Step 40 of many/);
	await screen.press('n');
	await screen.until(/› +41 +Step 40 of many/);
	await screen.press('/');
	await screen.until('search in numbers');
	await screen.press('no such');
	await screen.until('> no such');
	await screen.press('\r');
	await screen.until('no step has "no such"');
});

test('while nothing happens nothing is written', async () => {
	const run = memoryRun(shopPlan());
	const screen = await openScreen(run);
	await screen.until('Plan:');
	const before = screen.bytes().length;
	for (let round = 0; round < 20; round++) run.pass(0);
	await new Promise(resolve => setImmediate(resolve));
	expect(screen.bytes().length).toBe(before);
});

test('when nobody drives the run any more the screen leaves by itself', async () => {
	const run = memoryRun(oneStep('one'));
	const screen = await openScreen(run, {driven: Promise.reject(new Error('no space left'))});
	expect(await screen.left).toBe('left');
});

test('a program that is told to end leaves its closing screen, too', async () => {
	const told = Promise.withResolvers<void>();
	const run = memoryRun(oneStep('one'));
	const screen = await openScreen(run, {told: told.promise});
	await screen.press('\x1b');
	await screen.gone('Plan:');
	run.send({kind: 'abort', because: 'operator', reason: 'enough'});
	await screen.until('Run aborted');
	told.resolve();
	expect(await screen.left).toBe('finished');
});

test('a plan of ten thousand steps is drawn as quickly as a small one', async () => {
	const steps = Array.from({length: 10_000}, (_, index) => command(`echo ${index}`, {id: `s${index}`, title: `Step ${index}`, section: 's'}));
	const run = memoryRun(planOf(steps, [section('s', 'Steps')]));
	const screen = await openScreen(run);
	await screen.until('10,000 steps');
	await screen.press('G');
	await screen.until('Step 9999');
	await screen.press('\x1b');
	await screen.until('ready');
});
