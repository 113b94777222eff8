import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import type {RunEvent} from '../run/event.ts';
import {fold} from '../run/evolve.ts';
import type {RunState, StepStatus} from '../run/state.ts';
import {stepState, wayTaken} from '../run/step-state.ts';

/** Statement v1 of in-toto. Source: in-toto Attestation Framework, spec/v1/statement.md. */
const STATEMENT = 'https://in-toto.io/Statement/v1';

/** What is said of a drill is what a test says. Source: in-toto Attestation Framework, spec/predicates/test-result.md. */
const TEST_RESULT = 'https://in-toto.io/attestation/test-result/v0.1';

/** What is said of a run for real; its fields are told in docs/keeping.md. */
const RUN = 'rollbook:attestation:run:v1';

type AttestationOptions = {
	readonly plan: Plan;
	readonly entries: readonly Entry[];
	readonly head: string;
	/** The manifest first, then every file that it names. */
	readonly files: readonly {readonly path: string; readonly sha256: string}[];
};

/** `attestation.intoto.json`: what can be signed of a run: which files it left, what it ran, and how that went. */
export const attestation = ({plan, entries, head, files}: AttestationOptions): string => {
	const state = fold(plan, entries);
	const run = runFacts(plan, state, entries, head);
	const subject = files.map(({path, sha256}) => ({name: path, digest: {sha256}}));
	const said = state.mode === 'drill' ? {predicateType: TEST_RESULT, predicate: {...testResult(plan, state), run}} : {predicateType: RUN, predicate: {run, steps: stepsByStatus(state)}};
	return `${JSON.stringify({_type: STATEMENT, subject, ...said}, null, 2)}\n`;
};

const runFacts = (plan: Plan, state: RunState, entries: readonly Entry[], head: string) => ({
	mode: state.mode,
	outcome: state.outcome,
	...(state.outcomeReason === '' ? {} : {reason: state.outcomeReason}),
	title: plan.title,
	runbook: runbookOf(plan),
	startedOn: new Date(state.startedAt).toISOString(),
	finishedOn: state.finishedAt === null ? null : new Date(state.finishedAt).toISOString(),
	operators: [...new Set(entries.flatMap(({event}) => (event.kind === 'run-started' || event.kind === 'run-resumed' ? [`${event.operator} on ${event.host}`] : [])))],
	journal: {entries: entries.length, head},
	versions: startOf(entries)?.versions ?? {},
});

const startOf = (entries: readonly Entry[]): Extract<RunEvent, {kind: 'run-started'}> | null => (entries[0]?.event.kind === 'run-started' ? entries[0].event : null);

/** The runbook, and the file of annotations beside it. */
const runbookOf = ({source}: Plan) => [source, ...(source.sidecar ? [source.sidecar] : [])].map(({path, sha256}) => ({name: path, digest: {sha256}}));

/** Steps on the way that was taken, by their ids. */
const stepsByStatus = (state: RunState): Readonly<Partial<Record<StepStatus, readonly string[]>>> =>
	Object.fromEntries(Map.groupBy(wayTaken(state), id => stepState(state, id).status));

type Verdict = 'passed' | 'warned' | 'failed';

/** What a test says of a step. `null`: it was not tried, and what was not tried is in no list. */
const VERDICTS: Readonly<Record<StepStatus, Verdict | null>> = {
	pending: null,
	running: null,
	'not-applicable': null,
	passed: 'passed',
	// Commands that never end are stopped by their operator, as planned.
	stopped: 'passed',
	'done-by-hand': 'warned',
	skipped: 'warned',
	'not-exercised': 'warned',
	unchecked: 'warned',
	unjudged: 'warned',
	failed: 'failed',
	unknown: 'failed',
};

const testResult = (plan: Plan, state: RunState) => {
	const named = (verdict: Verdict): readonly string[] => wayTaken(state).filter(id => VERDICTS[stepState(state, id).status] === verdict);
	const [warnedTests, failedTests] = [named('warned'), named('failed')];
	return {
		result: state.outcome !== 'completed' || failedTests.length > 0 ? 'FAILED' : warnedTests.length > 0 ? 'WARNED' : 'PASSED',
		configuration: runbookOf(plan),
		passedTests: named('passed'),
		warnedTests,
		failedTests,
	} as const;
};
