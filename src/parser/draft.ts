import type {SectionId} from '../plan/section.ts';
import type {ChecklistStep, CommandStep, DecisionStep, ManualStep, StepBase} from '../plan/step.ts';

/** A step before it has its number and its final id; references to other steps hold their keys. */
export type Draft = CommandDraft | ManualDraft | ChecklistDraft | DecisionDraft;

/** Unique while reading: made of the stored line. */
export type DraftKey = string;

type Drafted<Kind extends StepBase> = Omit<Kind, 'id' | 'number' | 'section' | 'onWay'> & {
	readonly key: DraftKey;
	/** Index into the outline. */
	readonly section: number;
	/** Given where the section alone does not tell whether a run comes by. */
	readonly onWay?: boolean;
	/** `#id` of an annotation. */
	readonly name: string | null;
};

export type CommandDraft = Drafted<CommandStep>;
export type ManualDraft = Drafted<ManualStep>;
export type ChecklistDraft = Drafted<ChecklistStep>;
export type DecisionDraft = Drafted<DecisionStep>;

/** Ids of the outline's sections by index. */
export type SectionIds = readonly SectionId[];
