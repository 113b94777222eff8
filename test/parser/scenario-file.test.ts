import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readAnswers} from '../../src/parser/answers-file.ts';
import {readRunbook} from '../../src/parser/read-runbook.ts';
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
  - {match: deployctl *, half-done: 1, set: {release: mixed}}
  - {match: ssh *, connection-lost: 2}
  - {match: curl *, never-green: true}
  - {random: 20 %, seed: 7, kinds: [fails, slow], times: 3}
answers:
  inputs: {release: v7}
  choices: {When to undo: at once}
  steps:
    look: run
    undo: {confirm: true, on-failure: [retry, abort], stop-after: 5s}
  otherwise: run
  delay: 2s to 9s
objectives:
  rto: 15m
  rto-from: look
  rpo: 5m
  pass:
    - health is green
    - outcome: completed
      within: 10m
    - no-failed-step: true
    - {passed: [look, undo], decided: {When to undo: at once}}
    - exercised: 80 %
`;

test('a scenario is read with its defaults', () => {
	const {scenario, diagnostics} = readScenario(WHOLE, 'x.yaml');
	expect(diagnostics).toEqual([]);
	expect(scenario?.world.state).toEqual({release: 'v8', price: '1.10'});
	expect(scenario?.world.real).toEqual(['python3']);
	expect(scenario?.world.programs[0]).toMatchObject({match: 'deployctl undo {release} *', exit: 3, takesMs: 90_000, everyMs: null, on: 'ssh deploy@web-1'});
	expect(scenario?.world.programs[1]).toMatchObject({exit: 0, takesMs: 0, everyMs: 500, when: {}, on: null, set: {}});
	expect(scenario?.faults.map(fault => [fault.kind, fault.times, fault.factor, fault.exit])).toEqual([
		['fails', 2, 5, 7],
		['slow', null, 2.5, null],
		['hangs', null, 5, null],
		['garbage', 1, 5, null],
		['half-done', 1, 5, null],
		['connection-lost', 2, 5, null],
		['never-green', null, 5, null],
		['fails', 3, 5, null],
	]);
	expect(scenario?.answers.steps['look']).toEqual({act: 'run', reason: '', confirm: null, onFailure: [], verdict: null, seen: '', stopAfterMs: null});
	expect(scenario?.answers.steps['undo']).toEqual({act: 'run', reason: '', confirm: true, onFailure: ['retry', 'abort'], verdict: null, seen: '', stopAfterMs: 5000});
	expect(scenario?.faults.at(-1)?.random).toEqual({chance: 0.2, kinds: ['fails', 'slow'], seed: 7});
	expect(scenario?.faults.at(4)?.set).toEqual({release: 'mixed'});
	expect(scenario?.answers).toMatchObject({delayMs: 2000, delayMostMs: 9000});
	expect(scenario?.objectives).toMatchObject({rtoMs: 900_000, rtoFrom: 'look', rtoTo: null, rpoMs: 300_000, rpoFrom: null});
	expect(scenario?.objectives.pass).toEqual([
		{kind: 'question', text: 'health is green'},
		{kind: 'outcome', outcome: 'completed'},
		{kind: 'within', ms: 600_000},
		{kind: 'no-failed-step'},
		{kind: 'passed', steps: ['look', 'undo']},
		{kind: 'decided', step: 'When to undo', option: 'at once'},
		{kind: 'exercised', percent: 80},
	]);
});

test.each([
	['title: x\nwrold: {}', 'unknown-key 2:1 `wrold` is not a key of the file; did you mean `world`?'],
	['world: {}', 'missing-key 1:1 the file needs `title`; add `title: …`'],
	['title: x\nworld:\n  programs:\n    - match: ls\n      takse: 2s', 'unknown-key 5:7 `takse` is not a key of `world.programs[1]`; did you mean `takes`?'],
	['title: x\nworld: {programs: [{match: ls, takes: 5}]}', 'wrong-value 2:39 `world.programs[1].takes` must be a duration such as `30s`, `5m` or `1h30m`; null'],
	['title: x\nworld: {programs: [{match: "*"}]}', 'wrong-value 2:28 `world.programs[1].match` must begin with the name of a program; null'],
	['title: x\nfaults: [{match: ls}]', 'wrong-value 2:10 `faults[1]` needs exactly one of `fails`, `slow`, `hangs`, `garbage`, `half-done`, `connection-lost`, `never-green`, `random`; null'],
	['title: x\nfaults: [{match: ls, fails: 1, seed: 3}]', 'wrong-value 2:10 `faults[1]` has `kinds`, `seed` or `times`, which go with `random` only; null'],
	['title: x\nfaults: [{random: 120 %}]', 'wrong-value 2:19 `faults[1].random` must be a share such as `20 %` or `0.2`; null'],
	['title: x\nfaults: [{random: 0.2, kinds: [fials]}]', 'wrong-value 2:32 `faults[1].kinds[1]` must be one of `fails`, `slow`, `hangs`, `garbage`, `half-done`, `connection-lost`, `never-green`; null'],
	['title: x\nobjectives:\n  pass:\n    - withn: 5m', 'unknown-key 4:7 `withn` is not a key of `objectives.pass[1]`; did you mean `within`?'],
	['title: x\nplanned-start: tomorrow', 'wrong-value 2:16 `planned-start` must be a day such as `2026-12-01`, or a time with its zone: `2026-12-01T14:00Z`; null'],
	['title: x\nanswers: {delay: 20s to 3s}', 'wrong-value 2:18 `answers.delay` must be a duration such as `5s`, or two of them: `3s to 20s`; null'],
	['title: x\nparticipnats: {}', 'unknown-key 2:1 `participnats` is not a key of the file; did you mean `participants`?'],
	['title: x\nworld: {programs: [{match: ls, output: "{{#each a}}"}]}', 'wrong-value 2:40 `world.programs[1].output` has a part that is not `{{#each TABLE}} … {{/each}}` or `{{#times NAME}} … {{/times}}`, or one in another; null'],
	['title: x\nworld: {programs: [{match: ls, rows: [{row: {a: b}}]}]}', 'wrong-value 2:39 `world.programs[1].rows[1]` needs exactly one of `add`, `change`, `put`, `remove`; null'],
	['title: x\nworld: {programs: [{match: ls, find: {table: a}}]}', 'missing-key 2:38 `world.programs[1].find` needs `in`; add `in: …`'],
	['title: x\nworld: {calls: {ls: {flags: {long: l}}}}', 'wrong-value 2:29 `world.calls.ls.flags` must give each name its options, such as `app: -a --app`; null'],
	['title: x\nworld: {tables: {a-b: {}}}', 'wrong-value 2:17 `world.tables` may only have names of letters, digits and `_`; null'],
	['title: x\npacks: fyl', 'wrong-value 2:8 there is no pack `fyl`; packs: ; one of your own is named by its path: `./name.pack.yaml`'],
	['title: x\nday: monday', 'wrong-value 2:6 there is no day `monday`: days come with packs, and none is taken in; take one in: `packs: [fly]` in the scenario, or `--pack fly`'],
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

const plan = readRunbook(new TextEncoder().encode('# Shop\n\n## Undo\n\n### Way 1: script\n\n```sh\n# Undo it\n./undo.sh\n```\n\n### Way 2: by hand\n\n```sh\ndeployctl undo <version>\n```\n'), {path: 'shop.md', sha256: ''});

test.each([
	['title: x\nfaults:\n  - {step: Undo ti, fails: 1}', 'error unknown-step 3:12 `Undo ti` is no step of shop.md; did you mean `Undo it`?'],
	['title: x\nfaults:\n  - {step: 14, fails: 1}', 'error unknown-step 3:12 `14` is no step of shop.md; it has the steps 1 to 3'],
	['title: x\nobjectives:\n  pass:\n    - {passed: [1, Undo, nothing like it]}', 'error unknown-step 4:26 `nothing like it` is no step of shop.md; name a step by its number, title or id, as `rollbook plan shop.md` shows them'],
	['title: x\nobjectives: {pass: {decided: {Undo: somehow}}}', 'error unknown-option 2:37 step 1 has no single option that fits "somehow"; its options are "Way 1: script", "Way 2: by hand", "None of these"'],
	['title: x\nobjectives: {rpo-from: verzion}', 'error unknown-input 2:24 `verzion` is no input of shop.md; did you mean `version`?'],
	['title: x\nanswers: {steps: {Undo ti: run}}', 'warning unknown-step 2:19 `Undo ti` is no step of shop.md; did you mean `Undo it`?'],
])('%j names what the runbook does not have, at its place', (text, expected) => {
	const {scenario, diagnostics} = readScenario(text, 'x.yaml', plan);
	expect(scenario === null).toBe(expected.startsWith('error'));
	expect(diagnostics.map(one => `${one.severity} ${one.code} ${one.line}:${one.column} ${one.message}; ${one.help}`)).toEqual([expected]);
});

test.each([
	['inputs: {versoin: v1}', 'unknown-input 1:10 shop.md has no input `versoin`; did you mean `version`?'],
	['choices:\n  Wehn: x', 'unknown-step 2:3 shop.md has no decision `Wehn`; its decisions are `Which method: Undo`'],
	['choices:\n  Udno: Way 1', 'unknown-step 2:3 shop.md has no decision `Udno`; did you mean `Undo`?'],
	['choices: {Undo it: yes}', 'unknown-step 1:11 step 2 "Undo it" is no decision; its decisions are `Which method: Undo`'],
	['choices:\n  undo: somehow', 'unknown-option 2:9 step 1 "Which method: Undo" has no single option that fits "somehow"; its options are "Way 1: script", "Way 2: by hand", "None of these"'],
	['choices: {Undo: Way}', 'unknown-option 1:17 step 1 "Which method: Undo" has no single option that fits "Way"; its options are "Way 1: script", "Way 2: by hand", "None of these"'],
	['otherwise: run\nsteps: {Nope: skip}', 'unknown-step 2:9 `Nope` is no step of shop.md; name a step by its title or id, as `rollbook plan shop.md` shows them'],
	['steps: {2: skip}', 'unknown-step 1:9 `2` is no step of shop.md; answers name a step by its title or id: `ID`'],
])('answers %j name what the runbook does not have, at its place', (text, expected) => {
	const {answers, diagnostics} = readAnswers(text, 'a.yaml', plan);
	expect(answers).toBeNull();
	expect(diagnostics.map(one => `${one.code} ${one.line}:${one.column} ${one.message}; ${one.help}`)).toEqual([expected.replace('ID', plan.steps[1]?.id ?? '')]);
});

test('answers name things as they are looked up later, and all that is wrong is said at once', () => {
	expect(readAnswers(`inputs: {VERSION: v1}\nchoices: {UNDO: by hand}\nsteps: {undo  it: skip, ${plan.steps[2]?.id}: run}`, 'a.yaml', plan)).toMatchObject({answers: {inputs: {VERSION: 'v1'}}, diagnostics: []});
	expect(readAnswers('steps: {a: run, b: run}\ninputs: {c: d}', 'a.yaml', plan).diagnostics.map(({line, column}) => `${line}:${column}`)).toEqual(['1:9', '1:17', '2:10']);
});

test('steps and options are known by their ids afterwards, however they were named', () => {
	const {scenario, diagnostics} = readScenario('title: x\nfaults: [{step: undo it, fails: 1}]\nobjectives: {rto-to: step 3, pass: {passed: 2, decided: {Undo: by hand}}}', 'x.yaml', plan);
	const [which, script, byHand] = plan.steps;
	expect(diagnostics).toEqual([]);
	expect(scenario?.faults[0]?.step).toBe(script?.id);
	expect(scenario?.objectives).toMatchObject({rtoTo: byHand?.id, pass: [{kind: 'passed', steps: [script?.id]}, {kind: 'decided', step: which?.id, option: which?.kind === 'decision' ? which.options[1]?.id : ''}]});
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
