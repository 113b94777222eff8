import {describe, expect, test} from 'vitest';
import {runJson} from '../../src/ui/json-screen.ts';
import {readIntent} from '../../src/ui/json/read-intent.ts';
import {initialState} from '../../src/run/initial.ts';
import type {MemoryRun} from '../support/memory-run.ts';
import {memoryRun} from '../support/memory-run.ts';
import {checklist, command, decision, planOf, section} from '../support/sample-plan.ts';
import {shopPlan} from '../support/shop-plan.ts';

type Message = Readonly<Record<string, any>>;

/** A program: it sees each message and says what it writes then; null: it closes its side. */
const converse = async (run: MemoryRun, program: (message: Message) => string | null | undefined) => {
	const heard: Message[] = [];
	const waiting: (string | null)[] = [];
	let wake = (): void => {};
	const lines = (async function* () {
		for (;;) {
			while (waiting.length === 0) await new Promise<void>(resolve => (wake = resolve));
			const next = waiting.shift() ?? null;
			if (next === null) return;
			yield next;
		}
	})();
	const end = await runJson({
		run,
		lines,
		out: line => {
			expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
			const message: Message = JSON.parse(line);
			heard.push(message);
			const said = program(message);
			if (said !== undefined) waiting.push(said);
			wake();
		},
	});
	return {end, heard};
};

const plan = planOf(
	[
		command('echo 1', {id: 'one', title: 'One', section: 's'}),
		checklist(['a', 'b'], {id: 'list', title: 'List', section: 's'}),
		command('rm -rf /srv/cart', {id: 'gone', title: 'Gone', section: 's', effect: 'destructive', gate: {level: 'typed', why: 'deletes the cart', word: 'cart', asks: 'Is the shop closed?'}}),
	],
	[section('s', 'S')],
);

test('a program answers every question from what the question holds, and reads how it ended', async () => {
	const run = memoryRun(plan, text => ({lines: [`ran ${text}`, 'red \u001b[31m \u009b2J \u202e']}));
	const {end, heard} = await converse(run, message => {
		if (message['type'] !== 'question') return undefined;
		if (message['items']) return JSON.stringify({kind: 'mark', step: message['step'].id, item: message['items'].find((item: Message) => item['mark'] === 'open').index, mark: 'ticked'});
		return JSON.stringify({kind: 'run', prompt: message['prompt'].id, confirm: message['gate']?.word ?? null});
	});
	expect(end).toEqual({kind: 'finished'});
	expect(heard[0]).toMatchObject({type: 'hello', format: 1, title: plan.title, mode: 'live'});
	expect(heard.filter(message => message['type'] === 'event').map(message => message['event'].kind)).toEqual(run.entries().map(({event}) => event.kind));
	expect(heard.find(message => message['type'] === 'question')).toMatchObject({step: {id: 'one', number: 1}, command: 'echo 1', where: 'this machine in /srv/shop', gate: null});
	expect(heard.find(message => message['gate'])).toMatchObject({gate: {level: 'typed', word: 'cart', why: 'deletes the cart', asks: 'Is the shop closed?'}});
	// What the program printed is not changed, only written so that it acts on no terminal.
	expect(heard.filter(message => message['type'] === 'output').map(message => message['lines'][1])).toEqual(['red \u001b[31m \u009b2J \u202e', 'red \u001b[31m \u009b2J \u202e']);
	expect(heard.at(-1)).toMatchObject({type: 'end', outcome: 'completed'});
});

test('what is refused is said with its line, and changes nothing', async () => {
	const run = memoryRun(plan);
	const wrong = ['{"kind":"run","confirm":"no","extra":1}', 'run', '{"kind":"choose"}', '{"kind":"run","prompt":"p99"}'];
	let sent = 0;
	const {heard} = await converse(run, message => (message['type'] === 'question' || message['type'] === 'refused' ? (wrong[sent++] ?? '{"kind":"leave"}') : undefined));
	expect(heard.filter(message => message['type'] === 'refused').map(message => [message['line'], message['reason']])).toEqual([
		[1, '`run` takes no `extra`'],
		[2, 'wanted one JSON object on the line'],
		[3, '`option` of `choose`: wanted the id of an option'],
		[4, expect.stringMatching(/./)],
	]);
	expect(run.entries().map(({event}) => event.kind)).toEqual(['run-started', 'prompt-opened']);
	expect(heard.at(-1)).toMatchObject({type: 'end', outcome: 'left'});
});

test('a destructive step does not run on another word', async () => {
	const only = planOf([plan.steps[2]!], [section('s', 'S')]);
	const run = memoryRun({...only, steps: only.steps.map(step => ({...step, number: 1}))});
	const {heard} = await converse(run, message => (message['type'] === 'question' ? '{"kind":"run","confirm":"yes"}' : message['type'] === 'refused' ? '{"kind":"leave"}' : undefined));
	expect(heard.find(message => message['type'] === 'refused')?.['reason']).toContain('cart');
	expect(run.entries().some(({event}) => event.kind === 'step-started')).toBe(false);
});

test('an input that ends before the question is answered stops the run there', async () => {
	const {end, heard} = await converse(memoryRun(plan), message => (message['type'] === 'question' ? null : undefined));
	expect(end.kind).toBe('stopped');
	expect(heard.at(-1)).toMatchObject({type: 'end', outcome: 'stopped'});
});

test('an input that ends while a command runs lets it end', async () => {
	const run = memoryRun(planOf([command('sleep 5', {id: 'one', title: 'One', section: 's'})], [section('s', 'S')]), () => ({hold: true}));
	const said = ['{"kind":"run"}', null];
	const {end, heard} = await converse(run, message => {
		if (message['event']?.kind === 'step-started') setImmediate(() => run.end());
		return message['type'] === 'question' || message['event']?.kind === 'step-started' ? said.shift() : undefined;
	});
	expect(end.kind).toBe('finished');
	expect(heard.at(-1)).toMatchObject({outcome: 'completed'});
});

test('decisions and inputs come with all that can be chosen', async () => {
	const choice = planOf([decision('branch', [{id: 'a', text: 'A', detail: 'when a', line: 3, opens: {kind: 'next'}}], {id: 'which', title: 'Which?', section: 's'})], [section('s', 'S')]);
	const {heard} = await converse(memoryRun(choice), message => (message['type'] === 'question' ? `{"kind":"choose","option":"${message['options'][0].id}","reason":"it is a"}` : undefined));
	expect(heard.find(message => message['type'] === 'question')).toMatchObject({about: 'branch', options: [{id: 'a', text: 'A', detail: 'when a', opens: {kind: 'next'}}]});
	const shop = await converse(memoryRun(shopPlan()), message => (message['inputs'] || message['type'] === 'refused' ? '{"kind":"leave"}' : message['type'] === 'question' ? answer(message) : undefined));
	expect(shop.heard.find(message => message['inputs'])?.['inputs']).toEqual([{name: 'version', asks: 'Release to go back to', sample: 'v41', pattern: 'v\\d+', options: [], secret: false}]);
});

const answer = (message: Message): string => {
	if (message['items']) return JSON.stringify({kind: 'mark', step: message['step'].id, item: message['items'].find((item: Message) => item['mark'] === 'open').index, mark: 'ticked'});
	return message['options'] ? JSON.stringify({kind: 'choose', option: message['options'][0].id, reason: 'so'}) : '{"kind":"run"}';
};

describe('a wish', () => {
	const state = {...initialState, prompt: {kind: 'command', id: 'p3', step: 'one'}} as const;

	test('without its question is for the open one', () => {
		expect(readIntent('{"kind":"skip","reason":"not today"}', state)).toEqual({kind: 'intent', intent: {kind: 'skip', prompt: 'p3', reason: 'not today'}});
	});

	test('to fill in at another question changes values without answering it', () => {
		expect(readIntent('{"kind":"fill","values":{"a":"1"}}', state)).toEqual({kind: 'intent', intent: {kind: 'fill', prompt: null, values: {a: '1'}}});
	});

	test.each(['[]', 'null', '1', '{"kind":"__proto__"}', '{"kind":"constructor"}', '{"kind":"shell"}', '{"kind":"fill","values":{"a":1}}', '{"kind":"run","confirm":1}', '{"kind":"leave","now":true}', '{"kind":"mark","step":"s","item":0.5,"mark":"ticked"}'])('%s is refused', line => {
		expect(readIntent(line, state).kind).toBe('refused');
	});

	// Written as text, `["passed"]` is `passed`: it would stand in the journal as a list, and no rule would know it.
	const WHOLE: readonly Message[] = [
		{kind: 'run', prompt: 'p3', confirm: 'yes', edited: 'echo 1'},
		{kind: 'done', note: 'n'},
		{kind: 'by-hand', reason: 'r'},
		{kind: 'skip', reason: 'r'},
		{kind: 'not-applicable', reason: 'r'},
		{kind: 'judge', verdict: 'passed', seen: 's'},
		{kind: 'choose', option: 'a', reason: 'r'},
		{kind: 'fill', values: {a: '1'}},
		{kind: 'mark', step: 's', item: 0, mark: 'ticked', reason: 'r'},
		{kind: 'move', to: 's', reason: 'r'},
		{kind: 'leave-out', section: 's', reason: 'r'},
		{kind: 'take-in', section: 's'},
		{kind: 'note', text: 't', step: 's'},
		{kind: 'abort', because: 'failure', reason: 'r'},
	];

	test.each(WHOLE)('$kind takes no list, object, number or yes in the place of any field', whole => {
		expect(readIntent(JSON.stringify(whole), state).kind).toBe('intent');
		for (const [name, value] of Object.entries(whole)) {
			const wrong = [[value], [], {[String(value)]: value}, {}, {toString: value}, true, ...(typeof value === 'number' ? [String(value)] : [7])];
			const taken = wrong.filter(one => readIntent(JSON.stringify({...whole, [name]: one}), state).kind !== 'refused');
			expect([name, taken]).toEqual([name, name === 'values' ? [{}] : []]);
		}
	});
});
