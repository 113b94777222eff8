import {expect, test} from 'vitest';
import {exitMeanings} from '../../src/parser/shell/exit-meanings.ts';
import type {CommandStep} from '../../src/plan/step.ts';
import {NO_TIES} from '../../src/plan/ties.ts';
import {commandStep, planOf, resultOf, runAll} from './support.ts';

/** A step with what its command is known for, as the parser writes it. */
const step = (number: number, command: string, more: Partial<CommandStep> = {}) => commandStep(number, command, {exits: exitMeanings(command), ...more});
const json = (path: readonly string[], value: string) => ({...NO_TIES, expectJson: [{text: `${path.join('.')} = ${value}`, path, compare: 'equals', value, line: 1, column: 1} as const]});

test('real commands are judged by what they are known for and by what they print', async () => {
	const {run} = await runAll(
		planOf([
			step(1, "printf 'GET 200\\n' | grep -i error"),
			step(2, "printf 'error\\n' | grep -i error"),
			step(3, 'test -e /nowhere/at/all'),
			step(4, "printf 'up 12 days\\n'", {expectations: [{kind: 'matches', text: '/^up [0-9]+/', pattern: '^up [0-9]+', flags: '', line: 1}]}),
			step(5, 'echo \'{"state":"up"}\'; echo progress >&2', {ties: json(['state'], 'up')}),
			step(6, "printf 'HTTP/1.1 204 No Content\\r\\n\\r\\n'", {expectations: [{kind: 'prose', text: 'Should return 204', line: 1}]}),
			step(7, "printf 'all is well\\n'", {expectations: [{kind: 'prose', text: 'All is well', line: 1}]}),
			step(8, "printf 'x\\n' | grep -i error | wc -l"),
		]),
	);
	expect([1, 2, 3, 4, 5, 6, 7, 8].map(number => `${resultOf(run, number).status} by ${resultOf(run, number).by}`)).toEqual([
		'passed by known', 'unjudged by known', 'unjudged by known', 'passed by expectation', 'passed by expectation', 'passed by expectation', 'unjudged by expectation', 'passed by known',
	]);
	expect(run.state().steps['step-2']).toMatchObject({status: 'passed', attempts: [{word: {verdict: 'passed', by: 'ann'}}]});
	expect(resultOf(run, 5).artifacts.map(({path}) => path.split('/').at(-1))).toEqual(['output.txt', 'stdout.txt']);
});

test('JSON that does not hold fails the step and says what is there', async () => {
	const {run, outcome} = await runAll(planOf([step(1, 'echo \'{"state":"down"}\'', {ties: json(['state'], 'up')})]));
	expect(outcome).toBe('failed');
	expect(resultOf(run, 1)).toMatchObject({status: 'failed', by: 'expectation', why: 'JSON: wanted state = up, found "down" (exit code 0)'});
});

test('the status that `curl -w` writes at the end of a body is found', async () => {
	const wanted = {exits: [{code: 0, means: 'http', says: 'it says nothing'}]} as const;
	const {run} = await runAll(planOf([commandStep(1, 'echo \'{"total":500}\' ; printf "%s" "200 0.123" # %{http_code}', wanted), commandStep(2, 'printf "<h1>502 Bad Gateway</h1>\\n"', wanted)]));
	expect(resultOf(run, 1)).toMatchObject({status: 'passed', by: 'known', why: 'exit code 0, the server answered 200'});
	expect(resultOf(run, 2)).toMatchObject({status: 'unjudged', why: 'exit code 0, but the output says "502 Bad Gateway"'});
});
