import * as v from 'valibot';
import {CHECKS} from '../../src/run/verification.ts';

/** Files of a run folder that programs read, and what `verify` tells them. What they hold may grow; what is here stays. */

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const stamp = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));
const file = v.object({path: v.string(), bytes: v.number(), sha256});
const mode = v.picklist(['live', 'drill']);
const outcome = v.picklist(['completed', 'failed', 'aborted']);

export const manifestSchema = v.object({schema: v.literal(1), journalHead: sha256, files: v.array(file)});

export const prunedSchema = v.object({schema: v.literal(1), prunings: v.array(v.object({at: stamp, by: v.string(), host: v.string(), files: v.array(file)}))});

const digested = v.object({name: v.string(), digest: v.object({sha256})});
const names = v.array(v.string());
const run = v.object({
	mode,
	outcome,
	reason: v.optional(v.string()),
	title: v.string(),
	runbook: v.array(digested),
	startedOn: stamp,
	finishedOn: stamp,
	operators: names,
	journal: v.object({entries: v.number(), head: sha256}),
	versions: v.record(v.string(), v.string()),
});
const statement = {_type: v.literal('https://in-toto.io/Statement/v1'), subject: v.array(digested)};

export const attestationSchema = v.variant('predicateType', [
	v.object({...statement, predicateType: v.literal('rollbook:attestation:run:v1'), predicate: v.object({run, steps: v.record(v.string(), names)})}),
	v.object({
		...statement,
		predicateType: v.literal('https://in-toto.io/attestation/test-result/v0.1'),
		predicate: v.object({result: v.picklist(['PASSED', 'WARNED', 'FAILED']), configuration: v.array(digested), passedTests: names, warnedTests: names, failedTests: names, run}),
	}),
]);

export const verificationSchema = v.object({
	schema: v.literal(1),
	conclusion: v.picklist(['intact', 'broken', 'unfinished']),
	folder: v.string(),
	title: v.string(),
	runbook: v.string(),
	mode,
	outcome: v.nullable(outcome),
	operator: v.string(),
	host: v.string(),
	startedAt: v.nullable(stamp),
	finishedAt: v.nullable(stamp),
	entries: v.number(),
	head: sha256,
	checks: v.array(v.object({name: v.picklist([...CHECKS]), result: v.picklist(['holds', 'broken', 'none']), what: v.string(), findings: v.array(v.object({at: v.string(), what: v.string()}))})),
	prunings: v.array(v.object({at: stamp, by: v.string(), files: v.number(), bytes: v.number()})),
	edited: names,
	anchor: v.nullable(v.string()),
});
