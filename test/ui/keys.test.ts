import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {KEYMAP, rowFor} from '../../src/ui/keys/keymap.ts';
import {holdsWhenSmall} from '../../src/ui/keys/when-small.ts';
import {frame} from '../../src/ui/panes/frame.ts';
import {footerLine} from '../../src/ui/panes/footer.ts';
import {openStore} from '../../src/ui/screen-store.ts';
import {modeOf} from '../../src/ui/state/mode.ts';
import {topOverlay} from '../../src/ui/state/ui-state.ts';
import {lineWidth, textOf} from '../../src/ui/text/line.ts';
import {checklist, command, planOf, section} from '../support/sample-plan.ts';
import type {Played} from '../support/memory-run.ts';
import {memoryRun} from '../support/memory-run.ts';
import {shopPlan} from '../support/shop-plan.ts';

const open = (plan = shopPlan(), play: (command: string, attempt: number) => Played = () => ({}), mode: 'live' | 'drill' = 'live') => {
	const run = memoryRun(plan, play, mode);
	const left: string[] = [];
	const copied: string[] = [];
	const store = openStore({run, columns: 100, rows: 30, now: () => run.now(), leave: () => left.push('left'), copy: text => {
			copied.push(text);
			return 'was copied';
		}, stream: () => {}, repaint: () => {}, suspend: () => {}});
	const key = (name: string) => store.dispatch({kind: 'key', press: {key: name, text: name.length === 1 ? name : ''}});
	return {
		run,
		store,
		left,
		copied,
		mode: () => modeOf(store.ui(), plan, run.state()),
		/** One deliberate press. */
		press: (...names: readonly string[]) => {
			for (const name of names) {
				run.pass(1000);
				key(name);
			}
		},
		/** A press so soon after the one before that nothing can have been read in between. */
		again: key,
		type: (text: string) => store.dispatch({kind: 'key', press: {key: '', text}}),
		hint: () => store.ui().hint,
	};
};

const twoSteps = () => planOf([command('one', {id: 'one', title: 'One', section: 's'}), command('two', {id: 'two', title: 'Two', section: 's'})], [section('s', 'Steps')]);
const gated = (level: 'confirm' | 'typed') => planOf([command('drop', {id: 'drop', title: 'Drop', section: 's', effect: 'destructive', gate: {level, why: 'deletes all', word: 'shop'}})], [section('s', 'Steps')]);

describe('the key map', () => {
	test('a key means one thing in a mode', () => {
		const seen = new Map<string, string>();
		for (const row of KEYMAP)
			for (const mode of row.modes)
				for (const key of row.keys) {
					const place = `${mode} ${key}`;
					expect(seen.get(place), place).toBeUndefined();
					seen.set(place, row.action);
				}
	});

	test('footers drop items whole, keep help, and fit', () => {
		const modes = [...new Set(KEYMAP.flatMap(row => row.modes))];
		fc.assert(
			fc.property(fc.constantFrom(...modes), fc.integer({min: 56, max: 160}), (mode, width) => {
				const footer = footerLine(mode, width);
				const labels = KEYMAP.filter(row => row.modes.includes(mode)).map(row => `${row.shown} ${row.label}`);
				expect(lineWidth(footer)).toBeLessThanOrEqual(width);
				expect(textOf(footer).split('   ').every(item => labels.includes(item))).toBe(true);
				if (rowFor(mode, '?')) expect(textOf(footer).endsWith('? help')).toBe(true);
			}),
		);
	});

	test('no digit is offered that chooses nothing', () => {
		const first = (choices: number) => textOf(footerLine('decision', 100, false, choices)).split('   ')[0];
		expect([first(0), first(1), first(4), first(9), first(12)]).toEqual(['Enter take it', '1 choose', '1-4 choose', '1-9 choose', '1-9 choose']);
	});

	test('Esc never runs, leaves or aborts, and ^C only interrupts', () => {
		const harmless = new Set(['close', 'interrupt']);
		expect(KEYMAP.filter(row => row.keys.includes('esc') || row.keys.includes('ctrl-c')).every(row => harmless.has(row.action))).toBe(true);
	});
});

test('Enter at an ordinary gate runs nothing, and says which key does', () => {
	const {run, press, hint, mode} = open(gated('confirm'));
	press('esc', 'enter', 'enter');
	expect([mode(), hint()]).toEqual(['gate-yes', 'Enter runs nothing here: y runs it, Esc goes back']);
	expect(run.state().steps['drop']?.attempts ?? []).toEqual([]);
	press('y');
	expect(run.state().steps['drop']?.status).toBe('passed');
});

describe('a terminal that is too small', () => {
	const small = {columns: 50, rows: 12};
	const large = {columns: 100, rows: 30};

	test('runs nothing, and what was typed for a gate is gone afterwards', () => {
		const {run, store, press, type, mode} = open(gated('typed'));
		press('esc', 'enter');
		run.pass(1000);
		type('sho');
		store.resize(small);
		expect(mode()).toBe('command');
		press('enter', 'r', 'p');
		run.pass(1000);
		type('shop');
		store.dispatch({kind: 'paste', text: 'shop'});
		press('enter');
		store.resize(large);
		expect([mode(), run.state().steps['drop']]).toEqual(['command', undefined]);
		press('enter', 'enter');
		expect([mode(), run.state().steps['drop']]).toEqual(['gate-word', undefined]);
	});

	test('marks nothing as done, chooses nothing and fills in nothing', () => {
		for (const at of ['manual', 'checklist', 'branch', 'decision', 'inputs', 'command', 'failure', 'verdict', 'undo', 'reason', 'edit'] as const) {
			for (const {keys, action} of KEYMAP.filter(row => row.modes.includes(at))) {
				const held = action === 'quit' || action === 'close' || action === 'help' || action === 'interrupt';
				for (const key of keys) expect(holdsWhenSmall(at, rowFor(at, key)!), `${at} ${key}`).toBe(held);
			}
		}
	});

	test('lets go of the run, helps and stops what runs; Enter that comes as it grows is not taken', () => {
		const {run, store, left, press, again, mode} = open(twoSteps(), () => ({hold: true}));
		press('esc', 'enter');
		store.resize(small);
		press('ctrl-c');
		expect(run.interrupts()).toBe(1);
		press('?');
		expect(mode()).toBe('help');
		press('j', 'esc', 'q');
		expect(mode()).toBe('quit');
		press('a');
		expect(mode()).toBe('quit');
		press('esc');
		const before = run.state();
		store.resize(large);
		again('enter');
		expect(run.state()).toBe(before);
		store.resize(small);
		press('q', 'enter');
		expect(left).toEqual(['left']);
	});
});

describe('keys after a change of the screen', () => {
	test('Enter that comes at once does not run the step that has just appeared', () => {
		const {run, press, again} = open(twoSteps());
		press('esc', 'enter');
		expect(run.state().steps['one']?.status).toBe('passed');
		again('enter');
		expect(run.state().steps['two']).toBeUndefined();
		press('enter');
		expect(run.state().steps['two']?.status).toBe('passed');
	});

	test('a key that is held down runs one step only, however long it is held', () => {
		const {run, press, again} = open(twoSteps(), () => ({durationMs: 0}));
		press('esc', 'enter');
		run.pass(500);
		for (let repeat = 0; repeat < 100; repeat++) {
			run.pass(30);
			again('enter');
		}
		expect(run.state().steps['two']).toBeUndefined();
	});

	test('an impatient finger gets through, and is told why it did not', () => {
		const {run, press, again, hint} = open(twoSteps(), () => ({durationMs: 0}));
		press('esc', 'enter');
		run.pass(600);
		again('enter');
		expect(hint()).toContain('press again');
		expect(run.state().steps['two']).toBeUndefined();
		run.pass(600);
		again('enter');
		expect(run.state().steps['two']?.status).toBe('passed');
	});

	test('text for a field that the operator opened is taken at once', () => {
		const {store, press, again} = open(twoSteps());
		press('esc', 'n');
		again('a');
		expect(topOverlay(store.ui())).toMatchObject({kind: 'note', field: {value: 'a'}});
	});

	test('the key that opened a field is not typed into it by being held', () => {
		const {run, store, press, again} = open(twoSteps());
		press('esc', 's');
		run.pass(450);
		again('s');
		expect(topOverlay(store.ui())).toMatchObject({kind: 'reason', field: {value: ''}});
	});

	test('moving works at once', () => {
		const {store, press, again} = open();
		press('esc', 'o');
		again('j');
		expect(topOverlay(store.ui())).toMatchObject({kind: 'plan', cursor: 1});
	});
});

describe('several characters at once', () => {
	test('move, but never act', () => {
		const {run, store, press, type} = open();
		press('esc', 'o');
		type('jjj');
		expect(topOverlay(store.ui())).toMatchObject({kind: 'plan', cursor: 3});
		press('esc');
		run.pass(1000);
		type('rr');
		type('sq');
		expect(run.state().steps).toEqual({});
		expect(topOverlay(store.ui())).toBeNull();
	});

	test('pasted text is taken in fields only, and never hands them in', () => {
		const {run, store, press, hint} = open(twoSteps());
		press('esc');
		store.dispatch({kind: 'paste', text: 'r\ry\r'});
		expect(run.state().steps).toEqual({});
		expect(hint()).toContain('fields only');
		press('n');
		store.dispatch({kind: 'paste', text: 'two\nlines\n'});
		expect(topOverlay(store.ui())).toMatchObject({kind: 'note', field: {value: 'two lines'}});
		expect(run.state().notes).toEqual([]);
	});
});

describe('gates', () => {
	test('a destructive step runs after its word only; another word stays', () => {
		const {run, press, hint, mode} = open(gated('typed'));
		press('esc', 'enter');
		expect(mode()).toBe('gate-word');
		press('s', 'h', 'enter');
		expect(hint()).toContain('type `shop`');
		expect(run.state().steps['drop']).toBeUndefined();
		press('o', 'p', 'enter');
		expect(run.state().steps['drop']?.status).toBe('passed');
	});

	test('Enter confirms nothing at an ordinary gate; y does', () => {
		const {run, press} = open(gated('confirm'));
		press('esc', 'enter', 'enter', 'enter');
		expect(run.state().steps['drop']).toBeUndefined();
		press('y');
		expect(run.state().steps['drop']?.status).toBe('passed');
	});

	test('an edited command goes through the gate, too', () => {
		const {run, press, mode} = open(gated('typed'));
		press('esc', 'e', '!', 'enter');
		expect(mode()).toBe('gate-word');
		press('s', 'h', 'o', 'p', 'enter');
		expect(run.state().steps['drop']?.attempts[0]?.command).toBe('drop!');
	});
});

describe('leaving', () => {
	test('^C stops a running step, and otherwise says how to leave', () => {
		const {run, press, hint, left} = open(twoSteps(), () => ({hold: true}));
		press('esc', 'ctrl-c');
		expect(hint()).toContain('q leaves');
		press('enter', 'ctrl-c');
		expect(run.interrupts()).toBe(1);
		expect(left).toEqual([]);
	});

	test('q asks; Enter leaves without ending the run', () => {
		const {run, press, left} = open(twoSteps());
		press('esc', 'q');
		expect(left).toEqual([]);
		press('enter');
		expect(left).toEqual(['left']);
		expect(run.state().status).toBe('running');
	});

	test('aborting takes a reason and is one event', () => {
		const {run, press} = open(twoSteps());
		press('esc', 'q', 'a', 'n', 'o', 'enter');
		expect(run.state()).toMatchObject({status: 'finished', outcome: 'aborted', outcomeReason: 'no'});
	});
});

describe('answers', () => {
	test('in a live run skipping needs a reason; in a drill it may be left out', () => {
		const live = open(twoSteps());
		live.press('esc', 's', 'enter');
		expect(live.hint()).toContain('a reason is needed');
		expect(live.mode()).toBe('reason');
		const drill = open(twoSteps(), () => ({}), 'drill');
		drill.press('esc', 's', 'enter');
		expect(drill.run.state().steps['one']?.status).toBe('skipped');
	});

	test('a jump goes there and runs nothing', () => {
		const {run, press} = open();
		press('esc', 'o', 'G', 'enter');
		expect(run.state().prompt).toMatchObject({kind: 'command', step: 'scale'});
		expect(run.state().steps['scale']?.attempts ?? []).toEqual([]);
	});

	test('a dialog of a question that was answered elsewhere goes away', () => {
		const {run, store, press} = open(twoSteps());
		press('esc', 's');
		const prompt = run.state().prompt?.id ?? '';
		run.send({kind: 'run', prompt, confirm: null, edited: null});
		expect(topOverlay(store.ui())).toBeNull();
	});

	test('a command that holds a secret is not edited, because a mask must never run', () => {
		const plan = shopPlan();
		const steps = [command('login <db_password>', {id: 'login', title: 'Log in', section: 's'})];
		const {run, store, press, hint} = open({...planOf(steps, [section('s', 'Steps')], plan.inputs)});
		press('esc', 'enter');
		run.pass(1000);
		store.dispatch({kind: 'key', press: {key: '', text: 'hunter2'}});
		press('ctrl-s', 'e');
		expect(hint()).toContain('secret');
	});

	test('y copies the command as it would run', () => {
		const {press, copied} = open(twoSteps());
		press('esc', 'y');
		expect(copied).toEqual(['one']);
	});
});

test('no keys make the screen fail, run a destructive step without its word, or leave without q', () => {
	const keys: readonly string[] = [...new Set(KEYMAP.flatMap(row => row.keys))];
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), fc.integer({min: 0, max: 900})), {maxLength: 120}), presses => {
			const {run, left, again} = open(shopPlan(), text => ({exit: text.includes('update') ? 1 : 0, lines: ['out']}));
			for (const [name, wait] of presses) {
				run.pass(wait);
				again(name);
			}
			expect(run.entries().some(({event}) => event.kind === 'step-started' && ['workers', 'truncate'].includes(event.step))).toBe(false);
			if (left.length > 0) expect(presses.some(([name]) => name === 'q')).toBe(true);
		}),
		{numRuns: 300},
	);
});


test('whatever was pressed and however large the terminal is, the screen fits it exactly', () => {
	const keys: readonly string[] = [...new Set(KEYMAP.flatMap(row => row.keys))].filter(key => key !== 'q');
	const long = 'kubectl patch deployment shop --type merge -p {"spec":{"template":{"spec":{"containers":[]}}}} '.repeat(12);
	const play = (text: string): Played => ({hold: text.includes('logs') || text.includes('ssh'), exit: text.includes('update') ? 1 : 0, lines: ['日本語 👩‍🚒 '.repeat(40), '\x1b[31mred', long]});
	const plan = shopPlan();
	const wordy = {...plan, steps: plan.steps.map(step => (step.kind === 'command' ? {...step, prose: `${long}\n\n| a | b |\n|---|---|\n| ${long} | x |`, title: `${step.title} 日本語 ${long}`} : step))};
	const often = fc.oneof(fc.constantFrom(...keys), fc.constantFrom('enter', 'esc', 'y', 'space', '1', '2', 'ctrl-s', 'l', '/'));
	fc.assert(
		fc.property(fc.nat(wordy.steps.length - 1), fc.array(often, {minLength: 10, maxLength: 40}), fc.integer({min: 20, max: 160}), fc.integer({min: 6, max: 60}), (start, presses, width, height) => {
			const {run, store, press} = open(wordy, play, 'drill');
			press('esc');
			run.send({kind: 'fill', prompt: null, values: {version: 'v41'}});
			run.send({kind: 'move', to: wordy.steps[start]?.id ?? '', reason: ''});
			for (const key of presses) {
				press(key);
				const state = run.state();
				const {lines, cursor} = frame({run, state, ui: store.ui(), mode: modeOf(store.ui(), run.plan, state), now: run.now()}, {width, height});
				expect(lines).toHaveLength(height);
				expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(width);
				expect(lines.map(textOf).join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
				if (cursor) expect(cursor.x < width && cursor.y < height).toBe(true);
			}
		}),
		{numRuns: 150},
	);
});

test('Tab goes to the list of steps and comes back', () => {
	const {press, mode} = open(gated('confirm'));
	press('esc');
	const before = mode();
	press('tab');
	expect([before, mode()]).toEqual(['command', 'overview']);
	press('j', 'tab');
	expect(mode()).toBe('command');
});

test('Enter at a checklist marks nothing, and says which key does', () => {
	const {press, hint, mode, run} = open(planOf([checklist(['The channel knows', 'It is paused'], {id: 'list', title: 'Before', section: 's'})], [section('s', 'Steps')]));
	press('esc', 'enter');
	expect([mode(), hint()]).toEqual(['checklist', 'Space ticks the line under the cursor, x says that it does not apply']);
	expect(run.state().steps['list']?.items ?? {}).toEqual({});
});
