import {closeSync, openSync} from 'node:fs';
import {join} from 'node:path';
import type {CommandStep} from '../plan/step.ts';
import {stepState} from '../run/step-state.ts';
import {placeOf} from './attempt-place.ts';
import type {AttemptPlace} from './attempt-place.ts';
import {toolsOf} from './attempt-shell.ts';
import {launchCaptured, signalGroup} from './captured-step.ts';
import {reasonOf} from './evidence-error.ts';
import {openersAround, openingsOf} from './openings.ts';
import {ownEnvironment} from './own-environment.ts';
import {folderOf} from './remote-script.ts';
import type {RunCore} from './run-core.ts';
import {directoryAt, startAfter, writeStart, writeStatement} from './shell-store.ts';

/** For one place; one that cannot be reached any more does not hold up the end of a run. */
const LIMIT_MS = 10_000;

/** At the end of a run, closes the places that no line of the runbook closed: nothing of ours stays there. The innermost first. */
export const leavePlaces = async (core: RunCore): Promise<void> => {
	if (!core.setting.target.leave || core.broken()) return;
	const kept: string[] = [];
	const leaving = async (step: CommandStep, act: () => Promise<string | null>): Promise<void> => {
		// The state directory may be gone or full: the run's record does not depend on it.
		const why = await act().catch(reasonOf);
		if (why !== null) kept.push(`\`${step.opens?.label ?? step.title}\` (${why}; the folder there is ${folderOf({run: core.setting.name, number: step.number})})`);
	};
	for (const step of openPlaces(core).toReversed()) await leaving(step, () => leave(core, step));
	for (const step of neverOpened(core)) await disconnect(core, step).catch(() => null);
	if (kept.length > 0) core.warn(`what the shell held may still lie in ${kept.join(' and in ')}`);
};

/** Tried, and not opened: a connection, or the folder for it, may be there all the same. */
const neverOpened = (core: RunCore): readonly CommandStep[] =>
	core.setting.plan.steps.filter(step => step.kind === 'command').filter(step => step.opens?.kind === 'shell' && step.inside === null && ['failed', 'unknown', 'skipped', 'done-by-hand', 'not-applicable'].includes(stepState(core.state(), step.id).status) && stepState(core.state(), step.id).attempts.length > 0);

const disconnect = async (core: RunCore, step: CommandStep): Promise<void> => {
	const openings = openingsOf(core, [step]);
	if ('refused' in openings || !openings[0]) return;
	const script = core.setting.target.disconnect?.(openings[0], core.setting.name) ?? null;
	if (script !== null) await runAt(core, step, script);
};

const openPlaces = (core: RunCore): readonly CommandStep[] => {
	const passed = (id: string): boolean => stepState(core.state(), id).status === 'passed';
	const commands = core.setting.plan.steps.filter(step => step.kind === 'command');
	return commands.filter(step => step.opens?.kind === 'shell' && passed(step.id) && !commands.some(other => other.closes && other.inside === step.id && passed(other.id)));
};

/** Why it is not known to be left, or null. */
const leave = async (core: RunCore, step: CommandStep): Promise<string | null> => {
	const {target, name} = core.setting;
	const openings = openingsOf(core, [step, ...openersAround(core, step)]);
	if ('refused' in openings) return openings.refused;
	const script = openings[0] ? (target.leave?.(openings[0], openings.slice(1), name) ?? null) : null;
	return script === null ? null : runAt(core, step, script);
};

/** With the shell state that the opening line began with: what it names may stand there. */
const runAt = async (core: RunCore, step: CommandStep, script: string): Promise<string | null> => {
	const {roots, beginning} = core.setting;
	const opened = placeOf(roots, step, stepState(core.state(), step.id).attempts.length);
	const start = startAfter(roots.state, {name: opened.name, sameStep: true});
	const folder = join(roots.state, `leave-${step.number}`);
	const place: AttemptPlace = {name: `leave-${step.number}`, relative: '', folder, state: folder};
	writeStart(place, start);
	writeStatement({place, script, state: roots.state, start, beginning, carriesState: false});
	return run(core, place, directoryAt(roots.state, start, beginning));
};

const run = async (core: RunCore, place: AttemptPlace, cwd: string): Promise<string | null> => {
	const nowhere = openSync('/dev/null', 'w');
	const launched = launchCaptured({place, cwd, env: ownEnvironment(core.setting), tools: toolsOf(core), status: 0, stdout: nowhere, stderr: nowhere});
	closeSync(nowhere);
	let late = false;
	const timer = setTimeout(() => {
		late = true;
		if (launched.pid !== null) signalGroup(launched.pid, 'SIGKILL');
	}, LIMIT_MS);
	const ended = await launched.ended;
	clearTimeout(timer);
	if (late) return `it did not answer within ${LIMIT_MS / 1000} s`;
	return ended.kind === 'exited' && ended.exit === 0 ? null : 'it could not be reached';
};
