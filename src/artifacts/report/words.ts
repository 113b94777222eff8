import type {Step} from '../../plan/step.ts';
import type {Outcome} from '../../run/event.ts';
import type {StepStatus} from '../../run/state.ts';
import {STATUS_SIGNS} from '../../run/status-signs.ts';

/** How something went, for the eye: never the only carrier of it. */
type Tone = 'good' | 'bad' | 'warn' | 'soft' | 'accent';

/** Each status as a sign, a word and a tone. */
export const STATUSES: Readonly<Record<StepStatus, {readonly sign: string; readonly word: string; readonly tone: Tone}>> = {
	pending: {sign: STATUS_SIGNS.pending, word: 'not reached', tone: 'soft'},
	running: {sign: STATUS_SIGNS.running, word: 'running', tone: 'accent'},
	passed: {sign: STATUS_SIGNS.passed, word: 'passed', tone: 'good'},
	failed: {sign: STATUS_SIGNS.failed, word: 'failed', tone: 'bad'},
	stopped: {sign: STATUS_SIGNS.stopped, word: 'stopped as planned', tone: 'good'},
	unknown: {sign: STATUS_SIGNS.unknown, word: 'outcome unknown', tone: 'bad'},
	'not-exercised': {sign: STATUS_SIGNS['not-exercised'], word: 'not exercised', tone: 'soft'},
	unjudged: {sign: STATUS_SIGNS.unjudged, word: 'not judged', tone: 'warn'},
	unchecked: {sign: STATUS_SIGNS.unchecked, word: 'ended, not checked', tone: 'warn'},
	'done-by-hand': {sign: STATUS_SIGNS['done-by-hand'], word: 'done by hand', tone: 'good'},
	skipped: {sign: STATUS_SIGNS.skipped, word: 'skipped', tone: 'warn'},
	'not-applicable': {sign: STATUS_SIGNS['not-applicable'], word: 'not applicable', tone: 'soft'},
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
