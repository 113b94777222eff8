import {findStep} from '../plan/find-step.ts';
import type {CommandStep} from '../plan/step.ts';
import {stepState} from '../run/step-state.ts';
import {fillStep} from './fill-step.ts';
import {MASK} from './redaction.ts';
import type {RunCore} from './run-core.ts';
import type {Opening} from './target.ts';

/** The step that opens the place in which `step` runs; null: top level, or not a command. */
export const openerOfStep = (core: RunCore, step: CommandStep): CommandStep | null => {
	const opener = step.inside === null ? undefined : findStep(core.setting.plan, step.inside);
	return opener?.kind === 'command' ? opener : null;
};

/** Nearest first. */
export const openersAround = (core: RunCore, step: CommandStep): readonly CommandStep[] => {
	const around: CommandStep[] = [];
	for (let opener = openerOfStep(core, step); opener !== null && !around.includes(opener); opener = openerOfStep(core, opener)) around.push(opener);
	return around;
};

/** The lines that open places, as they were run, or why one of them is not known. */
export const openingsOf = (core: RunCore, openers: readonly CommandStep[]): readonly Opening[] | {readonly refused: string} => {
	const openings: Opening[] = [];
	for (const step of openers) {
		const line = lineOf(core, step);
		if ('reason' in line) return {refused: `the line that opens \`${step.opens?.label ?? step.title}\` is not complete: ${line.reason}`};
		openings.push({step, command: line.command});
	}
	return openings;
};

/** How much of a command the journal holds. */
const LIMIT = 1000;
export const cutForRecord = (text: string): string => (text.length > LIMIT ? `${text.slice(0, LIMIT - 1)}…` : text);

/** Lines go where the place was opened, also after the operator changed the line for once, or a value since. */
const lineOf = (core: RunCore, step: CommandStep): {readonly command: string} | {readonly reason: string} => {
	const filled = fillStep(core.setting.plan, step, core.state().inputs, core.secrets.values);
	const ran = stepState(core.state(), step.id).attempts.at(-1)?.command;
	if (filled.kind === 'filled' && (ran === undefined || ran === cutForRecord(filled.shown))) return {command: filled.command};
	if (ran === undefined) return {reason: filled.kind === 'unfilled' ? filled.reason : ''};
	const command = core.unmasked(ran);
	if (command.length >= LIMIT || command.includes(MASK)) return {reason: `it was opened with a value that is not known any more; go back to step ${step.number} and open it again`};
	return {command};
};
