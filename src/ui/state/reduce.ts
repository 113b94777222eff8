import type {Intent} from '../../run/intent.ts';
import type {KeyPress} from '../keys/key-press.ts';
import type {KeyRow} from '../keys/keymap.ts';
import {looks, rowFor} from '../keys/keymap.ts';
import {holdsWhenSmall, isTooSmall} from '../keys/when-small.ts';
import {graphemesOf} from '../text/width.ts';
import {ACTIONS} from './actions.ts';
import {restsFor, withHeld} from './dead-time.ts';
import {typeInto} from './fields.ts';
import {isTyping, modeOf} from './mode.ts';
import {followRun} from './follow-run.ts';
import {seekOn} from './search-actions.ts';
import type {Change, Seen} from './seen.ts';
import {only} from './seen.ts';
import type {UiState} from './ui-state.ts';
import {popped, topOverlay} from './ui-state.ts';

export type UiEvent =
	| {readonly kind: 'key'; readonly press: KeyPress}
	| {readonly kind: 'paste'; readonly text: string}
	| {readonly kind: 'run-changed'}
	/** The terminal has become too small to show what is asked, or large enough again. */
	| {readonly kind: 'resized'}
	/** The terminal came back from a step: keys typed for it may still be under way. */
	| {readonly kind: 'came-back'}
	| {readonly kind: 'accepted'; readonly intent: Intent['kind']}
	| {readonly kind: 'refused'; readonly reason: string}
	| {readonly kind: 'told'; readonly text: string};

/** The screen's state after an event, and what it asks of the world. Pure: the clock comes in with `seen`. */
export const reduce = (ui: UiState, event: UiEvent, seen: Seen): Change => {
	const change = changeFor(ui, event, seen);
	const followed = followRun(change.ui, seen);
	// What an event says goes with the screen that it leads to; what an earlier one said does not.
	return {...change, ui: change.ui.hint === ui.hint ? followed : {...followed, hint: change.ui.hint}};
};

const changeFor = (ui: UiState, event: UiEvent, seen: Seen): Change => {
	switch (event.kind) {
		case 'key':
			return pressed(ui, event.press, seen);
		case 'paste':
			if (isTooSmall(seen)) return only(ui);
			return isTyping(modeOf(ui, seen.run.plan, seen.run.state())) ? only(typeInto(ui, event.text)) : only({...ui, hint: 'pasted text is taken in fields only'});
		case 'run-changed':
			return seekOn(ui, seen) ?? only(ui);
		case 'resized':
			// What was typed for a gate that could be read is not taken up where, in between, it could not.
			return only({...ui, overlays: ui.overlays.filter(({kind}) => kind !== 'gate'), changedAt: seen.now});
		case 'came-back':
			return only({...ui, changedAt: seen.now});
		case 'accepted':
			return only(accepted(ui, event.intent));
		case 'refused':
			return only({...ui, hint: event.reason});
		case 'told':
			return only({...ui, hint: event.text});
	}
};

/** A note goes back to where it was made, and the plan stays while its sections are left out or taken in. */
const accepted = (ui: UiState, intent: Intent['kind']): UiState => {
	const top = topOverlay(ui);
	if (intent === 'take-in' || top === null) return ui;
	if (intent === 'leave-out') return {...(top.kind === 'reason' ? popped(ui) : ui), hint: 'left out: Space takes it in again'};
	return top.kind === 'note' ? popped(ui) : {...ui, overlays: []};
};

const pressed = (before: UiState, press: KeyPress, seen: Seen): Change => {
	const mode = modeOf(before, seen.run.plan, seen.run.state());
	const row = press.key === '' ? null : rowFor(mode, press.key);
	const rests = restsFor(before, press, row, isTyping(mode), seen.now);
	const ui = withHeld(before, press, seen.now);
	if (isTooSmall(seen) && !(row && holdsWhenSmall(mode, row))) return only({...ui, hint: null});
	if (rests) return only(row ? {...ui, hint: 'the screen has just changed: press again'} : ui);
	if (row && seen.run.readOnly && !looks(row)) return only({...ui, hint: LOOKING_ON});
	if (row) return act(row, press.key, {...ui, hint: null}, seen);
	if (isTyping(mode)) return only(typeInto({...ui, hint: null}, press.text, press.key));
	return press.key === '' ? burst(ui, press.text, seen) : only(ui);
};

const LOOKING_ON = 'you are looking on: only who drives the run can answer; q stops looking on';

const act = (row: KeyRow, key: string, ui: UiState, seen: Seen): Change => ACTIONS[row.action](ui, seen, key);

/** Several keys at once are auto-repeat or a paste without its brackets: only those that move are taken. */
const burst = (ui: UiState, text: string, seen: Seen): Change => {
	let next = ui;
	for (const key of graphemesOf(text)) {
		const row = rowFor(modeOf(next, seen.run.plan, seen.run.state()), key);
		if (row?.moves) next = act(row, key, next, seen).ui;
	}
	return only(next);
};
