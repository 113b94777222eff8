import {expect, test} from 'vitest';
import {KEYMAP, looks, rowsOf} from '../../src/ui/keys/keymap.ts';
import {memoryRun} from '../support/memory-run.ts';
import {openScreen} from '../support/screen.ts';
import {command, planOf, section} from '../support/sample-plan.ts';

const watched = () => {
	const run = memoryRun(planOf([command('one', {id: 'one', title: 'One', section: 's'}), command('two', {id: 'two', title: 'Two', section: 's'})], [section('s', 'Steps')]), () => ({hold: true, lines: ['begun']}));
	return {run, looker: {...run, readOnly: true, send: () => ({refused: 'never asked'})}};
};

test('who looks on is offered nothing that acts, in no mode', () => {
	const modes = new Set(KEYMAP.flatMap(row => row.modes));
	for (const mode of modes) expect(rowsOf(mode, true).filter(row => !looks(row)), mode).toEqual([]);
	expect(rowsOf('running', true).map(row => row.action)).not.toContain('interrupt');
});

test('who looks on sees the run at once, keys that act say why they do not, and q leaves without a question', async () => {
	const {run, looker} = watched();
	const screen = await openScreen(looker);
	await screen.until('looking on · waits for a word');
	expect(screen.text()).toContain('q stop looking on');
	expect(screen.text()).not.toMatch(/Plan:|Enter run/);
	await screen.press('r');
	await screen.until('only who drives the run can answer');
	run.send({kind: 'run', prompt: run.state().prompt?.id ?? '', confirm: null, edited: null});
	await screen.until('▶ running');
	expect(screen.text()).not.toContain('^C');
	run.end({exit: 1, why: 'exit code 1'});
	await screen.until('✘ failed');
	expect(screen.text()).not.toMatch(/retry|skip/);
	await screen.press('q');
	expect(await screen.left).toBe('left');
});

test('values that somebody else fills in are no form for who looks on', async () => {
	const plan = planOf([command('deploy <version>', {id: 'one', title: 'One', section: 's', uses: [{input: 'version', start: 7, end: 16, literal: '<version>', quoting: 'bare'}]})], [section('s', 'Steps')]);
	const run = memoryRun({...plan, inputs: [{name: 'version', prompt: null, default: null, options: [], pattern: null, secret: false, line: 1}] as unknown as typeof plan.inputs});
	const screen = await openScreen({...run, readOnly: true});
	await screen.until('values are wanted');
	await screen.press('h');
	await screen.until('Time of day');
});
