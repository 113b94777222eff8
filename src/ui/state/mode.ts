import {findStep} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import {endsByOperator} from '../../plan/soak.ts';
import type {Step} from '../../plan/step.ts';
import type {RunState} from '../../run/state.ts';
import {gateFor} from '../../run/gate.ts';
import {isBranching} from '../../run/decide.ts';
import {nextStep} from '../../run/step-state.ts';
import {takesOperatorsTerminal} from '../../run/terminal-place.ts';
import {takesTerminal} from './takes-terminal.ts';
import type {UiState} from './ui-state.ts';
import {topOverlay} from './ui-state.ts';

/** Which keys hold and which pane is drawn. */
export type Mode =
	| 'overview'
	| 'plan'
	| 'sections'
	/** The files of the record. */
	| 'files'
	| 'log'
	| 'search'
	| 'read'
	/** The runbook as written. */
	| 'source'
	| 'timeline'
	| 'help'
	| 'quit'
	| 'gate-word'
	| 'gate-yes'
	| 'reason'
	| 'edit'
	| 'note'
	| 'inputs'
	| 'parked'
	| 'command'
	| 'manual'
	| 'checklist'
	| 'decision'
	/** A decision that cannot be skipped. */
	| 'branch'
	/** An attempt that a person has to judge. */
	| 'verdict'
	/** The end of the run, with something left that can be taken back. */
	| 'undo'
	/** A step runs, and needs a word whether it may go on. */
	| 'disk'
	| 'failure'
	/** A failure of a command that this terminal cannot be handed to. */
	| 'failure-away'
	| 'starting'
	| 'running'
	| 'endless'
	| 'lent'
	| 'finish';

/** The mode on top of everything. */
export const modeOf = (ui: UiState, plan: Plan, state: RunState): Mode => {
	const overlay = topOverlay(ui);
	if (!overlay) {
		const mode = runMode(plan, state);
		return mode === 'inputs' && ui.parked ? 'parked' : mode;
	}
	if (overlay.kind === 'plan') return isUntouched(state) ? 'overview' : 'plan';
	if (overlay.kind === 'gate') return gateLevel(plan, state) === 'typed' ? 'gate-word' : 'gate-yes';
	return overlay.kind;
};

/** What the run itself asks for or does, whatever lies on top of it. */
export const runMode = (plan: Plan, state: RunState): Mode => {
	if (state.status === 'finished') return 'finish';
	if (state.running) {
		const step = findStep(plan, state.running.step);
		if (step?.kind !== 'command') return 'running';
		return takesTerminal(plan, state, step) || state.running.terminal ? 'lent' : state.prompt?.kind === 'disk' ? 'disk' : endsByOperator(plan, step) ? 'endless' : 'running';
	}
	if (state.shell) return 'lent';
	if (state.prompt?.kind === 'decision' && isBranching(plan, state.prompt)) return 'branch';
	if (state.prompt?.kind === 'failure' && !canHaveTerminal(plan, state)) return 'failure-away';
	return state.prompt?.kind ?? 'starting';
};

/** Whether the next attempt of the current step can be given the operator's terminal. */
export const canHaveTerminal = (plan: Plan, state: RunState): boolean => {
	const step = currentStep(plan, state);
	return state.mode === 'live' && step?.kind === 'command' && takesOperatorsTerminal(plan, step);
};

/** The step that the run is at: running, asked about, about to start, or next. */
export const currentStep = (plan: Plan, state: RunState): Step | null => {
	const id = state.running?.step ?? state.prompt?.step ?? state.armed?.step ?? nextStep(state)?.id;
	return (id === undefined ? undefined : findStep(plan, id)) ?? null;
};

/** Nothing has been answered or run yet; sections may be left out. */
export const isUntouched = (state: RunState): boolean => Object.values(state.steps).every(({status, attempts}) => (status === 'skipped' || status === 'pending') && attempts.length === 0) && state.running === null && state.armed === null;

const gateLevel = (plan: Plan, state: RunState): 'confirm' | 'typed' | null => {
	const step = currentStep(plan, state);
	return step?.kind === 'command' ? (gateFor(plan, state, step)?.level ?? null) : null;
};

/** Modes in which letters are text. */
export const isTyping = (mode: Mode): boolean => TYPING.has(mode);

const TYPING: ReadonlySet<Mode> = new Set<Mode>(['search', 'gate-word', 'reason', 'edit', 'note', 'inputs']);
