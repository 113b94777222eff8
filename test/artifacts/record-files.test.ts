import {readFileSync} from 'node:fs';
import {Ajv} from 'ajv';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {bundle} from '../../src/artifacts/bundle.ts';
import type {InputsFile} from '../../src/artifacts/inputs-file.ts';
import {inputsFile} from '../../src/artifacts/inputs-file.ts';
import {junitReport} from '../../src/artifacts/junit-report.ts';
import type {SummaryFile} from '../../src/artifacts/summary-file.ts';
import {summaryFile} from '../../src/artifacts/summary-file.ts';
import type {Plan} from '../../src/plan/plan.ts';
import type {StepResult} from '../../src/run/event.ts';
import {checklist, command, manual, tinyPlan, using} from '../support/tiny-plan.ts';
import {failed, passed, push, run, send, settle, startWalk, type Walk} from '../support/walk.ts';

/** The files for programs: `summary.json`, `inputs.json`, `junit.xml`. */

const validator = (name: string) => new Ajv({strict: false, allErrors: true}).compile(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object);
const [isSummary, isInputs] = [validator('summary'), validator('inputs')];

const holds = ({plan, entries}: Walk): void => {
	isSummary(JSON.parse(summaryFile(plan, entries, 'h')));
	isInputs(JSON.parse(inputsFile(plan, entries)));
	expect([isSummary.errors, isInputs.errors]).toEqual([null, null]);
};

const prompt = (walk: Walk): string => walk.state.prompt?.id ?? '';

/** Runs the only step, which ends so, and goes on with the answer. */
const ended = (plan: Plan, result: Partial<StepResult>, after?: (walk: Walk) => void): Walk => {
	const walk = startWalk(plan, 'live');
	settle(walk);
	run(walk);
	settle(walk, () => ({...passed, ...result}));
	after?.(walk);
	settle(walk);
	return walk;
};

const one = tinyPlan([command('deploy'), manual('watch')]);

test.each([
	['failure', ended(one, failed)],
	['error', ended(one, {status: 'unknown', exit: null, why: 'no trace of how it ended'})],
	['error', ended(one, {status: 'unjudged', why: 'only a person can tell'})],
	['skipped', ended(one, {status: 'not-exercised', why: 'nothing pretends it'})],
	['skipped', ended(one, failed, walk => send(walk, {kind: 'skip', prompt: prompt(walk), reason: 'the mirror did it'}))],
	['good', ended(one, {})],
	['good', ended(one, {status: 'stopped', why: 'stopped as planned'})],
] as const)('a build server takes the step as %s', (as, walk) => {
	const first = /<testcase [^>]*name="1\. [^>]*?(\/>|>.*?<\/testcase>)/s.exec(junitReport(walk.plan, walk.entries, 'h'))?.[0] ?? '';
	expect(as === 'good' ? first.endsWith('"/>') : first.includes(`<${as} `)).toBe(true);
	holds(walk);
});

test('a step that was passed over after it failed says so, and why', () => {
	const {plan, entries} = ended(one, failed, walk => send(walk, {kind: 'skip', prompt: prompt(walk), reason: 'the mirror did it'}));
	expect(junitReport(plan, entries, 'h')).toContain('<skipped message="skipped: the mirror did it (its attempt had failed)">');
});

test('a run that did not come to its end is not green', () => {
	const walk = startWalk(one, 'live');
	settle(walk);
	expect(junitReport(one, walk.entries, 'h')).toContain('<error type="not-finished" message="not finished">');
	send(walk, {kind: 'abort', because: 'operator', reason: 'false alarm'});
	settle(walk);
	const report = junitReport(one, walk.entries, 'h');
	expect(report).toContain('<error type="aborted" message="aborted: false alarm">');
	expect(report).toMatch(/tests="3" failures="0" errors="1" skipped="2"/);
	expect(report).toContain('<skipped message="not reached">');
});

test('a run that failed at a step says so once', () => {
	const walk = ended(one, failed, started => send(started, {kind: 'abort', because: 'failure', reason: 'step 1'}));
	expect(walk.state.outcome).toBe('failed');
	expect(junitReport(one, walk.entries, 'h')).toMatch(/tests="2" failures="1" errors="0"/);
});

test('the evidence of steps is named', () => {
	const artifacts = [{path: 'steps/01-deploy/attempt-1/output.txt', bytes: 1, sha256: 'x'}];
	expect(junitReport(one, ended(one, {...failed, artifacts}).entries, 'h')).toMatch(/<failure type="failed" message="exit 1">steps\/01-deploy\/attempt-1\/output\.txt<\/failure>/);
	expect(junitReport(one, ended(one, {artifacts}).entries, 'h')).toContain('1. Do deploy: steps/01-deploy/attempt-1/output.txt\n</system-out>');
});

test('whatever a runbook and its people write, it is XML of the same shape', () => {
	const shape = (xml: string): string => xml.replace(/"[^"]*"/g, '""').replace(/>[^<]+</g, '><');
	const made = (title: string): string => {
		const plan = tinyPlan([command('deploy', {title}), checklist('after', 1, {title})], {title, kind: 'rollback'});
		const {entries} = ended(plan, {...failed, why: `why ${title}`});
		return junitReport(plan, entries, 'h');
	};
	const expected = shape(made('x'));
	fc.assert(
		fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.constantFrom(']]>', '<!ENTITY x "y">', '\u0000\u001b[2J', '"/><failure/>', '\ud800\ufffe', '   ')), title => {
			const xml = made(title);
			expect(shape(xml)).toBe(expected);
			// XML 1.0, 2.2: the characters that it can hold.
			expect(xml).toMatch(/^[\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
			expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)/);
		}),
	);
});

test('inputs tell where each value came from and which steps use it; of a secret only its name', () => {
	const plan = tinyPlan([using('deploy', ['version', 'secret_token']), command('look', {set: 'seen'})]);
	const walk = startWalk(plan, 'live');
	push(walk, {kind: 'inputs-set', by: 'ada', values: {version: 'v41'}, secrets: [], sources: {version: 'from $VERSION'}});
	settle(walk);
	send(walk, {kind: 'fill', prompt: prompt(walk), values: {version: 'v40', secret_token: 'hunter2hunter2'}});
	settle(walk);
	run(walk);
	settle(walk);
	run(walk);
	settle(walk, () => ({...passed, set: {input: 'seen', value: 'ok\u001b[2J'}}));
	const text = inputsFile(plan, walk.entries);
	const byName = Object.fromEntries((JSON.parse(text) as InputsFile).inputs.map(input => [input.name, input]));
	expect(byName['version']).toMatchObject({secret: false, value: 'v40', usedBy: [1], given: [{by: 'ada', from: 'from $VERSION', value: 'v41'}, {from: 'given where it was asked for', value: 'v40'}]});
	expect(byName['secret_token']).toMatchObject({secret: true, value: null, given: [{by: 'ada', value: null}]});
	expect(byName['seen']).toMatchObject({value: 'ok\u001b[2J', given: [{by: 'rollbook', from: 'printed by step 2'}]});
	expect(['hunter2', '\u001b'].filter(part => text.includes(part))).toEqual([]);
	holds(walk);
});

test('a value that became a secret later is in no record of inputs', () => {
	const walk = startWalk(tinyPlan([using('deploy', ['key'])]), 'live');
	push(walk, {kind: 'inputs-set', by: 'ada', values: {key: 'early value'}, secrets: []});
	push(walk, {kind: 'inputs-set', by: 'ada', values: {}, secrets: ['key']});
	expect(inputsFile(walk.plan, walk.entries)).not.toContain('early value');
});

test('the summary for programs counts as the one for people does, and keeps its time objective', () => {
	const walk = ended(tinyPlan([command('deploy')], {rtoMs: 5000}), {});
	const file = JSON.parse(summaryFile(walk.plan, walk.entries, 'h')) as SummaryFile;
	expect(file).toMatchObject({outcome: 'completed', counts: {passed: 1}, timeObjective: {ms: 5000, met: true}, journal: {entries: walk.entries.length, head: 'h'}});
	const slow = ended(tinyPlan([command('deploy')], {rtoMs: 1}), {});
	expect(JSON.parse(summaryFile(slow.plan, slow.entries, 'h'))).toMatchObject({timeObjective: {met: false}});
	holds(walk);
});

test('in the middle of a run every file is whole as well', () => {
	const walk = startWalk(tinyPlan([using('deploy', ['version']), checklist('after', 1)]));
	for (const _ of [1, 2, 3]) {
		holds(walk);
		expect(bundle(walk.plan, walk.entries, 'h').every(({text}) => text.endsWith('\n'))).toBe(true);
		settle(walk);
		send(walk, {kind: 'fill', prompt: prompt(walk), values: {version: 'v1'}});
		run(walk);
	}
});
