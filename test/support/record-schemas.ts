import * as v from 'valibot';
import type {InputsFile} from '../../src/artifacts/inputs-file.ts';
import type {SummaryFile} from '../../src/artifacts/summary-file.ts';

/** The shapes of a run folder's JSON files for the published JSON Schemas; `recordsAgree` keeps them and the types the same. */

const s = v.string();
const n = v.pipe(v.number(), v.integer());
const number = v.pipe(n, v.minValue(1));
const ms = v.pipe(v.number(), v.minValue(0));
const some = v.nullable(s);
const list = <T extends v.GenericSchema>(item: T) => v.array(item);

const status = v.picklist(['pending', 'running', 'passed', 'failed', 'stopped', 'unknown', 'not-exercised', 'unjudged', 'unchecked', 'done-by-hand', 'skipped', 'not-applicable']);
const result = v.strictObject({
	status: v.picklist(['passed', 'failed', 'stopped', 'unknown', 'not-exercised', 'unjudged']),
	exit: v.nullable(n),
	signal: some,
	by: v.picklist(['exit', 'expectation', 'known', 'operator', 'timeout', 'lost', 'drill', 'launch']),
	why: s,
	durationMs: ms,
	evidence: list(v.strictObject({path: s, bytes: n, sha256: s})),
});
const attempt = v.strictObject({number, command: s, edited: v.boolean(), target: s, startedAt: s, result: v.nullable(result), judged: v.nullable(v.strictObject({verdict: s, by: s, seen: s}))});
const step = v.strictObject({number, id: s, title: s, section: s, kind: v.picklist(['command', 'manual', 'checklist', 'decision']), line: number, status, reason: s, by: s, settledAt: some, option: some, attempts: list(attempt)});

const look = v.nullable(v.strictObject({step: number, attempt: number, evidence: s, file: some}));

export const summarySchema = v.strictObject({
	schema: v.literal(1),
	run: v.strictObject({id: s, mode: v.picklist(['live', 'drill']), kind: s, speed: v.number(), operator: s, host: s, versions: v.record(s, s)}),
	runbook: v.strictObject({title: s, path: s, sha256: s, sidecar: v.nullable(v.strictObject({path: s, sha256: s})), changedMeanwhile: v.boolean()}),
	outcome: v.nullable(v.picklist(['completed', 'failed', 'aborted'])),
	outcomeReason: s,
	startedAt: s,
	finishedAt: some,
	durationMs: ms,
	waitedMs: v.strictObject({person: ms, machine: ms, pause: ms, away: ms, rest: ms}),
	timeObjective: v.nullable(v.strictObject({ms, met: v.nullable(v.boolean())})),
	counts: v.strictObject(v.entriesFromList(status.options, v.optional(n))),
	steps: list(step),
	notes: list(v.strictObject({happenedAt: s, recordedAt: s, by: s, step: v.nullable(number), text: s})),
	beforeAndAfter: list(v.strictObject({name: s, of: s, before: look, after: look})),
	undo: list(v.strictObject({step: n, by: s})),
	journal: v.strictObject({entries: n, head: s}),
});

export const inputsSchema = v.strictObject({
	schema: v.literal(1),
	inputs: list(v.strictObject({name: s, secret: v.boolean(), value: some, given: list(v.strictObject({at: s, by: s, from: s, value: some})), usedBy: list(number)})),
});

type Writable<T> = T extends object ? {-readonly [Key in keyof T]: Writable<T[Key]>} : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** Fails to compile when a field is added to, renamed in or taken from one of them only. */
export const recordsAgree: Same<Writable<SummaryFile>, Writable<v.InferOutput<typeof summarySchema>>> & Same<Writable<InputsFile>, Writable<v.InferOutput<typeof inputsSchema>>> = true;
