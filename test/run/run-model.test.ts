import {expect, test} from 'vitest';
import {gateFor} from '../../src/run/gate.ts';
import {nextEffect} from '../../src/run/next-effect.ts';
import {stepState} from '../../src/run/step-state.ts';
import {timeline} from '../../src/run/timeline.ts';
import {checklist, command, decision, manual, option, tinyPlan, using} from '../support/tiny-plan.ts';
import {failed, passed, push, run, send, settle, startWalk} from '../support/walk.ts';

const status = (walk: ReturnType<typeof startWalk>, id: string) => stepState(walk.state, id).status;

test('a run goes through its steps and completes', () => {
	const walk = startWalk(tinyPlan([command('a'), manual('b')]));
	expect(settle(walk)).toMatchObject({kind: 'ask', prompt: {kind: 'command', step: 'a'}});
	expect(run(walk)).toBeNull();
	expect(settle(walk)).toMatchObject({kind: 'ask', prompt: {kind: 'manual', step: 'b'}});
	expect(send(walk, {kind: 'done', prompt: walk.state.prompt?.id ?? '', note: ''})).toBeNull();
	settle(walk);
	expect(walk.state.outcome).toBe('completed');
});

test('a choice skips the steps of the other branches in the same event', () => {
	const walk = startWalk(tinyPlan([decision('which', [option('x', {kind: 'steps', steps: ['a']}), option('y', {kind: 'steps', steps: ['b', 'c']})]), command('a'), command('b'), command('c')]));
	settle(walk);
	const before = walk.entries.length;
	send(walk, {kind: 'choose', prompt: walk.state.prompt?.id ?? '', option: 'x', reason: ''});
	expect(walk.entries.length).toBe(before + 1);
	expect(status(walk, 'b')).toBe('not-applicable');
	expect(settle(walk)).toMatchObject({prompt: {step: 'a'}});
});

test('an option that ends the run ends it as completed, and the rest stays pending', () => {
	const walk = startWalk(tinyPlan([decision('when', [option('forward', {kind: 'end', reason: 'fix forward'})], {about: 'condition'}), command('a')]));
	settle(walk);
	send(walk, {kind: 'choose', prompt: walk.state.prompt?.id ?? '', option: 'forward', reason: ''});
	settle(walk);
	expect(walk.state).toMatchObject({status: 'finished', outcome: 'completed', outcomeReason: 'Option forward'});
	expect(status(walk, 'a')).toBe('pending');
});

test('an option with a timer asks again', () => {
	const walk = startWalk(tinyPlan([decision('when', [option('look', {kind: 'timer', waitMs: 300_000})], {about: 'condition'})]));
	settle(walk);
	const first = walk.state.prompt?.id ?? '';
	send(walk, {kind: 'choose', prompt: first, option: 'look', reason: ''});
	settle(walk);
	expect(walk.state.prompt).toMatchObject({kind: 'decision', step: 'when'});
	expect(walk.state.prompt?.id).not.toBe(first);
});

test('a section off the way is done when an option leads there, then the run goes on', () => {
	const plan = tinyPlan([
		decision('when', [option('restore', {kind: 'section', section: 'rescue'})], {about: 'condition'}),
		command('a'),
		command('r1', {section: 'rescue', onWay: false}),
		command('r2', {section: 'rescue', onWay: false}),
	]);
	const walk = startWalk(plan);
	settle(walk);
	send(walk, {kind: 'choose', prompt: walk.state.prompt?.id ?? '', option: 'restore', reason: ''});
	const asked: string[] = [];
	for (let turn = 0; turn < 3; turn++) {
		const effect = settle(walk);
		asked.push(effect.kind === 'ask' ? effect.prompt.step : effect.kind);
		run(walk);
	}
	expect(asked).toEqual(['r1', 'r2', 'a']);
});

test('inputs are asked once, before the first step that changes anything, up to the next decision', () => {
	const plan = tinyPlan([command('look', {effect: 'read'}), using('a', ['version']), using('b', ['version', 'reason']), decision('d', [option('x', {kind: 'next'})]), using('c', ['later'])]);
	const walk = startWalk(plan);
	expect(settle(walk)).toMatchObject({prompt: {kind: 'command', step: 'look'}});
	run(walk);
	expect(settle(walk)).toMatchObject({prompt: {kind: 'inputs', step: 'a', names: ['version', 'reason'], required: true}});
	expect(send(walk, {kind: 'fill', prompt: walk.state.prompt?.id ?? '', values: {}})).toContain('`version`');
	expect(send(walk, {kind: 'fill', prompt: walk.state.prompt?.id ?? '', values: {version: 'v7'}})).toBeNull();
	expect(settle(walk)).toMatchObject({prompt: {kind: 'command', step: 'a'}});
	run(walk);
	expect(settle(walk)).toMatchObject({prompt: {kind: 'inputs', step: 'b', names: ['reason'], required: true}});
});

test('a value that was left for later is asked again at its step, which cannot run without it', () => {
	const walk = startWalk(tinyPlan([command('a'), using('b', ['version'])]));
	expect(settle(walk)).toMatchObject({prompt: {kind: 'inputs', step: 'a', names: ['version'], required: false}});
	expect(send(walk, {kind: 'fill', prompt: walk.state.prompt?.id ?? '', values: {version: ''}})).toBeNull();
	settle(walk);
	run(walk);
	expect(settle(walk)).toMatchObject({prompt: {kind: 'inputs', step: 'b', names: ['version'], required: true}});
	const prompt = walk.state.prompt?.id ?? '';
	expect(run(walk)).toContain('no command to run');
	expect(send(walk, {kind: 'fill', prompt, values: {version: ''}})).toContain('the step needs `version`');
	expect(send(walk, {kind: 'by-hand', prompt, reason: 'by the panel'})).toBeNull();
	expect(walk.state.steps['b']).toMatchObject({status: 'done-by-hand', attempts: []});
});

test('the value of a secret never reaches an event, and is asked again after a resume', () => {
	const walk = startWalk(tinyPlan([using('a', ['secret_token'])]));
	settle(walk);
	send(walk, {kind: 'fill', prompt: walk.state.prompt?.id ?? '', values: {secret_token: 'hunter2'}});
	expect(JSON.stringify(walk.entries)).not.toContain('hunter2');
	expect(settle(walk)).toMatchObject({prompt: {kind: 'command'}});
	push(walk, {kind: 'run-resumed', operator: 'ada', host: 'bastion'});
	expect(settle(walk)).toMatchObject({prompt: {kind: 'inputs', names: ['secret_token']}});
});

test('a secret that opened a place is asked again after a resume, also for lines that do not use it themselves', () => {
	const open = using('open', ['secret_token'], {opens: {kind: 'shell', label: 'ssh web-1'}});
	const walk = startWalk(tinyPlan([open, using('a', ['name'], {inside: 'open'}), command('b', {inside: 'open', effect: 'read'}), command('c')]));
	settle(walk);
	send(walk, {kind: 'fill', prompt: walk.state.prompt?.id ?? '', values: {secret_token: 'hunter2', name: 'web'}});
	for (const _ of ['open', 'a']) {
		settle(walk);
		run(walk);
	}
	expect(settle(walk)).toMatchObject({prompt: {kind: 'command', step: 'b'}});
	push(walk, {kind: 'run-resumed', operator: 'ada', host: 'bastion'});
	expect(settle(walk)).toMatchObject({prompt: {kind: 'inputs', step: 'b', names: ['secret_token'], required: true}});
	const prompt = walk.state.prompt?.id ?? '';
	expect(send(walk, {kind: 'fill', prompt, values: {name: 'web'}})).toContain('the step needs `secret_token`');
	expect(send(walk, {kind: 'fill', prompt, values: {secret_token: 'hunter2'}})).toBeNull();
	expect(settle(walk)).toMatchObject({prompt: {kind: 'command', step: 'b'}});
	run(walk);
	// Out of that place nobody asks for it.
	push(walk, {kind: 'step-started', step: 'b', attempt: 1, command: 'b', target: 'ssh web-1', cwd: '/'});
	push(walk, {kind: 'step-finished', step: 'b', attempt: 1, result: passed});
	push(walk, {kind: 'run-resumed', operator: 'ada', host: 'bastion'});
	expect(settle(walk)).toMatchObject({prompt: {kind: 'command', step: 'c'}});
});

test('a place whose line was changed for once is not asked for what it did not use', () => {
	const walk = startWalk(tinyPlan([using('open', ['secret_token'], {opens: {kind: 'shell', label: 'ssh web-1'}}), command('a', {inside: 'open'})]));
	settle(walk);
	send(walk, {kind: 'fill', prompt: walk.state.prompt?.id ?? '', values: {secret_token: 'hunter2'}});
	settle(walk);
	send(walk, {kind: 'run', prompt: walk.state.prompt?.id ?? '', confirm: 'yes', edited: 'ssh web-2'});
	settle(walk);
	push(walk, {kind: 'run-resumed', operator: 'ada', host: 'bastion'});
	expect(settle(walk)).toMatchObject({prompt: {kind: 'command', step: 'a'}});
});

test('what the author asks at a gate is said with its refusal, and the record has it with the answer', () => {
	for (const [level, why, said] of [['typed', 'drops the database', 'Backup done? (drops the database)'], ['confirm', 'Backup done?', 'confirm first: Backup done?']] as const) {
		const drop = command('drop', {effect: 'destructive', gate: {level, why, word: 'shop', asks: 'Backup done?'}});
		const walk = startWalk(tinyPlan([drop]));
		settle(walk);
		expect(run(walk)).toContain(said);
		expect(run(walk, 'shop')).toBeNull();
		expect(walk.entries.at(-1)?.event).toMatchObject({answer: {kind: 'run', asked: 'Backup done?'}});
		expect(timeline(walk.plan, walk.entries).at(-1)?.what).toBe('confirmed: Backup done?');
		settle(walk, () => failed);
		expect(gateFor(walk.plan, walk.state, drop)).toMatchObject({asks: 'Backup done?', guards: ['again']});
	}
});

test('a typed gate wants the word itself', () => {
	const walk = startWalk(tinyPlan([command('drop', {effect: 'destructive', gate: {level: 'typed', why: 'drops the database', word: 'shop'}})]));
	settle(walk);
	expect(run(walk)).toContain('type `shop`');
	expect(run(walk, 'shop ')).toBeNull();
});

test('a failed step asks; retry is a new attempt; a reason is needed to go past it live', () => {
	const walk = startWalk(tinyPlan([command('a')]), 'live');
	settle(walk);
	run(walk);
	expect(settle(walk, () => failed)).toMatchObject({prompt: {kind: 'failure', attempt: 1, unknown: false}});
	expect(run(walk)).toContain('it ran before in this run (attempt 1: failed)');
	expect(run(walk, 'yes')).toBeNull();
	expect(settle(walk, () => failed)).toMatchObject({prompt: {kind: 'failure', attempt: 2}});
	expect(send(walk, {kind: 'skip', prompt: walk.state.prompt?.id ?? '', reason: ' '})).toContain('reason');
	expect(send(walk, {kind: 'by-hand', prompt: walk.state.prompt?.id ?? '', reason: 'did it in the console'})).toBeNull();
	settle(walk);
	expect(walk.state.outcome).toBe('completed');
	expect(stepState(walk.state, 'a').attempts).toHaveLength(2);
});

test('an annotated retry repeats by itself, then asks', () => {
	const walk = startWalk(tinyPlan([command('a', {retry: {attempts: 3, everyMs: 10_000}})]));
	settle(walk);
	run(walk);
	expect(settle(walk, () => failed)).toMatchObject({prompt: {kind: 'failure', attempt: 3}});
});

test('an unknown outcome is asked about and never run again by itself', () => {
	const walk = startWalk(tinyPlan([command('a', {retry: {attempts: 9, everyMs: 0}})]));
	settle(walk);
	run(walk);
	expect(settle(walk, () => ({...passed, status: 'unknown', exit: null, by: 'lost'}))).toMatchObject({prompt: {kind: 'failure', unknown: true}});
});

test('what was confirmed before a crash is asked again after it', () => {
	const walk = startWalk(tinyPlan([command('a')]));
	settle(walk);
	run(walk);
	expect(nextEffect(walk.plan, walk.state).kind).toBe('execute');
	push(walk, {kind: 'run-resumed', operator: 'ada', host: 'bastion'});
	expect(nextEffect(walk.plan, walk.state)).toMatchObject({kind: 'ask', prompt: {kind: 'command', step: 'a'}});
});

test('a checklist is settled by its last mark, with who and when', () => {
	const walk = startWalk(tinyPlan([checklist('c', 2)]), 'live');
	settle(walk);
	expect(send(walk, {kind: 'mark', step: 'c', item: 0, mark: 'not-applicable', reason: ''})).toContain('reason');
	send(walk, {kind: 'mark', step: 'c', item: 0, mark: 'ticked', reason: ''});
	expect(status(walk, 'c')).toBe('pending');
	send(walk, {kind: 'mark', step: 'c', item: 1, mark: 'not-applicable', reason: 'internal only'});
	expect(stepState(walk.state, 'c')).toMatchObject({status: 'passed', items: {0: {by: 'ada'}, 1: {mark: 'not-applicable'}}});
	settle(walk);
	expect(walk.state.status).toBe('finished');
});

test('a jump goes anywhere; a settled step becomes pending again', () => {
	const walk = startWalk(tinyPlan([command('a'), command('b'), command('c')]));
	settle(walk);
	run(walk);
	settle(walk);
	expect(send(walk, {kind: 'move', to: 'a', reason: 'once more'})).toBeNull();
	expect(settle(walk)).toMatchObject({prompt: {step: 'a'}});
	run(walk, 'yes');
	expect(settle(walk)).toMatchObject({prompt: {step: 'b'}});
});

test('an abort ends the run after the running step, as aborted by the operator or failed by a failure', () => {
	for (const [because, outcome] of [['operator', 'aborted'], ['failure', 'failed']] as const) {
		const walk = startWalk(tinyPlan([command('a'), command('b')]));
		settle(walk);
		send(walk, {kind: 'abort', because, reason: 'enough'});
		settle(walk);
		expect(walk.state.outcome).toBe(outcome);
	}
});

test('a question that is no longer open takes no answer', () => {
	const walk = startWalk(tinyPlan([command('a'), command('b')]));
	settle(walk);
	const old = walk.state.prompt?.id ?? '';
	run(walk);
	settle(walk);
	expect(send(walk, {kind: 'run', prompt: old, confirm: null, edited: null})).toBe('that question is no longer open');
});

const branches = () =>
	tinyPlan([
		decision('when', [option('second', {kind: 'section', section: 'two'})], {about: 'condition'}),
		decision('which', [option('one', {kind: 'steps', steps: ['a']}), option('two', {kind: 'steps', steps: ['b1', 'b2']}), option('three', {kind: 'steps', steps: ['drop']})]),
		command('a', {section: 'one'}),
		command('b1', {section: 'two'}),
		command('b2', {section: 'two'}),
		command('drop', {section: 'three'}),
		command('after'),
	]);

const askedUntilEnd = (walk: ReturnType<typeof startWalk>): string[] => {
	const asked: string[] = [];
	for (let effect = settle(walk); effect.kind === 'ask' && asked.length < 10; effect = settle(walk)) {
		asked.push(effect.prompt.step);
		run(walk);
	}
	return asked;
};

test('an option that leads into one branch of a choice rules the other branches out', () => {
	const walk = startWalk(branches());
	settle(walk);
	send(walk, {kind: 'choose', prompt: walk.state.prompt?.id ?? '', option: 'second', reason: ''});
	expect(askedUntilEnd(walk)).toEqual(['b1', 'b2', 'after']);
	expect(stepState(walk.state, 'drop')).toMatchObject({status: 'not-applicable', reason: 'ruled out: "Option second" was chosen'});
});

test('what prepares all procedures is not passed by on the way into one, whatever else lies between is', () => {
	const plan = tinyPlan([
		decision('when', [option('second', {kind: 'section', section: 'two'})], {about: 'condition'}),
		command('look', {section: 'look'}),
		command('backup', {section: 'before'}),
		decision('which', [option('one', {kind: 'steps', steps: ['a']}), option('two', {kind: 'steps', steps: ['b1']})]),
		command('a', {section: 'one'}),
		command('b1', {section: 'two'}),
		command('after'),
	]);
	const prepared = {...plan, sections: plan.sections.map(section => (section.id === 'before' ? {...section, role: 'preparation' as const} : section))};
	const walk = startWalk(prepared);
	settle(walk);
	send(walk, {kind: 'choose', prompt: walk.state.prompt?.id ?? '', option: 'second', reason: ''});
	expect(askedUntilEnd(walk)).toEqual(['backup', 'b1', 'after']);
	expect([status(walk, 'look'), status(walk, 'a')]).toEqual(['not-applicable', 'not-applicable']);
});

test('a jump into one branch of a choice rules the other branches out', () => {
	const walk = startWalk(branches());
	settle(walk);
	send(walk, {kind: 'move', to: 'b1', reason: ''});
	expect(askedUntilEnd(walk)).toEqual(['b1', 'b2', 'after']);
	expect(status(walk, 'which')).toBe('not-applicable');
});

test('a jump from one branch into another leaves the rest of the first', () => {
	const walk = startWalk(branches());
	settle(walk);
	send(walk, {kind: 'move', to: 'drop', reason: 'data is broken'});
	settle(walk);
	send(walk, {kind: 'move', to: 'b1', reason: 'no, the schema'});
	expect(askedUntilEnd(walk)).toEqual(['b1', 'b2', 'after']);
});

test('an attempt with the terminal is one answer, for that attempt alone', () => {
	const walk = startWalk(tinyPlan([command('a')]), 'live');
	settle(walk);
	const before = walk.entries.length;
	expect(send(walk, {kind: 'run', prompt: walk.state.prompt?.id ?? '', confirm: null, edited: null, terminal: true})).toBeNull();
	expect(walk.entries.length).toBe(before + 1);
	expect(nextEffect(walk.plan, walk.state)).toMatchObject({kind: 'execute', step: 'a', terminal: true});
	push(walk, {kind: 'step-started', step: 'a', attempt: 1, command: 'a', target: 'local', cwd: '/'});
	expect(walk.state.running).toMatchObject({step: 'a', terminal: true});
	push(walk, {kind: 'step-finished', step: 'a', attempt: 1, result: failed});
	settle(walk);
	expect(run(walk, 'yes')).toBeNull();
	expect(nextEffect(walk.plan, walk.state)).not.toHaveProperty('terminal');
});

test('a command inside of another place can have the terminal where lines go there one by one, not in a program that nobody knows', () => {
	const inside = (kind: 'shell' | 'unknown') => {
		const walk = startWalk(tinyPlan([command('open', {opens: {kind, label: 'web-1'}}), command('client', {inside: 'open', opens: {kind: 'sql', label: 'psql'}}), command('a', {inside: 'client'})]), 'live');
		for (const _ of ['open', 'client']) {
			settle(walk);
			send(walk, {kind: 'skip', prompt: walk.state.prompt?.id ?? '', reason: 'open already'});
		}
		settle(walk);
		return send(walk, {kind: 'run', prompt: walk.state.prompt?.id ?? '', confirm: null, edited: null, terminal: true});
	};
	expect(inside('shell')).toBeNull();
	expect(inside('unknown')).toContain('another place');
});

test('a run that went past steps says so at its end', () => {
	const walk = startWalk(tinyPlan([command('a'), command('b'), command('c')]));
	settle(walk);
	run(walk);
	settle(walk, () => failed);
	send(walk, {kind: 'move', to: 'c', reason: 'straight to the end'});
	settle(walk);
	run(walk);
	settle(walk);
	expect(walk.state).toMatchObject({outcome: 'completed', outcomeReason: '1 step failed, 1 step not reached'});
});
