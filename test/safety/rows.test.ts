import {CHILDREN} from '../../safety/children.ts';
import {CLOCKS} from '../../safety/clocks.ts';
import {FILES} from '../../safety/files.ts';
import {FOREIGN} from '../../safety/foreign.ts';
import {JOURNALS} from '../../safety/journals.ts';
import {OPERATORS} from '../../safety/operators.ts';
import {REMOVALS} from '../../safety/removals.ts';
import {RUNBOOK_CHANGES} from '../../safety/runbook-changes.ts';
import {SECRETS} from '../../safety/secrets.ts';
import {SIGNAL_ROWS} from '../../safety/signals.ts';
import {STARTS} from '../../safety/starts.ts';
import {TAMPERING} from '../../safety/tampering.ts';
import {TEXTS} from '../../safety/texts.ts';
import {TRUST} from '../../safety/trust.ts';
import {VALUES} from '../../safety/values.ts';
import {holdRows} from './hold-rows.ts';

// Hard Markdown has tests of its own with the parser; output by the gigabyte and a storm of sizes are for a machine that is idle.
holdRows([...JOURNALS, ...CLOCKS, ...SIGNAL_ROWS, ...CHILDREN, ...STARTS, ...RUNBOOK_CHANGES, ...OPERATORS, ...TRUST, ...SECRETS, ...VALUES, ...FILES, ...FOREIGN, ...REMOVALS, ...TAMPERING, ...TEXTS.filter(({id}) => id !== 'S18')]);
