import {findStep} from '../plan/find-step.ts';
import type {LiveRun} from '../run/live-run.ts';
import {safe} from './text/safe.ts';
import {cut} from './text/width.ts';

/** What the run is at, for the title of the window or the tab: it is read from among others, so what wants the operator stands first. */
export const titleOf = (run: Pick<LiveRun, 'plan' | 'state'>): string => {
	const {status, running, prompt, outcome, mode} = run.state();
	const step = findStep(run.plan, running?.step ?? prompt?.step ?? '');
	const word = status === 'finished' ? (outcome ?? 'finished') : prompt?.kind === 'disk' ? 'DISK' : running ? 'running' : prompt?.kind === 'failure' ? (prompt.unknown ? 'OUTCOME UNKNOWN' : 'FAILED') : 'asks';
	const what = status === 'finished' || !step ? run.plan.title : `${step.number} ${step.title}`;
	return cut(safe(`${word}: ${what}`), WIDEST) + (mode === 'live' ? ' - LIVE' : ' - DRILL');
};

const WIDEST = 60;

/** Keeps the title until it is closed; then the one from before is back, in terminals that keep a stack of them (XTWINOPS 22 and 23). */
export const keepTitle = (run: LiveRun, write: (text: string) => unknown): (() => void) => {
	let shown = '';
	const show = (): void => {
		const title = titleOf(run);
		if (title !== shown) write(`\x1b]2;${title}\x07`);
		shown = title;
	};
	write('\x1b[22;2t');
	show();
	const stop = run.subscribe(show);
	return () => {
		stop();
		write('\x1b[23;2t');
	};
};
