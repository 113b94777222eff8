import type {Action} from '../keys/keymap.ts';
import {answerActions} from './answer-actions.ts';
import {formActions} from './form-actions.ts';
import {moveActions} from './move-actions.ts';
import {overlayActions} from './overlay-actions.ts';
import type {Change, Seen} from './seen.ts';
import type {UiState} from './ui-state.ts';

/** One function per action of the key map. */
export type Act = (ui: UiState, seen: Seen, key: string) => Change;

export const ACTIONS: Readonly<Record<Action, Act>> = {...answerActions, ...overlayActions, ...moveActions, ...formActions};
