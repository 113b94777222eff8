import type {LiveRun} from '../run/live-run.ts';
import {timeline} from '../run/timeline.ts';
import {safe} from './text/safe.ts';
import {lasting} from '../run/lasting.ts';
import {timeOfDay} from './text/time.ts';

/** How it went, to be pasted where the others read along. */
export const summaryText = ({plan, state, entries, folder, head}: Pick<LiveRun, 'plan' | 'state' | 'entries' | 'folder' | 'head'>): string => {
	const {mode, outcome, outcomeReason, startedAt, finishedAt, operator, host} = state();
	const rows = timeline(plan, entries()).filter(({key}) => key);
	const took = finishedAt === null ? '' : ` after ${lasting(finishedAt - startedAt)}`;
	return [
		`${safe(plan.title)}: ${mode === 'drill' ? 'drill' : 'run'} ${outcome ?? 'goes on'}${took}, by ${operator} on ${host}`,
		...(outcomeReason === '' ? [] : [safe(outcomeReason)]),
		...rows.map(({at, step, what, who}) => safe(`${timeOfDay(at)}  ${step === null ? '' : `step ${step}: `}${what}${who === 'rollbook' ? '' : ` (${who})`}`)),
		`Record: ${folder}`,
		// Where the others read along it is out of reach of whoever changes the files later.
		`Head: ${head()}`,
	].join('\n');
};
