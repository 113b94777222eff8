import {expect, test} from 'vitest';
import type {CommandStep, Expectation} from '../../src/plan/step.ts';
import {NO_TIES} from '../../src/plan/ties.ts';
import type {JsonExpectation} from '../../src/plan/ties.ts';
import {NOTHING_SEEN} from '../../src/run/checks.ts';
import type {Sighting} from '../../src/run/checks.ts';
import {verdictOf} from '../../src/run/verdict.ts';
import type {Observed} from '../../src/run/verdict.ts';
import {command} from '../support/tiny-plan.ts';

const prose = (text: string): Expectation => ({kind: 'prose', text, line: 1});
const contains = (text: string): Expectation => ({kind: 'contains', text, line: 1});

const judge = (step: Partial<CommandStep>, exit: number | null, seen: Partial<Sighting> = {}, more: Partial<Observed> = {}) =>
	verdictOf(command('a', step), {exit, endedBy: 'itself', lostThere: false, seen: {...NOTHING_SEEN, ...seen}, ...more});

test('the exit code alone decides where nothing else is known', () => {
	expect(judge({}, 0)).toMatchObject({status: 'passed', by: 'exit', why: 'exit code 0'});
	expect(judge({}, 1)).toMatchObject({status: 'failed', by: 'exit', why: 'exit code 1'});
	expect(judge({}, 143)).toMatchObject({status: 'failed', signal: 'SIGTERM'});
	expect(judge({}, null)).toMatchObject({status: 'unknown', by: 'lost'});
});

test('exit 0 with an expectation that no machine can check is not passed: a person is asked', () => {
	expect(judge({expectations: [prose('All replicas are ready')]}, 0)).toMatchObject({status: 'unjudged', by: 'expectation', why: 'exit code 0, expectation not checked: "All replicas are ready"'});
	expect(judge({expectations: [prose('All replicas are ready')]}, 1)).toMatchObject({status: 'failed', by: 'exit'});
});

test('what a machine can check decides, and what it cannot is said', () => {
	const step = {expectations: [contains('ready'), prose('No restarts')]};
	expect(judge(step, 0, {found: new Set(['ready'])})).toMatchObject({status: 'passed', by: 'expectation', why: 'exit code 0, the output contains "ready", expectation not checked: "No restarts"'});
	expect(judge(step, 0)).toMatchObject({status: 'failed', by: 'expectation', why: 'the output does not contain "ready" (exit code 0)'});
	const pattern: Expectation = {kind: 'matches', text: '/^up/', pattern: '^up', flags: '', line: 1};
	expect(judge({expectations: [pattern]}, 0, {matched: new Set(['/^up/'])})).toMatchObject({status: 'passed', why: 'exit code 0, a line matches /^up/'});
	expect(judge({expectations: [pattern]}, 0)).toMatchObject({status: 'failed', why: 'no line matches /^up/ (exit code 0)'});
	expect(judge({expectations: [{kind: 'exit', code: 3, line: 1}]}, 3)).toMatchObject({status: 'passed', by: 'expectation'});
	expect(judge({expectations: [{kind: 'exit', code: 3, line: 1}]}, 0)).toMatchObject({status: 'failed', why: 'exit code 0, wanted 3'});
});

test.each([
	['Should return 200', 200, 'passed'],
	['Should return 200', 503, 'failed'],
	['Expected: HTTP/2 204', 204, 'passed'],
	['200 OK', 200, 'passed'],
	['Should return 200 rows', null, 'unjudged'],
	['returns within 300 ms', 200, 'unjudged'],
	['Should return 200 or 204', 204, 'unjudged'],
	['Should not return 500', 500, 'unjudged'],
])('"%s" is held against the status %s that the output shows: %s', (text, status, wanted) => {
	expect(judge({expectations: [prose(text)]}, 0, {status}).status).toBe(wanted);
});

const json = (path: readonly (string | number)[], compare: JsonExpectation['compare'], value: JsonExpectation['value']): JsonExpectation => ({text: `${path.join('.')} ${compare} ${value}`, path, compare, value, line: 1, column: 1});

test.each([
	[json(['checks', 0, 'status'], 'equals', 'up'), '{"checks":[{"status":"up"}]}', 'passed'],
	[json(['checks', 1, 'status'], 'equals', 'up'), '{"checks":[{"status":"up"}]}', 'failed'],
	[json(['replicas'], 'at-least', 3), '{"replicas":3}', 'passed'],
	[json(['replicas'], 'more', 3), '{"replicas":3}', 'failed'],
	[json(['replicas'], 'less', 3), '{"replicas":"2"}', 'failed'],
	[json(['replicas'], 'at-most', 3), '{"replicas":3}', 'passed'],
	[json(['state'], 'differs', 'down'), '{"state":"up"}', 'passed'],
	[json(['state'], 'differs', 'down'), '{}', 'failed'],
	[json(['version'], 'exists', null), '{"version":null}', 'failed'],
	[json([], 'equals', true), 'true', 'passed'],
	[json(['toString'], 'exists', null), '{}', 'failed'],
	[json(['a'], 'exists', null), '<html>', 'failed'],
] as const)('JSON is held against $text: %s', (expectation, text, wanted) => {
	expect(judge({ties: {...NO_TIES, expectJson: [expectation]}}, 0, {json: text})).toMatchObject({status: wanted, by: 'expectation'});
});

test('JSON that could not be read is a person\'s to judge', () => {
	expect(judge({ties: {...NO_TIES, expectJson: [json(['ok'], 'equals', true)]}}, 0)).toMatchObject({status: 'unjudged'});
});

test('what a command is known for decides before the exit code does', () => {
	const search = {exits: [{code: 0, means: 'open', says: 'lines matched that look like trouble'}, {code: 1, means: 'good', says: 'no line matched, which is the good news'}]} as const;
	expect(judge(search, 1)).toMatchObject({status: 'passed', by: 'known', why: 'exit code 1, no line matched, which is the good news'});
	expect(judge(search, 0)).toMatchObject({status: 'unjudged', by: 'known'});
	expect(judge(search, 2)).toMatchObject({status: 'failed', by: 'exit'});
	expect(judge({...search, expectations: [{kind: 'exit', code: 1, line: 1}]}, 1)).toMatchObject({status: 'passed', by: 'expectation'});
	const piped = {exits: [{code: 0, means: 'quiet', says: 'the search for trouble found something'}]} as const;
	expect(judge(piped, 0, {quiet: true})).toMatchObject({status: 'passed', by: 'known'});
	expect(judge(piped, 0)).toMatchObject({status: 'unjudged', by: 'known'});
});

test('an answer of a server is as good as its status', () => {
	const ask = {exits: [{code: 0, means: 'http', says: '`curl` without `-f` exits with 0 whatever the server answers'}]} as const;
	expect(judge(ask, 0, {status: 200})).toMatchObject({status: 'passed', by: 'known', why: 'exit code 0, the server answered 200'});
	expect(judge(ask, 0, {status: 502})).toMatchObject({status: 'failed', by: 'known', why: 'exit code 0, the server answered 502'});
	expect(judge(ask, 0, {status: 302})).toMatchObject({status: 'unjudged'});
	expect(judge(ask, 0, {status: 404})).toMatchObject({status: 'unjudged'});
	expect(judge(ask, 0)).toMatchObject({status: 'unjudged', why: expect.stringContaining('whatever the server answers')});
	expect(judge(ask, 0, {trouble: '502 Bad Gateway'})).toMatchObject({status: 'unjudged', why: 'exit code 0, but the output says "502 Bad Gateway"'});
	expect(judge({...ask, expectations: [prose('The cart is shown')]}, 0, {status: 200})).toMatchObject({status: 'unjudged', why: 'exit code 0, the server answered 200, expectation not checked: "The cart is shown"'});
	expect(judge({...ask, expectations: [contains('ok')]}, 0, {found: new Set(['ok'])})).toMatchObject({status: 'passed', by: 'expectation'});
});

test('what is stopped as planned still has to show what was expected', () => {
	expect(judge({endless: true}, 130, {}, {endedBy: 'operator'})).toMatchObject({status: 'stopped', by: 'operator'});
	expect(judge({endless: true, expectations: [prose('No errors')]}, 130, {}, {endedBy: 'operator'})).toMatchObject({status: 'unjudged', why: 'stopped by the operator, expectation not checked: "No errors"'});
	expect(judge({endless: true, timeoutMs: 60_000, expectations: [contains('GET')]}, 143, {found: new Set(['GET'])}, {endedBy: 'timeout'})).toMatchObject({status: 'stopped', why: 'stopped after its time of 1 min, the output contains "GET"'});
	expect(judge({}, 130, {}, {endedBy: 'operator'})).toMatchObject({status: 'failed', by: 'operator'});
	expect(judge({timeoutMs: 1000}, 143, {}, {endedBy: 'timeout'})).toMatchObject({status: 'failed', by: 'timeout'});
	expect(judge({}, 255, {}, {lostThere: true})).toMatchObject({status: 'unknown', by: 'lost'});
});
