import {ERRORS} from './errors.ts';
import {KILLS} from './kills.ts';
import {POWER} from './power.ts';
import type {Row} from './row.ts';

const numberOf = ({id}: Row): number => (id.startsWith('R') ? 0 : 1000) + Number(id.slice(1));

/** The table, in the order of its numbers. */
export const ROWS: readonly Row[] = [...KILLS, ...POWER, ...ERRORS].toSorted((a, b) => numberOf(a) - numberOf(b));
