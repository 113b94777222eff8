import type {Gate} from './step.ts';

/** Why a gate is there, on one line: what the author asks goes first. */
export const gateReason = ({why, asks}: Pick<Gate, 'why' | 'asks'>): string => (asks === undefined || why.startsWith(asks) ? why : `${asks} (${why})`);
