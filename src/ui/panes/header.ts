import {progressOf} from '../../run/step-state.ts';
import {GLYPHS} from '../glyphs.ts';
import type {Line} from '../text/line.ts';
import {span, spread} from '../text/line.ts';
import {hoursMinutes} from '../text/time.ts';
import type {View} from './pane.ts';

/** Title, LIVE or DRILL, how far, and how long since the start in hours and minutes. */
export const headerLine = ({run: {plan}, state, now}: View, width: number): Line => {
	const dot = `  ${GLYPHS.dot}  `;
	const mode = state.mode === 'live' ? span('LIVE', 'bad') : span(`DRILL${state.speed === 1 ? '' : ` at ${state.speed} times the speed`}`, 'warn');
	const {done, of} = progressOf(state);
	const rto = plan.rtoMs === null ? '' : ` of ${hoursMinutes(plan.rtoMs)}`;
	const right = width < 50 ? `${done}/${of}` : `${done}/${of} done  ${hoursMinutes((state.finishedAt ?? now) - state.startedAt)}${rto}`;
	return spread([mode, span(dot, 'dim'), span(plan.title, 'bold')], [span(right), span(' ')], width);
};
