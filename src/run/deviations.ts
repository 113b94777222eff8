import type {Plan} from '../plan/plan.ts';
import type {Entry} from './entry.ts';
import type {Answer, RunEvent} from './event.ts';
import {type TimelineRow, timeline} from './timeline.ts';

/** Where a run did not go as its runbook has it, what failed among it, in the order of the journal: more than where people left the way, which is what a drill reports. */
export const deviations = (plan: Plan, entries: readonly Entry[]): readonly TimelineRow[] => {
	const deviating = new Set(entries.flatMap(({seq, event}) => (deviates(event) ? [seq] : [])));
	return timeline(plan, entries).filter(({seq}) => deviating.has(seq));
};

const deviates = (event: RunEvent): boolean => {
	switch (event.kind) {
		case 'prompt-answered':
			return answerDeviates(event.answer);
		case 'item-marked':
			return event.mark === 'not-applicable';
		case 'step-finished':
			return event.result.status === 'failed' || event.result.status === 'unknown' || event.result.status === 'not-exercised';
		case 'run-finished':
			return event.outcome !== 'completed';
		case 'run-resumed':
		case 'moved':
		case 'way-changed':
		case 'shell-opened':
		case 'runbook-changed':
		case 'clock-jumped':
		case 'abort-requested':
			return true;
		case 'run-started':
		case 'prompt-opened':
		case 'inputs-set':
		case 'step-started':
		case 'shell-closed':
		case 'noted':
			return false;
	}
};

const answerDeviates = (answer: Answer): boolean => {
	switch (answer.kind) {
		case 'run':
			return answer.edited !== null || answer.guards !== undefined;
		case 'verdict':
			return answer.verdict !== 'passed';
		case 'by-hand':
		case 'skip':
		case 'not-applicable':
		case 'go-on':
			return true;
		case 'done':
		case 'keep':
		case 'inputs':
		case 'option':
			return false;
	}
};
