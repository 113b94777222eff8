import {createHash} from 'node:crypto';
import {existsSync, mkdtempSync, readdirSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import {readRunbook} from '../../../src/parser/read-runbook.ts';
import {readScenario} from '../../../src/parser/scenario-file.ts';
import {findSection} from '../../../src/plan/find-step.ts';
import type {Answers} from '../../../src/plan/answers.ts';
import type {Plan} from '../../../src/plan/plan.ts';
import type {Scenario} from '../../../src/plan/scenario.ts';
import {answerPrompt} from '../../../src/run/autopilot.ts';
import {stepState} from '../../../src/run/step-state.ts';
import {wayOf} from '../../../src/run/way.ts';
import {drillTarget} from '../../../src/runner/drill/drill-target.ts';
import {startRun} from '../../../src/runner/open-run.ts';
import type {OpenRun} from '../../../src/runner/run-setting.ts';
import {bundlePretend} from '../../support/drilled.ts';
import {shelf} from '../../support/packs.ts';

const SPEED = 5000;
const OWN = readdirSync('runbooks').filter(name => name.endsWith('.md')).map(name => join('runbooks', name));
const SEEDS = '../shared/seeds';
const REAL = existsSync(SEEDS) ? readdirSync(SEEDS).filter(name => existsSync(`test/scenarios/${name.slice(0, 3)}.scenario.yaml`)) : [];

let pretendPath = '';
beforeAll(async () => {
	pretendPath = await bundlePretend();
});

test.concurrent.each(OWN)('%s is drilled to its end by its own answers', async runbook => {
	const {plan, scenario, bytes} = readPair(runbook, runbook.replace(/\.md$/u, '.scenario.yaml'));
	expect(plan.diagnostics.filter(one => one.severity === 'error')).toEqual([]);
	expect(strangers(plan, scenario.answers)).toEqual([]);
	const {run, outcome} = await drillThrough(plan, bytes, scenario);
	expect(outcome).toBe('completed');
	expect(notExercised(run)).toEqual([]);
});

test.skipIf(REAL.length > 0)(`real runbooks are looked for in ${SEEDS}`, ({skip}) => skip('they are not on this machine'));

test.concurrent.each(REAL)('one procedure of the real runbook %s is drilled to its end', async name => {
	const {plan, scenario, bytes} = readPair(join(SEEDS, name), `test/scenarios/${name.slice(0, 3)}.scenario.yaml`);
	const {run, outcome} = await drillThrough(plan, bytes, scenario);
	expect(outcome).toBe('completed');
	expect(notExercised(run)).toEqual([]);
});

function readPair(runbook: string, scenarioPath: string): {plan: Plan; scenario: Scenario; bytes: Uint8Array} {
	const bytes = readFileSync(runbook);
	const plan = readRunbook(bytes, {path: runbook, sha256: createHash('sha256').update(bytes).digest('hex')});
	const {scenario, diagnostics} = readScenario(readFileSync(scenarioPath, 'utf8'), scenarioPath, undefined, shelf);
	expect(diagnostics).toEqual([]);
	if (scenario === null) throw new Error(`${scenarioPath} has errors`);
	return {plan, scenario, bytes};
}

/** Names in the answers that the runbook does not have. */
function strangers(plan: Plan, answers: Answers): readonly string[] {
	const known = new Set(plan.steps.flatMap(step => [step.id, step.title, findSection(plan, step.section)?.title ?? '']).map(name => name.toLowerCase()));
	const inputs = Object.keys(answers.inputs).filter(name => !plan.inputs.some(input => input.name === name));
	return [...inputs, ...[...Object.keys(answers.choices), ...Object.keys(answers.steps)].filter(name => !known.has(name.toLowerCase()))];
}

async function drillThrough(plan: Plan, runbook: Uint8Array, scenario: Scenario): Promise<{run: OpenRun; outcome: string}> {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-whole-'));
	const root = join(folder, 'drill');
	const target = drillTarget({scenario, root, speed: SPEED, node: process.execPath, pretendPath});
	const run = startRun({
		plan,
		runbook,
		target,
		scenario,
		clock: {now: () => Date.now(), mono: () => performance.now()},
		speed: SPEED,
		mode: 'drill',
		way: wayOf(plan, null),
		versions: {},
		lend: null,
		env: process.env,
		operator: 'ana',
		host: 'bench',
		stateRoot: join(folder, 'state'),
		artifacts: join(folder, 'artifacts'),
		cwd: join(root, 'root'),
		onFinish: () => [],
	});
	run.subscribe(() => answerOnce(run, scenario.answers));
	const ending = endEndless(run);
	try {
		const driven = run.drive();
		answerOnce(run, scenario.answers);
		return {run, outcome: await driven};
	} finally {
		clearInterval(ending);
	}
}

/** An endless command may print nothing at all, and a signal may come before it has begun: it is told to end until it does. */
function endEndless(run: OpenRun): NodeJS.Timeout {
	return setInterval(() => {
		const {running} = run.state();
		const step = running && run.plan.steps.find(candidate => candidate.id === running.step);
		if (step?.kind === 'command' && step.endless) run.interrupt();
	}, 100);
}

function answerOnce(run: OpenRun, answers: Answers): void {
	const {prompt, running} = run.state();
	if (prompt === null || running !== null) return;
	const reply = answerPrompt({plan: run.plan, state: run.state(), prompt, answers, licence: {yes: false, destructive: false}});
	const refused = reply.kind === 'missing' ? `${reply.question}; ${reply.help}` : run.send(reply)?.refused;
	if (refused !== undefined) {
		run.leave();
		throw new Error(refused);
	}
}

function notExercised(run: OpenRun): readonly string[] {
	return run.plan.steps.flatMap(step => {
		const result = stepState(run.state(), step.id).attempts.at(-1)?.result;
		return result?.status === 'not-exercised' ? [`${step.number} ${step.title}: ${result.why}`] : [];
	});
}
