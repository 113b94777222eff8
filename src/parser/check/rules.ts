import {DATE_RULES} from './date-rules.ts';
import {DESTROY_RULES} from './destroy-rules.ts';
import {EXIT_RULES} from './exit-rules.ts';
import {HIDDEN_RULES} from './hidden-rule.ts';
import {LINK_RULES} from './link-rules.ts';
import {REACH_RULES} from './reach-rule.ts';
import {READING_RULES} from './reading-rules.ts';
import {REFERENCE_RULES} from './reference-rule.ts';
import type {Rule} from './rule.ts';
import {SECRET_RULES} from './secret-rule.ts';
import {TOOL_RULES} from './tool-rule.ts';
import {WAY_RULES} from './way-rules.ts';

/** Every rule of `rollbook check` beyond what reading alone finds. A new one is a row in its file and a heading in docs/diagnostics.md. */
export const RULES: readonly Rule[] = [...READING_RULES, ...WAY_RULES, ...REACH_RULES, ...REFERENCE_RULES, ...EXIT_RULES, ...DESTROY_RULES, ...SECRET_RULES, ...HIDDEN_RULES, ...LINK_RULES, ...DATE_RULES, ...TOOL_RULES];
