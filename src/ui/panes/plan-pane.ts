import type {Plan} from '../../plan/plan.ts';
import {spelledOut} from '../../plan/spelled-out.ts';
import type {Step} from '../../plan/step.ts';
import {stepState} from '../../run/step-state.ts';
import type {Mark} from '../glyphs.ts';
import {GLYPHS, MARKS, STATUSES} from '../glyphs.ts';
import type {PlanRow} from '../state/plan-rows.ts';
import {planRows, planSteps, sectionRows, stepsOnWay} from '../state/plan-rows.ts';
import {topOverlay} from '../state/ui-state.ts';
import type {Line} from '../text/line.ts';
import {EMPTY, cutLine, line, span, windowOf} from '../text/line.ts';
import {safe} from '../text/safe.ts';
import {count} from '../text/time.ts';
import {fit} from '../text/width.ts';
import {packed, wrapLine} from '../text/wrap.ts';
import type {DrawPane, View} from './pane.ts';
import {headOf, paneOf} from './pane.ts';
import {lookOf, markOf} from './step-list.ts';

/** The whole plan: what there is, what it needs, every step. */
export const planPane: DrawPane = (view, {width, height}) => {
	const {run, state, ui} = view;
	const overlay = topOverlay(ui);
	const head = [EMPTY, ...summary(view, width), EMPTY];
	const rows = planRows(run.plan, state);
	const chosen = planSteps(run.plan, state)[overlay?.kind === 'plan' ? overlay.cursor : 0];
	const place = rows.findIndex(row => row.kind === 'step' && row.step.id === chosen?.id);
	const why = chosen && height > 14 ? [cutLine([span('Why: ', 'dim'), span(chosen.why, 'dim')], width)] : [];
	const room = height - head.length - why.length;
	const top = Math.max(0, Math.min(rows.length - room, place - Math.floor(room / 2)));
	const shown = rows.slice(top, top + room).map(row => rowLine(view, row, row.kind === 'step' && row.step.id === chosen?.id, width));
	const gap = Array.from({length: Math.max(0, room - shown.length)}, () => EMPTY);
	return paneOf([...head, ...shown, ...(why.length > 0 ? gap : []), ...why]);
};

const rowLine = ({run: {plan}, state}: View, row: PlanRow, chosen: boolean, width: number): Line => {
	if (row.kind === 'heading') return cutLine([span(row.text, 'bold'), span(row.offWay ? '  (not on the way)' : '', 'dim')], width);
	const {step} = row;
	const {status, reason} = stepState(state, step.id);
	const mark = markOf(step);
	const number = String(step.number).padStart(String(plan.steps.length).length);
	const titleWidth = Math.min(72, Math.max(24, Math.floor(width * 0.4)));
	const title = fit(safe(step.title), titleWidth);
	const look = chosen ? 'bold' : row.offWay || status === 'not-applicable' || status === 'skipped' ? 'dim' : 'plain';
	return cutLine(
		[
			span(chosen ? GLYPHS.cursor : ' ', 'accent'),
			span(`${status === 'pending' ? ' ' : STATUSES[status].glyph} `, lookOf(status)),
			span(number, look),
			span(` ${mark === null ? ' ' : MARKS[mark].glyph} `, mark === 'destructive' ? 'bad' : 'dim'),
			span(title, look),
			span(`  ${status === 'skipped' ? `${STATUSES.skipped.word}${reason === '' ? '' : `: ${reason}`}` : gist(step)}`, 'dim'),
		],
		width,
	);
};

/** The step in a few words. */
const gist = (step: Step): string => {
	switch (step.kind) {
		case 'command': {
			const [first = '', ...rest] = spelledOut(step.command).split('\n');
			return rest.length === 0 ? first : `${first} … (${rest.length + 1} lines)`;
		}
		case 'manual':
			return 'by hand';
		case 'checklist':
			return count(step.items.length, 'item');
		case 'decision':
			return `choose one of ${step.options.length}`;
	}
};

type Counted = {readonly parts: readonly string[]; readonly names: readonly string[]};

// A list of steps never changes: with thousands of them counting would take longer than drawing.
const counts = new WeakMap<readonly Step[], Counted>();

/** What there is, in parts that are not torn apart, and the values that the steps use. */
const countedIn = (steps: readonly Step[]): Counted => {
	const before = counts.get(steps);
	if (before) return before;
	const tally = (mark: Mark, amount: number) => (amount === 0 ? [] : [`${NOUNS.has(mark) ? count(amount, MARKS[mark].word) : `${amount} ${MARKS[mark].word}`} ${MARKS[mark].glyph}`]);
	const amount = (test: (step: Step) => boolean) => steps.filter(test).length;
	const parts = [
		count(steps.length, 'step'),
		count(amount(step => step.kind === 'command'), 'command'),
		...tally('destructive', amount(step => step.kind === 'command' && step.effect === 'destructive')),
		...tally('interactive', amount(step => step.kind === 'command' && step.interactive)),
		...tally('endless', amount(step => step.kind === 'command' && step.endless)),
		...(['decision', 'checklist', 'manual'] as const).flatMap(kind => tally(kind, amount(step => step.kind === kind))),
	];
	const counted = {parts, names: [...new Set(steps.flatMap(step => (step.kind === 'command' ? step.uses.map(use => use.input) : [])))]};
	counts.set(steps, counted);
	return counted;
};

const summary = ({run: {plan}, state}: View, width: number): readonly Line[] => {
	const steps = stepsOnWay(plan, state);
	const {parts, names} = countedIn(steps);
	const off = plan.steps.length - steps.length;
	return [
		...packed(parts, ` ${GLYPHS.dot} `, width - 6).map((text, index) => [span(index === 0 ? 'Plan: ' : '      ', 'bold'), span(text)]),
		...(off > 0 ? wrapLine([span('Not on the way: ', 'bold'), span(`${count(off, 'step')} of other sections, listed below; a jump gets you there`)], width, 2) : []),
		...needs(names, width),
		...warnings(plan, width),
	];
};

/** Marks that are counted things, not what a step is like. */
const NOUNS: ReadonlySet<Mark> = new Set<Mark>(['decision', 'checklist']);

/** Values that the steps on the way use. */
const needs = (names: readonly string[], width: number): readonly Line[] =>
	names.length === 0 ? [] : headOf(wrapLine([span(`Needs ${count(names.length, 'input')}: `, 'bold'), span(names.join(', ')), span('  (i fills them in)', 'dim')], width, 2), 3, ', i shows all');

const warnings = (plan: Plan, width: number): readonly Line[] => {
	const found = plan.diagnostics.filter(diagnostic => diagnostic.severity !== 'note');
	const [first] = found;
	return first ? [cutLine([span(`! ${count(found.length, 'remark')} on the runbook: `, 'warn'), span(`line ${first.line}: ${first.message}`)], width)] : [];
};

/** Sections to go to. */
export const sectionsPane: DrawPane = ({run: {plan}, ui}, {width, height}) => {
	const overlay = topOverlay(ui);
	const cursor = overlay?.kind === 'sections' ? overlay.cursor : 0;
	const rows = sectionRows(plan).map((row, index): Line =>
		cutLine(
			[
				span(index === cursor ? `${GLYPHS.cursor} ` : '  ', 'accent'),
				span(fit(safe(row.section.title), Math.min(44, Math.floor(width * 0.5))), index === cursor ? 'bold' : 'plain'),
				span(`  ${fit(row.section.role, 12)}  from step ${row.first.number}, ${count(row.count, 'step')}`, 'dim'),
			],
			width,
		),
	);
	return paneOf([EMPTY, line('Go to a section. Nothing runs by going there.', 'bold'), EMPTY, ...windowOf(rows, cursor - Math.floor((height - 3) / 2), height - 3)]);
};
