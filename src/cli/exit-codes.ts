import type {Plan} from '../plan/plan.ts';
import {drillWords} from '../run/drill-words.ts';
import type {Entry} from '../run/entry.ts';
import type {Outcome} from '../run/event.ts';
import {objectivesOf} from '../run/recovery.ts';

/** What the program says to the shell that called it. */
export const EXIT = {completed: 0, failed: 1, usage: 2, runbook: 3, aborted: 4, evidence: 5, criteria: 6, interrupted: 130} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What each code means, for help, man page and docs; a command that means something narrower says so in its notes. */
export const EXIT_MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
	completed: 'completed',
	failed: 'the run failed, or what was looked for is not as it should be',
	usage: 'wrong usage, or a question without an answer',
	runbook: 'the runbook has errors',
	aborted: 'aborted',
	evidence: 'evidence cannot be written',
	criteria: 'a drill came to its end, and a pass criterion did not hold, or nothing of what was to go wrong struck',
	interrupted: 'left; the line that resumes it was printed',
};

export const exitOf = (outcome: Outcome): ExitCode => EXIT[outcome];

/**
 * A drill is over for its reason: what was to hold decides. 0: it held, also where the run was meant to end badly and that was a
 * criterion; 6: the run came to its end and something did not hold.
 */
export const exitOfRun = (plan: Plan, entries: readonly Entry[], outcome: Outcome): ExitCode => {
	const verdict = drillWords(plan, entries)?.verdict ?? 'not-judged';
	if (verdict === 'failed') return outcome === 'completed' ? EXIT.criteria : exitOf(outcome);
	const meant = objectivesOf(plan, entries).pass.some(criterion => criterion.kind === 'outcome' && criterion.outcome === outcome);
	return verdict === 'passed' && meant ? EXIT.completed : exitOf(outcome);
};
