import {closeSync, openSync} from 'node:fs';
import {join} from 'node:path';
import type {CommandStep} from '../plan/step.ts';
import {stepState} from '../run/step-state.ts';
import {placeOf} from './attempt-place.ts';
import type {AttemptPlace} from './attempt-place.ts';
import {launchCaptured, signalGroup} from './captured-step.ts';
import {openersAround, openingsOf} from './openings.ts';
import type {RunCore} from './run-core.ts';
import {directoryAt, startAfter, writeStart, writeStatement} from './shell-store.ts';

/** For one place; one that cannot be reached any more does not hold up the end of a run. */
const LIMIT_MS = 10_000;

/** At the end of a run, closes the places that no line of the runbook closed: nothing of ours stays there. The innermost first. */
export const leavePlaces = async (core: RunCore): Promise<void> => {
	if (!core.setting.target.leave || core.broken()) return;
	const left = openPlaces(core).toReversed().map(step => () => leave(core, step));
	const apart = neverOpened(core).map(step => () => disconnect(core, step));
	for (const act of [...left, ...apart]) {
		try {
			await act();
		} catch {
			// The state directory is gone or full: the run's record does not depend on it.
		}
	}
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

const leave = async (core: RunCore, step: CommandStep): Promise<void> => {
	const {target, name} = core.setting;
	const openings = openingsOf(core, [step, ...openersAround(core, step)]);
	if ('refused' in openings || !openings[0]) return;
	const script = target.leave?.(openings[0], openings.slice(1), name) ?? null;
	if (script !== null) await runAt(core, step, script);
};

/** With the shell state that the opening line began with: what it names may stand there. */
const runAt = async (core: RunCore, step: CommandStep, script: string): Promise<void> => {
	const {roots, beginning, env} = core.setting;
	const opened = placeOf(roots, step, stepState(core.state(), step.id).attempts.length);
	const start = startAfter(roots.state, {name: opened.name, sameStep: true});
	const folder = join(roots.state, `leave-${step.number}`);
	const place: AttemptPlace = {name: `leave-${step.number}`, relative: '', folder, state: folder};
	writeStart(place, start);
	writeStatement({place, script, state: roots.state, start, beginning, carriesState: false});
	await run(place, directoryAt(roots.state, start, beginning), env);
};

const run = async (place: AttemptPlace, cwd: string, env: Readonly<Record<string, string | undefined>>): Promise<void> => {
	const nowhere = openSync('/dev/null', 'w');
	const known = Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined));
	const launched = launchCaptured({place, cwd, env: known, tools: env['PATH'] ?? '/usr/bin:/bin', status: 0, stdout: nowhere, stderr: nowhere});
	closeSync(nowhere);
	const timer = setTimeout(() => launched.pid !== null && signalGroup(launched.pid, 'SIGKILL'), LIMIT_MS);
	await launched.ended;
	clearTimeout(timer);
};
