import {findStep} from '../../plan/find-step.ts';
import type {Step} from '../../plan/step.ts';
import {stepState} from '../../run/step-state.ts';
import {GLYPHS, STATUSES} from '../glyphs.ts';
import {attemptsOf} from '../state/attempts.ts';
import type {Line} from '../text/line.ts';
import {span} from '../text/line.ts';
import {lasting} from '../../run/lasting.ts';
import {outputLines} from './output.ts';
import type {Size, View} from './pane.ts';

/** The end of what ran before: what the operator has to judge by. */
export const beforeLines = (view: View, step: Step, {width, height}: Size): readonly Line[] => {
	const {run, state} = view;
	const last = attemptsOf(state).at(-1);
	const found = last && findStep(run.plan, last.step);
	if (!last || !found || height < 1) return [];
	const {status} = stepState(state, last.step);
	const result = last.attempt.result;
	const head = `${found.id === step.id ? 'this step' : `${found.number} ${found.title}`}: ${STATUSES[status].glyph} ${STATUSES[status].word}${result ? ` · ${result.exit === null ? '' : `exit ${result.exit} · `}${lasting(result.durationMs)}` : ''}`;
	const output = outputLines(run.output(last.step, last.attempt.number), true, {width: width - 2, height: Math.min(height - 1, 12)});
	return [[span('Before: ', 'dim'), span(head)], ...output.map(row => [span(`${GLYPHS.bar} `, 'dim'), ...row])];
};
