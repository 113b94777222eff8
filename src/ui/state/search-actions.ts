import {foundIn} from '../panes/output.ts';
import {holds} from '../text/holds.ts';
import {safe} from '../text/safe.ts';
import {planSteps} from './plan-rows.ts';
import type {Act, Change, Seen} from './seen.ts';
import {hinting, only} from './seen.ts';
import {emptyField} from './text-field.ts';
import type {LogOverlay, UiState} from './ui-state.ts';
import {pushed, topOverlay, withTop} from './ui-state.ts';

type SearchAction = 'search' | 'filter' | 'older-match' | 'newer-match' | 'next-step' | 'previous-step';

/** Looks upwards from the last line shown: what went wrong stands near the end. Case does not count. */
export const searchFor = (ui: UiState, seen: Seen, query: string, filter: boolean): Change => {
	const overlay = topOverlay(ui);
	if (overlay?.kind === 'plan') return goToStep(withTop(ui, {...overlay, query}), seen, 1, true);
	if (overlay?.kind !== 'log') return only(ui);
	if (query === '') return only(withTop(ui, {...overlay, query, match: null, only: false}));
	return filter ? only(withTop(ui, {...overlay, query, match: null, bottom: null, only: true})) : goToMatch(ui, seen, {...overlay, query, match: null}, -1);
};

/** All lines again, or only those with what is looked for; asks for it where nothing is. */
const toggleFilter: Act = (ui, seen) => {
	const overlay = topOverlay(ui);
	if (overlay?.kind !== 'log') return only(ui);
	if (overlay.query === '') return only(pushed(ui, {kind: 'search', field: emptyField, only: true}));
	// The line that was the last one is seen with what follows it.
	const bottom = overlay.only && overlay.bottom !== null ? Math.min(seen.run.output(overlay.step, overlay.attempt).lines, overlay.bottom + Math.floor(seen.rows / 3)) : overlay.bottom;
	return only(withTop(ui, {...overlay, only: !overlay.only, bottom}));
};

/** Looks again for what was not found yet when it was asked for; null: nothing is. */
export const seekOn = (ui: UiState, seen: Seen): Change | null => {
	const overlay = topOverlay(ui);
	if (overlay?.kind !== 'log' || overlay.sought === null) return null;
	return goToMatch(ui, seen, overlay, -1, overlay.sought);
};

const goToMatch = (ui: UiState, {run, rows}: Seen, log: LogOverlay, direction: 1 | -1, start: number | null = null): Change => {
	const {lines} = run.output(log.step, log.attempt);
	const {numbers, done, share} = foundIn(run, log);
	// A line that has just been passed over is not the nearest one while the part below it is not looked through.
	if (direction > 0 && !done) return hinting(ui, `still looking: ${Math.round(share * 100)} % so far`);
	const from = start ?? (log.match === null ? (log.bottom ?? lines) : log.match + direction);
	const line = direction < 0 ? numbers.findLast(number => number <= from) : numbers.find(number => number >= from);
	// A few rows below the match, so that it is seen with what follows.
	if (line !== undefined) return only(withTop(ui, {...log, match: line, bottom: Math.min(lines, line + Math.floor(rows / 3)), sought: null}));
	// The whole of a long output takes a moment: the place is gone to once it is found.
	if (direction < 0 && !done) return only(withTop(ui, {...log, sought: from}));
	return hinting(withTop(ui, {...log, sought: null}), share < 1 ? `no line of the newest ${Math.round(share * 100)} % has "${safe(log.query)}"` : `no ${direction < 0 ? 'older' : 'newer'} line has "${safe(log.query)}"`);
};

/** Goes round: a step above is as near as one below. `here`: the step under the cursor counts. */
const goToStep = (ui: UiState, seen: Seen, direction: 1 | -1, here = false): Change => {
	const overlay = topOverlay(ui);
	if (overlay?.kind !== 'plan') return only(ui);
	if (overlay.query === '') return here ? only(ui) : hinting(ui, 'nothing is looked for yet: press /');
	const steps = planSteps(seen.run.plan, seen.run.state());
	for (let turn = here ? 0 : 1; turn <= steps.length; turn++) {
		const cursor = (overlay.cursor + direction * turn + steps.length * 2) % steps.length;
		const step = steps[cursor];
		if (step && holds(`${step.number} ${step.title} ${step.kind === 'command' ? step.command.replaceAll('\n', ' ') : ''}`, overlay.query)) return only(withTop(ui, {...overlay, cursor}));
	}
	return hinting(ui, `no step has "${safe(overlay.query)}"`);
};

const again =
	(direction: 1 | -1): Act =>
	(ui, seen) => {
		const overlay = topOverlay(ui);
		if (overlay?.kind !== 'log') return only(ui);
		return overlay.query === '' ? hinting(ui, 'nothing is looked for yet: press /') : goToMatch(ui, seen, overlay, direction);
	};

export const searchActions: Readonly<Record<SearchAction, Act>> = {
	search: ui => only(pushed(ui, {kind: 'search', field: emptyField, only: false})),
	filter: toggleFilter,
	'next-step': (ui, seen) => goToStep(ui, seen, 1),
	'previous-step': (ui, seen) => goToStep(ui, seen, -1),
	'older-match': again(-1),
	'newer-match': again(1),
};
