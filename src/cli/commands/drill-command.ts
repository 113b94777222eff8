import {randomBytes} from 'node:crypto';
import {rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Scenario} from '../../plan/scenario.ts';
import {drillTarget} from '../../runner/drill/drill-target.ts';
import {startRun} from '../../runner/open-run.ts';
import type {Target} from '../../runner/target.ts';
import {chooseFront, type Front, hasPerson} from '../choose-front.ts';
import {conduct} from '../conduct.ts';
import type {ExitCode} from '../exit-codes.ts';
import {giveDeclared} from '../give-declared.ts';
import {loadAnswers} from '../load-answers.ts';
import {loadRunbook} from '../load-runbook.ts';
import {type Opening, withOpening} from '../opening.ts';
import {sidecarPath} from '../load-sidecar.ts';
import {loadScenario} from '../load-scenario.ts';
import {runWorld, stateRoot} from '../run-world.ts';
import {terminalLoan} from '../terminal-loan.ts';
import type {World} from '../world.ts';
import {outOf, type RunFlags, wayFor} from './run-command.ts';

export type DrillFlags = Omit<RunFlags, 'trust'> & {readonly scenario?: string; readonly speed?: number};

/** A rehearsal that nobody watches does not take the time of one that somebody does. */
const UNWATCHED_SPEED = 20;

/** What `run.json` keeps of a drill, so that it can be gone on with: the world as it was described, and where it stands now. */
export type DrillRecord = {readonly scenario: Scenario; readonly root: string};

/** `rollbook drill FILE`: the same run against a pretended world. Without a person the scenario's answers drive it. */
export const drillCommand = async (world: World, path: string, flags: DrillFlags): Promise<ExitCode> => {
	const front = chooseFront(world, flags.ui, flags.yes === true);
	return withOpening(world, front, opening => rehearse({world, path, flags, front, opening}));
};

type Called = {readonly world: World; readonly path: string; readonly flags: DrillFlags; readonly front: Front; readonly opening: Opening};

const rehearse = async ({world, path, flags, front, opening}: Called): Promise<ExitCode> => {
	const {plan, bytes, sidecar} = loadRunbook(world, path, bytes => opening.paint('drill', path, bytes));
	const way = wayFor(plan, flags.section);
	const scenario = loadScenario(world, path, flags.scenario);
	const answers = loadAnswers(world, plan, flags, scenario.answers);
	const speed = flags.speed ?? (front === 'unattended' ? UNWATCHED_SPEED : 1);
	const loan = terminalLoan(hasPerson(front));
	const record: DrillRecord = {scenario, root: join(stateRoot(world), 'drills', randomBytes(6).toString('hex'))};
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
	});
	giveDeclared(run, {answers, given: loadAnswers(world, plan, flags).inputs, attended: front !== 'unattended'});
	const code = await conduct({world, run, front, answers, licence: {yes: flags.yes === true, destructive: flags.allowDestructive === true}, speed, loan, opening});
	// A drill that was left still needs its world.
	if (run.state().status === 'finished') rmSync(record.root, {recursive: true, force: true});
	return code;
};

export const pretendedWorld = (world: World, {scenario, root}: DrillRecord, speed: number): Target =>
	drillTarget({scenario, root, speed, node: world.node, pretendPath: world.pretendPath});
