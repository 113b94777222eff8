/** One drill of a runbook of the project by its scenario's answers, and how it must end. */
export type Drill = {
	readonly runbook: string;
	/** A day of the scenario's packs, or a fault as `--fault` takes it; null: the good day. */
	readonly day: string | {readonly fault: string} | null;
	/** Only this part of the runbook: a procedure that the scenario's answers do not take. Absent: the whole way. */
	readonly only?: string;
	/** Values that are given instead of the scenario's: what people mistake for the right one. Absent: the scenario's. */
	readonly inputs?: Readonly<Record<string, string>>;
	readonly outcome: 'completed' | 'failed' | 'aborted';
	/** Titles of the steps that failed, once for each attempt. */
	readonly failures?: readonly string[];
};

const good = (runbook: string, failures: readonly string[] = []): Drill => ({runbook, day: null, outcome: 'completed', failures});
const bad = (runbook: string, day: Drill['day'], outcome: Drill['outcome'], failures: readonly string[]): Drill => ({runbook, day, outcome, failures});
const other = (runbook: string, only: string, day: Drill['day'] = null, failures: readonly string[] = []): Drill => ({runbook, day, only, outcome: 'completed', failures});
const mistaken = (runbook: string, inputs: Readonly<Record<string, string>>, failures: readonly string[]): Drill => ({runbook, day: null, inputs, outcome: 'failed', failures});

const twice = (title: string): readonly string[] => [title, title];
const thrice = (title: string): readonly string[] => [...twice(title), title];

export const DRILLS: readonly Drill[] = [
	good('compose-with-database'),
	bad('compose-with-database', 'cannot-be-undone', 'failed', ['Undo the last migration']),

	bad('compose-with-database', 'backup-damaged', 'failed', ['Is that dump whole? Without it there is no way back from the next step']),

	good('ecs-rollback'),
	bad('ecs-rollback', 'session-expired', 'completed', ['Which account and role is this?']),
	bad('ecs-rollback', 'rollout-hangs', 'failed', twice('All tasks are replaced. This waits for up to ten minutes')),
	other('ecs-rollback', 'Procedure A', 'deployment-under-way'),

	good('fly-rollback', twice('The shop answers')),
	bad('fly-rollback', {fault: 'flyctl deploy *: fails says machine 3d8d91 is held by another deployment'}, 'failed', ['Go back']),
	// The number of the release instead of its image's version; the version of a release that failed.
	mistaken('fly-rollback', {version: 'v339'}, ['Go back']),
	mistaken('fly-rollback', {version: 'v210'}, ['Go back']),

	// The step tries again by itself.
	good('kubernetes-rollback', thrice('The service answers')),
	bad('kubernetes-rollback', {fault: 'kubectl * rollout status *: fails says timed out waiting for the condition'}, 'failed', ['All pods are replaced']),

	good('vercel-rollback'),
	bad('vercel-rollback', 'still-unhealthy', 'failed', twice('The start page answers')),
	other('vercel-rollback', 'Procedure B', 'connection-lost', ['Make it the production deployment']),

	good('render-rollback', ['The deploy is live. It is looked at every 15 seconds, for 5 minutes']),
	bad('render-rollback', 'too-old', 'failed', twice('Roll back to the deploy')),
	bad('render-rollback', 'key-revoked', 'failed', twice('What runs now, and is a deploy under way?')),
	other('render-rollback', 'Procedure B', 'too-old'),

	good('blue-green-switch'),
	bad('blue-green-switch', 'configuration-broken', 'failed', twice('Is the configuration of lb-1 whole?')),
	other('blue-green-switch', 'Procedure B'),
	other('blue-green-switch', 'Procedure C'),

	good('canary-abort'),
	bad('canary-abort', 'rollout-hangs', 'failed', twice('The rollout is healthy')),
	other('canary-abort', 'Procedure B'),
	other('canary-abort', 'Procedure C'),

	good('postgres-restore'),
	bad('postgres-restore', 'backup-damaged', 'failed', twice('Is the dump whole? It lists what is in it')),
	other('postgres-restore', 'Procedure B'),

	bad('postgres-restore', 'disk-full', 'failed', twice('Load the dump. It stops at the first error')),

	good('migration-rollback'),
	bad('migration-rollback', 'disk-full', 'failed', twice('Keep a dump of now')),
	other('migration-rollback', 'Procedure B'),
	other('migration-rollback', 'Procedure C'),

	good('feature-flag-off'),
	bad('feature-flag-off', 'may-only-read', 'failed', twice('Switch it off')),
	other('feature-flag-off', 'Procedure B'),
	other('feature-flag-off', 'Procedure C', 'service-down'),

	good('github-actions-redeploy'),
	bad('github-actions-redeploy', 'run-fails', 'failed', twice('See it through. It fails if the run does')),
	other('github-actions-redeploy', 'Procedure A', 'not-logged-in', ['Which job failed, and why?']),
	other('github-actions-redeploy', 'Procedure C'),

	good('incident-communication'),
	bad('incident-communication', 'status-page-down', 'completed', [...twice('Open the incident on the status page. Note the id that it prints'), ...twice('Close the incident on the status page')]),
	other('incident-communication', 'Procedure C'),
];
