import {findSection} from '../../plan/find-step.ts';
import type {CommandStep} from '../../plan/step.ts';
import {gateFor} from '../../run/gate.ts';
import {stepState} from '../../run/step-state.ts';
import {currentStep} from '../state/mode.ts';
import {asItStands} from '../state/standing.ts';
import type {Overlay, Purpose} from '../state/ui-state.ts';
import {topOverlay} from '../state/ui-state.ts';
import type {Line} from '../text/line.ts';
import {EMPTY, line, span} from '../text/line.ts';
import {safe} from '../text/safe.ts';
import {count} from '../text/time.ts';
import {wrapLine} from '../text/wrap.ts';
import {areaPane, boxed, fieldPane} from './box.ts';
import type {Pane, Size, View} from './pane.ts';
import {paneOf, stacked} from './pane.ts';
import {jobLines} from './jobs.ts';
import {commandLines, titleLines} from './step-text.ts';

/** The dialog on top, framed; null where nothing is asked. */
export const dialogBox = (view: View, {width, height}: Size): Pane | null => {
	const overlay = topOverlay(view.ui);
	const wide = Math.min(width, 76);
	const inner = {width: wide - 4, height: height - 4};
	const content = overlay === null ? null : contentOf(view, overlay, inner);
	return content && boxed(content, wide);
};

const contentOf = (view: View, overlay: Overlay, size: Size): Pane | null => {
	switch (overlay.kind) {
		case 'gate':
			return gateContent(view, overlay, size);
		case 'reason':
			return asked(reasonQuestion(view, overlay.purpose), fieldPane(overlay.field, size.width), size);
		case 'edit':
			return asked(['Edit the command; it runs once as it stands, the runbook stays as it is. ^J starts a new line.'], areaPane(overlay.field, size.width, Math.max(1, size.height - 2)), size);
		case 'note':
			return asked(['Note for the record:'], fieldPane(overlay.field, size.width), size);
		case 'quit':
			return paneOf(quitLines(view).flatMap(row => wrapLine(row, size.width, 4)));
		default:
			return null;
	}
};

const asked = (questions: readonly string[], field: Pane, {width}: Size): Pane => stacked(paneOf(questions.flatMap(text => wrapLine(line(text), width))), field);

const gateContent = (view: View, {field, edited}: Extract<Overlay, {kind: 'gate'}>, size: Size): Pane | null => {
	const step = currentStep(view.run.plan, view.state);
	const gate = step?.kind === 'command' ? gateFor(view.run.plan, view.state, step) : null;
	if (!step || !gate) return null;
	const where = `${edited === null ? 'Run this' : 'Run the edited command'} on ${view.run.where(step.id)}?`;
	const asks = gate.asks === undefined ? [] : wrapLine(line(safe(gate.asks), 'bold'), size.width);
	if (gate.level === 'confirm') return paneOf([...asks, ...wrapLine(line(where, 'bold'), size.width), ...wrapLine(line('y runs it, Esc goes back.'), size.width)]);
	const word = [span('Type  '), span(gate.word, 'bold'), span('  to run, Esc to go back.')];
	return stacked(paneOf([...asks, ...wrapLine(line(where, 'bold'), size.width), ...wrapLine(word, size.width)]), fieldPane(field, size.width));
};

/** Title and command alone, as they would run: what a gate is about. */
export const gatedCommand = (view: View, step: CommandStep, width: number): readonly Line[] => {
	const overlay = topOverlay(view.ui);
	const command = overlay?.kind === 'gate' && overlay.edited !== null ? overlay.edited : view.run.preview(step.id);
	return [...titleLines(step, width), EMPTY, ...commandLines(asItStands(view.run.plan, view.state, step), view.state, command, width), EMPTY];
};

const reasonQuestion = ({run: {plan}, state, ui}: View, purpose: Purpose): readonly string[] => {
	const optional = state.mode === 'drill' || purpose.kind === 'choose' || purpose.kind === 'abort' ? ' It may be left empty.' : '';
	const step = currentStep(plan, state);
	switch (purpose.kind) {
		case 'skip':
			return [`Why is the step skipped? One line for the record.${optional}`];
		case 'by-hand':
			return [`What was done instead? One line for the record.${optional}`];
		case 'not-applicable':
			return [`Why does the step not apply? One line for the record.${optional}`];
		case 'item':
			return [`Why does the item not apply? One line for the record.${optional}`];
		case 'judge':
			return [`${purpose.verdict === 'failed' ? 'What did you see instead?' : 'What did you see?'} For example: error rate 0.1 %, was 8 %. It may be left empty.`];
		case 'done':
		case 'tick':
			return ['What did you see? For example: error rate 0.1 %, was 8 %. It may be left empty.'];
		case 'choose': {
			const option = step?.kind === 'decision' ? step.options[ui.pick]?.text : undefined;
			return [`Take "${option ?? purpose.option}"?`, `Why? One line for the record.${optional}`];
		}
		case 'leave-out': {
			const open = plan.steps.filter(({id, section}) => section === purpose.section && state.way.includes(id) && stepState(state, id).status === 'pending');
			return [`Leave out "${findSection(plan, purpose.section)?.title ?? ''}", ${count(open.length, 'step')}?`, `Why? One line for the record.${optional}`];
		}
		case 'abort':
			return [`Abort the run? Nothing that was done is undone. Why?${optional}`];
	}
};

const quitLines = ({state, run}: View): readonly Line[] => [
	line('Leave this run?', 'bold'),
	line(state.running ? 'The command goes on without this screen.' : 'Everything up to here is recorded.'),
	EMPTY,
	[span('Enter  ', 'accent'), span('leave now; `rollbook resume` goes on from here')],
	[span('a      ', 'accent'), span('abort the run: it ends here for good')],
	...jobLines(run.jobs()),
	[span('Esc    ', 'accent'), span('stay')],
];
