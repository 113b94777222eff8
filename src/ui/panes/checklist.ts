import type {ChecklistItem, ChecklistStep} from '../../plan/step.ts';
import {stepState} from '../../run/step-state.ts';
import {GLYPHS, STATUSES} from '../glyphs.ts';
import {currentStep} from '../state/mode.ts';
import type {Line, Look} from '../text/line.ts';
import {EMPTY, line, lineWidth, span, spread} from '../text/line.ts';
import {inlineSpans} from '../text/inline.ts';
import {safe} from '../text/safe.ts';
import {timeOfDay} from '../text/time.ts';
import {widthOf} from '../text/width.ts';
import {wrapLine} from '../text/wrap.ts';
import {around} from './decision.ts';
import type {DrawPane, View} from './pane.ts';
import {headOf, paneOf} from './pane.ts';
import {stepProse, titleLines} from './step-text.ts';

/** Items to tick, with who ticked them and when. */
export const checklistPane: DrawPane = (view, {width, height}) => {
	const step = currentStep(view.run.plan, view.state);
	if (step?.kind !== 'checklist') return paneOf([]);
	const head = [...titleLines(step, width), ...headOf(stepProse(view.run.plan, step, width), Math.floor(height / 3), ', p shows all'), EMPTY];
	const blocks = step.items.map((item, place) => itemLines(view, step, item, place === view.ui.pick, width));
	return paneOf([...head, ...around(blocks, view.ui.pick, height - head.length)]);
};

const itemLines = ({state}: View, step: ChecklistStep, item: ChecklistItem, picked: boolean, width: number): readonly Line[] => {
	const marked = stepState(state, step.id).items[item.index];
	const mark = marked?.mark ?? 'open';
	const box = mark === 'ticked' ? `[${STATUSES.passed.glyph}]` : mark === 'open' ? '[ ]' : `[${STATUSES['not-applicable'].glyph}]`;
	const look: Look = picked ? 'bold' : mark === 'open' ? 'plain' : 'dim';
	const why = mark === 'not-applicable' ? ` ${GLYPHS.dot} not applicable${marked?.reason ? `: ${marked.reason}` : ''}` : '';
	const lines = wrapLine([span(picked ? `${GLYPHS.cursor} ` : '  ', 'accent'), span(`${box} `, mark === 'ticked' ? 'good' : 'plain'), ...inlineSpans(safe(item.text), look), span(why, 'dim')], width, 6);
	const by = marked && mark !== 'open' ? `${marked.by} ${timeOfDay(marked.at)}` : item.checked && mark === 'open' ? 'ticked in the file' : '';
	if (by === '') return lines;
	// Who and when stay together: flush right where there is room, else on a row of their own.
	const last = lines.at(-1) ?? EMPTY;
	const together = lineWidth(last) + 2 + widthOf(by) <= width;
	return together ? [...lines.slice(0, -1), spread(last, line(by, 'dim'), width)] : [...lines, spread(EMPTY, line(by, 'dim'), width)];
};

/** How many items carry a mark. */
export const markedItems = (view: View, step: ChecklistStep): number => step.items.filter(item => (stepState(view.state, step.id).items[item.index]?.mark ?? 'open') !== 'open').length;
