import {helpLines} from '../panes/help.ts';
import {foundIn} from '../panes/output.ts';
import {readingLines} from '../panes/reading.ts';
import {sourceLines} from '../panes/source.ts';
import {TIMELINE_HEAD, timelineLines} from '../panes/timeline.ts';
import {attemptsOf} from './attempts.ts';
import {currentStep, modeOf} from './mode.ts';
import {planSteps, sectionRows} from './plan-rows.ts';
import type {Act, Seen} from './seen.ts';
import {only} from './seen.ts';
import type {LogOverlay, UiState} from './ui-state.ts';
import {logOf, popped, topOverlay, withTop} from './ui-state.ts';

type MoveAction = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last' | 'previous' | 'next' | 'follow' | 'wrap';

/** Moves the cursor of a list, or scrolls, by so many lines; infinite: to the end. */
const moved = (ui: UiState, seen: Seen, by: number): UiState => {
	const overlay = topOverlay(ui);
	switch (overlay?.kind) {
		case 'plan':
			return withTop(ui, {...overlay, cursor: within(overlay.cursor + by, planSteps(seen.run.plan, seen.run.state()).length)});
		case 'sections':
			return withTop(ui, {...overlay, cursor: within(overlay.cursor + by, sectionRows(seen.run.plan).length)});
		case 'files':
			return withTop(ui, {...overlay, cursor: within(overlay.cursor + by, overlay.names.length)});
		case 'read':
			return withTop(ui, {...overlay, top: within(overlay.top + by, readingLines(seen.run.plan, overlay.step, seen.columns - 2).length - page(seen))});
		case 'source': {
			const {lines, place} = sourceLines(seen.run, overlay.line, seen.columns - 2);
			return withTop(ui, {...overlay, top: within((overlay.top ?? place) + by, lines.length - seen.rows + 4)});
		}
		case 'timeline': {
			const least = timelineLines(seen.run, seen.columns - 2).length - (seen.rows - 3 - TIMELINE_HEAD);
			const top = within((overlay.top ?? least) + by, least + 1);
			return withTop(ui, {...overlay, top: top >= least ? null : top});
		}
		case 'help':
			return withTop(ui, {...overlay, top: within(overlay.top + by, helpLines(modeOf(popped(ui), seen.run.plan, seen.run.state()), seen.columns - 1, seen.run.readOnly).length - page(seen))});
		case 'log':
			return withTop(ui, {...overlay, bottom: overlay.only ? scrolledMatches(overlay, seen, by) : scrolled(overlay.bottom, seen, overlay.step, overlay.attempt, by)});
		case undefined:
			return movedInRun(ui, seen, by);
		default:
			return ui;
	}
};

const movedInRun = (ui: UiState, seen: Seen, by: number): UiState => {
	const state = seen.run.state();
	if (state.running) return {...ui, bottom: scrolled(ui.bottom, seen, state.running.step, state.running.attempt, by)};
	const step = currentStep(seen.run.plan, state);
	if (step?.kind === 'decision') return {...ui, pick: within(ui.pick < 0 && by < 0 ? 0 : ui.pick + by, step.options.length)};
	if (step?.kind === 'checklist') return {...ui, pick: within(ui.pick + by, step.items.length)};
	return ui;
};

/** Last line shown; the first move away from the newest line stops following. */
const scrolled = (bottom: number | null, seen: Seen, step: string, attempt: number, by: number): number | null => {
	const {lines} = seen.run.output(step, attempt);
	if (by === Number.POSITIVE_INFINITY || (bottom === null && by > 0)) return null;
	const oldest = Math.min(lines, page(seen));
	return Math.min(lines, Math.max(oldest, (bottom ?? lines) + by));
};

/** The same where only lines with what is looked for are shown. */
const scrolledMatches = (log: LogOverlay, seen: Seen, by: number): number | null => {
	const {bottom} = log;
	const {numbers} = foundIn(seen.run, log);
	const here = bottom === null ? numbers.length - 1 : numbers.findLastIndex(number => number <= bottom);
	const there = Math.max(Math.min(page(seen), numbers.length) - 1, here + by);
	return there >= numbers.length - 1 ? null : (numbers[there] ?? null);
};

const within = (value: number, length: number): number => Math.max(0, Math.min(length - 1, value));

/** Rows that a page is certain to show. */
const page = (seen: Seen): number => Math.max(1, seen.rows - 8);

const by =
	(amount: (seen: Seen) => number): Act =>
	(ui, seen) =>
		only(moved(ui, seen, amount(seen)));

const otherOutput =
	(direction: 1 | -1): Act =>
	(ui, seen) => {
		const overlay = topOverlay(ui);
		if (overlay?.kind !== 'log') return only(ui);
		const attempts = attemptsOf(seen.run.state());
		const here = attempts.findIndex(output => output.step === overlay.step && output.attempt.number === overlay.attempt);
		const there = attempts[here + direction];
		return there ? only(withTop(ui, logOf(there.step, there.attempt.number))) : only(ui);
	};

export const moveActions: Readonly<Record<MoveAction, Act>> = {
	up: by(() => -1),
	down: by(() => 1),
	'page-up': by(seen => -page(seen)),
	'page-down': by(page),
	first: by(() => Number.NEGATIVE_INFINITY),
	last: by(() => Number.POSITIVE_INFINITY),
	previous: otherOutput(-1),
	next: otherOutput(1),
	follow: ui => {
		const overlay = topOverlay(ui);
		return only(overlay?.kind === 'log' ? withTop(ui, {...overlay, bottom: null}) : {...ui, bottom: null});
	},
	wrap: ui => only({...ui, wrap: !ui.wrap}),
};
