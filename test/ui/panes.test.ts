import {expect, test} from 'vitest';
import type {Plan} from '../../src/plan/plan.ts';
import {initialState} from '../../src/run/initial.ts';
import {KEYMAP} from '../../src/ui/keys/keymap.ts';
import {frame} from '../../src/ui/panes/frame.ts';
import {readingLines} from '../../src/ui/panes/reading.ts';
import {commandLines, factLines} from '../../src/ui/panes/step-text.ts';
import {openStore} from '../../src/ui/screen-store.ts';
import {modeOf} from '../../src/ui/state/mode.ts';
import {textOf} from '../../src/ui/text/line.ts';
import {wantedTerminal} from '../../src/ui/text/wanted-terminal.ts';
import {memoryRun} from '../support/memory-run.ts';
import type {MemoryRun} from '../support/memory-run.ts';
import {command, decision, input, manual, planOf, section} from '../support/sample-plan.ts';

const SECTIONS = [section('s', 'Steps')];

const branches = () =>
	planOf(
		[
			decision('branch', [
				{id: 'a', text: 'Method A', detail: '', line: 1, opens: {kind: 'steps', steps: ['a1']}},
				{id: 'b', text: 'Method B', detail: '', line: 2, opens: {kind: 'steps', steps: ['b1', 'b2', 'b3']}},
			], {id: 'which', title: 'Which method?', section: 's'}),
			command('one', {id: 'a1', title: 'One', section: 's'}),
			...['b1', 'b2', 'b3'].map(id => command(id, {id, title: id, section: 's'})),
			command('deploy <version>', {id: 'aside', title: 'Aside', section: 's', onWay: false}),
			manual('look', {id: 'look', title: 'Look', section: 's'}),
		],
		SECTIONS,
		[input('version')],
	);

const terminalOffered = (run: MemoryRun) => drawn(run, ['esc', 'enter']).text().includes('in terminal');

const drawn = (run: MemoryRun, keys: readonly string[] = []) => {
	const store = openStore({run, columns: 100, rows: 30, now: () => run.now(), leave: () => {}, copy: () => '', stream: () => {}, repaint: () => {}, suspend: () => {}});
	for (const key of keys) {
		run.pass(1000);
		store.dispatch({kind: 'key', press: {key, text: key.length === 1 ? key : ''}});
	}
	const mode = modeOf(store.ui(), run.plan, run.state());
	const rows = (width = 100) => frame({run, state: run.state(), ui: store.ui(), mode, now: run.now()}, {width, height: 30}).lines.map(textOf);
	return {mode, rows, text: () => rows().join('\n')};
};

test('an option that is selected shows what it leads to, and how much of the rest then does not apply', () => {
	const text = drawn(memoryRun(branches()), ['esc', '1']).text();
	expect(text).toMatch(/Then: +2 +One/);
	expect(text).toContain('3 steps of the other options then do not apply');
	expect(drawn(memoryRun(branches()), ['esc', '2']).text()).toMatch(/Then: +3 +b1[^]*4 +b2[^]*5 +b3[^]*1 step of the other options then does not apply/);
});

test('what comes next is what is left to do, not what the choice ruled out', () => {
	const run = memoryRun(branches());
	run.send({kind: 'choose', prompt: run.state().prompt?.id ?? '', option: 'a', reason: 'it is the first'});
	expect(drawn(run, ['esc']).text()).toMatch(/Next: 7 Look/);
});

test('of a long row that the next step is judged by, nothing is out of sight', () => {
	const row = `v57  complete  2026-01-04  ${'registry.shop.example/team/'.repeat(4)}till:2026-01-04`;
	const run = memoryRun(planOf([command('releases', {id: 'a', title: 'See releases', section: 's'}), command('deploy', {id: 'b', title: 'Go back', section: 's'})], SECTIONS), () => ({lines: [row]}));
	run.send({kind: 'run', prompt: run.state().prompt?.id ?? '', confirm: null, edited: null});
	const rows = drawn(run, ['esc']).rows();
	expect(rows.join('').replaceAll(/[\s│▏▎]/gu, '')).toContain(row.replaceAll(' ', ''));
});

test('where rows lead to the same action, what one sees stands first; words of an option are never cut', () => {
	const symptoms = ['Everything is down', `Pages are slow ${'and slower '.repeat(8)}for many`];
	const plan = planOf(
		[decision('condition', symptoms.map((detail, index) => ({id: `o${index}`, text: 'Roll back', detail, line: index, opens: {kind: 'next'} as const})), {id: 'see', title: 'When?', section: 's'})],
		SECTIONS,
	);
	const text = drawn(memoryRun(plan), ['esc']).text();
	expect(text).toMatch(/What do you see\?[^]*1 {2}Everything is down +go on[^]*Roll back/);
	expect(text).toMatch(/for many/);
});

test('one of several that do the same is a radio button', () => {
	const plan = planOf([decision('alternative', [{id: 'a', text: 'A', detail: '', line: 1, opens: {kind: 'next'}}, {id: 'b', text: 'B', detail: '', line: 2, opens: {kind: 'next'}}], {id: 'x', title: 'Which one?', section: 's'})], SECTIONS);
	expect(drawn(memoryRun(plan), ['esc', '2']).text()).toMatch(/ 1 {2}\( \) A[^]*› 2 {2}\(•\) B/);
});

test('how far a run is counts the way really taken, not what a choice ruled out', () => {
	const run = memoryRun(branches());
	const prompt = run.state().prompt?.id ?? '';
	expect(drawn(run, ['esc']).rows()[0]).toContain('0/6 done');
	run.send({kind: 'choose', prompt, option: 'a', reason: 'it is the first'});
	expect(drawn(run).rows()[0]).toContain('1/3 done');
});

test('values that only steps off the way use are not asked for in the overview', () => {
	expect(drawn(memoryRun(branches())).text()).not.toContain('Needs');
});

test('a question that cannot be skipped offers no skipping', () => {
	const {mode, rows} = drawn(memoryRun(branches()), ['esc']);
	expect(KEYMAP.filter(row => row.modes.includes(mode) && row.action === 'skip')).toEqual([]);
	expect(rows(200).at(-1)).not.toContain('skip');
});

test('what the author asks stands above the word to type, and above `y`', () => {
	for (const level of ['typed', 'confirm'] as const) {
		const gate = {level, why: level === 'typed' ? 'drops the database' : 'Is the backup done?', word: 'shop', asks: 'Is the backup done?'};
		const run = memoryRun(planOf([command('dropdb shop', {id: 'd', title: 'Drop', section: 's', effect: level === 'typed' ? 'destructive' : 'change', gate})], SECTIONS));
		expect(drawn(run, ['esc']).text().split('Is the backup done?')).toHaveLength(2);
		expect(drawn(run, ['esc', 'enter']).text()).toMatch(level === 'typed' ? /DESTRUCTIVE: drops the database[^]*! Is the backup done\?[^]*Is the backup done\?[^]*Run this on[^]*Type +shop/ : /Is the backup done\?[^]*Run this on[^]*y runs it/);
	}
});

test('a warning that is the reason of the gate is shown once', () => {
	const step = command('drop', {id: 'd', title: 'Drop', section: 's', effect: 'destructive', gate: {level: 'typed', why: 'CRITICAL: deletes every order', word: 'orders'}, warnings: ['**CRITICAL**: deletes every order.', 'Takes an hour']});
	expect(commandLines(step, initialState, 'drop', 80).map(textOf)).toEqual(['│ ! DESTRUCTIVE: CRITICAL: deletes every order', '│ ! Takes an hour', '│ drop']);
});

test.each([
	['Expected: 200 OK', 'Expect: 200 OK'],
	['**Expected output:** all green', 'Expect: all green'],
	['Erwartet: läuft', 'Expect: läuft'],
	['预期：正常', 'Expect: 正常'],
	['Expect 2 replicas: a and b', 'Expect: Expect 2 replicas: a and b'],
	['status: ok', 'Expect: status: ok'],
])('an expectation has one label: %s', (text, shown) => {
	const step = command('x', {id: 'x', title: 'X', section: 's', expectations: [{kind: 'prose', text, line: 1}]});
	expect(factLines(planOf([step], SECTIONS), step, initialState, 80).map(textOf)).toEqual([shown]);
});

test('the outline and the full text of a step say why it is one, and which option leads to it', () => {
	const plan = branches();
	const {text} = drawn(memoryRun(plan), ['j']);
	expect(text()).toContain('Why: a line of a shell block');
	const read = readingLines(plan, 'b1', 80).map(textOf).join('\n');
	expect(read).toContain('Why: a line of a shell block');
	expect(read).toContain('Section: its heading names an action');
	expect(read).toContain('Only after: step 1 Which method?: "Method B"');
	expect(drawn(memoryRun(plan), ['j', 'j', 'p']).text()).toContain('3 › b1');
});

test('a step that missed a terminal is offered it, through its gate', () => {
	const plan = planOf([command('sudo id', {id: 'sudo', title: 'Who', section: 's', gate: {level: 'confirm', why: 'acts as root', word: 'sudo'}})], SECTIONS);
	const run = memoryRun(plan, (_, attempt) => (attempt === 1 ? {lines: ['sudo: a terminal is required to read the password'], exit: 1} : {hold: true}));
	const keys = ['esc', 'enter', 'y'];
	expect(drawn(run, keys).text()).toContain('It wanted a terminal');
	const again = drawn(run, ['T', 'y']);
	expect(again.mode).toBe('lent');
	expect(run.entries().findLast(({event}) => event.kind === 'prompt-answered')?.event).toMatchObject({answer: {kind: 'run', edited: null, terminal: true}});
});

test.each([
	['bash: line 1: /dev/tty: No such device or address', true],
	['stty: standard input: Inappropriate ioctl for device', true],
	['the input device is not a TTY', true],
	['sudo: a terminal is required to read the password; either use the -S option', true],
	['Error: Cannot perform an interactive login from a non TTY device', true],
	['curl: (7) Failed to connect to shop port 443', false],
	['deploying terminal service', false],
	['ops@shop-host: Permission denied (publickey,password).', true],
	['Host key verification failed.', true],
	['rm: cannot remove a: Permission denied', false],
	['tty1 is up', false],
	['Do you want to continue? [Y/n] Abort.', true],
	['Are you sure (yes/no/[fingerprint])?', true],
	["[sudo] password for deploy: ", true],
	['EOFError: EOF when reading a line', true],
	['Press Enter to continue...', true],
	['password rotated: web-1', false],
	['use --yes to answer [y/N] questions', false],
])('%s', (text, wanted) => {
	expect(wantedTerminal([text])).toBe(wanted);
});

test('a line that opens a place for later steps does not take the terminal, one that nothing follows does', () => {
	const opening = command('ssh web-1', {id: 'open', title: 'Open', section: 's', interactive: true, opens: {kind: 'shell', label: 'ssh web-1'}});
	const facts = (plan: Plan) => factLines(plan, opening, {...initialState, mode: 'live'}, 80).map(textOf).join('\n');
	const followed = planOf([opening, command('id', {id: 'id', title: 'Id', section: 's', inside: 'open'})], SECTIONS);
	expect(facts(followed)).not.toContain('Terminal:');
	expect(facts(planOf([opening], SECTIONS))).toContain('Terminal:');
	const run = memoryRun(followed, () => ({hold: true}));
	expect(drawn(run, ['esc', 'enter']).mode).toBe('running');
});

test('how a run ended tells what did not apply, but not what a choice ruled out', () => {
	const run = memoryRun(branches());
	const prompt = () => run.state().prompt?.id ?? '';
	run.send({kind: 'choose', prompt: prompt(), option: 'a', reason: 'first'});
	run.send({kind: 'not-applicable', prompt: prompt(), reason: 'no such host'});
	run.send({kind: 'done', prompt: prompt(), note: ''});
	const text = drawn(run).text();
	expect(text).toContain('1 step not applicable');
	expect(text).toContain('2 One  not applicable: no such host');
	expect(text).not.toContain('b1');
});

test('however many values a runbook needs, its steps are seen', () => {
	const names = Array.from({length: 300}, (_, index) => `value_${index}`);
	const letters = (text: string) => text.replaceAll(/\d/g, digit => 'abcdefghij'[Number(digit)] ?? '');
	const plan = planOf(names.map(name => command(`use <${letters(name)}>`, {id: name, title: `Use ${name}`, section: 's'})), SECTIONS, names.map(name => input(letters(name))));
	const text = drawn(memoryRun(plan)).text();
	expect(text).toContain('Needs 300 inputs');
	expect(text).toContain('Use value_0');
});

test('after an unknown outcome Enter does not run the command again; r does', () => {
	const plan = planOf([command('restart', {id: 'restart', title: 'Restart', section: 's'})], SECTIONS);
	const run = memoryRun(plan, (_, attempt) => (attempt === 1 ? {status: 'unknown', by: 'lost', exit: null, why: 'it is gone'} : {}));
	expect(drawn(run, ['esc', 'enter', 'enter']).mode).toBe('failure');
	expect(run.state().steps['restart']?.attempts).toHaveLength(1);
	drawn(run, ['r']);
	expect(run.state().steps['restart']?.attempts).toHaveLength(2);
});

test('the terminal is offered only where it can be handed over', () => {
	const fails = () => ({exit: 1});
	const here = planOf([command('sudo id', {id: 'sudo', title: 'Who', section: 's'})], SECTIONS);
	const there = planOf([command('sudo id', {id: 'sudo', title: 'Who', section: 's', inside: 'open'})], SECTIONS);
	expect(terminalOffered(memoryRun(here, fails))).toBe(true);
	expect(terminalOffered(memoryRun(here, fails, 'drill'))).toBe(false);
	expect(terminalOffered(memoryRun(there, fails))).toBe(false);
});

test('what steps left running is named where the run is left, with the key that ends it', () => {
	const run = memoryRun(planOf([command('serve &', {id: 'one', title: 'Serve', section: 's'})], [section('s', 'Steps')]));
	run.leaveRunning([{pid: 4711, command: 'serve --port 80'}]);
	expect(drawn(run, ['esc', 'q']).text()).toMatch(/K +end what steps left running[\s\S]*4711 serve --port 80/);
	run.send({kind: 'run', prompt: run.state().prompt?.id ?? '', confirm: null, edited: null});
	expect(drawn(run).text()).toContain('4711 serve');
	expect(drawn(run, ['K']).text()).not.toContain('4711 serve');
});

test('what a person sends is shown with the values that are known, without secrets', () => {
	const plan = planOf(
		[manual('Back on <version> with <token>. Cause: [CAUSE]', {id: 'tell', title: 'Tell the others', section: 's'}), command('deploy <version> <token>', {id: 'deploy', title: 'Deploy', section: 's'})],
		SECTIONS,
		[input('version'), {...input('token'), secret: true}],
	);
	const run = memoryRun(plan);
	expect(run.send({kind: 'fill', prompt: null, values: {version: 'v7', token: 'hush'}})).toBeNull();
	const text = drawn(run, ['esc']).text();
	expect(text).toContain('Back on v7 with <token>. Cause: [CAUSE]');
	expect(text).not.toContain('hush');
});

test('where a value goes it is seen as it is typed, however long the command is', () => {
	const before = `deploy --image ${'registry.shop.example/'.repeat(4)}till:`;
	const text = `${before}<version> --app till --strategy immediate`;
	const run = memoryRun(planOf([command(text, {id: 'a', title: 'Go back', section: 's', uses: [{input: 'version', literal: '<version>', start: before.length, end: before.length + 9, quoting: 'bare'}]})], SECTIONS, [input('version')]));
	expect(drawn(run, ['i', ...'v211']).text()).toMatch(/ 1 {2}….*till:v211 --app till/);
});

test('the help tells of a pair of keys once', () => {
	const rows = drawn(memoryRun(branches()), ['o', '?']).rows().map(row => row.trim().split(/\s+/)[0]);
	expect(rows).toContain('j/k');
	expect(rows).not.toContain('k');
});
