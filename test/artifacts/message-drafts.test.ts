import {expect, test} from 'vitest';
import {messageDrafts} from '../../src/artifacts/message-drafts.ts';
import type {MessageTemplate} from '../../src/plan/message.ts';
import type {Plan} from '../../src/plan/plan.ts';
import {tinyPlan, using} from '../support/tiny-plan.ts';
import {push, run, send, settle, startWalk, type Walk} from '../support/walk.ts';

const message = (text: string, change: Partial<MessageTemplate> = {}): MessageTemplate => ({title: 'First notice', channel: 'chat', line: 3, endLine: 5, text, step: null, why: '', ...change});

const walked = (messages: readonly MessageTemplate[], change: Partial<Plan> = {}): Walk => {
	const plan = tinyPlan([using('deploy', ['version', 'secret_token'])], {messages, ...change});
	const walk = startWalk(plan, 'live');
	push(walk, {kind: 'inputs-set', by: 'ada', values: {version: '[REASON] v41'}, secrets: ['secret_token']});
	settle(walk);
	run(walk);
	settle(walk);
	send(walk, {kind: 'run', prompt: walk.state.prompt?.id ?? '', confirm: null, edited: null});
	settle(walk);
	return walk;
};

const drafts = (text: string, change: Partial<MessageTemplate> = {}): string => {
	const {plan, entries} = walked([message(text, change)]);
	return messageDrafts(plan, entries)[0]?.text ?? '';
};

test('a draft has the values of the run, what the record knows, and names what is left', () => {
	const text = drafts('Back to <version> since [START TIME] by [Your name], took [DURATION].\nCause: [CAUSE], {{ticket}}');
	expect(text).toContain('Back to [REASON] v41 since 2026-03-01 03:00:01Z by ada, took 0:00:');
	expect(text).toContain('Cause: [CAUSE], {{ticket}}');
	expect(text).toContain('\\[CAUSE\\], \\{\\{ticket\\}\\}\n');
});

test('a secret is not put in, and no value is filled once more', () => {
	const text = drafts('<secret_token> <version>');
	expect(text).toContain('\n<secret_token> [REASON] v41\n');
});

test('a sample of the runbook stands for a value only in the text of its own command', () => {
	const inputs = (plan: Plan): Plan => ({...plan, inputs: plan.inputs.map(input => (input.name === 'version' ? {...input, literals: ['v42']} : input))});
	const {plan, entries} = walked([message('now v42, not v421'), message('now v42, not v421', {step: 'deploy'})]);
	const [block, command] = messageDrafts(inputs(plan), entries);
	expect(block?.text).toContain('\nnow v42, not v421\n');
	expect(command?.text).toContain('\nnow [REASON] v41, not v421\n');
	expect(command?.text).toContain('The command of step 1 sends it: passed');
});

test('nothing of a text gets out of its block, and its file stays inside', () => {
	const text = drafts('```\n# Not a heading @here\n````\n\u001b[2J\u202eevil\u0007', {title: '../../etc <b>@here</b>'});
	const [fence = ''] = /^`{5,}(?=text$)/m.exec(text) ?? [];
	expect(text.split('\n').filter(line => line === fence)).toHaveLength(1);
	expect(text.split(`${fence}text`)[0]).not.toMatch(/<b>|@here/);
	expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
	const {plan, entries} = walked([message('x', {title: '../../etc/passwd'}), message('x', {title: '🚨'}), message('x', {title: 'a'.repeat(300)})]);
	expect(messageDrafts(plan, entries).map(({path}) => path)).toEqual(['comms/01-etc-passwd.md', 'comms/02-message.md', `comms/03-${'a'.repeat(40)}.md`]);
});
