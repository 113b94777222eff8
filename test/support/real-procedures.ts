import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {rehearsal, shown, undaunted} from './drilled.ts';
import {explore} from './explore.ts';
import type {Explored, Procedures} from './explore.ts';

/** The real runbooks, gone through with their scenarios: some procedures of each in a test run, all of them in `npm run safety`. */

const SEEDS = '../shared/seeds';
export const REAL: readonly string[] = existsSync(SEEDS) ? readdirSync(SEEDS).toSorted() : [];
const scenarioOf = (name: string): string => `test/scenarios/${name.slice(0, 3)}.scenario.yaml`;

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

/** Days on which something fails at first, or for good: what fails is tried again, then done by hand. */
export const BAD: Readonly<Record<string, readonly string[]>> = {
	'000': ['rollback-half-way', 'backup-fails', 'connection-lost', 'first-test-red', 'first-health-check-red'],
	'001': ['connection-lost', 'first-health-check-red', 'still-unhealthy'],
	'002': ['daemon-lost', 'disk-full', 'in-use', 'restore-half-way', 'cannot-be-undone', 'unreachable'],
	'003': ['rollback-refused', 'rollout-hangs', 'not-logged-in', 'locked', 'restore-half-way'],
	'004': ['image-missing', 'wait-interrupted', 'revision-missing', 'cannot-be-undone', 'backup-damaged', 'daemon-lost'],
};

/** What was found: lines as they should not be, and how much was gone through. */
export type Gone = {readonly found: readonly string[]; readonly looked: number; readonly explored: Explored};

export const goodDay = async (name: string, pretendPath: string, procedures: Procedures): Promise<Gone> => {
	const key = name.slice(0, 3);
	const seen = new Map<Look, string>();
	const look = (options: readonly string[], root: string): void => {
		for (const one of LOOKS[key] ?? []) if (!seen.has(one) && options.includes(one[0])) seen.set(one, shown(root, one[1]));
	};
	const explored = await explore({...rehearsed(name, ['good']), pretendPath, after: look}, procedures);
	const looks = (LOOKS[key] ?? []).filter(one => procedures === 'all' || seen.has(one));
	const strange = looks.filter(one => seen.get(one)?.includes(one[2]) !== true).map(one => `${one[0]}: \`${one[1]}\` shows ${JSON.stringify(seen.get(one) ?? null)} without ${JSON.stringify(one[2])}`);
	const missed = procedures === 'all' ? explored.missed : [];
	return {found: [...explored.wrong.filter(line => FAILING[key]?.test(line) !== true), ...missed, ...strange], looked: looks.length, explored};
};

/** Days on which something fails: what fails is tried again, then done by hand. */
export const badDays = async (name: string, pretendPath: string, procedures: Procedures): Promise<Gone> => {
	const bad = rehearsed(name, BAD[name.slice(0, 3)] ?? []);
	const explored = await explore({...bad, answers: undaunted(bad), pretendPath}, procedures);
	const unharmed = explored.failures > 1 ? [] : [`${explored.failures} failures on bad days`];
	return {found: [...explored.wrong, ...unharmed], looked: 0, explored};
};

export const rehearsed = (name: string, days: readonly string[]): ReturnType<typeof rehearsal> => rehearsal(join(SEEDS, name), scenarioOf(name), days);
