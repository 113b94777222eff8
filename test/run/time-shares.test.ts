import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {RunEvent} from '../../src/run/event.ts';
import {happened} from '../../src/run/happened.ts';
import {SHARES, timeShares} from '../../src/run/time-shares.ts';
import {timeline} from '../../src/run/timeline.ts';
import {command, manual, tinyPlan} from '../support/tiny-plan.ts';
import {START, passed, startWalk, type Walk} from '../support/walk.ts';

const plan = tinyPlan([command('deploy'), manual('watch', {waitMs: 60_000})]);

/** Entries at these seconds, by both clocks. */
const at = (walk: Walk, ...events: readonly (readonly [number, RunEvent])[]): Walk => {
	for (const [seconds, event] of events) walk.entries.push({seq: walk.entries.length + 1, at: START + seconds * 1000, mono: seconds * 1000, prev: '0'.repeat(64), event});
	return walk;
};

const run: RunEvent = {kind: 'prompt-answered', prompt: 'p1', by: 'ada', answer: {kind: 'run', edited: null}};
const started: RunEvent = {kind: 'step-started', step: 'deploy', attempt: 1, command: 'echo', target: 'local', cwd: '/'};
const finished: RunEvent = {kind: 'step-finished', step: 'deploy', attempt: 1, result: {...passed, durationMs: 40_000}};

test('the time of people, of commands, of pauses and of nobody is kept apart, and adds up', () => {
	const walk = at(
		startWalk(plan, 'live'),
		[2, {kind: 'prompt-opened', prompt: {kind: 'command', id: 'p1', step: 'deploy'}}],
		[32, run],
		[33, started],
		[73, finished],
		[74, {kind: 'prompt-opened', prompt: {kind: 'manual', id: 'p2', step: 'watch'}}],
		[94, {kind: 'noted', by: 'ada', text: 'steady', step: 'watch'}],
		[144, {kind: 'prompt-answered', prompt: 'p2', by: 'eve', answer: {kind: 'done', note: ''}}],
	);
	const shares = timeShares(plan, walk.entries);
	expect(shares.of).toEqual({person: 40_000, machine: 40_000, pause: 60_000, away: 0, rest: 3000});
	expect(shares.totalMs).toBe(143_000);
	expect(shares.waits).toEqual([{seq: 3, step: 'deploy', by: 'ada', ms: 30_000}, {seq: 8, step: 'watch', by: 'eve', ms: 10_000}]);
	expect(timeline(plan, walk.entries).map(({waited}) => waited)).toEqual([null, {share: 'person', ms: 30_000}, null, {share: 'machine', ms: 40_000}, null, {share: 'person', ms: 10_000}]);
});

test('until somebody resumes, nobody drove the run; its new process counts from its own clock', () => {
	const walk = at(startWalk(plan, 'live'), [2, {kind: 'prompt-opened', prompt: {kind: 'command', id: 'p1', step: 'deploy'}}]);
	walk.entries.push({seq: 3, at: START + 302_000, mono: 50, prev: '', event: {kind: 'run-resumed', operator: 'eve', host: 'b'}});
	walk.entries.push({seq: 4, at: START + 300_000, mono: 1050, prev: '', event: {kind: 'prompt-opened', prompt: {kind: 'command', id: 'p2', step: 'deploy'}}});
	expect(timeShares(plan, walk.entries).of).toEqual({person: 0, machine: 0, pause: 0, away: 300_000, rest: 2000});
});

test.each([
	[5000, {machine: 5000, away: 298_000}],
	[300_500, {machine: 300_500, away: 2500}],
	[900_000, {machine: 303_000, away: 0}],
])('a command that went on alone, and took %i ms, is the time of a command for so long', (durationMs, shares) => {
	const walk = at(startWalk(plan, 'live'), [1, started]);
	walk.entries.push({seq: 3, at: START + 302_000, mono: 50, prev: '', event: {kind: 'run-resumed', operator: 'eve', host: 'b'}});
	walk.entries.push({seq: 4, at: START + 304_000, mono: 2050, prev: '', event: {kind: 'step-finished', step: 'deploy', attempt: 1, result: {...passed, durationMs}}});
	expect(timeShares(plan, walk.entries).of).toMatchObject(shares);
});

test('whatever the clocks say, no share is below zero and they add up', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.integer(), fc.integer(), fc.integer({min: 0, max: 5})), {maxLength: 20}), rows => {
			const events: readonly RunEvent[] = [run, started, finished, {kind: 'prompt-opened', prompt: {kind: 'manual', id: 'p1', step: 'watch'}}, {kind: 'run-resumed', operator: 'x', host: 'y'}, {kind: 'clock-jumped', byMs: -5}];
			const entries = rows.map(([wall, mono, kind], index) => ({seq: index + 1, at: wall, mono, prev: '', event: events[kind] ?? run}));
			const {of, totalMs} = timeShares(plan, entries);
			expect(Math.min(...SHARES.map(share => of[share]))).toBeGreaterThanOrEqual(0);
			expect(SHARES.reduce((sum, share) => sum + of[share], 0)).toBe(totalMs);
		}),
	);
});

const NOON = Date.parse('2026-03-01T12:00:00Z');

test.each([
	['-5m errors are back', '11:55:00', 'errors are back'],
	['-90 s: paged', '11:58:30', 'paged'],
	['10 min ago: paged ops', '11:50:00', 'paged ops'],
	['2 hours ago the deploy', '10:00:00', 'the deploy'],
	['11:42Z first 500', '11:42:00', 'first 500'],
	['at 11:42:07 UTC, first 500', '11:42:07', 'first 500'],
])('the note "%s" tells of %s', (note, time, text) => {
	expect(happened(note, NOON)).toEqual({at: Date.parse(`2026-03-01T${time}Z`), text});
});

test('a time of day that is still to come was yesterday', () => {
	expect(happened('23:50Z first alert', Date.parse('2026-03-01T00:10:00Z'))?.at).toBe(Date.parse('2026-02-28T23:50:00Z'));
});

test.each(['14:02 errors', '-5m', '25:00Z x', '10:61Z x', '5 minutes later', '-5 machines are left', '-100h x', 'v1.2', '-0.5 %'])('"%s" tells of no other time', note => {
	expect(happened(note, NOON)).toBeNull();
});
