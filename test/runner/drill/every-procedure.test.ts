import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import {stepsOfSection} from '../../../src/plan/find-step.ts';
import type {DecisionStep, Option} from '../../../src/plan/step.ts';
import {bundlePretend, drillOnce, rehearsal, shown, temporary, undaunted} from '../../support/drilled.ts';
import {explore} from '../../support/explore.ts';
import type {Explored} from '../../support/explore.ts';

const SEEDS = '../shared/seeds';
const REAL = existsSync(SEEDS) ? readdirSync(SEEDS).toSorted() : [];
const scenarioOf = (name: string): string => `test/scenarios/${name.slice(0, 3)}.scenario.yaml`;
const LONGEST = {timeout: 600_000};

let pretendPath = '';
beforeAll(async () => {
	pretendPath = await bundlePretend();
});

test.skipIf(REAL.length > 0)(`real runbooks are looked for in ${SEEDS}`, ({skip}) => skip('they are not on this machine'));

/** After the way that takes these options, what the command shows. */
type Look = readonly [option: string, line: string, expected: string];

const LOOKS: Readonly<Record<string, readonly Look[]>> = {
	'000': [
		['Rollback to specific version', 'flyctl releases --app ai-affiliate-empire', 'v59     complete  Rollback to v57'],
		['Rollback to previous version (automatic)', 'flyctl releases --app ai-affiliate-empire', 'v59     complete  Rollback to v57'],
		['Rollback to specific version', 'flyctl postgres backup list --app ai-affiliate-empire-db', 'bk-104  complete  just now'],
		['Automated Rollback Procedure', 'curl https://ai-affiliate-empire.fly.dev/version', '"v57"'],
		['Database Rollback Procedure', 'pg_dump db', '-- 18094 rows'],
		['Database Rollback Procedure', 'flyctl machine list --app ai-affiliate-empire', '5683a90f'],
		['Migration Rollback (Without Full DB Restore)', 'npx prisma migrate status', '044_split_name          rolled back'],
		['Scenario 1: Rollback Command Fails', 'flyctl releases --app ai-affiliate-empire', 'Deploy of an image by hand'],
		['Scenario 2: Application Still Unhealthy After Rollback', 'flyctl secrets list --app ai-affiliate-empire', 'ENABLE_MOCK_MODE'],
	],
	'001': [
		['Method 1: Automated Script (Recommended)', 'curl https://hotdash-production.fly.dev/version', '"v57"'],
		['Method 3: Manual Fly.io CLI', 'flyctl releases --app hotdash-production', 'v59     complete  Rollback to v57'],
	],
	'002': [
		['Procedure 1: Simple Service Rollback (No Data Changes)', 'curl https://azora.world/version', 'v1.2.2'],
		['Procedure 2: Rollback with Database Migration Rollback', 'docker-compose ps', 'Up 2 seconds'],
		['Procedure 3: Full Database Restore from Backup', 'pg_dump db', '-- 18094 rows'],
		['Procedure 4: Emergency Rollback (Fastest)', 'docker images', 'v1.2.2'],
	],
	'003': [
		['Rollback via CLI', 'vercel ls', '2d    site-a72c.vercel.app           Ready    yes'],
		['Rollback to specific release', 'fly releases', 'v59     complete  Rollback to v57'],
		['Rollback to previous release', 'fly releases', 'v59     complete  Rollback to v57'],
		['Rollback to previous revision', 'kubectl rollout history deployment/backend', '13        release 2.3.7'],
		['Rollback to specific revision', 'kubectl rollout history deployment/backend', '13        release 2.3.6'],
		['Rollback last migration', 'python m.py status', '044_split_name          pending'],
		['Rollback multiple migrations', 'python m.py status', '042_orders              pending'],
		['Emergency Rollback', 'python m.py status', '044_split_name          pending'],
	],
	'004': [
		['Kubernetes (as written first)', 'kubectl rollout history deployment/orders', '13        release 2.3.7'],
		['Rollback to Specific Version', 'kubectl get deployment orders', 'orders:2.1.0'],
		['Docker Compose (as written first)', 'docker-compose ps', 'orders    orders    Up 2 seconds'],
		['Quick Rollback (Keep Previous Running)', 'docker ps', 'orders_previous_container'],
		['AWS ECS', 'aws ecs describe-services --services orders', 'task-definition/orders:11'],
		['Switch to other environment', 'kubectl get endpoints orders', 'blue'],
		['Canary', 'kubectl get virtualservice orders', '100     0'],
		['Canary', 'kubectl get deployment orders-canary', '0/0'],
		['When Migration is Reversible', 'npm run migrate:status', '044_split_name          pending'],
		['Restore from backup if needed', 'kubectl get deployment orders', '3/3'],
	],
};

/** A way on which the runbook itself leads into a failure: who rolls nothing back sees that nothing got better. */
const FAILING: Readonly<Record<string, RegExp>> = {
	'003': /^Backend Rollback \(Kubernetes Rollback, None of these.*: failed, 25 Check rollout status/u,
};

test.concurrent.each(REAL)('every procedure of the real runbook %s is drilled to its end on a good day', LONGEST, async name => {
	const key = name.slice(0, 3);
	const found = new Map<Look, string>();
	const look = (options: readonly string[], root: string): void => {
		for (const one of LOOKS[key] ?? []) if (!found.has(one) && options.includes(one[0])) found.set(one, shown(root, one[1]));
	};
	const explored = await explore({...rehearsal(join(SEEDS, name), scenarioOf(name), ['good']), pretendPath, after: look});
	tell(key, 'good day', explored);
	expect(explored.wrong.filter(line => FAILING[key]?.test(line) !== true)).toEqual([]);
	expect(explored.missed).toEqual([]);
	for (const one of LOOKS[key] ?? []) expect({option: one[0], line: one[1], found: found.get(one)}).toMatchObject({option: one[0], found: expect.stringContaining(one[2])});
});

/** Days on which something fails at first, or for good: what fails is tried again, then done by hand. */
const BAD: Readonly<Record<string, readonly string[]>> = {
	'000': ['rollback-half-way', 'backup-fails', 'connection-lost', 'first-test-red', 'first-health-check-red'],
	'001': ['connection-lost', 'first-health-check-red', 'still-unhealthy'],
	'002': ['daemon-lost', 'disk-full', 'in-use', 'restore-half-way', 'cannot-be-undone', 'unreachable'],
	'003': ['rollback-refused', 'rollout-hangs', 'not-logged-in', 'locked', 'restore-half-way'],
	'004': ['image-missing', 'wait-interrupted', 'revision-missing', 'cannot-be-undone', 'backup-damaged', 'daemon-lost'],
};

test.concurrent.each(REAL)('every procedure of the real runbook %s gets to its end on bad days, past its failures', LONGEST, async name => {
	const key = name.slice(0, 3);
	const rehearsed = rehearsal(join(SEEDS, name), scenarioOf(name), BAD[key] ?? []);
	const explored = await explore({...rehearsed, answers: undaunted(rehearsed), pretendPath}, 'those on the way');
	tell(key, `bad days (${(BAD[key] ?? []).join(', ')})`, explored);
	expect(explored.wrong).toEqual([]);
	expect(explored.failures).toBeGreaterThan(1);
});

const tell = (key: string, day: string, {drills, taken, sections, failures}: Explored): void => {
	process.stdout.write(`${key}, ${day}: ${drills} drills took ${taken} options through ${sections} sections, ${failures} failures\n`);
};

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
	const rehearsed = rehearsal(join(SEEDS, name ?? ''), scenarioOf(seed), [day]);
	const section = rehearsed.plan.sections.find(({title}) => title === heading);
	const root = join(temporary(), 'drill');
	const choose = (step: DecisionStep): Option | undefined => step.options.find(({text}) => options.includes(text));
	const {outcome, failure} = await drillOnce({...rehearsed, root, pretendPath, steps: stepsOfSection(rehearsed.plan, section?.id ?? ''), choose});
	expect({outcome, failure}).toEqual({outcome: 'failed', failure: expect.stringContaining(at)});
	expect(shown(root, line)).toContain(expected);
});
