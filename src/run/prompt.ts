import type {StepId} from '../plan/step.ts';

export type PromptId = string;

/** The open question; at most one at a time. The screens draw it, `decide` checks the reply. */
export type Prompt =
	/** A command step is next: run it? Typed gates are on the step. */
	| {readonly kind: 'command'; readonly id: PromptId; readonly step: StepId}
	| {readonly kind: 'manual'; readonly id: PromptId; readonly step: StepId}
	/** Items are marked one by one with `mark`; the last mark closes the prompt. */
	| {readonly kind: 'checklist'; readonly id: PromptId; readonly step: StepId}
	| {readonly kind: 'decision'; readonly id: PromptId; readonly step: StepId}
	/** `required`: the step cannot run without all of them. Otherwise they may be left for later. */
	| {readonly kind: 'inputs'; readonly id: PromptId; readonly step: StepId; readonly names: readonly string[]; readonly required: boolean}
	/** An attempt has ended and nothing but a person can tell whether that is as it should be. */
	| {readonly kind: 'verdict'; readonly id: PromptId; readonly step: StepId; readonly attempt: number}
	/** While an attempt runs: what it prints, or the disk that it fills, needs somebody's word. Closed by its end. `why`: a sentence without its full stop. */
	| {readonly kind: 'disk'; readonly id: PromptId; readonly step: StepId; readonly attempt: number; readonly why: string}
	/** Before the run ends: something that it did can be taken back. `step` is what ran last of it. */
	| {readonly kind: 'undo'; readonly id: PromptId; readonly step: StepId}
	/** Guided failure; also after an attempt whose outcome is unknown. */
	| {readonly kind: 'failure'; readonly id: PromptId; readonly step: StepId; readonly attempt: number; readonly unknown: boolean};
