import {GLYPHS, STATUSES} from '../glyphs.ts';
import {rowsOf} from '../keys/keymap.ts';
import type {Mode} from '../state/mode.ts';
import {currentStep, runMode} from '../state/mode.ts';
import type {Attempt} from '../../run/state.ts';
import {stepState} from '../../run/step-state.ts';
import {JUDGED} from '../../run/timeline.ts';
import type {Line} from '../text/line.ts';
import {EMPTY, line, span} from '../text/line.ts';
import {lasting} from '../../run/lasting.ts';
import {wrapLine} from '../text/wrap.ts';
import {wantedTerminal} from '../text/wanted-terminal.ts';
import {outputLines} from './output.ts';
import type {DrawPane, View} from './pane.ts';
import {headOf, paneOf} from './pane.ts';
import {commandLines, titleLines} from './step-text.ts';
import {routeLines} from './undo.ts';

/** Guided failure: what ran, the end of what it printed, what decided, and what can be done now. */
export const failurePane: DrawPane = (view, {width, height}) => {
	const {run, state} = view;
	const step = currentStep(run.plan, state);
	if (step?.kind !== 'command' || state.prompt?.kind !== 'failure') return paneOf([]);
	const attempt = stepState(state, step.id).attempts.at(-1);
	const ran = attempt?.command ?? run.preview(step.id);
	const head = [...titleLines(step, width), ...headOf(commandLines({...step, gate: null, warnings: []}, state, ran, width), 4, ', p shows all')];
	const verdict = verdictLines(view, width);
	const routes = run.readOnly ? [] : routeLines(view, width);
	const rest = height - head.length - verdict.length - routes.length - 2;
	const offered = run.readOnly ? [] : menuLines(runMode(run.plan, state));
	// Where there is little room the menu comes behind what the command printed last; its keys are in the footer.
	const printed = attempt ? Math.min(3, run.output(step.id, attempt.number).tail.length) : 0;
	const menu = height >= 18 || rest - offered.length > printed ? offered : [];
	const room = rest - menu.length;
	const output = attempt ? outputLines(run.output(step.id, attempt.number), true, {width, height: room}) : [];
	return paneOf([...head, line(GLYPHS.rule.repeat(width), 'dim'), ...(output.length > 0 ? output : [line('it printed nothing', 'dim')]), ...verdict, EMPTY, ...routes, ...menu].slice(0, height));
};

const verdictLines = ({run, state}: View, width: number): readonly Line[] => {
	const step = currentStep(run.plan, state);
	const attempt = step && stepState(state, step.id).attempts.at(-1);
	const result = attempt?.result;
	const unknown = state.prompt?.kind === 'failure' && state.prompt.unknown;
	const status = unknown ? STATUSES.unknown : STATUSES.failed;
	const after = result ? ` after ${lasting(result.durationMs)}` : '';
	const text = `${status.glyph} ${status.word}${after}${(attempt?.number ?? 1) > 1 ? ` · attempt ${attempt?.number}` : ''}: ${judged(attempt)}${result?.why ?? 'nobody saw how it ended'}`;
	const asked = step && attempt && runMode(run.plan, state) === 'failure' && !unknown && wantedTerminal(run.output(step.id, attempt.number).tail) ? 'It wanted a terminal, and captured commands have none: T runs it again with this one.' : '';
	const care = unknown ? 'Look at the system before anything else: the command may have done all of its work, a part or nothing.' : asked;
	return [EMPTY, ...wrapLine([span(text, 'bad')], width, 2), ...(care === '' ? [] : wrapLine([span(care)], width))];
};

/** A person found it wrong: that word comes before what the rules could tell. */
const judged = (attempt: Attempt | null | undefined): string => (attempt?.word ? `${JUDGED[attempt.word.verdict]} by ${attempt.word.by}${attempt.word.seen === '' ? '' : `, ${attempt.word.seen}`} · ` : '');

/** So short that a terminal of 60 columns shows them whole: wrapped, they would take the room of what was printed. */
const SAID: Readonly<Record<string, string>> = {
	run: 'the same command, as a new attempt',
	'run-in-terminal': 'again, with this one to type into',
	edit: 'another command, this once',
	'by-hand': 'it was done another way',
	skip: 'go on without it',
	shell: 'where it ran, with its variables',
	sections: 'to recovery, or anywhere else',
	abort: 'end the run here',
};

const menuLines = (mode: Mode): readonly Line[] =>
	rowsOf(mode)
		.filter(row => SAID[row.action] !== undefined && row.rank < 9)
		.map(row => [span(`  ${row.shown}  `, 'accent'), span(row.label.padEnd(18), 'bold'), span(SAID[row.action] ?? '', 'dim')]);
