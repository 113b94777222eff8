import type {RunEvent} from './event.ts';
import type {Refusal} from './intent.ts';

/** An intent makes exactly one event or is refused in words. */
export type Decision = {readonly event: RunEvent} | Refusal;
