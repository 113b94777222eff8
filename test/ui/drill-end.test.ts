import {expect, test} from 'vitest';
import {drillEnd} from '../../src/ui/panes/drill-end.ts';
import type {View} from '../../src/ui/panes/pane.ts';
import type {Objectives} from '../../src/plan/drill.ts';
import {startDrill} from '../support/drill-walk.ts';
import {command, tinyPlan} from '../support/tiny-plan.ts';
import {run, settle, startWalk, type Walk} from '../support/walk.ts';

const plan = tinyPlan([command('undo')]);

const rows = (walk: Walk, width: number): readonly string[] => {
	const view = {run: {plan, entries: () => walk.entries}} as unknown as View;
	return drillEnd(view, width).map(spans => spans.map(({text}) => text).join(''));
};

const ended = (walk: Walk): Walk => {
	settle(walk);
	run(walk);
	settle(walk);
	return walk;
};

const objectives: Partial<Objectives> = {rtoMs: 2000, rpoMs: 60_000, pass: [{kind: 'no-failed-step'}, {kind: 'question', text: 'everybody knew whom to call'}]};

test.each([80, 30])('the end of a drill holds its objective against what was measured, at %i columns', width => {
	const lines = rows(ended(startDrill(plan, {objectives})), width);
	expect(lines.every(line => line.length <= width)).toBe(true);
	expect(lines.join(' ').replace(/\s+/g, ' ')).toBe('Drill: NOT PASSED; 2 for the reviewer ✘ RTO 2 s: recovered in 5 s from the start of the run to the completion of the run ? RPO 1 min: not measured ✔ no step is left failed, unjudged or of unknown outcome: none is left ? everybody knew whom to call: for the reviewer');
	expect(lines.slice(1).every(line => line.startsWith('  '))).toBe(true);
});

test('other runs, and drills that are not over, end without it', () => {
	expect(rows(ended(startWalk(plan, 'live')), 80)).toEqual([]);
	const walk = startDrill(plan, {objectives});
	settle(walk);
	expect(rows(walk, 80)).toEqual([]);
});
