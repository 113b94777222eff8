import {join} from 'node:path';
import type {AttemptPlace} from './attempt-place.ts';
import {ATTEMPT, FOLDER, RUN, attemptMark} from './captured-step.ts';
import type {CapturedStep} from './captured-step.ts';
import type {ProcessMark} from './living-process.ts';
import {mayExecute} from './may-execute.ts';
import {ownEnvironment} from './own-environment.ts';
import {writeForNow} from './private-file.ts';
import type {RunCore} from './run-core.ts';
import {LAUNCH, makeStarter} from './step-starter.ts';
import type {ReadyStep, StepStarter} from './step-starter.ts';
import type {Launch} from './target.ts';
import {launchText} from './wrapper-script.ts';

export const toolsOf = ({setting}: RunCore): string => setting.env['PATH'] ?? '/usr/bin:/bin';

/** What tells the processes of an attempt from all others. */
export const marksOf = ({setting}: RunCore, place: AttemptPlace): Record<string, string> => ({
	[RUN]: setting.name,
	[ATTEMPT]: attemptMark(setting.name, place),
	...(setting.mode === 'drill' ? {[FOLDER]: setting.roots.folder} : {}),
});

/** Null where what a shell reads at its start is a program of its own: it would run before the record says so. */
export const starterFor = (core: RunCore): StepStarter | null => {
	const env = ownEnvironment(core.setting);
	return 'BASH_ENV' in env ? null : makeStarter(core.setting.roots.state, env, toolsOf(core));
};

type ShellWish = {readonly place: AttemptPlace; readonly launch: Launch; readonly cwd: string; readonly status: number; /** Standard output in a file of its own. */ readonly apart: boolean};

/** Has the attempt's shells made while its evidence is synced; they wait. Null: it is started as a child of this process. */
export const readyShell = (core: RunCore, starter: StepStarter | null, {place, launch, cwd, status, apart}: ShellWish): ReadyStep | null => {
	if (starter === null || Object.keys(launch.env).length > 0 || !mayExecute(cwd)) return null;
	const err = join(place.folder, 'output.txt');
	const marks = marksOf(core, place);
	writeForNow(join(place.state, LAUNCH), launchText({env: marks, status, out: apart ? join(place.folder, 'stdout.txt') : err, err, exit: join(place.folder, 'exit.json')}));
	return starter.ready(place, marks[ATTEMPT] ?? '');
};

/** Its process is known on disk before it runs. */
export const letGo = (place: AttemptPlace, shell: ReadyStep): CapturedStep | null => {
	try {
		return shell.go(leader => keepMark(place, leader));
	} catch (error) {
		shell.drop();
		throw error;
	}
};

export const keepMark = (place: AttemptPlace, leader: ProcessMark): void => writeForNow(join(place.state, 'process.json'), JSON.stringify(leader));
