import {closeSync} from 'node:fs';
import {join} from 'node:path';
import {soakOf} from '../plan/soak.ts';
import type {CommandStep} from '../plan/step.ts';
import type {StepResult} from '../run/event.ts';
import {keepsState} from '../run/shown-states.ts';
import {launchCaptured} from './captured-step.ts';
import type {CapturedStep} from './captured-step.ts';
import {placeOf} from './attempt-place.ts';
import type {AttemptPlace} from './attempt-place.ts';
import {keepMark, letGo, marksOf, readyShell, toolsOf} from './attempt-shell.ts';
import {EvidenceError} from './evidence-error.ts';
import {fillStep, takeEdited} from './fill-step.ts';
import {keepMasks, notLaunched} from './finish-attempt.ts';
import {makeTogether} from './durable-files.ts';
import {markOf} from './living-process.ts';
import {cutForRecord} from './openings.ts';
import {ownEnvironment} from './own-environment.ts';
import {openForAppend, removeLeftover, writeForNow} from './private-file.ts';
import {maskText} from './redaction.ts';
import type {RunCore} from './run-core.ts';
import {directoryAt, isDirectory, writeStart, writeStatement} from './shell-store.ts';
import type {StartState} from './shell-store.ts';
import {badArtifactName, requestOf, startOf, statusAt, targetOf} from './step-launch.ts';
import type {ReadyStep, StepStarter} from './step-starter.ts';
import type {Launch} from './target.ts';
import {goodCodes, soakScript} from './soak-script.ts';
import {launchInTerminal} from './terminal-step.ts';

type StartedAttempt =
	| {readonly kind: 'running'; readonly place: AttemptPlace; readonly captured: CapturedStep}
	/** Recorded as started; nothing was run. */
	| {readonly kind: 'settled'; readonly result: StepResult};

/** `terminal`: the operator wants to hand over the terminal although the step does not ask for it; `refused`: why it must not run. */
export type AttemptWish = {readonly attempt: number; readonly edited: string | null; readonly terminal: boolean; readonly refused: string | null; /** The front end has gone: nothing is started any more. */ readonly left: () => boolean};

/** Writes down that the attempt starts, durably, then starts it; null: something happened meanwhile, and nothing is recorded. Throws EvidenceError, with nothing started. */
export const startAttempt = async (core: RunCore, starter: StepStarter | null, step: CommandStep, wish: AttemptWish): Promise<StartedAttempt | null> => {
	const {setting} = core;
	const place = placeOf(setting.roots, step, wish.attempt);
	const start = startOf(core, step);
	const cwd = directoryAt(setting.roots.state, start, setting.beginning);
	const ready = prepare(core, step, wish, cwd);
	// The value of an ordinary input may hold a secret, too.
	const shown = maskText(ready.shown ?? step.command, core.secrets.forms());
	const lends = 'launch' in ready && ready.launch.terminal && setting.lend !== null;
	const known = core.entries().length;
	const laid = evidence(core, () => layDown(core, starter, step, {place, start, cwd, ready, shown, lends}));
	try {
		await laid.lasting.settle();
		if (core.broken() ?? (wish.left() || core.entries().length !== known)) {
			laid.shell?.drop();
			for (const folder of [place.folder, place.state]) removeLeftover(folder, true);
			return null;
		}
		core.append({kind: 'step-started', step: step.id, attempt: wish.attempt, command: cutForRecord(shown), target: targetOf(core, step), cwd});
	} catch (error) {
		laid.shell?.drop();
		return evidence(core, () => {
			throw error;
		});
	}
	if ('result' in ready) return {kind: 'settled', result: ready.result};
	const {shell} = laid;
	const captured = shell === null ? null : evidence(core, () => letGo(place, shell));
	if (captured !== null) return {kind: 'running', place, captured};
	const how = {cwd, env: {...ownEnvironment(core.setting), ...ready.launch.env, ...marksOf(core, place)}, status: statusAt(core, start), tools: toolsOf(core)};
	if (lends && setting.lend) return {kind: 'running', place, captured: launchInTerminal({place, ...how, lend: setting.lend, types: ready.launch.types ?? [], lost: core.breakWith})};
	return {kind: 'running', place, captured: capture(core, place, isApart(core, step), how)};
};

type Laid = {readonly lasting: ReturnType<typeof makeTogether>; readonly shell: ReadyStep | null};

/** The files that an attempt begins with, not synced yet, and its shells, which wait. */
const layDown = (core: RunCore, starter: StepStarter | null, step: CommandStep, {place, start, cwd, ready, shown, lends}: {readonly place: AttemptPlace; readonly start: StartState; readonly cwd: string; readonly ready: Ready; readonly shown: string; readonly lends: boolean}): Laid => {
	const {roots, beginning} = core.setting;
	// Left over from a process that died before it wrote that it starts.
	for (const folder of [place.folder, place.state]) removeLeftover(folder);
	const lasting = makeTogether();
	lasting.folder(place.folder);
	lasting.file(join(place.folder, 'command.sh'), `${shown}\n`);
	// It has nothing but its name yet, which the folder keeps.
	writeForNow(join(place.folder, 'output.txt'), '');
	writeStart(place, start, lasting);
	if (!('launch' in ready)) return {lasting, shell: null};
	const {launch} = ready;
	writeStatement({place, script: scriptOf(core, step, launch), state: roots.state, start, beginning, carriesState: launch.carriesState}, lasting);
	keepMasks(core, place, lasting);
	if (lends) return {lasting, shell: null};
	const apart = isApart(core, step);
	if (apart) writeForNow(join(place.folder, 'stdout.txt'), '');
	return {lasting, shell: readyShell(core, starter, {place, launch, cwd, status: statusAt(core, start), apart})};
};

type Ready = {readonly launch: Launch; readonly shown: string} | {readonly result: StepResult; readonly shown?: string};

/** Everything that can stand in the way is found before anything is written or run. */
const prepare = (core: RunCore, step: CommandStep, {attempt, edited, terminal, refused}: AttemptWish, cwd: string): Ready => {
	const {setting} = core;
	const filled = edited === null ? fillStep(setting.plan, step, core.state().inputs, core.secrets.values) : takeEdited(step, core.unmasked(edited), edited);
	if (filled.kind === 'unfilled') return {result: notLaunched(filled.reason), ...(edited === null ? {} : {shown: edited})};
	const {shown} = filled;
	if (refused !== null) return {result: notLaunched(refused), shown};
	const badName = step.save === null ? null : badArtifactName(step.save, setting.plan.kind);
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

/** What must be told from what is said beside it goes to a file of its own. */
const isApart = ({setting}: RunCore, step: CommandStep): boolean => step.save !== null || keepsState(setting.plan, step) || step.set !== null || (step.ties?.expectJson ?? []).length > 0;

const capture = (core: RunCore, place: AttemptPlace, apart: boolean, how: {readonly cwd: string; readonly env: Record<string, string>; readonly tools: string; readonly status: number}): CapturedStep => {
	const output = openForAppend(join(place.folder, 'output.txt'));
	const stdout = apart ? openForAppend(join(place.folder, 'stdout.txt')) : output;
	try {
		const captured = launchCaptured({place, stdout, stderr: output, ...how});
		const leader = captured.pid === null ? null : markOf(captured.pid);
		try {
			if (leader) keepMark(place, leader);
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

const evidence = <Made>(core: RunCore, write: () => Made): Made => {
	try {
		return write();
	} catch (error) {
		core.breakWith(error);
		throw core.broken() ?? (error instanceof EvidenceError ? error : new EvidenceError(String(error)));
	}
};
