import {findStep} from '../../plan/find-step.ts';
import type {StepId} from '../../plan/step.ts';
import {decide} from '../../run/decide.ts';
import {isLeftOut} from '../../run/decide-way.ts';
import {stepState} from '../../run/step-state.ts';
import type {Output} from './attempts.ts';
import {safe, safeLines} from '../text/safe.ts';
import {summaryText} from '../summary-text.ts';
import {attemptsOf} from './attempts.ts';
import {formFor} from './fields.ts';
import {currentStep, isUntouched, modeOf} from './mode.ts';
import {planSteps, sectionRows} from './plan-rows.ts';
import type {Act} from './seen.ts';
import {hinting, only, sending} from './seen.ts';
import {emptyField} from './text-field.ts';
import type {LogOverlay, UiState} from './ui-state.ts';
import {logOf, popped, pushed, topOverlay} from './ui-state.ts';

type OverlayAction = 'jump' | 'inputs' | 'note' | 'log' | 'files' | 'leave-out' | 'read' | 'source' | 'timeline' | 'plan' | 'sections' | 'help' | 'quit' | 'leave' | 'close' | 'interrupt' | 'copy' | 'copy-output' | 'copy-summary' | 'stream' | 'repaint' | 'suspend' | 'shell' | 'page' | 'end-jobs';

const openPlan: Act = (ui, seen) => {
	const {plan, state} = seen.run;
	const current = currentStep(plan, state());
	return only(pushed(ui, {kind: 'plan', cursor: Math.max(0, planSteps(plan, state()).findIndex(step => step.id === current?.id)), query: ''}));
};

/** Goes to the step under the cursor without running it; where the run is there already, only the overview closes. */
const jump: Act = (ui, seen) => {
	const {plan, state} = seen.run;
	const overlay = topOverlay(ui);
	if (overlay?.kind !== 'plan' && overlay?.kind !== 'sections') return only(ui);
	const to = overlay.kind === 'plan' ? planSteps(plan, state())[overlay.cursor] : sectionRows(plan)[overlay.cursor]?.first;
	if (to && overlay.kind === 'plan' && isUntouched(state()) && stepState(state(), to.id).status === 'skipped') return hinting(ui, `step ${to.number} is left out: Space takes it in again`);
	if (!to || to.id === currentStep(plan, state())?.id) return only({...ui, overlays: [], hint: null});
	return sending(ui, {kind: 'move', to: to.id, reason: ''});
};

/** The section under the cursor, off the way with a reason or back on it. */
const leaveOut: Act = (ui, seen) => {
	const {plan, state} = seen.run;
	const overlay = topOverlay(ui);
	const step = overlay?.kind === 'plan' ? planSteps(plan, state())[overlay.cursor] : undefined;
	if (!step) return only(ui);
	if (isLeftOut(plan, state(), step.section)) return sending(ui, {kind: 'take-in', section: step.section});
	// What cannot be left out is said before anybody has typed why.
	const refusal = decide(plan, state(), {kind: 'leave-out', section: step.section, reason: 'asked next'}, '');
	return 'refused' in refusal ? hinting(ui, refusal.refused) : only(pushed(ui, {kind: 'reason', field: emptyField, purpose: {kind: 'leave-out', section: step.section}}));
};

const openLog: Act = (ui, seen) => {
	const {plan, state} = seen.run;
	const attempts = attemptsOf(state());
	const last = attempts.findLast(output => output.step === currentStep(plan, state())?.id) ?? attempts.at(-1);
	return last ? only(pushed(ui, logOf(last.step, last.attempt.number))) : hinting(ui, 'nothing has run yet');
};

const openInputs: Act = (ui, seen) => {
	const names = seen.run.plan.inputs.map(input => input.name);
	return names.length === 0 ? hinting(ui, 'this runbook asks for no values') : only(pushed(ui, {kind: 'inputs', form: formFor(names, seen)}));
};

const close: Act = (ui, seen) => {
	if (modeOf(ui, seen.run.plan, seen.run.state()) === 'inputs' && topOverlay(ui) === null) return only({...ui, parked: true});
	return only(popped(ui));
};

const copyCommand: Act = (ui, seen) => {
	const step = currentStep(seen.run.plan, seen.run.state());
	if (step?.kind !== 'command') return only(ui);
	return {ui, requests: [{kind: 'copy', what: 'the command', text: safeLines(seen.run.preview(step.id) ?? step.command).join('\n')}]};
};

const copyOutput: Act = (ui, seen) => {
	const state = seen.run.state();
	const last = state.running ?? shownOutput(ui) ?? lastOutput(attemptsOf(state));
	if (!last) return hinting(ui, 'nothing has run yet');
	return {ui, requests: [{kind: 'copy', what: 'the output', text: seen.run.output(last.step, last.attempt).tail.map(safe).join('\n')}]};
};

const shownOutput = (ui: UiState): LogOverlay | null => {
	const overlay = topOverlay(ui);
	return overlay?.kind === 'log' ? overlay : null;
};

const lastOutput = (outputs: readonly Output[]): {readonly step: StepId; readonly attempt: number} | null => {
	const last = outputs.at(-1);
	return last ? {step: last.step, attempt: last.attempt.number} : null;
};

export const overlayActions: Readonly<Record<OverlayAction, Act>> = {
	jump,
	inputs: openInputs,
	note: ui => only(pushed(ui, {kind: 'note', field: emptyField})),
	log: openLog,
	'leave-out': leaveOut,
	files: (ui, {run}) => only(pushed(ui, {kind: 'files', names: run.records(), cursor: 0})),
	read: (ui, seen) => {
		const {plan, state} = seen.run;
		const overlay = topOverlay(ui);
		const step = overlay?.kind === 'plan' ? planSteps(plan, state())[overlay.cursor] : currentStep(plan, state());
		return step ? only(pushed(ui, {kind: 'read', step: step.id, top: 0})) : only(ui);
	},
	source: (ui, seen) => {
		const {plan, state} = seen.run;
		const overlay = topOverlay(ui);
		const step = overlay?.kind === 'read' ? findStep(plan, overlay.step) : currentStep(plan, state());
		return step ? only(pushed(ui, {kind: 'source', line: step.line, top: null})) : only(ui);
	},
	timeline: ui => only(pushed(ui, {kind: 'timeline', top: null})),
	plan: openPlan,
	sections: ui => only(pushed(ui, {kind: 'sections', cursor: 0})),
	help: ui => only(pushed(ui, {kind: 'help', top: 0})),
	// Who looks on leaves nothing behind.
	quit: (ui, {run}) => (run.readOnly ? {ui, requests: [{kind: 'leave'}]} : only(pushed(ui, {kind: 'quit'}))),
	leave: ui => ({ui, requests: [{kind: 'leave'}]}),
	close,
	// ^C never ends anything but a step.
	interrupt: (ui, seen) => (seen.run.state().running ? {ui, requests: [{kind: 'interrupt'}]} : hinting(ui, 'nothing runs; q leaves')),
	copy: copyCommand,
	'copy-output': copyOutput,
	'copy-summary': (ui, {run}) => ({ui, requests: [{kind: 'copy', what: 'the summary', text: summaryText(run)}]}),
	stream: ui => ({ui, requests: [{kind: 'stream'}]}),
	repaint: ui => ({ui, requests: [{kind: 'repaint'}]}),
	shell: ui => sending(ui, {kind: 'shell'}),
	'end-jobs': ui => ({ui, requests: [{kind: 'end-jobs'}]}),
	page: ui => {
		const top = topOverlay(ui);
		const record = top?.kind === 'files' ? top.names[top.cursor] : undefined;
		if (record !== undefined) return {ui, requests: [{kind: 'open', record}]};
		const shown = shownOutput(ui);
		return shown ? {ui, requests: [{kind: 'page', step: shown.step, attempt: shown.attempt}]} : only(ui);
	},
	suspend: ui => ({ui, requests: [{kind: 'suspend'}]}),
};
