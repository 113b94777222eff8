import {findStep} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import type {Step} from '../../plan/step.ts';
import type {RunState} from '../../run/state.ts';
import {progressOf, stepState} from '../../run/step-state.ts';
import type {Mark} from '../glyphs.ts';
import {GLYPHS, MARKS, STATUSES} from '../glyphs.ts';
import {currentStep} from '../state/mode.ts';
import {findSection} from '../../plan/find-step.ts';
import type {Line, Look} from '../text/line.ts';
import {cutLine, line, span, spread} from '../text/line.ts';
import {fit} from '../text/width.ts';
import {safe} from '../text/safe.ts';
import type {Pane, Size, View} from './pane.ts';
import {paneOf} from './pane.ts';

/** The steps around the current one, with their headings. */
export const stepList = ({run: {plan}, state}: View, {width, height}: Size): Pane => {
	const current = currentStep(plan, state);
	const at = current ? state.way.indexOf(current.id) : state.way.length - 1;
	// Only what can be seen is made: a runbook may have thousands of steps.
	const from = Math.max(0, at - height);
	const steps = state.way.slice(from, at + height).flatMap(id => findStep(plan, id) ?? []);
	const rows: {line: Line; step: Step | null}[] = [];
	let section = from === 0 ? null : findStep(plan, state.way[from - 1] ?? '')?.section;
	for (const step of steps) {
		if (step.section !== section) rows.push({line: cutLine(line(` ${findSection(plan, step.section)?.title ?? ''}`, 'bold'), width), step: null});
		section = step.section;
		rows.push({line: stepRow(plan, step, state, step.id === current?.id, width), step});
	}
	const place = rows.findIndex(row => row.step?.id === current?.id);
	const top = Math.max(0, Math.min(rows.length - height, place - Math.floor(height / 2)));
	return paneOf(rows.slice(top, top + height).map(row => row.line));
};

const stepRow = (plan: Plan, step: Step, state: RunState, isCurrent: boolean, width: number): Line => {
	const {status} = stepState(state, step.id);
	const number = String(step.number).padStart(String(plan.steps.length).length);
	const look: Look = isCurrent ? 'bold' : status === 'skipped' || status === 'not-applicable' ? 'dim' : 'plain';
	const mark = markOf(step);
	return [
		span(isCurrent ? GLYPHS.cursor : ' ', 'accent'),
		span(`${STATUSES[status].glyph} `, lookOf(status)),
		span(fit(safe(`${number} ${step.title}`), width - 5), look),
		span(` ${mark === null ? ' ' : MARKS[mark].glyph}`, mark === 'destructive' ? 'bad' : 'dim'),
	];
};

/** One row for narrow terminals: section, how far, which step. */
export const rail = ({run: {plan}, state}: View, width: number): Line => {
	const current = currentStep(plan, state);
	const section = current ? (findSection(plan, current.section)?.title ?? '') : '';
	if (width < 76) return spread(line(section, 'bold'), line('o plan', 'dim'), width);
	const {done, of} = progressOf(state);
	const full = Math.round((done / Math.max(1, of)) * RAIL_WIDTH);
	const meter = full >= RAIL_WIDTH ? GLYPHS.meterFull.repeat(RAIL_WIDTH) : GLYPHS.meterFull.repeat(full) + GLYPHS.meterEdge + GLYPHS.rule.repeat(RAIL_WIDTH - full - 1);
	return spread(line(section, 'bold'), [span(meter, 'accent'), span('  o plan', 'dim')], width);
};

const RAIL_WIDTH = 24;

/** What is most worth knowing about a step at a glance. */
export const markOf = (step: Step): Mark | null => {
	if (step.kind !== 'command') return step.kind;
	if (step.effect === 'destructive') return 'destructive';
	return step.interactive ? 'interactive' : step.endless ? 'endless' : null;
};

export const lookOf = (status: RunState['steps'][string]['status']): Look => {
	if (status === 'passed' || status === 'done-by-hand' || status === 'stopped') return 'good';
	if (status === 'failed' || status === 'unknown') return 'bad';
	if (status === 'unjudged' || status === 'unchecked') return 'warn';
	return status === 'running' ? 'accent' : 'dim';
};
