import {stepState} from '../../run/step-state.ts';
import {GLYPHS, STATUSES} from '../glyphs.ts';
import {rowsOf} from '../keys/keymap.ts';
import {currentStep} from '../state/mode.ts';
import type {Line} from '../text/line.ts';
import {EMPTY, line, span} from '../text/line.ts';
import {lasting} from '../../run/lasting.ts';
import {wrapLine} from '../text/wrap.ts';
import {outputLines} from './output.ts';
import type {DrawPane, View} from './pane.ts';
import {headOf, paneOf} from './pane.ts';
import {commandLines, expectedOf, titleLines} from './step-text.ts';

/** An attempt that only a person can judge: what it printed, what should be seen, what is known of it. */
export const verdictPane: DrawPane = (view, {width, height}) => {
	const {run, state} = view;
	const step = currentStep(run.plan, state);
	if (step?.kind !== 'command' || state.prompt?.kind !== 'verdict') return paneOf([]);
	const attempt = stepState(state, step.id).attempts.at(-1);
	const ran = attempt?.command ?? run.preview(step.id);
	const head = [...titleLines(step, width), ...headOf(commandLines({...step, gate: null, warnings: []}, state, ran, width), 3, ', p shows all')];
	const expected = headOf(expectedOf(step).flatMap(text => wrapLine([span('Expect: ', 'dim'), span(text, 'bold')], width, 2)), 4, ', p shows all');
	const question = [EMPTY, ...expected, ...askLines(view, width)];
	const menu = height < 18 || run.readOnly ? [] : [EMPTY, ...menuLines()];
	const room = height - head.length - question.length - menu.length - 1;
	const output = attempt ? outputLines(run.output(step.id, attempt.number), true, {width, height: room}) : [];
	return paneOf([...head, line(GLYPHS.rule.repeat(width), 'dim'), ...(output.length > 0 ? output : [line('it printed nothing', 'dim')]), ...question, ...menu].slice(0, height));
};

const askLines = ({run, state}: View, width: number): readonly Line[] => {
	const step = currentStep(run.plan, state);
	const attempt = step && stepState(state, step.id).attempts.at(-1);
	const result = attempt?.result;
	const again = (attempt?.number ?? 1) > 1 ? ` · attempt ${attempt?.number}` : '';
	return [
		...wrapLine([span(`${STATUSES.unjudged.glyph} ended${result ? ` after ${lasting(result.durationMs)}` : ''}${again}: ${withoutExpected(result?.why ?? '')}`, 'warn')], width, 2),
		line(run.readOnly ? 'Is that as it should be? Who drives the run is asked.' : 'Is that as it should be? Only you can tell.', 'bold'),
	];
};

/** The words that were expected stand right above. */
const withoutExpected = (why: string): string => why.replace(/(, expectation not checked): ".*"$/su, '$1');

const SAID: Readonly<Record<string, string>> = {
	'as-expected': 'go on',
	seen: 'as expected, with a line for the record',
	'not-as-expected': 'it counts as failed',
	unchecked: 'go on; recorded as not looked at',
	run: 'once more, as a new attempt',
};

const menuLines = (): readonly Line[] =>
	rowsOf('verdict')
		.filter(row => SAID[row.action] !== undefined)
		.map(row => [span(`  ${row.shown}  `, 'accent'), span(row.label.padEnd(18), 'bold'), span(SAID[row.action] ?? '', 'dim')]);
