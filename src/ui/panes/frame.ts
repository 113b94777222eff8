import {GLYPHS} from '../glyphs.ts';
import {SMALLEST, isTooSmall} from '../keys/when-small.ts';
import {currentStep} from '../state/mode.ts';
import {routesHere} from '../state/routes-here.ts';
import type {Line} from '../text/line.ts';
import {EMPTY, cutLine, line, span} from '../text/line.ts';
import {widthOf} from '../text/width.ts';
import {body} from './body.ts';
import {footerLine, smallFooter} from './footer.ts';
import {headerLine} from './header.ts';
import {helpPane} from './help.ts';
import type {Pane, Size, View} from './pane.ts';
import {indented, paneOf, sized, stacked} from './pane.ts';
import {statusParts} from './status.ts';

/** The whole screen: always exactly as high as the terminal. */
export const frame = (view: View, size: Size): Pane => {
	if (isTooSmall({columns: size.width, rows: size.height})) return sized(tooSmall(view, size), size);
	const notice = view.run.notice();
	const top = [headerLine(view, size.width - 1), ...(notice === null ? [] : [line(`! ${notice}`, 'bad')])];
	const bottom = [statusLine(view, size.width - 1), footerLine(view.mode, size.width - 2, view.run.readOnly, choicesHere(view))];
	const rest = {width: size.width, height: size.height - top.length - bottom.length};
	return sized(stacked(indented(paneOf(top)), sized(body(view, rest), rest), indented(paneOf(bottom))), size);
};

const statusLine = (view: View, width: number): Line => {
	if (view.ui.hint !== null) return cutLine([span('! ', 'warn'), span(view.ui.hint, 'warn')], width);
	const parts = [...statusParts(view)];
	const joined = () => parts.join(` ${GLYPHS.dot} `);
	while (parts.length > 1 && widthOf(joined()) > width) parts.pop();
	return cutLine(line(joined(), 'dim'), width);
};

/** How many ways a digit chooses from. */
const choicesHere = ({run: {plan}, state}: View): number => {
	const step = currentStep(plan, state);
	return state.prompt?.kind === 'decision' && step?.kind === 'decision' ? step.options.length : routesHere(plan, state).length;
};

/** Stands in for a screen that could not be drawn. */
export const faultFrame = (view: View, size: Size, fault: string): Pane => {
	const rows = [line('! this screen cannot be drawn; the run goes on', 'bad'), line(fault), EMPTY, line('Another screen may work. q leaves; `rollbook resume` goes on later.'), footerLine(view.mode, size.width - 2, view.run.readOnly)];
	return sized(indented(paneOf(rows)), size);
};

/** Where the run is, and the keys that are left; the run goes on. Whoever asks for help gets it as it fits. */
const tooSmall = (view: View, size: Size): Pane => {
	const top = paneOf([headerLine(view, size.width), line(`! too small: ${SMALLEST.columns} x ${SMALLEST.rows} are needed`)]);
	const keys = smallFooter(view.mode, size.width, view.run.readOnly);
	const rest = {width: size.width, height: Math.max(0, size.height - top.lines.length - 1)};
	if (view.mode === 'help') return stacked(top, sized(helpPane(view, rest), rest), paneOf([keys]));
	const said = view.ui.hint === null ? [line('until then no other keys are taken than these', 'dim')] : [line(`! ${view.ui.hint}`, 'warn')];
	return stacked(top, paneOf([...(view.run.notice() === null ? [] : [line(`! ${view.run.notice()}`, 'bad')]), ...said, keys]));
};
