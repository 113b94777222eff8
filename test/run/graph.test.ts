import {expect, test} from 'vitest';
import type {Step} from '../../src/plan/step.ts';
import {NO_TIES} from '../../src/plan/ties.ts';
import type {Reference, Ties} from '../../src/plan/ties.ts';
import {failureRoutes, undosLeft} from '../../src/run/routes.ts';
import {stepState} from '../../src/run/step-state.ts';
import {checklist, command, decision, manual, option, tinyPlan} from '../support/tiny-plan.ts';
import {failed, passed, push, run, send, settle, startWalk} from '../support/walk.ts';
import type {Walk} from '../support/walk.ts';

const to = (id: string): Reference => ({id, line: 1, column: 1});
const tied = (ties: Partial<Ties>): {readonly ties: Ties} => ({ties: {...NO_TIES, ...ties}});

const opened = (steps: readonly Step[], mode: 'live' | 'drill' = 'drill'): Walk => {
	const walk = startWalk(tinyPlan(steps), mode);
	settle(walk);
	return walk;
};

const prompt = (walk: Walk): string => walk.state.prompt?.id ?? '';
const unjudged = {...passed, status: 'unjudged', by: 'expectation', why: 'exit code 0, expectation not checked: "All up"'} as const;

test('an attempt that nothing could judge is asked about, and the word settles it with the number seen', () => {
	const walk = opened([command('check', {effect: 'read'}), manual('after')], 'live');
	run(walk);
	expect(settle(walk, () => unjudged)).toMatchObject({kind: 'ask', prompt: {kind: 'verdict', step: 'check', attempt: 1}});
	expect(send(walk, {kind: 'skip', prompt: prompt(walk), reason: 'no'})).toContain('cannot be skipped');
	const before = walk.entries.length;
	expect(send(walk, {kind: 'judge', prompt: prompt(walk), verdict: 'passed', seen: 'error rate 0.1 %, was 8 %'})).toBeNull();
	expect(walk.entries.length).toBe(before + 1);
	expect(stepState(walk.state, 'check')).toMatchObject({status: 'passed', by: 'ada', attempts: [{result: {status: 'unjudged'}, word: {verdict: 'passed', seen: 'error rate 0.1 %, was 8 %', by: 'ada'}}]});
	expect(settle(walk)).toMatchObject({prompt: {step: 'after'}});
});

test('not as expected is a failure, which is not tried again by itself; unchecked goes on and says so', () => {
	const walk = opened([command('check', {effect: 'read', retry: {attempts: 3, everyMs: 0}}), manual('after')], 'live');
	run(walk);
	settle(walk, () => unjudged);
	send(walk, {kind: 'judge', prompt: prompt(walk), verdict: 'failed', seen: '2 of 3 up'});
	expect(settle(walk)).toMatchObject({prompt: {kind: 'failure', step: 'check'}});
	run(walk);
	settle(walk, () => unjudged);
	send(walk, {kind: 'judge', prompt: prompt(walk), verdict: 'unchecked', seen: ''});
	expect(settle(walk)).toMatchObject({prompt: {step: 'after'}});
	expect(stepState(walk.state, 'check')).toMatchObject({status: 'unchecked', reason: unjudged.why});
});

test('a code that is neither good nor bad is retried as the runbook wants, then asked about', () => {
	const walk = opened([command('check', {effect: 'read', retry: {attempts: 3, everyMs: 0}})]);
	run(walk);
	expect(settle(walk, () => ({...unjudged, by: 'known', exit: 1}))).toMatchObject({prompt: {kind: 'verdict', attempt: 3}});
});

test('a run that was left before the word asks again, and an answer to the old question is refused', () => {
	const walk = opened([command('check')]);
	run(walk);
	settle(walk, () => unjudged);
	const old = prompt(walk);
	push(walk, {kind: 'run-resumed', operator: 'bo', host: 'laptop'});
	expect(settle(walk)).toMatchObject({prompt: {kind: 'verdict', step: 'check'}});
	expect(send(walk, {kind: 'judge', prompt: old, verdict: 'passed', seen: ''})).toContain('no longer open');
});

test('what changed something asks before it runs again and says what a second time does', () => {
	const walk = opened([command('undo', {again: 'takes the rollback back'}), command('look', {effect: 'read'})]);
	run(walk);
	settle(walk);
	send(walk, {kind: 'move', to: 'undo', reason: ''});
	settle(walk);
	expect(run(walk)).toBe('confirm first: it ran before in this run (attempt 1: passed); a second time takes the rollback back');
	expect(run(walk, 'yes')).toBeNull();
	expect(walk.entries.at(-1)?.event).toMatchObject({kind: 'prompt-answered', answer: {kind: 'run', guards: ['again']}});
	settle(walk);
	run(walk);
	settle(walk);
	send(walk, {kind: 'move', to: 'look', reason: ''});
	expect(run(walk)).not.toBeNull();
});

test('what only looks, or was never launched, may run again without a word', () => {
	const walk = opened([command('look', {effect: 'read'}), command('put')]);
	run(walk);
	settle(walk, () => failed);
	expect(run(walk)).toBeNull();
	settle(walk);
	run(walk);
	settle(walk, () => ({...failed, by: 'launch', why: 'the directory is not there'}));
	expect(run(walk)).toBeNull();
});

test('a typed gate says that it is the second time, and wants its word', () => {
	const walk = opened([command('drop', {effect: 'destructive', gate: {level: 'typed', why: 'drops the table', word: 'carts'}})]);
	run(walk, 'carts');
	settle(walk, () => failed);
	expect(run(walk, 'yes')).toMatch(/type `carts` to run this: drops the table; it ran before .* what a second time does is not known/);
	expect(run(walk, 'carts')).toBeNull();
});

test('what a step needs stands before it until it is done or ruled out', () => {
	const steps = [command('backup', {effect: 'read'}), command('drop', tied({needs: [to('backup')]}))];
	const walk = opened(steps);
	send(walk, {kind: 'move', to: 'drop', reason: ''});
	settle(walk);
	expect(run(walk)).toBe('confirm first: it needs step 1 "Do backup" first, which is not done yet');
	send(walk, {kind: 'move', to: 'backup', reason: ''});
	settle(walk);
	run(walk);
	settle(walk);
	expect(walk.state.prompt).toMatchObject({kind: 'command', step: 'drop'});
	expect(run(walk)).toBeNull();
	const skipped = opened(steps);
	send(skipped, {kind: 'skip', prompt: prompt(skipped), reason: 'no time'});
	settle(skipped);
	expect(run(skipped)).toContain('which is skipped');
});

test('a step for one case asks whether it is given', () => {
	const walk = opened([command('mend', tied({when: 'the queue is stuck'})), command('last', {condition: 'If all else fails'}), command('look', {effect: 'read', condition: 'If it is slow'})]);
	expect(run(walk)).toBe('confirm first: it is only for this case: the queue is stuck');
	run(walk, 'yes');
	settle(walk);
	expect(run(walk)).toContain('If all else fails');
	run(walk, 'yes');
	settle(walk);
	expect(run(walk)).toBeNull();
});

test('a failure leads where its annotation says, then the way back, then where its section says', () => {
	const walk = opened([
		command('put', tied({onFailure: to('rescue'), undo: to('back')})),
		decision('if', [option('three', {kind: 'section', section: 'third'})], {title: 'If this fails, follow Procedure 3', about: 'condition'}),
		decision('else', [option('four', {kind: 'section', section: 'rescue'})], {title: 'If rows are missing', about: 'condition'}),
		command('r1', {section: 'rescue', onWay: false}),
		command('back', {onWay: false, section: 'way back'}),
		command('p3', {section: 'third', onWay: false}),
	]);
	run(walk);
	settle(walk, () => failed);
	const routes = failureRoutes(walk.plan, walk.state, walk.plan.steps[0]!);
	expect(routes.map(({kind, to: id}) => `${kind} ${id}`)).toEqual(['on-failure r1', 'undo back', 'named p3']);
	send(walk, {kind: 'move', to: 'r1', reason: 'step 1 failed'});
	expect(settle(walk)).toMatchObject({prompt: {kind: 'command', step: 'r1'}});
	run(walk);
	expect(settle(walk)).toMatchObject({prompt: {kind: 'failure', step: 'put'}});
});

test('a line whose place has lost its shell state leads to the line that opens it, which asks, and then to itself', () => {
	const walk = opened([command('there', {opens: {kind: 'shell', label: 'ssh shop'}}), command('a', {inside: 'there'}), command('b', {inside: 'there'})]);
	for (const _ of ['there', 'a']) {
		run(walk);
		settle(walk);
	}
	run(walk);
	settle(walk, () => failed);
	expect(failureRoutes(walk.plan, walk.state, walk.plan.steps[2]!)).toEqual([]);
	run(walk, 'yes');
	settle(walk, () => ({...failed, exit: 125}));
	expect(failureRoutes(walk.plan, walk.state, walk.plan.steps[2]!)).toMatchObject([{kind: 'reopen', to: 'there'}]);
	send(walk, {kind: 'move', to: 'there', reason: 'again'});
	expect(settle(walk)).toMatchObject({prompt: {kind: 'command', step: 'there'}});
	run(walk, 'yes');
	expect(settle(walk)).toMatchObject({prompt: {kind: 'failure', step: 'b'}});
});

test('the end offers what can be taken back, the last first, until it is done or the operator ends the run', () => {
	const walk = opened([command('a', tied({undo: to('undo-a')})), command('b', tied({undo: to('undo-b')})), command('undo-a', {section: 'back', onWay: false}), command('undo-b', {section: 'back', onWay: false})]);
	run(walk);
	settle(walk);
	run(walk);
	expect(settle(walk)).toMatchObject({kind: 'ask', prompt: {kind: 'undo', step: 'b'}});
	expect(undosLeft(walk.plan, walk.state).map(({to: id}) => id)).toEqual(['undo-b', 'undo-a']);
	send(walk, {kind: 'move', to: 'undo-b', reason: 'to take back step 2'});
	expect(settle(walk)).toMatchObject({prompt: {kind: 'command', step: 'undo-b'}});
	run(walk);
	expect(settle(walk)).toMatchObject({prompt: {kind: 'undo', step: 'a'}});
	expect(undosLeft(walk.plan, walk.state).map(({to: id}) => id)).toEqual(['undo-a']);
	expect(send(walk, {kind: 'keep', prompt: prompt(walk)})).toBeNull();
	expect(settle(walk)).toMatchObject({kind: 'rest'});
	expect(walk.state.outcome).toBe('completed');
});

test('an aborted run offers it too, and is aborted after that', () => {
	const walk = opened([command('a', tied({undo: to('back')})), command('rest'), command('back1', {section: 'back', onWay: false}), checklist('back2', 1, {section: 'back', onWay: false})]);
	run(walk);
	settle(walk);
	send(walk, {kind: 'abort', because: 'operator', reason: 'wrong host'});
	expect(settle(walk)).toMatchObject({prompt: {kind: 'undo', step: 'a'}});
	send(walk, {kind: 'move', to: 'back1', reason: ''});
	settle(walk);
	push(walk, {kind: 'run-resumed', operator: 'bo', host: 'laptop'});
	expect(settle(walk)).toMatchObject({prompt: {kind: 'command', step: 'back1'}});
	run(walk);
	expect(settle(walk)).toMatchObject({prompt: {kind: 'checklist', step: 'back2'}});
	send(walk, {kind: 'mark', step: 'back2', item: 0, mark: 'ticked', reason: ''});
	settle(walk);
	expect(walk.state).toMatchObject({outcome: 'aborted', outcomeReason: 'wrong host'});
	expect(stepState(walk.state, 'rest').status).toBe('pending');
});

test('a step that never ran has nothing to take back, and a run without ties ends as before', () => {
	const walk = opened([command('a', tied({undo: to('back')})), command('back', {onWay: false})]);
	send(walk, {kind: 'skip', prompt: prompt(walk), reason: ''});
	expect(settle(walk)).toMatchObject({kind: 'rest'});
	expect(walk.state.outcome).toBe('completed');
});
