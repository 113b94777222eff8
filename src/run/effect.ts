import type {StepId} from '../plan/step.ts';
import type {Outcome} from './event.ts';
import type {Prompt} from './prompt.ts';

/** What is to be done now; derived from plan and state, never stored. */
export type RunEffect =
	| {readonly kind: 'ask'; readonly prompt: Prompt}
	/** Start an attempt; `afterMs` is the pause before an automatic retry; `terminal` as in the answer. */
	| {readonly kind: 'execute'; readonly step: StepId; readonly attempt: number; readonly edited: string | null; readonly afterMs: number; readonly terminal?: true}
	/** An attempt was started; look for its outcome. */
	| {readonly kind: 'wait'; readonly step: StepId; readonly attempt: number}
	/** Lend the terminal to a shell. */
	| {readonly kind: 'shell'; readonly shell: number; readonly step: StepId | null}
	| {readonly kind: 'finish'; readonly outcome: Outcome; readonly reason: string}
	/** The run is over. */
	| {readonly kind: 'rest'};
