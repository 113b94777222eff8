import {join} from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import {stepsOfSection} from '../../../src/plan/find-step.ts';
import type {DecisionStep, Option} from '../../../src/plan/step.ts';
import {stepState} from '../../../src/run/step-state.ts';
import {bundlePretend, drillOnce, shown, temporary, undaunted} from '../../support/drilled.ts';
import {BAD, goodDay, REAL, rehearsed} from '../../support/real-procedures.ts';

/**
 * A part of what row S21 of `npm run safety` goes through: there each procedure of each runbook, by every option, on good days and
 * on bad ones. Each runbook by its own answers on a good day: `whole-drills.test.ts`.
 */

const LONGEST = {timeout: 600_000};

let pretendPath = '';
beforeAll(async () => {
	pretendPath = await bundlePretend();
});

test.skipIf(REAL.length > 0)('real runbooks are looked for beside the project', ({skip}) => skip('they are not on this machine'));

/** Those with the fewest commands on their ways. */
const SHORT = REAL.filter(name => /^00[13]/u.test(name));

test.concurrent.each(SHORT)('the procedures on the way of the real runbook %s are drilled to their end on a good day', LONGEST, async name => {
	const {found, looked, explored} = await goodDay(name, pretendPath, 'those on the way');
	expect(found).toEqual([]);
	expect(looked).toBeGreaterThan(0);
	expect(explored.taken).toBeGreaterThan(0);
});

test.concurrent.each(REAL)('the real runbook %s gets to its end on bad days by its own answers, past its failures', LONGEST, async name => {
	const bad = rehearsed(name, BAD[name.slice(0, 3)] ?? []);
	const {run, outcome, strangers} = await drillOnce({...bad, root: join(temporary(), 'drill'), pretendPath, steps: bad.plan.steps.filter(step => step.onWay), answers: undaunted(bad)});
	expect({outcome, strangers}).toEqual({outcome: 'completed', strangers: []});
	const failed = bad.plan.steps.flatMap(step => stepState(run.state(), step.id).attempts).filter(({result}) => result?.status === 'failed');
	expect(failed.length).toBeGreaterThan(0);
});

type End = {readonly seed: string; readonly day: string; readonly heading: string; readonly options: readonly string[]; readonly at: string; readonly line: string; readonly expected: string};

/** Days on which a procedure cannot be finished: it ends where it fails, and nothing behind that has happened. */
const ENDS: readonly End[] = [
	{seed: '000', day: 'rollback-refused', heading: 'Step 3: Execute Rollback', options: ['Rollback to specific version'], at: 'Rollback to specific version', line: 'flyctl releases --app ai-affiliate-empire', expected: 'DATE\nv58 '},
	{seed: '001', day: 'stays-red', heading: 'Method 3: Manual Fly.io CLI', options: [], at: 'Check health', line: 'flyctl releases --app hotdash-production', expected: 'v59     complete  Rollback to v57'},
	{seed: '002', day: 'backup-damaged', heading: 'Procedure 3: Full Database Restore from Backup', options: [], at: 'Verify backup integrity', line: 'docker-compose ps', expected: 'Up 61 days'},
	{seed: '003', day: 'no-history', heading: 'Kubernetes Rollback', options: ['Rollback to previous revision'], at: 'Rollback to previous revision', line: 'kubectl rollout history deployment/backend', expected: 'CHANGE-CAUSE\n12 '},
	{seed: '004', day: 'rollout-hangs', heading: 'AWS ECS', options: [], at: 'Wait for stability', line: 'aws ecs describe-services --services orders', expected: 'orders:11'},
	{seed: '004', day: 'image-missing', heading: 'Docker Compose', options: ['Docker Compose (as written first)'], at: 'Pull previous image', line: 'docker-compose ps', expected: 'Up 3 hours'},
];

test.skipIf(REAL.length === 0).concurrent.each(ENDS)('$seed, $heading: on a day with $day it ends at $at', LONGEST, async ({seed, day, heading, options, at, line, expected}) => {
	const name = REAL.find(file => file.startsWith(seed));
	const mishap = rehearsed(name ?? '', [day]);
	const section = mishap.plan.sections.find(({title}) => title === heading);
	const root = join(temporary(), 'drill');
	const choose = (step: DecisionStep): Option | undefined => step.options.find(({text}) => options.includes(text));
	const {outcome, failure} = await drillOnce({...mishap, root, pretendPath, steps: stepsOfSection(mishap.plan, section?.id ?? ''), choose});
	expect({outcome, failure}).toEqual({outcome: 'failed', failure: expect.stringContaining(at)});
	expect(shown(root, line)).toContain(expected);
});
