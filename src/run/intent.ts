import type {SectionId} from '../plan/section.ts';
import type {StepId} from '../plan/step.ts';
import type {ItemMark, Judgement} from './event.ts';
import type {PromptId} from './prompt.ts';

/** A wish of the operator; `decide` turns it into exactly one event or refuses it in words. */
export type Intent =
	/** `confirm` is the typed word of a gate, or `yes` at an ordinary one; `terminal`: hand the operator's terminal to this attempt. */
	| {readonly kind: 'run'; readonly prompt: PromptId; readonly confirm: string | null; readonly edited: string | null; readonly terminal?: true}
	| {readonly kind: 'done'; readonly prompt: PromptId; readonly note: string}
	| {readonly kind: 'by-hand'; readonly prompt: PromptId; readonly reason: string}
	| {readonly kind: 'skip'; readonly prompt: PromptId; readonly reason: string}
	| {readonly kind: 'not-applicable'; readonly prompt: PromptId; readonly reason: string}
	/** The operator's word on an attempt; `seen` may be empty. */
	| {readonly kind: 'judge'; readonly prompt: PromptId; readonly verdict: Judgement; readonly seen: string}
	/** The attempt may go on, whatever it prints. */
	| {readonly kind: 'go-on'; readonly prompt: PromptId}
	/** Ends the run without taking anything back. */
	| {readonly kind: 'keep'; readonly prompt: PromptId}
	| {readonly kind: 'choose'; readonly prompt: PromptId; readonly option: string; readonly reason: string}
	/** Answers an inputs prompt; with `prompt: null` sets or changes values at any time. */
	| {readonly kind: 'fill'; readonly prompt: PromptId | null; readonly values: Readonly<Record<string, string>>; readonly sources?: Readonly<Record<string, string>>}
	| {readonly kind: 'mark'; readonly step: StepId; readonly item: number; readonly mark: ItemMark; readonly reason: string}
	/** Jump to a step, on the way or not, settled or not. */
	| {readonly kind: 'move'; readonly to: StepId; readonly reason: string}
	/** A section off the way, or back on it, whatever is asked now. */
	| {readonly kind: 'leave-out'; readonly section: SectionId; readonly reason: string}
	| {readonly kind: 'take-in'; readonly section: SectionId}
	/** A shell beside the steps, in the directory and with the variables of the next one. */
	| {readonly kind: 'shell'}
	| {readonly kind: 'note'; readonly text: string; readonly step: StepId | null}
	| {readonly kind: 'abort'; readonly because: 'operator' | 'failure'; readonly reason: string};

/** Why an intent was not taken, in words for the operator; nothing was recorded. */
export type Refusal = {readonly refused: string};
