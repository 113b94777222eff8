import {safe} from './safe.ts';

/** Whether a line of an output, as it is shown, holds a text; case does not count. */
export const holds = (raw: string, query: string): boolean => safe(raw).toLowerCase().includes(query.toLowerCase());
