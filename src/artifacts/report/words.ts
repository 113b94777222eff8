import type {Step} from '../../plan/step.ts';
import type {Outcome} from '../../run/event.ts';
import type {StepStatus} from '../../run/state.ts';

/** How something went, for the eye: never the only carrier of it. */
export type Tone = 'good' | 'bad' | 'warn' | 'soft' | 'accent';

/** Each status as a sign, a word and a tone. */
export const STATUSES: Readonly<Record<StepStatus, {readonly sign: string; readonly word: string; readonly tone: Tone}>> = {
	pending: {sign: '·', word: 'not reached', tone: 'soft'},
	running: {sign: '▶', word: 'running', tone: 'accent'},
	passed: {sign: '✔', word: 'passed', tone: 'good'},
	failed: {sign: '✘', word: 'failed', tone: 'bad'},
	stopped: {sign: '■', word: 'stopped as planned', tone: 'good'},
	unknown: {sign: '?', word: 'outcome unknown', tone: 'bad'},
	'not-exercised': {sign: '○', word: 'not exercised', tone: 'soft'},
	unjudged: {sign: '?', word: 'not judged', tone: 'warn'},
	unchecked: {sign: '~', word: 'ended, not checked', tone: 'warn'},
	'done-by-hand': {sign: '✎', word: 'done by hand', tone: 'good'},
	skipped: {sign: '»', word: 'skipped', tone: 'warn'},
	'not-applicable': {sign: '−', word: 'not applicable', tone: 'soft'},
};

/** A decision that was taken and a list that was gone through have not passed anything. */
export const statusOf = (kind: Step['kind'], status: StepStatus): {readonly sign: string; readonly word: string; readonly tone: Tone} => (status === 'passed' && kind !== 'command' ? {...STATUSES.passed, word: kind === 'decision' ? 'decided' : 'done'} : STATUSES[status]);

export const OUTCOMES: Readonly<Record<Outcome | 'open', {readonly sign: string; readonly word: string; readonly tone: Tone}>> = {
	completed: {sign: '✔', word: 'completed', tone: 'good'},
	failed: {sign: '✘', word: 'failed', tone: 'bad'},
	aborted: {sign: '■', word: 'aborted', tone: 'bad'},
	open: {sign: '▶', word: 'not finished', tone: 'warn'},
};

/** `412 KB`, in thousands. */
export const bytesText = (bytes: number): string => {
	if (bytes < 1000) return `${bytes} B`;
	if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
	return bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(2)} GB`;
};

/** `3,108`. */
export const grouped = (amount: number): string => String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',');
