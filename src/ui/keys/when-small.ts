import type {Mode} from '../state/mode.ts';
import type {Action, KeyRow} from './keymap.ts';

/** Below this nothing can be shown without hiding what matters. */
export const SMALLEST = {columns: 60, rows: 15};

export const isTooSmall = ({columns, rows}: typeof SMALLEST): boolean => columns < SMALLEST.columns || rows < SMALLEST.rows;

/** Nothing is answered that cannot be read: what is left leads out, explains, or stops what runs. */
export const holdsWhenSmall = (mode: Mode, {action, moves}: KeyRow): boolean => LEFT.has(action) || (mode === 'help' && moves === true);

const LEFT: ReadonlySet<Action> = new Set<Action>(['quit', 'leave', 'close', 'help', 'interrupt']);
