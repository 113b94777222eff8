import type {KeyPress} from '../keys/key-press.ts';
import type {KeyRow} from '../keys/keymap.ts';
import type {UiState} from './ui-state.ts';
import {topOverlay} from './ui-state.ts';

/** For so long after the screen changed nothing that acts is taken: it was meant for the screen before. */
export const REST_MS = 400;

/** A key held down begins to repeat after at most so long … */
const HELD_MS = 700;

/** … and then at least this often. */
const REPEAT_MS = 150;

/** Whether a press is left out because the screen has only just changed, or because the key is still held down since before. */
export const restsFor = (ui: UiState, press: KeyPress, row: KeyRow | null, typing: boolean, now: number): boolean => {
	if (row?.moves || ALWAYS.has(press.key)) return false;
	if (isHeldSinceBefore(ui, press, now)) return true;
	// Text for a field that the operator opened is wanted at once; for a form that came by itself it is not, and Enter never is.
	if (row === null && (!typing || topOverlay(ui) !== null)) return false;
	return now - ui.changedAt < REST_MS;
};

export const withHeld = (ui: UiState, {key}: KeyPress, now: number): UiState => {
	return {...ui, held: {key, since: goesOn(ui.held, key, now) ? (ui.held?.since ?? now) : now, at: now}};
};

const isHeldSinceBefore = ({held, changedAt}: UiState, {key}: KeyPress, now: number): boolean => key !== '' && goesOn(held, key, now) && held !== null && held.since <= changedAt;

/** Whether a press may be the same finger still on the key. */
const goesOn = (held: UiState['held'], key: string, now: number): boolean => held !== null && held.key === key && (now - held.at < REPEAT_MS || now - held.since < HELD_MS);

const ALWAYS: ReadonlySet<string> = new Set(['ctrl-c', 'ctrl-z', 'ctrl-l', 'esc', 'backspace', 'delete', 'left', 'right', 'tab', 'shift-tab']);
