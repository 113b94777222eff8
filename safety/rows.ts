import {ERRORS} from './errors.ts';
import {FILES} from './files.ts';
import {JOURNALS} from './journals.ts';
import {KILLS} from './kills.ts';
import {POWER} from './power.ts';
import type {Row} from './row.ts';
import {SECRETS} from './secrets.ts';
import {TEXTS} from './texts.ts';
import {VALUES} from './values.ts';

const numberOf = ({id}: Row): number => (id.startsWith('R') ? 0 : 1000) + Number(id.slice(1));

/** The table, in the order of its numbers. */
export const ROWS: readonly Row[] = [...KILLS, ...POWER, ...ERRORS, ...JOURNALS, ...SECRETS, ...VALUES, ...FILES, ...TEXTS].toSorted((a, b) => numberOf(a) - numberOf(b));
