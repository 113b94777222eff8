import type {StepId} from './step.ts';

/** Where a message goes, as far as the runbook says. */
export type MessageChannel = 'status-page' | 'chat' | 'mail' | 'message';

/** A text that the runbook has ready for other people: a draft for a run to fill in. Nobody is told by itself. */
export type MessageTemplate = {
	readonly title: string;
	readonly channel: MessageChannel;
	/** 1-based lines of the file as stored. */
	readonly line: number;
	readonly endLine: number;
	/** As written. */
	readonly text: string;
	/** The step that sends it, or tells to; null: none, it is looked up. */
	readonly step: StepId | null;
	/** One sentence: what decided that it is one, with the line. */
	readonly why: string;
};
