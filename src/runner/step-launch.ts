import {readFileSync} from 'node:fs';
import {join, normalize} from 'node:path';
import {findStep} from '../plan/find-step.ts';
import {isOwnName} from '../plan/own-names.ts';
import type {CommandStep, StepId} from '../plan/step.ts';
import {stepState} from '../run/step-state.ts';
import {fillStep} from './fill-step.ts';
import {maskText} from './redaction.ts';
import {directoryAt, isKept, startAfter} from './shell-store.ts';
import type {StartState} from './shell-store.ts';
import {openerOfStep, openersAround, openingsOf} from './openings.ts';
import {placeOf, stepFolder} from './attempt-place.ts';
import type {RunCore} from './run-core.ts';
import type {LaunchRequest} from './target.ts';
import {typedIn} from './typed-lines.ts';
import type {TypedLine} from './typed-lines.ts';

/** The request for the target, or why it cannot be made. */
export const requestOf = (core: RunCore, step: CommandStep, command: string, {attempt, terminal}: Pick<LaunchRequest, 'attempt' | 'terminal'>): LaunchRequest | {readonly refused: string} => {
	const {plan} = core.setting;
	const around = openersAround(core, step);
	// What a step opens counts for the step itself: is anything typed in there?
	const context = step.opens ? step : (around[0] ?? null);
	const siblings = plan.steps.flatMap(other => (other.kind === 'command' && other.inside === context?.id ? [other.command] : []));
	const inside = plan.steps.filter(other => other.kind === 'command').filter(other => other.inside === step.id);
	const openings = openingsOf(core, around);
	if ('refused' in openings) return openings;
	const [opener = null, ...outer] = openings;
	return {step, command, opener, outer, attempt, terminal: terminal === true, run: core.setting.name, siblings, lines: step.opens ? linesOf(core, inside) : [], typed: around[0] ? typedAt(core, around[0]) : []};
};

const linesOf = (core: RunCore, inside: readonly CommandStep[]): readonly TypedLine[] => {
	const lines: TypedLine[] = [];
	for (const step of inside) {
		const filled = fillStep(core.setting.plan, step, core.state().inputs, core.secrets.values);
		if (filled.kind === 'unfilled') break;
		lines.push({step: step.id, text: filled.command, shown: filled.shown});
	}
	return lines;
};

const typedAt = (core: RunCore, opener: CommandStep): readonly StepId[] => {
	const {attempts} = stepState(core.state(), opener.id);
	return attempts.length === 0 ? [] : typedIn(placeOf(core.setting.roots, opener, attempts.length));
};

/** Where the next attempt of a step starts from. */
export const startOf = (core: RunCore, step: Pick<CommandStep, 'id'>): StartState => {
	const last = core.entries().findLast(entry => entry.event.kind === 'step-started')?.event;
	const before = last?.kind === 'step-started' ? findStep(core.setting.plan, last.step) : undefined;
	if (last?.kind !== 'step-started' || !before) return null;
	const start = startAfter(core.setting.roots.state, {name: `${stepFolder(before)}/attempt-${last.attempt}`, sameStep: before.id === step.id});
	return isKept(core.setting.roots.state, start) ? start : null;
};

/** Directory in which the step's next statement would run. */
export const directoryOf = (core: RunCore, step: CommandStep): string => directoryAt(core.setting.roots.state, startOf(core, step), core.setting.beginning);

/** What `$?` says at the start of a statement that starts from there. */
export const statusAt = (core: RunCore, start: StartState): number => {
	if (start === null) return 0;
	try {
		return (JSON.parse(readFileSync(join(core.setting.roots.folder, 'steps', start, 'exit.json'), 'utf8')) as {exit: number}).exit;
	} catch {
		return 0;
	}
};

/** For the record: `local`, `drill`, or the label of the place. */
export const targetOf = (core: RunCore, step: CommandStep): string => (openerOfStep(core, step)?.opens ?? step.opens)?.label ?? core.setting.target.name;

/** For the screen; secrets masked. */
export const whereOf = (core: RunCore, step: CommandStep): string =>
	maskText(core.setting.target.where(step, openerOfStep(core, step), directoryOf(core, step)), core.secrets.forms());

/** Why the artifact cannot have the name that the runbook gives it, or null. */
export const badArtifactName = (name: string, kind: string): string | null => {
	const path = normalize(name);
	const outside = path.startsWith('/') || path.startsWith('..') || path.endsWith('/') || path.includes('\0') || path.length > 200;
	return outside || isOwnName(path, kind) ? `\`save=${name}\` is not a name that an artifact can have` : null;
};
