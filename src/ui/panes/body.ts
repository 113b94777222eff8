import {GLYPHS} from '../glyphs.ts';
import type {Mode} from '../state/mode.ts';
import {currentStep, runMode} from '../state/mode.ts';
import {popped, topOverlay} from '../state/ui-state.ts';
import {EMPTY, fitLine, lineWidth, span} from '../text/line.ts';
import {fieldPane} from './box.ts';
import {checklistPane} from './checklist.ts';
import {decisionPane} from './decision.ts';
import {dialogBox, gatedCommand} from './dialog.ts';
import {failurePane} from './failure.ts';
import {filesPane} from './files.ts';
import {finishPane} from './finish.ts';
import {helpPane} from './help.ts';
import {inputsPane} from './inputs.ts';
import {logPane} from './log.ts';
import {manualPane} from './manual.ts';
import type {DrawPane, Pane, Size, View} from './pane.ts';
import {indented, paneOf, sized, stacked} from './pane.ts';
import {planPane, sectionsPane} from './plan-pane.ts';
import {readingPane} from './reading.ts';
import {diskPane} from './disk.ts';
import {commandPane, lentPane, runningPane, startingPane} from './step-pane.ts';
import {rail, stepList} from './step-list.ts';
import {sourcePane} from './source.ts';
import {timelinePane} from './timeline.ts';
import {undoPane} from './undo.ts';
import {verdictPane} from './verdict.ts';

/** Everything between header and status: the step beside the list of steps, or one pane over the full width. */
export const body: DrawPane = (view, size) => {
	const wide = FULL_WIDTH[topOverlay(view.ui)?.kind ?? ''] ?? (topOverlay(view.ui) === null && view.mode === 'finish' ? finishPane : undefined);
	if (view.ui.overlays.at(-2)?.kind === 'plan' && (view.mode === 'search' || view.mode === 'reason')) return planAsking(view, size);
	// The log has no margin, so that what is copied is what was printed.
	if (view.mode === 'log' || view.mode === 'search') return logPane(view, size);
	if (wide) return indented(sized(wide(view, {width: size.width - 1, height: size.height}), {width: size.width - 1, height: size.height}));
	return size.width >= LIST_FROM ? besideList(view, size) : belowRail(view, size);
};

/** The outline with what is asked below it: what is looked for, or why a section is left out. */
const planAsking = (view: View, {width, height}: Size): Pane => {
	const top = topOverlay(view.ui);
	const asked = top?.kind === 'search' ? fieldPane(top.field, width - 1) : (dialogBox(view, {width: width - 1, height}) ?? paneOf([]));
	const own = {width: width - 1, height: height - asked.lines.length};
	return indented(stacked(sized(planPane({...view, ui: popped(view.ui)}, own), own), asked));
};

/** From so many columns on the list of steps has room beside the step. */
const LIST_FROM = 100;

/** Titles are whole where there is room for them; the step keeps the most of it. */
const listWidth = (width: number): number => Math.max(34, Math.min(64, Math.floor(width * 0.28)));

const FULL_WIDTH: Readonly<Record<string, DrawPane>> = {plan: planPane, sections: sectionsPane, files: filesPane, read: readingPane, source: sourcePane, timeline: timelinePane, help: helpPane};

const besideList = (view: View, {width, height}: Size): Pane => {
	const left = listWidth(width);
	const list = sized(stepList(view, {width: left, height}), {width: left, height});
	const own = {width: width - left - 3, height};
	const pane = sized(withDialog(view, own), own);
	return {
		lines: pane.lines.map((row, index) => [...fitLine(list.lines[index] ?? EMPTY, left), span(` ${GLYPHS.bar} `, 'dim'), ...row]),
		cursor: pane.cursor && {x: pane.cursor.x + left + 3, y: pane.cursor.y},
	};
};

const belowRail = (view: View, {width, height}: Size): Pane => {
	const own = {width: width - 2, height: height - 2};
	return indented(stacked(paneOf([rail(view, own.width), EMPTY]), sized(withDialog(view, own), own)));
};

/** The pane of the run with the open dialog in it: right below what it is about, always whole. */
const withDialog = (view: View, size: Size): Pane => {
	const under = topOverlay(view.ui)?.kind === 'inputs' ? inputsPane : PANES[runMode(view.run.plan, view.state)];
	const box = dialogBox(view, size);
	if (!under) return paneOf([]);
	if (!box) return under(view, size);
	const step = currentStep(view.run.plan, view.state);
	const room = size.height - box.lines.length;
	if (topOverlay(view.ui)?.kind === 'gate' && step?.kind === 'command') {
		const command = gatedCommand(view, step, size.width);
		return stacked(paneOf(command.length <= room ? command : command.slice(command.length - room)), box);
	}
	const above = [...under(view, {width: size.width, height: room}).lines].slice(0, room);
	while (above.length > 0 && lineWidth(above.at(-1) ?? EMPTY) === 0) above.pop();
	return stacked(paneOf(above.length < room ? [...above, EMPTY] : above), box);
};

const PANES: Readonly<Partial<Record<Mode, DrawPane>>> = {
	command: commandPane,
	manual: manualPane,
	checklist: checklistPane,
	decision: decisionPane,
	branch: decisionPane,
	verdict: verdictPane,
	undo: undoPane,
	failure: failurePane,
	'failure-away': failurePane,
	inputs: inputsPane,
	starting: startingPane,
	disk: diskPane,
	running: runningPane,
	endless: runningPane,
	lent: lentPane,
	finish: finishPane,
};
