import {describe, expect, test} from 'vitest';
import type {Rule} from '../../../src/plan/scenario.ts';
import {calledPrograms} from '../../../src/runner/drill/record/called-programs.ts';
import type {Observation} from '../../../src/runner/drill/record/observations.ts';
import {recordWorld} from '../../../src/runner/drill/record/record-world.ts';
import {shortened} from '../../../src/runner/drill/record/shortened.ts';
import {stepOf} from './drill-bench.ts';

describe('the programs of a statement', () => {
	test.each([
		['deployctl status --app shop', ['deployctl status --app shop']],
		['deployctl   status "--app=my shop"', ['deployctl status --app=my shop']],
		['deployctl releases | grep complete | head -1', ['deployctl releases']],
		['curl -fsS "$URL/health"', ['curl -fsS *']],
		['deployctl login --token ****', ['deployctl login --token *']],
		["docker ps --format '{name}'", ['docker ps --format *']],
		['X=$(deployctl version)', ['deployctl version (elsewhere)']],
		['for host in a b; do ssh-check "$host"; done', ['ssh-check * (looped)']],
		['if deployctl ok; then echo yes; else deployctl undo; fi', ['deployctl ok', 'deployctl undo']],
		['cat /etc/shop.conf', ['cat /etc/shop.conf']],
		['cat > x <<E\nsome\nE', []],
		['sleep 30', []],
		['cd /srv && echo done', []],
		['sudo -u app ./scripts/undo.sh', ['sudo -u app ./scripts/undo.sh']],
		['kubectl get a b c d e "$1" "$2" "$3" "$4" "$5" "$6" "$7" "$8" "$9"', ['kubectl get a b c d e * * * * * * *']],
	])('%s', (statement, expected) => {
		expect(calledPrograms(statement, new Map()).map(({match, substituted, looped}) => `${match}${substituted ? ' (elsewhere)' : ''}${looped ? ' (looped)' : ''}`)).toEqual(expected);
	});

	test('a function is what it calls', () => {
		const functions = new Map();
		expect(calledPrograms('undo() { deployctl undo v7; }', functions)).toEqual([]);
		expect(calledPrograms('undo', functions)).toEqual([{match: 'deployctl undo v7', substituted: false, looped: false}]);
	});
});

let number = 0;
const seen = (command: string, stdout: string, change: Partial<Observation> & {readonly changes?: boolean} = {}): Observation => {
	number += 1;
	const {changes = false, ...rest} = change;
	return {step: {...stepOf(command), number, effect: changes ? 'change' : 'read'}, attempt: 1, command, on: null, sql: false, exit: 0, stdout, stderr: '', durationMs: 0, endless: false, ...rest};
};

/** What the rules answer to lines called one after the other. */
const replay = (rules: readonly Rule[], state: Readonly<Record<string, string>>, lines: readonly string[]): readonly string[] => {
	let now = {...state};
	return lines.map(line => {
		const rule = rules.find(({match, when}) => match === line && Object.entries(when).every(([name, value]) => now[name] === value));
		now = {...now, ...rule?.set};
		return rule ? `${rule.output}/${rule.exit}` : 'none';
	});
};

test('the same line answers differently before and after what changed the world', () => {
	number = 0;
	const world = recordWorld([seen('status', 'v8'), seen('look', 'x'), seen('undo', 'ok', {changes: true}), seen('status', 'v7'), seen('look', 'x')]);
	expect(world.state).toEqual({moment: 'start'});
	expect(replay(world.programs, world.state, ['status', 'look', 'status', 'undo', 'status', 'look'])).toEqual(['v8/0', 'x/0', 'v8/0', 'ok/0', 'v7/0', 'x/0']);
	expect(world.programs.find(({match, set}) => match === 'undo' && Object.keys(set).length > 0)?.set).toEqual({moment: 'after-3'});
});

test('what was tried until it worked fails as often again', () => {
	number = 0;
	const world = recordWorld([seen('check', 'red', {exit: 1}), seen('check', 'red', {exit: 1}), seen('check', 'red', {exit: 1}), seen('check', 'green')]);
	expect(replay(world.programs, world.state, ['check', 'check', 'check', 'check', 'check'])).toEqual(['red/1', 'red/1', 'red/1', 'green/0', 'green/0']);
});

test('without a difference there is one rule and no state', () => {
	const world = recordWorld([seen('status', 'v8'), seen('undo', 'ok', {changes: true}), seen('status', 'v8')]);
	expect(world.state).toEqual({});
	expect(world.programs.map(({match}) => match)).toEqual(['status', 'undo']);
});

test('places, statements of SQL, endless commands and long outputs', () => {
	const world = recordWorld([
		seen('uptime', 'up', {on: 'ssh web-1'}),
		seen("select '{name}'\nfrom orders;", '3 rows', {on: 'psql shop', sql: true}),
		seen('logs -f', 'line', {endless: true, durationMs: 5000}),
		seen('dump', 'row\n'.repeat(10_000), {durationMs: 1234}),
	]);
	expect(world.programs.map(({match, on, everyMs, takesMs}) => [match, on, everyMs, takesMs])).toEqual([
		['uptime', 'ssh web-1', null, 0],
		['logs -f', null, 3_600_000, 0],
		['dump', null, null, 1200],
		["select '*' from orders", 'psql shop', null, 0],
	]);
	expect(world.programs[2]?.output.length).toBeLessThan(6200);
	expect(world.programs[2]?.output).toMatch(/^row\n(?:row\n)+… \d+ lines were left out here …\n(?:row\n)+row$/);
});

test('a single long line is cut, too', () => expect(shortened('x'.repeat(9000), 300).length).toBeLessThan(400));
