import {sectionPath} from '../../plan/find-step.ts';
import {findStep} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import type {DecisionStep, StepId} from '../../plan/step.ts';
import {initialState} from '../../run/initial.ts';
import type {Line} from '../text/line.ts';
import {EMPTY, line, span, windowOf} from '../text/line.ts';
import {proseLines} from '../text/prose.ts';
import {wrapLine} from '../text/wrap.ts';
import {topOverlay} from '../state/ui-state.ts';
import type {DrawPane} from './pane.ts';
import {paneOf} from './pane.ts';
import {commandLines, factLines, titleLines} from './step-text.ts';

/** Everything the runbook says about a step, and why it was read like this. */
export const readingPane: DrawPane = (view, {width, height}) => {
	const overlay = topOverlay(view.ui);
	return overlay?.kind === 'read' ? paneOf(windowOf(readingLines(view.run.plan, overlay.step, width), overlay.top, height)) : paneOf([]);
};

export const readingLines = (plan: Plan, id: StepId, width: number): readonly Line[] => {
	const step = findStep(plan, id);
	if (!step) return [];
	const path = sectionPath(plan, step.section);
	const sections = path.toReversed().flatMap(section => {
		const prose = [section.useWhen === null ? '' : `Use when: ${section.useWhen}`, section.prose].filter(text => text.trim() !== '').join('\n\n');
		return prose === '' ? [] : [line(section.title, 'bold'), ...proseLines(prose, width), EMPTY];
	});
	const words = [step.prose, step.kind === 'manual' ? step.text : ''].filter(text => text.trim() !== '').join('\n\n');
	return [
		EMPTY,
		...sections,
		...titleLines(step, width),
		...(words === '' ? [] : [...proseLines(words, width), EMPTY]),
		...(step.kind === 'command' ? [...commandLines(step, initialState, step.command, width), EMPTY] : step.warnings.flatMap(text => wrapLine([span(`! ${text}`, 'bad')], width, 2))),
		...factLines(plan, step, initialState, width),
		...wrapLine([span('Why: ', 'dim'), span(step.why)], width, 2),
		...(path[0] ? wrapLine([span('Section: ', 'dim'), span(path[0].why)], width, 2) : []),
		...openers(plan, id).flatMap(text => wrapLine([span('Only after: ', 'dim'), span(text)], width, 2)),
		[span('Written at: ', 'dim'), span(`${plan.source.path}:${step.line}`)],
	];
};

/** Options that lead to the step; where there are any, it is for the operator to take one of them. */
const openers = (plan: Plan, id: StepId): readonly string[] =>
	plan.steps
		.filter((step): step is DecisionStep => step.kind === 'decision')
		.flatMap(step => step.options.filter(({opens}) => opens.kind === 'steps' && opens.steps.includes(id)).map(option => `step ${step.number} ${step.title}: "${option.text}"`));
