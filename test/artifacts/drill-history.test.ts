import {describe, expect, test} from 'vitest';
import {drillHistory, HISTORY_FORMATS, sparkline} from '../../src/artifacts/drill/drill-history.ts';
import {drillReport} from '../../src/artifacts/drill/drill-report.ts';
import type {DrillReport} from '../../src/artifacts/drill/report-type.ts';
import type {DrillType} from '../../src/plan/drill.ts';
import {startDrill} from '../support/drill-walk.ts';
import {command, tinyPlan} from '../support/tiny-plan.ts';
import {failed, passed, run, send, settle} from '../support/walk.ts';

const plan = tinyPlan([command('undo'), command('look')]);
const runbook = {title: plan.title, path: 'shop.md', sha256: '0'.repeat(64)};

type Wanted = {readonly day: number; readonly failures?: number; readonly aborted?: boolean; readonly type?: DrillType; readonly sha256?: string};

/** Nine seconds; every failure takes four more, of twelve that are the objective. */
const drilled = ({day, failures = 0, aborted = false, type = 'simulated', sha256 = runbook.sha256}: Wanted): DrillReport => {
	const walk = startDrill(plan, {objectives: {rtoMs: 12_000}, brief: {id: `drill-${day}`, type}});
	settle(walk);
	run(walk);
	settle(walk, (_, attempt) => (attempt <= failures ? failed : passed));
	for (let count = 0; count < failures && !aborted; count += 1) {
		run(walk, 'yes');
		settle(walk, (_, attempt) => (attempt <= failures ? failed : passed));
	}
	if (aborted) send(walk, {kind: 'abort', because: 'failure', reason: 'no'});
	else run(walk);
	settle(walk);
	const report = drillReport(plan, walk.entries, '0'.repeat(64));
	if (!report) throw new Error('no drill');
	return {...report, startedAt: `2026-03-0${day}T03:00:00.000Z`, runbook: {...report.runbook, sha256}};
};

const historyOf = (...wanted: readonly Wanted[]) => drillHistory(runbook, wanted.map(one => ({folder: `artifacts/drill/${one.day}`, report: drilled(one)})));

test('drills are told oldest first, whatever their order in the folder', () => {
	const history = historyOf({day: 3, failures: 1}, {day: 1}, {day: 2, failures: 1, aborted: true});
	expect(history.drills.map(({id, recoveredMs, verdict}) => [id, recoveredMs, verdict])).toEqual([['drill-1', 9000, 'passed'], ['drill-2', null, 'failed'], ['drill-3', 13_000, 'failed']]);
	expect(history.steps.find(({title}) => title === 'Do undo')).toMatchObject({drills: 3, failedIn: 2});
});

test('what is new since the one before is told, and walk-throughs are left out of that', () => {
	expect(historyOf({day: 1}).since).toBeNull();
	expect(historyOf({day: 1}, {day: 2, failures: 1, sha256: '1'.repeat(64)}, {day: 3, type: 'walk-through'}).since).toEqual({slowerByMs: 4000, runbookChanged: true, newlyFailing: ['Do undo'], noLongerFailing: []});
	expect(historyOf({day: 1, failures: 2}, {day: 2}).since).toMatchObject({slowerByMs: -8000, runbookChanged: false, noLongerFailing: ['Do undo']});
});

test('text for people', () => expect(HISTORY_FORMATS.text(historyOf({day: 1}, {day: 2, failures: 1, aborted: true}, {day: 3, failures: 2, sha256: '1'.repeat(64)}, {day: 4, type: 'walk-through'}))).toMatchFileSnapshot('golden/drill-history.txt'));

test('never drilled is said', () => expect(HISTORY_FORMATS.text(drillHistory(runbook, []))).toContain('It was never drilled here'));

describe('the trend', () => {
	test.each([
		[[1, 2, 4, 8], '▂▃▅█'],
		[[100], '█'],
		[[null, 0, 8], '·▁█'],
		[[], ''],
	])('%j is %s', (values, line) => expect(sparkline(values)).toBe(line));
});
