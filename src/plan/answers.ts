/** What an autopilot or an unattended run answers; YAML. Keys are matched without regard to case and blanks. */
export type Answers = {
	readonly inputs: Readonly<Record<string, string>>;
	/** Decision (its title, id or the heading it stands under) → option (its id, text or a part of the text that only one has). */
	readonly choices: Readonly<Record<string, string>>;
	/** Step id or title → how it is answered. */
	readonly steps: Readonly<Record<string, StepAnswer>>;
	/** What to do with steps that are not named: null stops there. */
	readonly otherwise: 'run' | null;
	/** Human-like delay before each answer, divided by the drill's speed. */
	readonly delayMs: number;
	/** Its upper bound; somewhere in between by the seed of the drill. Absent: always the same. */
	readonly delayMostMs?: number;
	/** What to do each time a step fails that says nothing of its own. Absent: follow, else abort. */
	readonly onFailure?: StepAnswer['onFailure'];
};

export type StepAnswer = {
	readonly act: 'run' | 'skip' | 'by-hand' | 'not-applicable';
	readonly reason: string;
	/** Word for a typed gate; `true` in the file stands for the word itself. */
	readonly confirm: string | true | null;
	/** What to do each time the step fails, in order; the last one is repeated. `follow`: go where its annotation says. Empty: follow, else abort. */
	readonly onFailure: readonly ('retry' | 'skip' | 'by-hand' | 'abort' | 'follow')[];
	/** The operator's word where nothing else can judge, and what was seen; null: not given. */
	readonly verdict: 'passed' | 'failed' | null;
	readonly seen: string;
	/** Endless steps are ended after so long. */
	readonly stopAfterMs: number | null;
	/** Delay before the answers of this step. Absent: that of all. */
	readonly delayMs?: number;
};

/** Nothing was written down. */
export const NO_ANSWERS: Answers = {inputs: {}, choices: {}, steps: {}, otherwise: null, delayMs: 0};
