import type {Outcome} from '../run/event.ts';

/** What the program says to the shell that called it. */
export const EXIT = {completed: 0, failed: 1, usage: 2, runbook: 3, aborted: 4, evidence: 5, interrupted: 130} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const exitOf = (outcome: Outcome): ExitCode => EXIT[outcome];
