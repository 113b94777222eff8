import {currentStep} from '../state/mode.ts';
import type {Line} from '../text/line.ts';
import {EMPTY, line, span} from '../text/line.ts';
import {lasting} from '../../run/lasting.ts';
import {withValues} from '../../run/with-values.ts';
import {clock} from '../text/time.ts';
import {wrapLine} from '../text/wrap.ts';
import {beforeLines} from './before.ts';
import type {DrawPane, View} from './pane.ts';
import {headOf, paneOf} from './pane.ts';
import {factLines, stepProse, titleLines} from './step-text.ts';

/** Something a person does outside of Rollbook. */
export const manualPane: DrawPane = (view, {width, height}) => {
	const step = currentStep(view.run.plan, view.state);
	if (step?.kind !== 'manual') return paneOf([]);
	const warnings = step.warnings.flatMap(text => wrapLine([span(`! ${text}`, 'bad')], width, 2));
	// What is to be sent or said is copied from here: with what is known by now.
	const prose = stepProse(view.run.plan, {...step, text: withValues(step.text, view.run.plan, view.state, step)}, width);
	const timer = timerLines(view);
	const own = [
		...titleLines(step, width),
		...warnings,
		EMPTY,
		...headOf(prose, height - 4 - timer.length - warnings.length, ', p shows all'),
		...(prose.length > 0 ? [EMPTY] : []),
		...factLines(view.run.plan, step, view.state, width),
		...timer,
	];
	// What was printed last is often what one has to look at.
	return paneOf([...own, ...(timer.length > 0 ? [EMPTY] : []), ...beforeLines(view, step, {width, height: height - own.length - 1})]);
};

const timerLines = (view: View): readonly Line[] => {
	const left = timeLeft(view);
	if (left === null) return [];
	return [line(left.leftMs > 0 ? `Wait ${lasting(left.ofMs)}: ${clock(left.leftMs)} left.` : `The wait of ${lasting(left.ofMs)} is over.`, left.leftMs > 0 ? 'warn' : 'good')];
};

/** What is left of the time that the step asks to wait, in milliseconds of the wall clock; null where there is none. */
export const timeLeft = ({run, state, now}: View): {readonly leftMs: number; readonly ofMs: number} | null => {
	const step = currentStep(run.plan, state);
	if (step?.kind !== 'manual' || step.waitMs === null || state.promptOpenedAt === null) return null;
	return {leftMs: state.promptOpenedAt + step.waitMs / state.speed - now, ofMs: step.waitMs};
};
