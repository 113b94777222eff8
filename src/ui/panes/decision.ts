import type {DecisionStep, Option, Step} from '../../plan/step.ts';
import {findSection, findStep, stepsOfSection} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import {stepState} from '../../run/step-state.ts';
import {GLYPHS, MARKS} from '../glyphs.ts';
import {currentStep} from '../state/mode.ts';
import {followingLines} from './following.ts';
import type {Line} from '../text/line.ts';
import {EMPTY, line, lineWidth, span, spread} from '../text/line.ts';
import {inlineSpans} from '../text/inline.ts';
import {safe} from '../text/safe.ts';
import {lasting} from '../../run/lasting.ts';
import {count} from '../text/time.ts';
import {widthOf} from '../text/width.ts';
import {wrapLine} from '../text/wrap.ts';
import type {DrawPane, View} from './pane.ts';
import {headOf, paneOf} from './pane.ts';
import {stepProse, titleLines} from './step-text.ts';

/** The options of a decision, each with when to take it and where it leads. */
export const decisionPane: DrawPane = (view, size) => {
	const {height} = size;
	const width = Math.min(size.width, WIDEST);
	const step = currentStep(view.run.plan, view.state);
	if (step?.kind !== 'decision') return paneOf([]);
	const prose = headOf(stepProse(view.run.plan, step, width), Math.floor(height / 3), ', p shows all');
	const head = [...titleLines(step, width), ...prose, ...waitLines(view, step), EMPTY, ...(step.about === 'condition' && height >= 18 ? [line('What do you see?', 'dim')] : [])];
	const blocks = step.options.map((option, index) => optionLines(view.run.plan, step, option, index, index === view.ui.pick, width));
	const options = around(blocks, view.ui.pick, height - head.length);
	const picked = step.options[view.ui.pick];
	return paneOf([...head, ...options, ...(picked ? followingLines(view, step, picked, {width, height: height - head.length - options.length}) : [])]);
};

/** Where an option leads stands at the right edge; further away nobody sees that they belong together. */
const WIDEST = 110;

const optionLines = (plan: Plan, step: DecisionStep, option: Option, index: number, picked: boolean, width: number): readonly Line[] => {
	const key = index < 9 ? String(index + 1) : ' ';
	// One of several that do the same: it looks like what it is.
	const radio = step.about === 'alternative' ? `(${picked ? '•' : ' '}) ` : '';
	const leads = leadsTo(plan, option);
	const more = ['', option.text, leads].includes(option.detail.trim()) ? '' : option.detail;
	const [first, second] = more !== '' && sayTheSame(step) ? [more, option.text] : [option.text, more];
	const head: Line = [span(picked ? `${GLYPHS.cursor} ` : '  ', 'accent'), span(`${key}  ${radio}`, 'accent'), ...inlineSpans(safe(first), picked ? 'chosen' : 'bold')];
	const detail = second === '' ? [] : wrapLine([span('     '), ...inlineSpans(safe(second))], width, 5);
	return [...withRight(head, leads === option.text.toLowerCase() ? '' : leads, width), ...detail];
};

/** Where several rows of a table lead to the same action, what one sees tells them apart: it stands first then. */
const sayTheSame = ({about, options}: DecisionStep): boolean => about === 'condition' && new Set(options.map(({text}) => text.toLowerCase())).size < options.length;

/** `right` flush right behind the last row, or on a row of its own: the words of an option are never cut. */
const withRight = (head: Line, right: string, width: number): readonly Line[] => {
	const rows = wrapLine(head, width, 5);
	const last = rows.at(-1) ?? EMPTY;
	if (right === '') return rows;
	return lineWidth(last) + 2 + widthOf(right) <= width ? [...rows.slice(0, -1), spread(last, line(right, 'dim'), width)] : [...rows, spread(EMPTY, line(right, 'dim'), width)];
};

/** Where an option leads, in few words. */
export const leadsTo = (plan: Plan, {opens, detail}: Option): string => {
	const known = /\bdestructive\b/i.test(detail);
	switch (opens.kind) {
		case 'next':
			return 'go on';
		case 'steps':
			return opens.steps.length === 0 ? 'none of these' : tally(opens.steps.flatMap(id => findStep(plan, id) ?? []), known);
		case 'section': {
			const steps = stepsOfSection(plan, opens.section);
			return steps.length > 0 ? tally(steps, known) : (findSection(plan, opens.section)?.title ?? '');
		}
		case 'timer':
			return opens.waitMs === 0 ? 'look, decide again' : `wait ${lasting(opens.waitMs)}`;
		case 'end':
			return 'ends this run';
	}
};

/** `known`: the option's own words count what is destructive. */
const tally = (all: readonly Step[], known: boolean): string => {
	const steps = all.filter(step => step.kind !== 'decision');
	const destructive = steps.filter(step => step.kind === 'command' && step.effect === 'destructive').length;
	return `${count(steps.length, 'step')}${destructive > 0 && !known ? `, ${destructive} ${MARKS.destructive.word}` : ''}`;
};

/** The operator chose to look for a while first. */
const waitLines = ({state, now}: View, step: DecisionStep): readonly Line[] => {
	const {option, at} = stepState(state, step.id);
	const opens = step.options.find(candidate => candidate.id === option)?.opens;
	if (opens?.kind !== 'timer' || at === null) return [];
	if (opens.waitMs === 0) return [line('Watching: decide again when you have seen enough.', 'warn')];
	const left = at + opens.waitMs / state.speed - now;
	return [line(left > 0 ? `Watching: decide again in ${lasting(left)}.` : 'The time to watch is over: decide again.', 'warn')];
};

/** As many whole blocks as fit, the picked one among them. */
export const around = (blocks: readonly (readonly Line[])[], pick: number, height: number): readonly Line[] => {
	let first = 0;
	const upTo = (from: number) => blocks.slice(from, Math.max(0, pick) + 1).reduce((sum, block) => sum + block.length, 0);
	while (first < pick && upTo(first) > height - 1) first++;
	const lines = blocks.slice(first).flat();
	const shown = first > 0 ? [line(`  … ${first} above`, 'dim'), ...lines] : lines;
	return headOf(shown, height, ' below');
};
