import {randomBytes} from 'node:crypto';
import {rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {DrillBrief} from '../../plan/drill.ts';
import type {Plan} from '../../plan/plan.ts';
import type {Scenario} from '../../plan/scenario.ts';
import {drillTarget} from '../../runner/drill/drill-target.ts';
import {tabletopTarget} from '../../runner/drill/tabletop-target.ts';
import {startRun} from '../../runner/open-run.ts';
import type {Target} from '../../runner/target.ts';
import {chooseFront, type Front, hasPerson} from '../choose-front.ts';
import {CliError} from '../cli-error.ts';
import {conduct} from '../conduct.ts';
import {drillBrief} from '../drill-brief.ts';
import type {ExitCode} from '../exit-codes.ts';
import {giveDeclared} from '../give-declared.ts';
import {loadAnswers} from '../load-answers.ts';
import {loadRunbook} from '../load-runbook.ts';
import {type Opening, withOpening} from '../opening.ts';
import {loadScenario, scenarioPath, withFaults, type LoadedScenario} from '../load-scenario.ts';
import {sidecarPath} from '../load-sidecar.ts';
import {runWorld, stateRoot} from '../run-world.ts';
import {terminalLoan} from '../terminal-loan.ts';
import type {World} from '../world.ts';
import {outOf, type RunFlags, wayFor} from './run-command.ts';

export type DrillFlags = Omit<RunFlags, 'trust' | 'drill'> & {
	readonly scenario?: string;
	readonly speed?: number;
	readonly tabletop?: boolean;
	readonly fault: readonly string[];
	readonly seed?: number;
	/** Milliseconds. */
	readonly rto?: number;
};

/** A rehearsal that nobody watches does not take the time of one that somebody does. */
const UNWATCHED_SPEED = 20;

/** What `run.json` keeps of a drill, so that it can be gone on with: the world as it was described, and where it stands now. */
export type DrillRecord = {readonly scenario: Scenario; readonly root: string; readonly seed?: number; readonly tabletop?: boolean};

/** `rollbook drill FILE`: the same run against a pretended world. Without a person the scenario's answers drive it. */
export const drillCommand = async (world: World, path: string, flags: DrillFlags): Promise<ExitCode> => {
	const front = chooseFront(world, flags.ui, flags.yes === true);
	return withOpening(world, front, opening => rehearse({world, path, flags, front, opening}));
};

type Called = {readonly world: World; readonly path: string; readonly flags: DrillFlags; readonly front: Front; readonly opening: Opening};

const rehearse = async ({world, path, flags, front, opening}: Called): Promise<ExitCode> => {
	const {plan, bytes, sidecar} = loadRunbook(world, path, bytes => opening.paint('drill', path, bytes));
	const way = wayFor(plan, flags.section);
	const loaded = scenarioFor(world, path, plan, flags);
	const {scenario} = loaded;
	const answers = loadAnswers(world, plan, flags, scenario.answers);
	const speed = flags.speed ?? (front === 'unattended' ? UNWATCHED_SPEED : 1);
	const loan = terminalLoan(hasPerson(front));
	const autopilot = front === 'unattended' || (front === 'json' && flags.yes === true) ? answers : null;
	const drill = drillBrief({plan, loaded, type: isTabletop(loaded, flags) ? 'walk-through' : 'simulated', rtoMs: flags.rto, seed: flags.seed, autopilot});
	const record = recordOf(world, scenario, drill);
	const run = startRun({
		...runWorld(world, pretendedWorld(world, record, speed), loan),
		plan,
		runbook: bytes,
		sidecar: {path: resolve(world.cwd, sidecarPath(path)), bytes: sidecar},
		way,
		mode: 'drill',
		artifacts: resolve(world.cwd, outOf(plan, flags.out)),
		cwd: join(record.root, 'root'),
		runbookPath: resolve(world.cwd, path),
		speed,
		scenario: record,
		drill,
	});
	giveDeclared(run, {answers, given: loadAnswers(world, plan, flags).inputs, attended: front !== 'unattended'});
	const code = await conduct({world, run, front, answers, licence: {yes: flags.yes === true, destructive: flags.allowDestructive === true}, speed, loan, opening});
	// A drill that was left still needs its world.
	if (run.state().status === 'finished') rmSync(record.root, {recursive: true, force: true});
	return code;
};

const isTabletop = ({scenario}: LoadedScenario, flags: DrillFlags): boolean => flags.tabletop === true || scenario.about.type === 'walk-through';

const scenarioFor = (world: World, path: string, plan: Plan, flags: DrillFlags): LoadedScenario => {
	const loaded = loadScenario(world, path, flags.scenario, plan);
	const {type} = loaded.scenario.about;
	if (flags.tabletop !== true && type?.startsWith('live-') === true) throw new CliError(`\`${loaded.file?.path}\` is for a drill on the real thing (\`type: ${type}\`), and \`rollbook drill\` executes nothing real`, `run it for real with \`rollbook run ${path} --drill ${loaded.file?.path}\`, or walk it through with \`--tabletop\``);
	if (isTabletop(loaded, flags) && flags.fault.length > 0) throw new CliError('`--fault` has nothing to strike: nothing is pretended in a walk-through', `write pretended programs into \`${scenarioPath(path)}\`, and drill without \`--tabletop\``);
	return {...loaded, scenario: withFaults(world, plan, loaded.scenario, flags.fault)};
};

const recordOf = (world: World, scenario: Scenario, {seed, type}: DrillBrief): DrillRecord => ({
	scenario,
	root: join(stateRoot(world), 'drills', randomBytes(6).toString('hex')),
	seed,
	...(type === 'walk-through' && {tabletop: true}),
});

export const pretendedWorld = (world: World, {scenario, root, seed, tabletop}: DrillRecord, speed: number): Target => {
	// The folder is made either way: it is where the first statement would run.
	const target = drillTarget({scenario, root, speed, node: world.node, pretendPath: world.pretendPath, ...(seed === undefined ? {} : {seed})});
	return tabletop === true ? tabletopTarget() : target;
};
