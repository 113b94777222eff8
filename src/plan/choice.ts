import type {SectionId} from './section.ts';
import type {StepId} from './step.ts';

/** Sibling sections of which only one applies. */
export type Choice = {
	/** `methods`, `procedures`, `options`, `scenarios`, `platforms`, `environments`, `versions`. */
	readonly what: string;
	readonly sections: readonly SectionId[];
	/** The decision step that asks for it; null where the choice is in a part that no run enters. */
	readonly step: StepId | null;
	readonly why: string;
};
