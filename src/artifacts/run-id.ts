import type {Entry} from '../run/entry.ts';

/** Names a run wherever its folder goes: the hash of its journal's first line, which names time, operator, host and runbook. `head`: that of the last. */
export const runId = (entries: readonly Entry[], head: string): string => entries[1]?.prev ?? head;
