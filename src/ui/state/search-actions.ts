import {safe} from '../text/safe.ts';
import type {Act, Change, Seen} from './seen.ts';
import {hinting, only} from './seen.ts';
import {emptyField} from './text-field.ts';
import type {LogOverlay, UiState} from './ui-state.ts';
import {pushed, topOverlay, withTop} from './ui-state.ts';

type SearchAction = 'search' | 'older-match' | 'newer-match';

/** Looks upwards from the last line shown: what went wrong stands near the end. Case does not count. */
export const searchFor = (ui: UiState, seen: Seen, query: string): Change => {
	const overlay = topOverlay(ui);
	if (overlay?.kind !== 'log') return only(ui);
	return query === '' ? only(withTop(ui, {...overlay, query, match: null})) : goToMatch(ui, seen, {...overlay, query, match: null}, -1);
};

const goToMatch = (ui: UiState, {run, rows}: Seen, log: LogOverlay, direction: 1 | -1): Change => {
	const {tail, lines} = run.output(log.step, log.attempt);
	const first = lines - tail.length + 1;
	const wanted = log.query.toLowerCase();
	const from = log.match === null ? (log.bottom ?? lines) : log.match + direction;
	for (let line = from; line >= first && line <= lines; line += direction) {
		if (!safe(tail[line - first] ?? '').toLowerCase().includes(wanted)) continue;
		// A few rows below the match, so that it is seen with what follows.
		return only(withTop(ui, {...log, match: line, bottom: Math.min(lines, line + Math.floor(rows / 3))}));
	}
	return hinting(withTop(ui, log), `no ${direction < 0 ? 'older' : 'newer'} line has "${safe(log.query)}"`);
};

const again =
	(direction: 1 | -1): Act =>
	(ui, seen) => {
		const overlay = topOverlay(ui);
		if (overlay?.kind !== 'log') return only(ui);
		return overlay.query === '' ? hinting(ui, 'nothing is looked for yet: press /') : goToMatch(ui, seen, overlay, direction);
	};

export const searchActions: Readonly<Record<SearchAction, Act>> = {
	search: ui => only(pushed(ui, {kind: 'search', field: emptyField})),
	'older-match': again(-1),
	'newer-match': again(1),
};
