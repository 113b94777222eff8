import {describe, expect, test} from 'vitest';
import type {Criterion, Objectives} from '../../src/plan/drill.ts';
import {parseSpan} from '../../src/plan/parse-span.ts';
import type {StepResult} from '../../src/run/event.ts';
import {drillClock, stepTimes} from '../../src/run/drill-clock.ts';
import {drillWords} from '../../src/run/drill-words.ts';
import {judgeDrill, verdictOfDrill} from '../../src/run/judge-drill.ts';
import {loss, recovery} from '../../src/run/recovery.ts';
import {command, decision, manual, option, tinyPlan} from '../support/tiny-plan.ts';
import {startDrill} from '../support/drill-walk.ts';
import {failed, passed, push, run, send, settle, START, type Walk} from '../support/walk.ts';

const plan = tinyPlan([decision('which', [option('one', {kind: 'next'}), option('two', {kind: 'next'})]), command('undo'), command('look')]);

/** One second an entry. Chooses, undoes, looks: to the end, or to a failure of the last step that is aborted. */
const walked = (objectives: Partial<Objectives>, end: StepResult = passed): Walk => {
	const walk = startDrill(plan, {objectives});
	settle(walk);
	send(walk, {kind: 'choose', prompt: walk.state.prompt?.id ?? '', option: 'one', reason: ''});
	settle(walk);
	run(walk);
	settle(walk);
	run(walk);
	settle(walk, () => end);
	if (end.status === 'failed') send(walk, {kind: 'abort', because: 'failure', reason: 'it failed'});
	settle(walk);
	return walk;
};

const judged = (pass: readonly Criterion[], end?: StepResult) => judgeDrill(plan, walked({pass}, end).entries).map(({text, verdict, why}) => `${verdict}: ${text}: ${why}`);

describe('a criterion', () => {
	test.each<readonly [Criterion, string, string]>([
		[{kind: 'outcome', outcome: 'completed'}, 'met: the run is completed: it completed', 'unmet: the run is completed: it failed'],
		[{kind: 'outcome', outcome: 'failed'}, 'unmet: the run fails: it completed', 'met: the run fails: it failed'],
		[{kind: 'within', ms: 60_000}, 'met: recovered within 1 min: it took 11 s', 'unmet: recovered within 1 min: the run failed'],
		[{kind: 'within', ms: 5000}, 'unmet: recovered within 5 s: it took 11 s', 'unmet: recovered within 5 s: the run failed'],
		[{kind: 'no-failed-step'}, 'met: no step is left failed, unjudged or of unknown outcome: none is left', 'unmet: no step is left failed, unjudged or of unknown outcome: step 3'],
		[{kind: 'passed', steps: ['undo', 'look']}, 'met: steps 2, 3 passed: all of them did', 'unmet: steps 2, 3 passed: step 3 is failed'],
		[{kind: 'decided', step: 'which', option: 'one'}, 'met: at step 1 "Option one" is chosen: "Option one" was', 'met: at step 1 "Option one" is chosen: "Option one" was'],
		[{kind: 'decided', step: 'which', option: 'two'}, 'unmet: at step 1 "Option two" is chosen: "Option one" was', 'unmet: at step 1 "Option two" is chosen: "Option one" was'],
		[{kind: 'exercised', percent: 100}, 'met: at least 100 % of the commands on the way are exercised: 100 % were', 'met: at least 100 % of the commands on the way are exercised: 100 % were'],
		[{kind: 'question', text: 'people knew whom to call'}, 'open: people knew whom to call: for the reviewer', 'open: people knew whom to call: for the reviewer'],
	])('%j', (criterion, good, bad) => {
		expect(judged([criterion])).toEqual([good]);
		expect(judged([criterion], failed)).toEqual([bad]);
	});
});

test('a drill passes by what a machine can judge, and questions change nothing', () => {
	const verdict = (pass: readonly Criterion[], end?: StepResult) => verdictOfDrill(judgeDrill(plan, walked({pass}, end).entries));
	expect(verdict([])).toBe('not-judged');
	expect(verdict([{kind: 'question', text: 'x'}])).toBe('not-judged');
	expect(verdict([{kind: 'question', text: 'x'}, {kind: 'no-failed-step'}])).toBe('passed');
	expect(verdict([{kind: 'question', text: 'x'}, {kind: 'no-failed-step'}], failed)).toBe('failed');
	expect(verdictOfDrill(judgeDrill(plan, walked({rtoMs: 1000}).entries))).toBe('failed');
});

test('a bad day on which nothing struck has not passed, whatever else holds', () => {
	const ended = (struck: number | undefined) => {
		const {entries} = walked({pass: [{kind: 'outcome', outcome: 'completed'}]});
		return judgeDrill(plan, entries.map(entry => (entry.event.kind === 'run-finished' && struck !== undefined ? {...entry, event: {...entry.event, struck}} : entry)));
	};
	expect([verdictOfDrill(ended(undefined)), verdictOfDrill(ended(1)), verdictOfDrill(ended(0))]).toEqual(['passed', 'passed', 'failed']);
	expect(ended(0).at(-1)).toEqual({text: 'something went wrong as it was to', verdict: 'unmet', why: 'none of the faults struck, it was a good day'});
});

test('the clock runs from one step to another where the scenario says so', () => {
	expect(recovery(plan, walked({rtoMs: 60_000}).entries)).toMatchObject({from: 'the start of the run', to: 'the completion of the run', took: {measuredMs: 11_000, nominalMs: 11_000}, met: true});
	expect(recovery(plan, walked({rtoFrom: 'undo', rtoTo: 'undo'}).entries)).toMatchObject({from: 'the beginning of step 2 "Do undo"', to: 'the end of step 2 "Do undo"', took: {measuredMs: 3000}, met: null});
	expect(recovery(plan, walked({rtoMs: 1, rtoTo: 'look'}, failed).entries)).toMatchObject({took: null, why: 'the step that stops the clock is failed', met: false});
	expect(recovery(plan, walked({rtoMs: 1, rtoFrom: 'look', rtoTo: 'which'}).entries)).toMatchObject({took: null, why: 'step 1 "Do which" ended before that', met: false});
});

test('a walk-through measures nothing', () => {
	const walk = startDrill(plan, {objectives: {rtoMs: 60_000, pass: [{kind: 'within', ms: 60_000}, {kind: 'passed', steps: ['look']}, {kind: 'exercised', percent: 50}]}, brief: {type: 'walk-through'}});
	settle(walk);
	send(walk, {kind: 'choose', prompt: walk.state.prompt?.id ?? '', option: 'one', reason: ''});
	for (let step = 0; step < 2; step += 1) {
		settle(walk);
		run(walk);
	}
	settle(walk, () => ({...passed, status: 'not-exercised', by: 'drill'}));
	expect(judgeDrill(plan, walk.entries).map(({verdict}) => verdict)).toEqual(['open', 'open', 'open', 'open']);
	expect(drillWords(plan, walk.entries)).toMatchObject({verdict: 'not-judged', rows: [{mark: null, text: 'RTO 1 min: not measured; the talk took 11 s'}, {}, {}, {}]});
});

test('without an end nothing is judged', () => {
	const walk = startDrill(plan, {objectives: {rtoMs: 1000}});
	settle(walk);
	expect(recovery(plan, walk.entries)).toMatchObject({took: null, why: 'the run is not over', met: null});
	expect(drillWords(plan, walk.entries)).toBeNull();
});

test('at many times the speed both times are told, and the one at its own speed counts', () => {
	const quick = tinyPlan([command('undo', {retry: {attempts: 2, everyMs: 10_000}}), {...manual('wait'), waitMs: 60_000}]);
	const walk = startDrill(quick, {speed: 100, objectives: {rtoMs: 60_000}, brief: {delays: {leastMs: 5000, mostMs: 5000, steps: {}}}});
	settle(walk);
	run(walk);
	settle(walk, (_, attempt) => ({...(attempt === 1 ? failed : passed), nominalMs: 21_000}));
	send(walk, {kind: 'done', prompt: walk.state.prompt?.id ?? '', note: ''});
	settle(walk);
	const clock = drillClock(quick, walk.entries);
	const measuredMs = (walk.entries.length - 1) * 1000;
	// Two answers of 5 s and of 60 s, two attempts of 21 s that took 1 s, 10 s before the second: at 100 times the speed a hundredth of the waits has passed.
	expect(clock.at(-1)).toEqual({measuredMs, nominalMs: measuredMs + (5000 + 60_000 + 10_000) * 0.99 + 2 * 20_000});
	expect([...stepTimes(walk.entries, clock).values()].reduce((sum, {nominalMs}) => sum + nominalMs, 0)).toBe((clock.at(-1)?.nominalMs ?? 0) - 1000);
	expect(drillWords(quick, walk.entries)?.rows[0]).toEqual({mark: 'unmet', text: 'RTO 1 min: recovered in 2 min 3 s (9 s by the clock)'});
});

test('an endless step that nobody watched counts as long as it was to go on, however late the signal was heard', () => {
	const endless = tinyPlan([command('logs', {endless: true})]);
	const ended = (stops: Readonly<Record<string, number>>): number => {
		const walk = startDrill(endless, {speed: 500, brief: {delays: {leastMs: 0, mostMs: 0, steps: {}, stops}}});
		settle(walk);
		run(walk);
		settle(walk, () => ({...passed, status: 'stopped', by: 'operator', durationMs: 3000, nominalMs: 1_500_000}));
		return (drillClock(endless, walk.entries).at(-1)?.nominalMs ?? 0) - (walk.entries.length - 1) * 1000;
	};
	expect(ended({logs: 60_000})).toBe(57_000);
	expect(ended({})).toBe(7000);
	expect(ended({logs: 1000})).toBe(0);
});

test('jumps of the wall clock are no time', () => {
	const walk = startDrill(plan);
	push(walk, {kind: 'clock-jumped', byMs: 3_600_000});
	const entries = walk.entries.map((entry, index) => (index === 0 ? entry : {...entry, at: entry.at + 3_600_000}));
	expect(drillClock(plan, entries).at(-1)).toEqual({measuredMs: 1000, nominalMs: 1000});
	expect(entries[0]?.at).toBe(START + 1000);
});

test('what was lost is what somebody gave as a span of time', () => {
	const asked = tinyPlan([command('undo')]);
	const lost = (value: string) => {
		const walk = startDrill(asked, {objectives: {rpoMs: 300_000, rpoFrom: 'age'}});
		push(walk, {kind: 'inputs-set', by: 'ada', values: {age: value}, secrets: []});
		return loss(asked, walk.entries);
	};
	expect(lost('4m')).toMatchObject({lostMs: 240_000, met: true});
	expect(lost('1h')).toMatchObject({lostMs: 3_600_000, met: false});
	expect(lost('a bit')).toMatchObject({lostMs: null, met: null});
});

test.each([
	['4m', 240_000],
	['1h 30m', 5_400_000],
	['90 seconds', 90_000],
	['1.5 min', 90_000],
	['250 ms', 250],
	['0', 0],
	['none', 0],
	['4', null],
	['4 months', null],
	['about 4m', null],
])('"%s" is a span of %s ms', (text, ms) => expect(parseSpan(text)).toBe(ms));
