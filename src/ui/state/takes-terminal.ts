import type {Plan} from '../../plan/plan.ts';
import type {CommandStep} from '../../plan/step.ts';
import type {RunState} from '../../run/state.ts';

/**
 * Whether the step gets the whole terminal. A drill has nothing to type into; and a line that opens a place for later steps
 * is only tried out, because those go through it one by one.
 */
export const takesTerminal = (plan: Plan, state: RunState, step: CommandStep): boolean => step.interactive && state.mode === 'live' && !isTriedOut(plan, step);

const isTriedOut = (plan: Plan, step: CommandStep): boolean => step.opens !== null && step.opens.kind !== 'unknown' && plan.steps.some(other => other.kind === 'command' && other.inside === step.id);
