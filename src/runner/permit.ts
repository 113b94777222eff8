import {findStep} from '../plan/find-step.ts';
import type {RunEffect} from '../run/effect.ts';
import {fillStep} from './fill-step.ts';
import type {RunCore} from './run-core.ts';
import type {Permit} from './run-setting.ts';
import {directoryOf} from './step-launch.ts';

/** Whether the attempt that is next may start; one that cannot be filled starts nothing anyway. */
export const permitFor = (core: RunCore, {step: id, edited}: Pick<Extract<RunEffect, {kind: 'execute'}>, 'step' | 'edited'>): Permit => {
	const {plan, permit} = core.setting;
	const step = findStep(plan, id);
	if (!permit || step?.kind !== 'command') return GRANTED;
	const filled = edited === null ? fillStep(plan, step, core.state().inputs, core.secrets.values) : null;
	const command = filled === null ? core.unmasked(edited ?? '') : filled.kind === 'filled' ? filled.command : null;
	return command === null ? GRANTED : permit({step, command, cwd: directoryOf(core, step)});
};

const GRANTED: Permit = {kind: 'granted'};
