import {findStep} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import type {StepId} from '../../plan/step.ts';
import type {Entry} from '../../run/entry.ts';
import type {RunState} from '../../run/state.ts';
import {stepState} from '../../run/step-state.ts';
import {JUDGED, guardWords, wayWords} from '../../run/timeline.ts';
import {count} from '../clock-text.ts';

/** Where a run did not go as its runbook says, and whose word that was. */
export type Deviation = {readonly step: number | null; readonly what: string; readonly by: string; readonly at: number; readonly why: string};

/** From the journal alone, in its order; a person's reasons in the person's words. */
export const deviationsOf = (plan: Plan, entries: readonly Entry[], state: RunState): readonly Deviation[] => {
	const asked = new Map<string, StepId>();
	const numberOf = (id: StepId | undefined): number | null => (id === undefined ? null : (findStep(plan, id)?.number ?? null));
	return entries.flatMap(({at, event}): readonly Deviation[] => {
		const one = (step: number | null, what: string, by: string, why: string): readonly Deviation[] => [{step, what, by, at, why}];
		switch (event.kind) {
			case 'prompt-opened':
				asked.set(event.prompt.id, event.prompt.step);
				return [];
			case 'prompt-answered': {
				const words = answerWords(event.answer);
				return words === null ? [] : one(numberOf(asked.get(event.prompt)), words.what, event.by, words.why);
			}
			case 'item-marked':
				return event.mark === 'not-applicable' ? one(numberOf(event.step), `item ${event.item + 1} not applicable`, event.by, event.reason) : [];
			case 'step-started':
				return event.attempt > 1 ? one(numberOf(event.step), `tried again, attempt ${event.attempt}`, state.operator, '') : [];
			case 'step-finished':
				return event.result.status === 'failed' || event.result.status === 'unknown' ? one(numberOf(event.step), event.result.status === 'failed' ? 'failed' : 'outcome unknown', 'rollbook', event.result.why) : [];
			case 'moved':
				return one(numberOf(event.to), `went to step ${numberOf(event.to) ?? ''} out of order`, event.by, event.reason);
			case 'way-changed':
				return one(null, wayWords(event), event.by, event.reason);
			case 'shell-opened':
				return one(numberOf(event.step ?? undefined), `opened shell ${event.shell} beside the steps`, event.by, '');
			case 'runbook-changed':
				return one(null, `${event.file ?? 'the runbook file'} changed while the run went on with what it began with`, 'rollbook', '');
			case 'clock-jumped':
				return one(null, `the clock of the machine jumped by ${(event.byMs / 1000).toFixed(1)} s`, 'rollbook', '');
			case 'abort-requested':
				return one(null, event.because === 'failure' ? 'ended after a failure' : 'aborted', event.by, event.reason);
			case 'run-finished':
				return notReached(state) === 0 ? [] : one(null, `${count(notReached(state), 'step')} of the way not reached`, 'rollbook', event.reason);
			default:
				return [];
		}
	});
};

const notReached = (state: RunState): number => state.way.filter(id => stepState(state, id).status === 'pending').length;

const answerWords = (answer: Extract<Entry['event'], {kind: 'prompt-answered'}>['answer']): {readonly what: string; readonly why: string} | null => {
	switch (answer.kind) {
		case 'skip':
			return {what: 'skipped', why: answer.reason};
		case 'by-hand':
			return {what: 'done by hand instead of the command', why: answer.reason};
		case 'not-applicable':
			return {what: 'not applicable', why: answer.reason};
		case 'verdict':
			return answer.verdict === 'passed' ? null : {what: JUDGED[answer.verdict], why: answer.seen};
		case 'run':
			return answer.edited !== null ? {what: `the command was edited for one attempt: ${answer.edited}`, why: ''} : answer.guards ? {what: `run${guardWords(answer.guards)}`, why: ''} : null;
		case 'go-on':
			return {what: 'went on although it printed much or the disk ran full', why: ''};
		case 'keep':
			return {what: 'nothing was taken back at the end', why: ''};
		default:
			return null;
	}
};
