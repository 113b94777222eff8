import type {SectionId} from '../../plan/section.ts';
import type {StepId} from '../../plan/step.ts';
import type {Judgement} from '../../run/event.ts';
import type {PromptId} from '../../run/prompt.ts';
import type {TextField} from './text-field.ts';

/** What only this screen knows: where the cursor is, what is being typed, what lies on top. Everything else is the run's state. */
export type UiState = {
	/** The last one is on top and gets the keys. */
	readonly overlays: readonly Overlay[];
	/** Prompt that `pick` and `form` belong to. */
	readonly prompt: PromptId | null;
	/** Option or item under the cursor; -1: nothing is chosen yet. */
	readonly pick: number;
	/** The form of an inputs prompt. */
	readonly form: Form | null;
	/** The form is put aside: keys act instead of typing. */
	readonly parked: boolean;
	/** Number of the last output line shown; null follows the newest. */
	readonly bottom: number | null;
	/** Long output lines are wrapped rather than cut. */
	readonly wrap: boolean;
	/** One line for the operator until the next key: why something was refused. */
	readonly hint: string | null;
	/** Names what is on the screen; when it changes, keys rest for a moment. */
	readonly screen: string;
	readonly changedAt: number;
	/** The last key, since when it has been pressed again and again without a pause, and when last. */
	readonly held: {readonly key: string; readonly since: number; readonly at: number} | null;
};

export type Overlay =
	| {readonly kind: 'plan'; readonly cursor: number; readonly query: string}
	| {readonly kind: 'sections'; readonly cursor: number}
	/** Files of the record, as they were when it was opened. */
	| {readonly kind: 'files'; readonly names: readonly string[]; readonly cursor: number}
	| LogOverlay
	/** `only`: to show the matching lines alone. */
	| {readonly kind: 'search'; readonly field: TextField; readonly only: boolean}
	| {readonly kind: 'read'; readonly step: StepId; readonly top: number}
	| {readonly kind: 'help'; readonly top: number}
	/** First row shown; null: that of the line that was asked about. */
	| {readonly kind: 'source'; readonly line: number; readonly top: number | null}
	/** First row shown; null: the last ones. */
	| {readonly kind: 'timeline'; readonly top: number | null}
	| {readonly kind: 'quit'}
	| {readonly kind: 'gate'; readonly field: TextField; readonly edited: string | null; readonly terminal?: true}
	| {readonly kind: 'reason'; readonly field: TextField; readonly purpose: Purpose}
	| {readonly kind: 'edit'; readonly field: TextField}
	| {readonly kind: 'note'; readonly field: TextField}
	| {readonly kind: 'inputs'; readonly form: Form};

/** An attempt's output over the whole screen. */
export type LogOverlay = {
	readonly kind: 'log';
	readonly step: StepId;
	readonly attempt: number;
	readonly bottom: number | null;
	/** What is looked for, and the number of the line that it was last found in. */
	readonly query: string;
	readonly match: number | null;
	/** The line from which one is still looked for, upwards; null: none is. */
	readonly sought: number | null;
	/** Only lines that hold what is looked for are shown. */
	readonly only: boolean;
};

/** What a reason is asked for. */
export type Purpose =
	| {readonly kind: 'skip' | 'by-hand' | 'not-applicable'; readonly prompt: PromptId}
	| {readonly kind: 'item'; readonly step: StepId; readonly item: number}
	| {readonly kind: 'choose'; readonly prompt: PromptId; readonly option: string}
	/** What was seen, with the word that settles an attempt, a manual step or an item. */
	| {readonly kind: 'judge'; readonly prompt: PromptId; readonly verdict: Judgement}
	| {readonly kind: 'done'; readonly prompt: PromptId}
	| {readonly kind: 'tick'; readonly step: StepId; readonly item: number}
	| {readonly kind: 'leave-out'; readonly section: SectionId}
	| {readonly kind: 'abort'; readonly because: 'operator' | 'failure'};

/** Values being filled in. */
export type Form = {
	readonly names: readonly string[];
	readonly focus: number;
	readonly fields: Readonly<Record<string, TextField>>;
	/** Why the value under the cursor is not taken. */
	readonly problem: string | null;
};

export const initialUi: UiState = {
	overlays: [],
	prompt: null,
	pick: -1,
	form: null,
	parked: false,
	bottom: null,
	wrap: false,
	hint: null,
	screen: '',
	changedAt: 0,
	held: null,
};

export const logOf = (step: StepId, attempt: number): LogOverlay => ({kind: 'log', step, attempt, bottom: null, query: '', match: null, sought: null, only: false});

export const topOverlay = (ui: UiState): Overlay | null => ui.overlays.at(-1) ?? null;

export const withTop = (ui: UiState, overlay: Overlay): UiState => ({...ui, overlays: [...ui.overlays.slice(0, -1), overlay]});

export const pushed = (ui: UiState, overlay: Overlay): UiState => ({...ui, overlays: [...ui.overlays, overlay], hint: null});

export const popped = (ui: UiState): UiState => ({...ui, overlays: ui.overlays.slice(0, -1), hint: null});
