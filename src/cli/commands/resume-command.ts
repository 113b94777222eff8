import {rmSync} from 'node:fs';
import {NO_ANSWERS} from '../../plan/answers.ts';
import {localTarget} from '../../runner/local-target.ts';
import {resumeRun} from '../../runner/resume-run.ts';
import {readRunFolder} from '../../runner/run-folder.ts';
import {chooseFront} from '../choose-front.ts';
import {conduct} from '../conduct.ts';
import type {ExitCode} from '../exit-codes.ts';
import {DEFAULT_OUT, findRun} from '../find-run.ts';
import {loadAnswers} from '../load-answers.ts';
import {runWorld} from '../run-world.ts';
import {terminalLoan} from '../terminal-loan.ts';
import type {World} from '../world.ts';
import {type DrillRecord, pretendedWorld} from './drill-command.ts';
import type {RunFlags} from './run-command.ts';

/** `rollbook resume [RUN]`: go on after a crash, a quit, a lost connection. */
export const resumeCommand = async (world: World, wanted: string | undefined, flags: Omit<RunFlags, 'section'>): Promise<ExitCode> => {
	const folder = findRun(world, wanted, flags.out ?? DEFAULT_OUT);
	const {run: file, plan} = readRunFolder(folder);
	// Written by ourselves when the drill began.
	const record = file.mode === 'drill' ? (file.scenario as DrillRecord) : null;
	const answers = loadAnswers(world, plan, flags, record?.scenario.answers ?? NO_ANSWERS);
	const front = chooseFront(world, flags.ui, flags.yes === true);
	const loan = terminalLoan(front !== 'unattended');
	const target = record ? pretendedWorld(world, record, file.speed) : localTarget(plan.declared?.interpreters);
	const run = resumeRun({...runWorld(world, target, loan), folder});
	const code = await conduct({world, run, front, answers, licence: {yes: flags.yes === true, destructive: flags.allowDestructive === true}, speed: file.speed, loan});
	if (record && run.state().status === 'finished') rmSync(record.root, {recursive: true, force: true});
	return code;
};
