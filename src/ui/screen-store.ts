import type {LiveRun} from '../run/live-run.ts';
import {isTooSmall} from './keys/when-small.ts';
import type {UiEvent} from './state/reduce.ts';
import {reduce} from './state/reduce.ts';
import {isUntouched} from './state/mode.ts';
import type {Request} from './state/seen.ts';
import type {UiState} from './state/ui-state.ts';
import {initialUi} from './state/ui-state.ts';

/** The reducer with a memory: carries out what it asks for and tells who draws. */
export type ScreenStore = {
	readonly ui: () => UiState;
	readonly dispatch: (event: UiEvent) => void;
	readonly resize: (size: {readonly columns: number; readonly rows: number}) => void;
	readonly subscribe: (listener: () => void) => () => void;
	/** Stops listening to the run. */
	readonly close: () => void;
};

type StoreOptions = {
	readonly run: LiveRun;
	readonly columns: number;
	readonly rows: number;
	/** The clock that keys are timed with, milliseconds. */
	readonly now: () => number;
	readonly leave: () => void;
	/** Says where the text went, as the end of a sentence about it. */
	readonly copy: (text: string) => string;
	/** Shows the run on the normal screen until a key is pressed. */
	readonly stream: () => void;
	readonly repaint: () => void;
	/** Stops as a job of the shell. */
	readonly suspend: () => void;
};

export const openStore = ({run, now, leave, copy, stream, repaint, suspend, columns, rows}: StoreOptions): ScreenStore => {
	const listeners = new Set<() => void>();
	let size = {columns, rows};
	let ui: UiState = isUntouched(run.state()) && run.state().status === 'running' && !run.readOnly ? {...initialUi, overlays: [{kind: 'plan', cursor: 0, query: ''}]} : initialUi;
	const seen = () => ({run, now: now(), ...size});
	const dispatch = (event: UiEvent): void => {
		const change = reduce(ui, event, seen());
		ui = change.ui;
		for (const request of change.requests) carryOut(request);
		for (const listener of listeners) listener();
	};
	const carryOut = (request: Request): void => {
		switch (request.kind) {
			case 'send': {
				const refusal = run.send(request.intent);
				return dispatch(refusal ? {kind: 'refused', reason: refusal.refused} : {kind: 'accepted', intent: request.intent.kind});
			}
			case 'interrupt':
				return dispatch({kind: 'told', text: sentText(run.interrupt())});
			case 'copy':
				return dispatch({kind: 'told', text: `${request.what} ${copy(request.text)}`});
			case 'stream':
				return stream();
			case 'end-jobs': {
				const refusal = run.endJobs();
				return dispatch(refusal ? {kind: 'refused', reason: refusal.refused} : {kind: 'told', text: 'asked them to end; what does not is killed in 5 s'});
			}
			case 'page': {
				const refusal = run.page(request.step, request.attempt);
				return refusal ? dispatch({kind: 'refused', reason: refusal.refused}) : undefined;
			}
			case 'open': {
				const refusal = run.open(request.record);
				return refusal ? dispatch({kind: 'refused', reason: refusal.refused}) : undefined;
			}
			case 'repaint':
				return repaint();
			case 'suspend':
				return suspend();
			case 'leave':
				return leave();
		}
	};
	ui = reduce(ui, {kind: 'run-changed'}, seen()).ui;
	const close = run.subscribe(() => dispatch({kind: 'run-changed'}));
	return {
		ui: () => ui,
		dispatch,
		close,
		resize: next => {
			const changes = isTooSmall(next) !== isTooSmall(size);
			size = next;
			if (changes) dispatch({kind: 'resized'});
		},
		subscribe: listener => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
};

/** What a press of ^C did, and what the next one will do. */
const sentText = (signal: string | null): string => (signal === null ? 'nothing here can be stopped' : (SENT[signal] ?? `${signal} sent`));

const SENT: Readonly<Record<string, string>> = {
	SIGINT: 'asked the command to stop (SIGINT); ^C again says it more firmly',
	SIGTERM: 'told the command to end (SIGTERM); ^C again kills it',
	SIGKILL: 'killed the command and what it started (SIGKILL)',
};
