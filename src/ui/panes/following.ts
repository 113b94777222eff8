import {findStep, stepsOfSection} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import type {DecisionStep, Option, Step} from '../../plan/step.ts';
import {MARKS} from '../glyphs.ts';
import type {Line} from '../text/line.ts';
import {EMPTY, cutLine, span} from '../text/line.ts';
import {lasting} from '../../run/lasting.ts';
import {preparationBefore} from '../../run/preparation-before.ts';
import {rivalsOf} from '../../run/rivals.ts';
import type {RunState} from '../../run/state.ts';
import {count} from '../text/time.ts';
import {wrapLine} from '../text/wrap.ts';
import type {Size, View} from './pane.ts';
import {lookOf, markOf} from './step-list.ts';

/** What comes after an option that is selected, before it is taken: its steps, and how many of the others then do not apply. */
export const followingLines = ({run: {plan}, state}: View, step: DecisionStep, option: Option, {width, height}: Size): readonly Line[] => {
	if (height < 3) return [];
	const words = inWords(option);
	if (words !== null) return [EMPTY, ...wrapLine([span('Then: ', 'dim'), span(words)], width, 6)].slice(0, height);
	const steps = stepsAfter(plan, state, step, option);
	const others = ruledOut(step, option);
	const last: readonly Line[] = others === 0 ? [] : [[span(`      ${count(others, 'step')} of the other options then ${others === 1 ? 'does' : 'do'} not apply`, 'dim')]];
	const room = Math.min(MOST, height - 1 - last.length);
	const shown = steps.slice(0, steps.length > room ? room - 1 : room);
	const more: readonly Line[] = shown.length < steps.length ? [[span(`      and ${count(steps.length - shown.length, 'more step')}`, 'dim')]] : [];
	return [EMPTY, ...shown.map((next, index) => stepLine(next, index === 0, width)), ...more, ...last].slice(0, height);
};

const MOST = 12;

const inWords = ({opens}: Option): string | null => {
	switch (opens.kind) {
		case 'timer':
			return opens.waitMs === 0 ? 'this question again' : `this question again, after ${lasting(opens.waitMs)}`;
		case 'end':
			return 'the run ends; what was done stays as it is';
		case 'steps':
			return opens.steps.length === 0 ? 'none of these; the run goes on behind them' : null;
		case 'next':
		case 'section':
			return null;
	}
};

const stepsAfter = (plan: Plan, state: RunState, step: DecisionStep, {opens}: Option): readonly Step[] => {
	const {way} = state;
	if (opens.kind === 'steps') return opens.steps.flatMap(id => findStep(plan, id) ?? []);
	if (opens.kind === 'section') {
		const own = stepsOfSection(plan, opens.section).filter(({id}) => id !== step.id);
		const first = own[0]?.id;
		const {prepares} = first === undefined ? {prepares: []} : preparationBefore(plan, state, {from: step.id, to: first, ruledOut: rivalsOf(plan, first)});
		return [...prepares.flatMap(id => findStep(plan, id) ?? []), ...own];
	}
	const next = findStep(plan, way[way.indexOf(step.id) + 1] ?? '');
	return next ? [next] : [];
};

/** Steps that only other options lead to. */
const ruledOut = ({options}: DecisionStep, taken: Option): number => {
	const own = new Set(taken.opens.kind === 'steps' ? taken.opens.steps : []);
	return taken.opens.kind === 'steps' ? new Set(options.flatMap(({opens}) => (opens.kind === 'steps' ? opens.steps.filter(id => !own.has(id)) : []))).size : 0;
};

const stepLine = (step: Step, first: boolean, width: number): Line => {
	const mark = markOf(step);
	return cutLine([span(first ? 'Then: ' : '      ', 'dim'), span(`${step.number} `.padStart(4), 'dim'), span(`${mark === null ? ' ' : MARKS[mark].glyph} `, mark === 'destructive' ? 'bad' : lookOf('pending')), span(step.title)], width);
};
