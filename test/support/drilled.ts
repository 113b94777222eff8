import {createHash} from 'node:crypto';
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {rolldown} from 'rolldown';
import {readRunbook} from '../../src/parser/read-runbook.ts';
import {readScenario} from '../../src/parser/scenario-file.ts';
import type {Answers} from '../../src/plan/answers.ts';
import type {Plan} from '../../src/plan/plan.ts';
import type {Scenario} from '../../src/plan/scenario.ts';
import type {DecisionStep, Option, Step} from '../../src/plan/step.ts';
import {answerPrompt} from '../../src/run/autopilot.ts';
import type {Intent} from '../../src/run/intent.ts';
import type {Prompt} from '../../src/run/prompt.ts';
import {toRanges} from '../../src/run/ranges.ts';
import {stepState} from '../../src/run/step-state.ts';
import {drillTarget} from '../../src/runner/drill/drill-target.ts';
import {startRun} from '../../src/runner/open-run.ts';
import type {OpenRun} from '../../src/runner/run-setting.ts';
import {shelf} from './packs.ts';

/** Whole drills without a person, many of them: the pretended program is bundled once, as in the package. */

export const temporary = (): string => mkdtempSync(join(tmpdir(), 'rollbook-drilled-'));

export const bundlePretend = async (): Promise<string> => {
	const dir = temporary();
	const bundle = await rolldown({input: {pretend: join(import.meta.dirname, '../../src/runner/drill/pretend.ts')}, platform: 'node', logLevel: 'silent'});
	await bundle.write({dir, format: 'esm', entryFileNames: '[name].mjs'});
	await bundle.close();
	return join(dir, 'pretend.mjs');
};

export type Rehearsal = {readonly plan: Plan; readonly bytes: Uint8Array; readonly scenario: Scenario};

export const rehearsal = (runbook: string, scenarioPath: string, days?: readonly string[]): Rehearsal => {
	const bytes = readFileSync(runbook);
	const plan = readRunbook(bytes, {path: runbook, sha256: createHash('sha256').update(bytes).digest('hex')});
	const {scenario, diagnostics} = readScenario(readFileSync(scenarioPath, 'utf8'), scenarioPath, undefined, {...shelf, ...(days && {days})});
	if (scenario === null || diagnostics.length > 0) throw new Error(`${scenarioPath}: ${JSON.stringify(diagnostics)}`);
	return {plan, bytes, scenario};
};

const SPEED = 5000;

export type DrillOptions = Rehearsal & {
	readonly pretendPath: string;
	/** The drill's folder; one that is there is gone on with. */
	readonly root: string;
	readonly steps: readonly Step[];
	/** Which option of a decision; undefined: what the scenario answers. */
	readonly choose?: (step: DecisionStep) => Option | undefined;
	readonly answers?: Answers;
	/** Commands that were drilled already and are not needed here. */
	readonly passOver?: (step: Step) => boolean;
};

export type Drilled = {
	readonly run: OpenRun;
	readonly outcome: string;
	/** Lines in which a pretended program says that nothing stands for it, from all steps. */
	readonly strangers: readonly string[];
	/** The step at which it failed, and how. */
	readonly failure: string;
};

/** One drill to its end. A question without an answer, or an answer that is refused, throws. */
export const drillOnce = async (options: DrillOptions): Promise<Drilled> => {
	const {plan, bytes, scenario, root, pretendPath} = options;
	const folder = temporary();
	const target = drillTarget({scenario, root, speed: SPEED, node: process.execPath, pretendPath, searched: process.env['PATH'] ?? ''});
	const clock = {now: () => Date.now(), mono: () => performance.now()};
	const run = startRun({plan, runbook: bytes, target, scenario, clock, speed: SPEED, mode: 'drill', way: toRanges(options.steps.map(step => step.number)), versions: {}, lend: null, env: process.env, operator: 'ana', host: 'bench', stateRoot: join(folder, 'state'), artifacts: join(folder, 'artifacts'), cwd: join(root, 'root'), onFinish: () => []});
	let broken: unknown = null;
	const answer = (): void => {
		try {
			answerOnce(run, options);
		} catch (error) {
			broken ??= error;
			run.leave();
		}
	};
	run.subscribe(answer);
	const ending = setInterval(() => endEndless(run), 100);
	try {
		const driven = run.drive();
		answer();
		const outcome = await driven;
		if (broken !== null) throw broken;
		return {run, outcome, strangers: strangersIn(join(folder, 'artifacts')), failure: failureOf(run)};
	} finally {
		clearInterval(ending);
	}
};

const strangersIn = (folder: string): readonly string[] =>
	readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter(name => name.endsWith('output.txt'))
		.flatMap(name => readFileSync(join(folder, name), 'utf8').split('\n').filter(line => line.startsWith('drill: ')));

const failureOf = ({plan, state}: OpenRun): string =>
	plan.steps
		.flatMap(step => {
			const {status, attempts} = stepState(state(), step.id);
			return status === 'failed' || status === 'unknown' ? [`${step.number} ${step.title}: ${attempts.at(-1)?.result?.why ?? status}`] : [];
		})
		.join('; ');

/** Told to end until it does: an endless command may print nothing, and a signal may come before it has begun. */
const endEndless = (run: OpenRun): void => {
	const {running} = run.state();
	const step = running && run.plan.steps.find(candidate => candidate.id === running.step);
	if (step?.kind === 'command' && step.endless) run.interrupt();
};

const answerOnce = (run: OpenRun, options: DrillOptions): void => {
	const {plan, scenario, answers = scenario.answers} = options;
	const state = run.state();
	const {prompt} = state;
	if (prompt === null || state.running !== null) return;
	const step = plan.steps.find(one => one.id === prompt.step);
	const reply = ownAnswer(options, prompt, step) ?? answerPrompt({plan, state, prompt, answers, licence: {yes: true, destructive: true}});
	const refused = reply.kind === 'missing' ? `${reply.question}; ${reply.help}` : run.send(reply)?.refused;
	if (refused !== undefined) throw new Error(refused);
};

const ownAnswer = ({choose, passOver}: DrillOptions, prompt: Prompt, step: Step | undefined): Intent | null => {
	if (prompt.kind === 'decision' && step?.kind === 'decision') {
		const option = choose?.(step);
		return option ? {kind: 'choose', prompt: prompt.id, option: option.id, reason: 'drilled'} : null;
	}
	return prompt.kind === 'command' && step !== undefined && passOver?.(step) === true ? {kind: 'skip', prompt: prompt.id, reason: 'drilled before'} : null;
};

/** Whatever fails is tried again, and then done by hand. */
export const undaunted = ({plan, scenario}: Rehearsal): Answers => {
	const steps = plan.steps.filter(step => step.kind === 'command').map(step => [step.id, {act: 'run', reason: 'by another way', confirm: true, onFailure: ['retry', 'by-hand'], verdict: null, seen: '', stopAfterMs: null}] as const);
	return {...scenario.answers, steps: Object.fromEntries(steps)};
};

/** What changes in a drill's folder, put into another one. */
export const copyWorld = (from: string): string => {
	const to = join(temporary(), 'drill');
	for (const part of ['state.json', 'names.json', 'root', 'contexts']) if (existsSync(join(from, part))) cpSync(join(from, part), join(to, part), {recursive: true});
	return to;
};

/** What a pretended command shows in that world. */
export const shown = (root: string, line: string): string => {
	const [program = '', ...words] = line.split(' ');
	const {stdout, stderr} = spawnSync(join(root, 'bin', program), words, {encoding: 'utf8', cwd: join(root, 'root'), env: {}});
	return `${stdout}${stderr}`;
};
