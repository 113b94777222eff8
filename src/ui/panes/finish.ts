import {findStep} from '../../plan/find-step.ts';
import {endsByOperator} from '../../plan/soak.ts';
import type {Outcome} from '../../run/event.ts';
import type {StepStatus} from '../../run/state.ts';
import {isRuledOut, stepState, wayTaken} from '../../run/step-state.ts';
import {STATUSES} from '../glyphs.ts';
import type {Line, Look} from '../text/line.ts';
import {EMPTY, cutLine, line, span} from '../text/line.ts';
import {lasting} from '../../run/lasting.ts';
import {count, timeOfDay} from '../text/time.ts';
import {packed, wrapLine} from '../text/wrap.ts';
import {drillEnd} from './drill-end.ts';
import {jobLines} from './jobs.ts';
import type {DrawPane, View} from './pane.ts';
import {headOf, paneOf} from './pane.ts';

/** How it ended, what was not done as written, and where the record lies. */
export const finishPane: DrawPane = (view, {width, height}) => {
	const {state, run} = view;
	const outcome = OUTCOMES[state.outcome ?? 'aborted'];
	const drill = drillEnd(view, width);
	const head: Line = [
		span(`${outcome.glyph} ${state.mode === 'drill' ? 'Drill' : 'Run'} ${state.outcome ?? ''}`, outcome.look),
		span(` after ${lasting((state.finishedAt ?? view.now) - state.startedAt)}`),
		span(run.plan.rtoMs === null || drill.length > 0 ? '' : `, objective ${lasting(run.plan.rtoMs)}`),
	];
	const top = [EMPTY, head, ...(state.outcomeReason === '' ? [] : wrapLine(line(state.outcomeReason), width)), EMPTY, ...tally(view), EMPTY, ...drill, ...(drill.length > 0 ? [EMPTY] : [])];
	const left = jobLines(run.jobs()).map(row => cutLine(row, width));
	const where: readonly Line[] = [...(left.length === 0 ? [] : [EMPTY, ...left]), EMPTY, [span('Record: ', 'dim'), span(run.folder, 'bold')], ...packed(run.files(), '   ', width - 8).map(text => line(`        ${text}`, 'dim')), ...wrapLine([span('Head:   ', 'dim'), span(run.head(), 'dim')], width)];
	const others = exceptions(view, width);
	const said = notes(view, width);
	const rest = [...others, ...(others.length > 0 && said.length > 0 ? [EMPTY] : []), ...said];
	return paneOf([...top, ...headOf(rest, height - top.length - where.length, '')].concat(where));
};

const OUTCOMES: Readonly<Record<Outcome, {readonly glyph: string; readonly look: Look}>> = {
	completed: {glyph: STATUSES.passed.glyph, look: 'good'},
	failed: {glyph: STATUSES.failed.glyph, look: 'bad'},
	aborted: {glyph: STATUSES.stopped.glyph, look: 'bad'},
};

const tally = ({state}: View): readonly Line[] => {
	const counts = new Map<StepStatus, number>();
	for (const id of wayTaken(state)) counts.set(stepState(state, id).status, (counts.get(stepState(state, id).status) ?? 0) + 1);
	return (Object.keys(STATUSES) as StepStatus[]).flatMap(status => {
		const amount = counts.get(status);
		return amount === undefined ? [] : [[span(`  ${STATUSES[status].glyph} `), span(`${count(amount, 'step')} ${STATUSES[status].word}`)]];
	});
};

/** Steps that ended otherwise than written, each with its reason. */
const exceptions = ({state, run: {plan}}: View, width: number): readonly Line[] => {
	const rows = state.way.flatMap(id => {
		const {status, reason} = stepState(state, id);
		const step = findStep(plan, id);
		if (!step || !TOLD.has(status) || isRuledOut(stepState(state, id)) || (step.kind === 'command' && endsByOperator(plan, step) && status === 'stopped')) return [];
		return [cutLine([span(`  ${STATUSES[status].glyph} ${step.number} ${step.title}`), span(`  ${STATUSES[status].word}${reason === '' ? '' : `: ${reason}`}`, 'dim')], width)];
	});
	return rows.length === 0 ? [] : [line('Not as written', 'bold'), ...rows];
};

const TOLD: ReadonlySet<StepStatus> = new Set<StepStatus>(['failed', 'stopped', 'unknown', 'not-exercised', 'unjudged', 'unchecked', 'done-by-hand', 'skipped', 'not-applicable']);

const notes = ({state}: View, width: number): readonly Line[] =>
	state.notes.length === 0 ? [] : [line('Notes', 'bold'), ...state.notes.map(note => cutLine([span(`  ${timeOfDay(note.at)} ${note.by}: `, 'dim'), span(note.text)], width))];
