import * as v from 'valibot';
import type {DrillReport} from '../../src/artifacts/drill/report-type.ts';
import {DRILL_TYPES} from '../../src/plan/drill.ts';

/** `drill-report.json` as programs may rely on it. */
const s = v.string();
const number = v.pipe(v.number(), v.integer(), v.minValue(1));
const ms = v.pipe(v.number(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const list = <Item extends v.GenericSchema>(item: Item) => v.array(item);
const names = v.record(s, s);
const moment = v.strictObject({measuredMs: ms, nominalMs: ms});
const met = v.nullable(v.boolean());
const STATUSES = ['pending', 'running', 'passed', 'failed', 'stopped', 'unknown', 'not-exercised', 'unjudged', 'unchecked', 'done-by-hand', 'skipped', 'not-applicable'] as const;

export const drillReportSchema = v.strictObject({
	schema: v.literal(1),
	id: s,
	mode: v.picklist(['live', 'drill']),
	type: v.picklist(DRILL_TYPES),
	verdict: v.picklist(['passed', 'failed', 'not-judged']),
	outcome: v.picklist(['completed', 'failed', 'aborted', 'not finished']),
	outcomeReason: s,
	scenario: v.strictObject({title: s, path: v.nullable(s), sha256: v.nullable(s)}),
	about: v.strictObject({summary: s, system: s, environment: s, plannedStart: v.nullable(s), participants: names, absent: names, assumptions: list(s), thirdParties: list(s)}),
	runbook: v.strictObject({title: s, path: s, sha256: s, sidecarSha256: v.nullable(s)}),
	versions: names,
	operator: s,
	host: s,
	answeredBy: list(s),
	unattended: v.boolean(),
	plannedStart: v.nullable(s),
	startedAt: s,
	finishedAt: v.nullable(s),
	measuredMs: ms,
	nominalMs: ms,
	speed: v.number(),
	seed: v.number(),
	faults: list(s),
	rto: v.strictObject({targetMs: v.nullable(ms), from: s, to: s, took: v.nullable(moment), why: s, met}),
	rpo: v.strictObject({targetMs: v.nullable(ms), from: v.nullable(s), lostMs: v.nullable(ms), met}),
	criteria: list(v.strictObject({text: s, verdict: v.picklist(['met', 'unmet', 'open']), why: s})),
	steps: list(
		v.strictObject({
			step: number,
			title: s,
			kind: v.picklist(['command', 'manual', 'checklist', 'decision']),
			status: v.picklist(STATUSES),
			planned: v.nullable(v.strictObject({ms, most: v.boolean()})),
			took: v.nullable(moment),
			attempts: count,
			evidence: v.nullable(s),
		}),
	),
	coverage: v.strictObject({real: list(number), pretended: list(number), notExercised: list(v.strictObject({step: number, why: s})), passedOver: list(number), notReached: list(number), byPeople: count, offTheWay: count}),
	deviations: list(v.strictObject({at: s, step: v.nullable(number), what: s, reason: s, by: s})),
	failures: list(v.strictObject({step: count, title: s, attempt: number, atMs: ms, why: s, afterwards: s, evidence: v.nullable(s)})),
	decisions: list(v.strictObject({step: number, title: s, chosen: s, of: list(s), by: s, reason: s, at: v.nullable(s)})),
	notes: list(v.strictObject({at: s, by: s, text: s})),
	findings: list(s),
	evidence: list(v.strictObject({path: s, bytes: count, sha256: s})),
	journal: v.strictObject({entries: number, head: s}),
});

type Writable<T> = T extends object ? {-readonly [Key in keyof T]: Writable<T[Key]>} : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** Fails to compile when a field is added to, renamed in or taken from one of them only. */
export const drillReportAgrees: Same<Writable<DrillReport>, Writable<v.InferOutput<typeof drillReportSchema>>> = true;
