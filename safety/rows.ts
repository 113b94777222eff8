import {CHILDREN} from './children.ts';
import {CLOCKS} from './clocks.ts';
import {ERRORS} from './errors.ts';
import {FILES} from './files.ts';
import {FOREIGN} from './foreign.ts';
import {JOURNALS} from './journals.ts';
import {KILLS} from './kills.ts';
import {OPERATORS} from './operators.ts';
import {OUTPUTS} from './outputs.ts';
import {POWER} from './power.ts';
import {PROCEDURES} from './procedures.ts';
import {REMOVALS} from './removals.ts';
import type {Row} from './row.ts';
import {RUNBOOK_CHANGES} from './runbook-changes.ts';
import {SECRETS} from './secrets.ts';
import {SIGNAL_ROWS} from './signals.ts';
import {STARTS} from './starts.ts';
import {TAMPERING} from './tampering.ts';
import {TEXTS} from './texts.ts';
import {TRUST} from './trust.ts';
import {VALUES} from './values.ts';

const numberOf = ({id}: Row): number => (id.startsWith('R') ? 0 : 1000) + Number(id.slice(1));

/** The table, in the order of its numbers. */
export const ROWS: readonly Row[] = [
	...KILLS, ...JOURNALS, ...POWER, ...ERRORS, ...CLOCKS, ...SIGNAL_ROWS, ...OUTPUTS, ...CHILDREN, ...STARTS, ...RUNBOOK_CHANGES, ...OPERATORS, ...TRUST, ...VALUES, ...SECRETS, ...FILES, ...FOREIGN, ...REMOVALS, ...TAMPERING, ...TEXTS, ...PROCEDURES,
].toSorted((a, b) => numberOf(a) - numberOf(b));
