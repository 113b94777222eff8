import type {Plan} from '../../plan/plan.ts';
import type {CommandStep} from '../../plan/step.ts';
import {gateFor} from '../../run/gate.ts';
import type {RunState} from '../../run/state.ts';

/** The step with the gate that stands before its next attempt: it may have run before, or wait for another step. */
export const asItStands = (plan: Plan, state: RunState, step: CommandStep): CommandStep => ({...step, gate: gateFor(plan, state, step)});
