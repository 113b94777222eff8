import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readAnswers} from '../../src/parser/answers-file.ts';
import {readScenario} from '../../src/parser/scenario-file.ts';

const WHOLE = `
title: A bad release
world:
  state: {release: v8, price: 1.10}
  files:
    /etc/shop.conf: |
      colour=blue
  real: python3
  programs:
    - match: deployctl   undo {release} *
      when: {release: v8}
      on: ssh deploy@web-1
      output: back to {{release}} at {{now}}
      stderr: careful
      exit: 3
      takes: 1m30s
      set: {release: "{{release}}"}
    - {match: tail -f *, output: line, every: 500ms}
faults:
  - {step: undo, fails: 2, exit: 7, output: no route}
  - {match: curl *, slow: 2.5}
  - hangs: true
  - {match: jq *, garbage: 1}
answers:
  inputs: {release: v7}
  choices: {When to undo: at once}
  steps:
    look: run
    undo: {confirm: true, on-failure: [retry, abort], stop-after: 5s}
  otherwise: run
  delay: 2s
objectives: {rto: 15m, pass: [health is green]}
`;

test('a scenario is read with its defaults', () => {
	const {scenario, diagnostics} = readScenario(WHOLE, 'x.yaml');
	expect(diagnostics).toEqual([]);
	expect(scenario?.world.state).toEqual({release: 'v8', price: '1.10'});
	expect(scenario?.world.real).toEqual(['python3']);
	expect(scenario?.world.programs[0]).toMatchObject({match: 'deployctl undo {release} *', exit: 3, takesMs: 90_000, everyMs: null, on: 'ssh deploy@web-1'});
	expect(scenario?.world.programs[1]).toMatchObject({exit: 0, takesMs: 0, everyMs: 500, when: {}, on: null, set: {}});
	expect(scenario?.faults.map(fault => [fault.kind, fault.times, fault.factor, fault.exit])).toEqual([
		['fails', 2, 1, 7],
		['slow', null, 2.5, 0],
		['hangs', null, 1, 0],
		['garbage', 1, 1, 0],
	]);
	expect(scenario?.answers.steps['look']).toEqual({act: 'run', reason: '', confirm: null, onFailure: [], verdict: null, seen: '', stopAfterMs: null});
	expect(scenario?.answers.steps['undo']).toEqual({act: 'run', reason: '', confirm: true, onFailure: ['retry', 'abort'], verdict: null, seen: '', stopAfterMs: 5000});
	expect(scenario?.objectives).toEqual({rtoMs: 900_000, rpoMs: null, pass: ['health is green']});
});

test.each([
	['title: x\nwrold: {}', 'unknown-key 2:1 `wrold` is not a key of the file; did you mean `world`?'],
	['world: {}', 'missing-key 1:1 the file needs `title`; add `title: …`'],
	['title: x\nworld:\n  programs:\n    - match: ls\n      takse: 2s', 'unknown-key 5:7 `takse` is not a key of `world.programs[1]`; did you mean `takes`?'],
	['title: x\nworld: {programs: [{match: ls, takes: 5}]}', 'wrong-value 2:39 `world.programs[1].takes` must be a duration such as `30s`, `5m` or `1h30m`; null'],
	['title: x\nworld: {programs: [{match: "*"}]}', 'wrong-value 2:28 `world.programs[1].match` must begin with the name of a program; null'],
	['title: x\nfaults: [{match: ls}]', 'wrong-value 2:10 `faults[1]` needs exactly one of `fails`, `slow`, `hangs`, `garbage`; null'],
	['title: x\nanswers: {steps: {a: rnu}}', 'wrong-value 2:22 `answers.steps.a` must be one of `run`, `skip`, `by-hand`, `not-applicable`; null'],
	['title: x\nanswers: {steps: {a: {on-failure: retyr}}}', 'wrong-value 2:35 `answers.steps.a.on-failure` must be one of `retry`, `skip`, `by-hand`, `abort`, `follow`; null'],
	['title: &t x\nworld: *t', 'yaml-alias 2:8 alias `*t` is refused; write the value out'],
	['title: !shell x', 'yaml-tag 1:15 tag `!shell` is refused; leave the tag out'],
	['title: x\n__proto__: {a: 1}', 'yaml-key 2:1 key `__proto__` is refused; choose another name'],
	['- x', 'yaml-not-a-map 1:1 the file must be a map of keys and values; begin with a key such as `title: …`'],
])('%j is refused with its place', (text, expected) => {
	const {scenario, diagnostics} = readScenario(text, 'x.yaml');
	expect(scenario).toBeNull();
	const [first] = diagnostics;
	expect(`${first?.code} ${first?.line}:${first?.column} ${first?.message}; ${first?.help}`).toBe(expected);
	expect(first?.excerpt).toBe(text.split('\n')[(first?.line ?? 1) - 1]);
});

test.each(['['.repeat(60_000), '{'.repeat(300), '- '.repeat(30_000), '? '.repeat(20_000), `a: ${'x'.repeat(70_000)}`])('a hostile file is refused without a crash', text => {
	const {answers, diagnostics} = readAnswers(text, 'a.yaml');
	expect(answers).toBeNull();
	expect(diagnostics.length).toBeGreaterThan(0);
});

test('a name that nothing provides is a warning at its output', () => {
	const {scenario, diagnostics} = readScenario('title: x\nworld:\n  state: {release: v1}\n  programs:\n    - match: ls\n      output: "{{relaese}}"', 'x.yaml');
	expect(scenario).not.toBeNull();
	expect(diagnostics).toMatchObject([{severity: 'warning', line: 6, column: 15, help: 'did you mean `release`?'}]);
});

test('whatever the text, reading gives a value or says where it is wrong', () => {
	const pieces = fc.constantFrom('title', ': ', '\n', '  ', '- ', '{', '}', '[', ']', '"', "'", '&a ', '*a', '!t ', '|', '#', 'world', 'x', '\t', '? ', ',', '%');
	fc.assert(
		fc.property(fc.array(pieces, {maxLength: 40}), parts => {
			const text = parts.join('');
			const {answers, diagnostics} = readAnswers(text, 'a.yaml');
			const lines = text.split('\n').length;
			expect(answers !== null || diagnostics.length > 0).toBe(true);
			expect(diagnostics.every(one => one.line >= 1 && one.line <= lines && one.column >= 1)).toBe(true);
		}),
	);
});
