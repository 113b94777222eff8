import type {StepId} from '../../plan/step.ts';
import type {LiveRun} from '../../run/live-run.ts';
import type {Intent} from '../../run/intent.ts';
import type {UiState} from './ui-state.ts';

/** What the reducer looks at besides its own state. Only the reading side of the run is used. */
export type Seen = {
	readonly run: Pick<LiveRun, 'plan' | 'records' | 'readOnly' | 'state' | 'preview' | 'offer' | 'output' | 'lines' | 'search' | 'runbook' | 'entries' | 'folder' | 'head'>;
	/** Wall clock, milliseconds. */
	readonly now: number;
	readonly columns: number;
	readonly rows: number;
};

/** What the screen asks of the world; carried out by the shell around the reducer, in order. */
export type Request =
	| {readonly kind: 'send'; readonly intent: Intent}
	| {readonly kind: 'interrupt'}
	/** `what`: as the subject of a sentence. */
	| {readonly kind: 'copy'; readonly what: string; readonly text: string}
	/** Show the transcript on the normal screen until a key is pressed. */
	| {readonly kind: 'stream'}
	| {readonly kind: 'repaint'}
	/** End what steps left running in the background. */
	| {readonly kind: 'end-jobs'}
	/** Show an attempt's whole output in the operator's pager. */
	| {readonly kind: 'page'; readonly step: StepId; readonly attempt: number}
	/** Show a file of the record in it. */
	| {readonly kind: 'open'; readonly record: string}
	/** Stop as a job of the shell, until it is continued. */
	| {readonly kind: 'suspend'}
	| {readonly kind: 'leave'};

export type Change = {readonly ui: UiState; readonly requests: readonly Request[]};

/** What an action of the key map does. */
export type Act = (ui: UiState, seen: Seen, key: string) => Change;

export const only = (ui: UiState): Change => ({ui, requests: []});

export const sending = (ui: UiState, intent: Intent): Change => ({ui: {...ui, hint: null}, requests: [{kind: 'send', intent}]});

export const hinting = (ui: UiState, hint: string): Change => only({...ui, hint});
