import {findStep} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import type {Entry} from '../../run/entry.ts';
import type {Answer, RunEvent} from '../../run/event.ts';
import {guardWords, wayWords} from '../../run/timeline.ts';

/** Where people left the way that is written down: what, why, and whose word it was. `reason` empty: none was given. */
export type Deviation = {readonly at: string; readonly step: number | null; readonly what: string; readonly reason: string; readonly by: string};

export const deviationsOf = (plan: Plan, entries: readonly Entry[]): readonly Deviation[] => {
	const asked = new Map(entries.flatMap(({event}) => (event.kind === 'prompt-opened' ? [[event.prompt.id, event.prompt.step] as const] : [])));
	return entries.flatMap(({at, event}) => {
		const found = deviation(plan, event);
		const step = event.kind === 'prompt-answered' ? asked.get(event.prompt) : event.kind === 'moved' ? event.to : event.kind === 'item-marked' ? event.step : undefined;
		return found ? [{at: new Date(at).toISOString(), step: step === undefined ? null : (findStep(plan, step)?.number ?? null), by: 'rollbook', ...found}] : [];
	});
};

type Found = Pick<Deviation, 'what' | 'reason'> & Partial<Pick<Deviation, 'by'>>;

const deviation = (plan: Plan, event: RunEvent): Found | null => {
	switch (event.kind) {
		case 'prompt-answered': {
			const found = fromAnswer(event.answer);
			return found && {...found, by: event.by};
		}
		case 'item-marked':
			return event.mark === 'not-applicable' ? {what: `item ${event.item + 1} not applicable`, reason: event.reason, by: event.by} : null;
		case 'moved':
			return {what: `went to step ${findStep(plan, event.to)?.number ?? ''}`, reason: event.reason, by: event.by};
		case 'way-changed':
			return {what: wayWords(event), reason: event.reason, by: event.by};
		case 'shell-opened':
			return {what: 'opened a shell beside the steps', reason: '', by: event.by};
		case 'abort-requested':
			return {what: 'aborted', reason: event.reason, by: event.by};
		case 'runbook-changed':
			return {what: `${event.file ?? 'the runbook'} changed while it was drilled`, reason: ''};
		case 'run-resumed':
			return {what: `${RESUMED} on ${event.host}`, reason: '', by: event.operator};
		case 'clock-jumped':
			return {what: `the clock of the machine jumped by ${(event.byMs / 1000).toFixed(1)} s`, reason: ''};
		default:
			return null;
	}
};

/** Somebody typed that, also where the scenario answers. */
export const RESUMED = 'interrupted, and gone on with';

const fromAnswer = (answer: Answer): Found | null => {
	switch (answer.kind) {
		case 'run':
			return answer.edited !== null ? {what: `the command was changed for one attempt: ${answer.edited}`, reason: ''} : answer.guards ? {what: `run${guardWords(answer.guards)}`, reason: ''} : null;
		case 'by-hand':
			return {what: 'done by hand', reason: answer.reason};
		case 'skip':
			return {what: 'skipped', reason: answer.reason};
		case 'not-applicable':
			return {what: 'not applicable', reason: answer.reason};
		case 'verdict':
			return answer.verdict === 'unchecked' ? {what: 'what was expected was not looked at', reason: answer.seen} : answer.verdict === 'failed' ? {what: 'judged not as expected', reason: answer.seen} : null;
		default:
			return null;
	}
};
