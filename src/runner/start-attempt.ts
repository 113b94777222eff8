import {closeSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {soakOf} from '../plan/soak.ts';
import type {CommandStep} from '../plan/step.ts';
import type {StepResult} from '../run/event.ts';
import {keepsState} from '../run/shown-states.ts';
import {ATTEMPT, FOLDER, RUN, attemptMark, launchCaptured} from './captured-step.ts';
import type {CapturedStep} from './captured-step.ts';
import {placeOf} from './attempt-place.ts';
import type {AttemptPlace} from './attempt-place.ts';
import {EvidenceError} from './evidence-error.ts';
import {fillStep, takeEdited} from './fill-step.ts';
import {keepMasks, notLaunched} from './finish-attempt.ts';
import {makeTogether} from './lasting.ts';
import {markOf} from './living-process.ts';
import {cutForRecord} from './openings.ts';
import {openForAppend, openNewFile, replaceForNow} from './private-file.ts';
import {maskText} from './redaction.ts';
import type {RunCore} from './run-core.ts';
import {directoryAt, isDirectory, writeStart, writeStatement} from './shell-store.ts';
import {badArtifactName, requestOf, startOf, statusAt, targetOf} from './step-launch.ts';
import type {Launch} from './target.ts';
import {goodCodes, soakScript} from './soak-script.ts';
import {launchInTerminal} from './terminal-step.ts';

export type StartedAttempt =
	| {readonly kind: 'running'; readonly place: AttemptPlace; readonly captured: CapturedStep}
	/** Recorded as started; nothing was run. */
	| {readonly kind: 'settled'; readonly result: StepResult};

/** `terminal`: the operator wants to hand over the terminal although the step does not ask for it; `refused`: why it must not run. */
export type AttemptWish = {readonly attempt: number; readonly edited: string | null; readonly terminal: boolean; readonly refused: string | null};

/** Writes down that the attempt starts, durably, then starts it. Throws EvidenceError, with nothing started. */
export const startAttempt = (core: RunCore, step: CommandStep, wish: AttemptWish): StartedAttempt => {
	const {attempt} = wish;
	const {setting} = core;
	const place = placeOf(setting.roots, step, attempt);
	const start = startOf(core, step);
	const cwd = directoryAt(setting.roots.state, start, setting.beginning);
	const ready = prepare(core, step, wish, cwd);
	// The value of an ordinary input may hold a secret, too.
	const shown = maskText(ready.shown ?? step.command, core.secrets.forms());
	evidence(core, () => {
		// Left over from a process that died before it wrote that it starts.
		for (const folder of [place.folder, place.state]) rmSync(folder, {recursive: true, force: true});
		const lasting = makeTogether();
		lasting.folder(place.folder);
		lasting.file(join(place.folder, 'command.sh'), `${shown}\n`);
		lasting.file(join(place.folder, 'output.txt'), '');
		writeStart(place, start, lasting);
		if ('launch' in ready) {
			writeStatement({place, script: scriptOf(core, step, ready.launch), state: setting.roots.state, start, beginning: setting.beginning, carriesState: ready.launch.carriesState}, lasting);
			keepMasks(core, place, lasting);
		}
		lasting.settle();
	});
	core.append({kind: 'step-started', step: step.id, attempt, command: cutForRecord(shown), target: targetOf(core, step), cwd});
	if ('result' in ready) return {kind: 'settled', result: ready.result};
	const env = {...definedOf(setting.env), ...setting.plan.declared?.env, ...ready.launch.env, [RUN]: setting.name, [ATTEMPT]: attemptMark(setting.name, place), ...(setting.mode === 'drill' ? {[FOLDER]: setting.roots.folder} : {})};
	const status = statusAt(core, start);
	const tools = setting.env['PATH'] ?? '/usr/bin:/bin';
	if (ready.launch.terminal && setting.lend) return {kind: 'running', place, captured: launchInTerminal({place, cwd, env, tools, status, lend: setting.lend, types: ready.launch.types ?? []})};
	return {kind: 'running', place, captured: capture(core, step, place, {cwd, env, tools, status})};
};

type Ready = {readonly launch: Launch; readonly shown: string} | {readonly result: StepResult; readonly shown?: string};

/** Everything that can stand in the way is found before anything is written or run. */
const prepare = (core: RunCore, step: CommandStep, {attempt, edited, terminal, refused}: AttemptWish, cwd: string): Ready => {
	const {setting} = core;
	const filled = edited === null ? fillStep(setting.plan, step, core.state().inputs, core.secrets.values) : takeEdited(step, core.unmasked(edited), edited);
	if (filled.kind === 'unfilled') return {result: notLaunched(filled.reason), ...(edited === null ? {} : {shown: edited})};
	const {shown} = filled;
	if (refused !== null) return {result: notLaunched(refused), shown};
	const badName = step.save === null ? null : badArtifactName(step.save);
	if (badName !== null) return {result: notLaunched(badName), shown};
	if (!isDirectory(cwd)) return {result: notLaunched(`the directory ${cwd} is not there any more`), shown};
	const request = requestOf(core, step, filled.command, {attempt, terminal});
	if ('refused' in request) return {result: notLaunched(request.refused), shown};
	const launch = setting.target.launch(request);
	if (launch.kind === 'typed') return {result: {...notLaunched(launch.reason), status: 'unknown', by: 'operator'}, shown};
	if (launch.kind === 'not-exercised') {
		// In a live run a step that cannot be run is for the operator to settle, not to be passed over.
		const result = notLaunched(launch.reason);
		return {result: setting.target.name === 'drill' ? {...result, status: 'not-exercised', by: 'drill'} : result, shown};
	}
	const lent = {...launch, terminal: launch.terminal || terminal};
	if (lent.terminal && !setting.lend) return {result: notLaunched('it needs a terminal, and there is none here'), shown};
	return {launch: lent, shown};
};

const scriptOf = ({setting}: RunCore, step: CommandStep, {script, terminal}: Launch): string => {
	const soak = terminal ? null : soakOf(setting.plan, step);
	if (!soak) return script;
	const speed = Math.max(1, setting.speed);
	return soakScript({script, soak: {forMs: soak.forMs / speed, everyMs: soak.everyMs / speed}, good: goodCodes(step), tools: setting.env['PATH'] ?? '/usr/bin:/bin'});
};

const capture = (core: RunCore, step: CommandStep, place: AttemptPlace, how: {readonly cwd: string; readonly env: Record<string, string>; readonly tools: string; readonly status: number}): CapturedStep => {
	const output = openForAppend(join(place.folder, 'output.txt'));
	const apart = step.save !== null || keepsState(core.setting.plan, step) || step.set !== null || (step.ties?.expectJson ?? []).length > 0;
	const stdout = apart ? openNewFile(join(place.folder, 'stdout.txt')) : output;
	try {
		const captured = launchCaptured({place, stdout, stderr: output, ...how});
		const leader = captured.pid === null ? null : markOf(captured.pid);
		try {
			if (leader) replaceForNow(join(place.state, 'process.json'), JSON.stringify(leader));
		} catch (error) {
			// It runs, and is waited for; nothing follows it.
			core.breakWith(error);
		}
		return captured;
	} finally {
		closeSync(output);
		if (stdout !== output) closeSync(stdout);
	}
};

const evidence = (core: RunCore, write: () => void): void => {
	try {
		write();
	} catch (error) {
		core.breakWith(error);
		throw core.broken() ?? (error instanceof EvidenceError ? error : new EvidenceError(String(error)));
	}
};

const definedOf = (env: Readonly<Record<string, string | undefined>>): Record<string, string> =>
	Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined));
