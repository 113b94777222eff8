import {rmSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {NO_ANSWERS} from '../../plan/answers.ts';
import {fold} from '../../run/evolve.ts';
import {localTarget} from '../../runner/local-target.ts';
import {runIsOver} from '../../runner/evidence-error.ts';
import {resumeRun} from '../../runner/resume-run.ts';
import {readRunFolder} from '../../runner/run-folder.ts';
import {refuseDriven} from '../../runner/run-lock.ts';
import {settleRecord, standingOf} from '../../runner/settle-record.ts';
import {chooseFront, hasPerson} from '../choose-front.ts';
import {CliError} from '../cli-error.ts';
import {conduct} from '../conduct.ts';
import {type ExitCode, exitOfRun} from '../exit-codes.ts';
import {findRun, outFolder} from '../find-run.ts';
import {giveAgain} from '../give-declared.ts';
import {loadAnswers} from '../load-answers.ts';
import {recordWorld, runWorld, stateRoot} from '../run-world.ts';
import {permitToResume} from '../trust/permit-to-resume.ts';
import {terminalLoan} from '../terminal-loan.ts';
import type {World} from '../world.ts';
import {type DrillRecord, pretendedWorld} from './drill-command.ts';
import {tellRecord} from './report-command.ts';
import type {RunFlags} from './run-command.ts';

export type ResumeFlags = Omit<RunFlags, 'section'> & {/** A machine that is dead and drove the run. */ readonly takeOver?: string};

/** `rollbook resume [RUN]`: go on after a crash, a quit, a lost connection. */
export const resumeCommand = async (world: World, wanted: string | undefined, flags: ResumeFlags): Promise<ExitCode> => {
	const folder = findRun(world, wanted, flags.out ?? outFolder(world));
	// Before anybody is asked to allow something.
	const standing = standingOf(folder);
	if (standing === 'undocumented') return settle(world, folder, flags.takeOver);
	if (standing === 'over') throw runIsOver(folder);
	refuseDriven(folder, {host: world.host, takeOver: flags.takeOver});
	const {run: file, plan} = readRunFolder(folder);
	// Written by ourselves when the drill began.
	const record = file.mode === 'drill' ? ownRecord(world, folder, file.scenario as DrillRecord) : null;
	const answers = loadAnswers(world, plan, flags, record?.scenario.answers ?? NO_ANSWERS);
	const front = chooseFront(world, flags.ui, flags.yes === true);
	const loan = terminalLoan(hasPerson(front));
	const target = record ? pretendedWorld(world, record, file.speed) : localTarget(plan.declared?.interpreters);
	const permit = record ? undefined : await permitToResume({world, folder, run: file, plan, front, given: flags.trust, loan});
	const run = resumeRun({...runWorld(world, target, loan), ...(permit ? {permit} : {}), folder, takeOver: flags.takeOver});
	giveAgain(run, loadAnswers(world, plan, flags).inputs);
	const code = await conduct({world, run, front, answers, licence: {yes: flags.yes === true, destructive: flags.allowDestructive === true}, speed: file.speed, loan, hooks: flags.hook});
	if (record && run.state().status === 'finished') rmSync(record.root, {recursive: true, force: true});
	return code;
};

/** The run is over, but its runner was killed before the documents were written. */
const settle = async (world: World, folder: string, takeOver: string | undefined): Promise<ExitCode> => {
	const record = await settleRecord({...recordWorld(world), folder, takeOver});
	world.stderr.write('rollbook: the run was over already; its documents were missing and have been written now\n');
	tellRecord(world, folder, record);
	const {run} = readRunFolder(folder);
	if (run.mode === 'drill') rmSync(ownRecord(world, folder, run.scenario as DrillRecord).root, {recursive: true, force: true});
	return exitOfRun(record.plan, record.entries, fold(record.plan, record.entries).outcome ?? 'failed');
};

/** A folder that came from elsewhere must not name what is removed at the end. Throws `CliError`. */
const ownRecord = (world: World, folder: string, record: DrillRecord): DrillRecord => {
	const drills = join(stateRoot(world), 'drills');
	if (dirname(resolve(record.root)) !== drills) throw new CliError(`the pretended world of \`${folder}\` is not below ${drills}`, 'begin a new drill with `rollbook drill FILE`');
	return record;
};
