import {createHash} from 'node:crypto';
import {mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {drillBrief} from '../../src/cli/drill-brief.ts';
import {readRunbook} from '../../src/parser/read-runbook.ts';
import {readScenario} from '../../src/parser/scenario-file.ts';
import type {Answers} from '../../src/plan/answers.ts';
import {stepsOfSection} from '../../src/plan/find-step.ts';
import type {Plan} from '../../src/plan/plan.ts';
import type {Scenario} from '../../src/plan/scenario.ts';
import type {Section} from '../../src/plan/section.ts';
import {answerPrompt} from '../../src/run/autopilot.ts';
import {toRanges} from '../../src/run/ranges.ts';
import {stepState} from '../../src/run/step-state.ts';
import {wayOf} from '../../src/run/way.ts';
import {drillTarget} from '../../src/runner/drill/drill-target.ts';
import {startRun} from '../../src/runner/open-run.ts';
import type {OpenRun} from '../../src/runner/run-setting.ts';
import {shelf} from './packs.ts';

/** A runbook with its scenario, drilled from start to end by the scenario's answers and nothing else, as `rollbook drill` does without a terminal. */

const SPEED = 5000;

export type Pair = {readonly plan: Plan; readonly scenario: Scenario; readonly bytes: Uint8Array};

export function readPair(runbook: string, scenarioPath: string, days: readonly string[] = []): Pair {
	const bytes = readFileSync(runbook);
	const plan = readRunbook(bytes, {path: runbook, sha256: createHash('sha256').update(bytes).digest('hex')});
	const {scenario, diagnostics} = readScenario(readFileSync(scenarioPath, 'utf8'), scenarioPath, plan, {...shelf, days});
	if (scenario === null || diagnostics.length > 0) throw new Error(`${scenarioPath}: ${JSON.stringify(diagnostics)}`);
	return {plan, scenario, bytes};
}

/** `section`: only its steps. */
export async function drillThrough({plan, bytes, scenario}: Pair, pretendPath: string, section?: Section): Promise<{run: OpenRun; outcome: string}> {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-whole-'));
	const root = join(folder, 'drill');
	const target = drillTarget({scenario, root, speed: SPEED, node: process.execPath, pretendPath, searched: process.env['PATH'] ?? ''});
	const run = startRun({
		plan,
		runbook: bytes,
		target,
		scenario,
		drill: drillBrief({plan, loaded: {scenario, file: null}, type: 'simulated', rtoMs: undefined, seed: 1, autopilot: scenario.answers}),
		clock: {now: () => Date.now(), mono: () => performance.now()},
		speed: SPEED,
		mode: 'drill',
		way: section === undefined ? wayOf(plan, null) : toRanges(stepsOfSection(plan, section.id).map(step => step.number)),
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

export function notExercised(run: OpenRun): readonly string[] {
	return run.plan.steps.flatMap(step => {
		const result = stepState(run.state(), step.id).attempts.at(-1)?.result;
		return result?.status === 'not-exercised' ? [`${step.number} ${step.title}: ${result.why}`] : [];
	});
}
