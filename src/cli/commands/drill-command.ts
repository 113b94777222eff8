import {randomBytes} from 'node:crypto';
import {rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {visible} from '../../artifacts/inert.ts';
import type {HistoryFormat} from '../../artifacts/drill/drill-history.ts';
import type {DrillBrief} from '../../plan/drill.ts';
import type {Plan} from '../../plan/plan.ts';
import type {Scenario} from '../../plan/scenario.ts';
import {shellWord} from '../../plan/shell-word.ts';
import {drillTarget} from '../../runner/drill/drill-target.ts';
import {tabletopTarget} from '../../runner/drill/tabletop-target.ts';
import {startRun} from '../../runner/open-run.ts';
import type {Target} from '../../runner/target.ts';
import {chooseFront, type Front, hasPerson} from '../choose-front.ts';
import {CliError} from '../cli-error.ts';
import {conduct} from '../conduct.ts';
import {drillBrief} from '../drill-brief.ts';
import {tellHistory} from '../drill-history.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {outFolder} from '../find-run.ts';
import {giveDeclared} from '../give-declared.ts';
import {givenRunbook} from '../given-runbook.ts';
import {loadAnswers} from '../load-answers.ts';
import {loadRunbook} from '../load-runbook.ts';
import {type Opening, withOpening} from '../opening.ts';
import {loadScenario, scenarioFrom, withFaults, type LoadedScenario} from '../load-scenario.ts';
import {scenarioPath} from '../scenario-path.ts';
import type {PackFlags} from '../load-packs.ts';
import {checkRecordPath, recordedRunScenario, writeScenario, type Recorded} from '../record-scenario.ts';
import {runWorld, stateRoot} from '../run-world.ts';
import {terminalLoan} from '../terminal-loan.ts';
import {shownPath} from '../shown-path.ts';
import type {World} from '../world.ts';
import {outOf, refuseTwoInputs, type RunFlags, wayFor} from './run-command.ts';

export type DrillFlags = Omit<RunFlags, 'trust' | 'drill' | 'record'> & PackFlags & {
	readonly scenario?: string;
	readonly speed?: number;
	readonly tabletop?: boolean;
	readonly fault: readonly string[];
	readonly seed?: number;
	/** Milliseconds. */
	readonly rto?: number;
	/** A run folder that the scenario is made from. */
	readonly from?: string;
	/** Where to write that scenario, instead of drilling it. */
	readonly record?: string;
	/** Tell of the drills so far, instead of another one. */
	readonly history?: boolean;
	readonly format?: HistoryFormat;
};

/** A rehearsal that nobody watches does not take the time of one that somebody does. */
const UNWATCHED_SPEED = 20;

/** What `run.json` keeps of a drill, so that it can be gone on with: the world as it was described, and where it stands now. */
export type DrillRecord = {readonly scenario: Scenario; readonly root: string; readonly seed?: number; readonly tabletop?: boolean};

/** `rollbook drill FILE`: the same run against a pretended world. Without a person the scenario's answers drive it. */
export const drillCommand = async (world: World, file: string | undefined, flags: DrillFlags): Promise<ExitCode> => {
	const recorded = recordedFor(world, flags);
	if (recorded && flags.record !== undefined) {
		writeScenario(world, flags.record, recorded);
		return EXIT.completed;
	}
	const path = file ?? (recorded ? shownPath(world, recorded.run.runbook) : undefined);
	if (path === undefined) throw new CliError('`rollbook drill` needs a runbook', 'write `rollbook drill FILE`, or `rollbook drill --from RUN`');
	refuseTwoInputs(path, flags);
	if (flags.history === true) {
		const {plan} = loadRunbook(world, path);
		tellHistory(world, plan, outOf(world, plan, flags.out), flags.format ?? 'text');
		return EXIT.completed;
	}
	const front = chooseFront(world, flags.ui, flags.yes === true);
	return withOpening(world, front, opening => rehearse({world, path, flags, front, opening, recorded}));
};

type Called = {readonly world: World; readonly path: string; readonly flags: DrillFlags; readonly front: Front; readonly opening: Opening; readonly recorded: Recorded | null};

const rehearse = async ({world, path, flags, front, opening, recorded}: Called): Promise<ExitCode> => {
	const runbook = loadRunbook(world, path, shown => opening.paint('drill', path, shown));
	const {plan, bytes} = runbook;
	const way = wayFor(plan, flags.section);
	const loaded = scenarioFor(world, path, plan, flags, recorded);
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
		way,
		mode: 'drill',
		artifacts: resolve(world.cwd, outOf(world, plan, flags.out)),
		cwd: join(record.root, 'root'),
		...givenRunbook(world, path, runbook),
		speed,
		scenario: record,
		drill,
	});
	giveDeclared(run, {answers, given: loadAnswers(world, plan, flags).inputs, attended: front !== 'unattended'});
	const code = await conduct({world, run, front, answers, licence: {yes: flags.yes === true, destructive: flags.allowDestructive === true}, speed, loan, opening, hooks: flags.hook});
	// A drill that was left still needs its world.
	if (run.state().status === 'finished') rmSync(record.root, {recursive: true, force: true});
	return code;
};

const isTabletop = ({scenario}: LoadedScenario, flags: DrillFlags): boolean => flags.tabletop === true || scenario.about.type === 'walk-through';

const recordedFor = (world: World, flags: DrillFlags): Recorded | null => {
	if (flags.from === undefined) {
		if (flags.record !== undefined) throw new CliError('`--record` of a drill needs the run that the scenario is made from', 'write `rollbook drill --from RUN --record FILE`; `rollbook run FILE --record FILE` records a run as it goes');
		return null;
	}
	if (flags.scenario !== undefined) throw new CliError('`--from` and `--scenario` both name a scenario', 'leave one of them out');
	checkRecordPath(world, flags.record);
	return recordedRunScenario(world, flags.from, flags.out ?? outFolder(world));
};

const scenarioFor = (world: World, path: string, plan: Plan, flags: DrillFlags, recorded: Recorded | null): LoadedScenario => {
	if (recorded && recorded.plan.source.sha256 !== plan.source.sha256) world.stderr.write(visible(`rollbook: ${path} has changed since ${recorded.from}: what is new in it is not pretended\n`));
	const loaded = recorded ? scenarioFrom(world, plan, `${recorded.from} (its record)`, {bytes: Buffer.from(recorded.text)}) : loadScenario(world, path, plan, flags);
	const {type} = loaded.scenario.about;
	if (flags.tabletop !== true && type?.startsWith('live-') === true) throw new CliError(`\`${loaded.file?.path}\` is for a drill on the real thing (\`type: ${type}\`), and \`rollbook drill\` executes nothing real`, `run it for real with \`rollbook run ${shellWord(path)} --drill ${shellWord(loaded.file?.path ?? '')}\`, or walk it through with \`--tabletop\``);
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
	const target = drillTarget({scenario, root, speed, node: world.node, pretendPath: world.pretendPath, searched: world.env['PATH'] ?? '', ...(seed === undefined ? {} : {seed})});
	return tabletop === true ? tabletopTarget() : target;
};
