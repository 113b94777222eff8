import type {Action} from '../keys/keymap.ts';
import {answerActions} from './answer-actions.ts';
import {formActions} from './form-actions.ts';
import {moveActions} from './move-actions.ts';
import {overlayActions} from './overlay-actions.ts';
import {searchActions} from './search-actions.ts';
import type {Act} from './seen.ts';

/** One function per action of the key map. */
export const ACTIONS: Readonly<Record<Action, Act>> = {...answerActions, ...overlayActions, ...moveActions, ...formActions, ...searchActions};
