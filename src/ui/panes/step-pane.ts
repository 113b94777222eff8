import {findStep} from '../../plan/find-step.ts';
import {soakOf} from '../../plan/soak.ts';
import type {CommandStep, Step} from '../../plan/step.ts';
import type {Output} from '../../run/live-run.ts';
import {samplesIn} from '../../run/samples.ts';
import {isSettled, stepState} from '../../run/step-state.ts';
import {GLYPHS} from '../glyphs.ts';
import {currentStep} from '../state/mode.ts';
import {asItStands} from '../state/standing.ts';
import type {Line} from '../text/line.ts';
import {EMPTY, line, span} from '../text/line.ts';
import {trendGraph, trendLine} from '../text/trend.ts';
import {beforeLines} from './before.ts';
import {shownLines} from './output.ts';
import type {DrawPane, Size, View} from './pane.ts';
import {headOf, paneOf} from './pane.ts';
import {commandLines, factLines, stepProse, titleLines} from './step-text.ts';

/** A command that waits for its key press. */
export const commandPane: DrawPane = (view, size) => {
	const step = currentStep(view.run.plan, view.state);
	if (!step) return paneOf([]);
	const top = stepTop(view, step, size);
	const facts = factLines(view.run.plan, step, view.state, size.width);
	const next = nextLine(view, step);
	const used = top.length + facts.length + next.length + (facts.length > 0 ? 1 : 0);
	const before = beforeLines(view, step, {width: size.width, height: size.height - used - 1});
	return paneOf([...top, ...facts, ...(facts.length > 0 ? [EMPTY] : []), ...next, ...before]);
};

/** Title, what the runbook says, and the command: the command is never pushed out by the words before it. */
const stepTop = (view: View, step: Step, {width, height}: Size): readonly Line[] => {
	const command = step.kind === 'command' ? headOf(commandLines(asItStands(view.run.plan, view.state, step), view.state, view.run.preview(step.id), width), Math.max(3, Math.floor(height / 2)), ', p shows all') : [];
	const room = height < 16 ? 2 : Math.floor(height / 3);
	const prose = headOf(stepProse(view.run.plan, step, width), room, ', p shows all');
	return [...titleLines(step, width), ...prose, ...(prose.length > 0 || command.length > 0 ? [EMPTY] : []), ...command, ...(command.length > 0 ? [EMPTY] : [])];
};

const nextLine = ({run: {plan}, state}: View, step: Step): readonly Line[] => {
	// What a choice ruled out, or what is done already, does not come.
	const next = state.way.slice(state.way.indexOf(step.id) + 1).find(id => !isSettled(stepState(state, id).status));
	const found = next === undefined ? undefined : findStep(plan, next);
	return found ? [[span('Next: ', 'dim'), span(`${found.number} ${found.title}`)]] : [[span('Next: ', 'dim'), span('the end of the run')]];
};

/** A command that runs: its output gets the room. */
export const runningPane: DrawPane = (view, {width, height}) => {
	const {run, state, ui} = view;
	const step = currentStep(run.plan, state);
	if (!step || !state.running) return paneOf([]);
	const command = step.kind === 'command' ? headOf(commandLines({...step, gate: null, warnings: []}, state, run.preview(step.id), width), 3, ', p shows all') : [];
	// What to look for while it runs.
	const prose = height < 16 ? [] : headOf(stepProse(run.plan, step, width), 3, ', p shows all');
	const output = run.output(step.id, state.running.attempt);
	const trend = step.kind === 'command' && soakOf(run.plan, step) ? trendOf(step, output, width) : [];
	const head = [...titleLines(step, width), ...prose, ...command, ...trend, line(GLYPHS.rule.repeat(width), 'dim')];
	const rows = shownLines(run, {step: step.id, attempt: state.running.attempt, bottom: ui.bottom, query: '', only: false}, ui.wrap, {width, height: height - head.length});
	return paneOf([...head, ...(rows.length > 0 ? rows : [line('no output yet', 'dim')])]);
};

const trendOf = (step: CommandStep, {tail}: Output, width: number): readonly Line[] => {
	const samples = samplesIn(tail, step);
	return [trendLine(samples), ...trendGraph(samples, width)];
};

/** A step that has the terminal for itself: seen only before and after. */
export const lentPane: DrawPane = (view, size) => {
	const step = currentStep(view.run.plan, view.state);
	if (view.state.shell) return paneOf([line('The terminal belongs to a shell until it ends: `exit` comes back here.')]);
	return step ? paneOf([...stepTop(view, step, size), line('The terminal belongs to the command until it ends.'), line('Leave the program to come back here. It ends if this terminal is lost, unlike other steps.')]) : paneOf([]);
};

/** Between two events: a start, or the pause before an automatic retry. */
export const startingPane: DrawPane = (view, size) => {
	const step = currentStep(view.run.plan, view.state);
	if (!step) return paneOf([]);
	const top = stepTop(view, step, size);
	return paneOf([...top, ...beforeLines(view, step, {width: size.width, height: size.height - top.length})]);
};
