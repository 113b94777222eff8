import {findStep} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import {spelledOut} from '../../plan/spelled-out.ts';
import type {StepId} from '../../plan/step.ts';
import type {Entry} from '../../run/entry.ts';
import type {Answer, NumberRange, RunEvent} from '../../run/event.ts';
import type {StepStatus} from '../../run/state.ts';
import {JUDGED, guardWords, wayWords} from '../../run/timeline.ts';
import {STATUSES} from '../glyphs.ts';
import {lasting} from '../../run/lasting.ts';

/** What an entry says to someone who reads along: no lines for what only the machine needs. Words carry everything; there are no signs. */
export const entryLines = (plan: Plan, {event}: Entry): readonly string[] => {
	switch (event.kind) {
		case 'run-started':
			return [`${event.mode === 'live' ? 'LIVE run' : `DRILL${event.speed === 1 ? '' : ` at ${event.speed} times the speed`}`} of "${plan.title}", ${plan.source.path}, by ${event.operator} on ${event.host}`];
		case 'run-resumed':
			return [`resumed by ${event.operator} on ${event.host}`];
		case 'prompt-opened':
			return [];
		case 'prompt-answered':
			return [];
		case 'inputs-set':
			return inputLines(event.values, event.secrets, event.sources);
		case 'item-marked':
			return [itemLine(plan, event)];
		case 'step-started':
			return [`${named(plan, event.step)}${event.attempt > 1 ? `, attempt ${event.attempt}` : ''}, ${event.target === 'local' ? `on this machine in ${event.cwd}` : targetWords(event.target)}`, ...spelledOut(event.command).split('\n').map(line => `  $ ${line}`)];
		case 'step-finished':
			return [`${named(plan, event.step)} ${ENDED[event.result.status] ?? STATUSES[event.result.status].word} after ${lasting(event.result.durationMs)}: ${event.result.why}`];
		case 'moved':
			return [`went to ${named(plan, event.to)}${because(event.reason)}`];
		case 'way-changed':
			return [`${wayWords(event)}${because(event.reason)}`];
		case 'shell-opened':
			return [`shell ${event.shell} opened by ${event.by}`];
		case 'shell-closed':
			return [`shell ${event.shell} closed after ${lasting(event.result.durationMs)}`];
		case 'noted':
			return [`note by ${event.by}: ${event.text}`];
		case 'runbook-changed':
			return [`${event.file ?? 'the runbook file'} has changed; the run goes on with what it began with`];
		case 'clock-jumped':
			return [`the clock of this machine jumped by ${lasting(Math.abs(event.byMs))}`];
		case 'abort-requested':
			return [`abort asked for by ${event.by}${because(event.reason)}`];
		case 'run-finished':
			return [`run ${event.outcome}${because(event.reason)}`];
	}
};

/** Where the word of the screen does not fit into the sentence. */
const ENDED: Readonly<Partial<Record<StepStatus, string>>> = {stopped: 'stopped', unjudged: 'ended'};

/** An answer in words; it names the prompt's step, which the event itself does not hold. */
export const answerLines = (plan: Plan, step: StepId, answer: Answer, by: string): readonly string[] => {
	switch (answer.kind) {
		case 'run':
			return [...(answer.edited === null ? [] : [`${named(plan, step)} runs an edited command, this once`]), ...(answer.guards ? [`${named(plan, step)} confirmed by ${by}${guardWords(answer.guards)}`] : [])];
		case 'verdict':
			return [`${named(plan, step)} ${JUDGED[answer.verdict]} by ${by}${because(answer.seen)}`];
		case 'go-on':
			return [`${named(plan, step)} may go on, said ${by}`];
		case 'keep':
			return [`the run is ended by ${by}; nothing is taken back`];
		case 'done':
			return [`${named(plan, step)} done by ${by}${because(answer.note)}`];
		case 'by-hand':
			return [`${named(plan, step)} done by hand by ${by}${because(answer.reason)}`];
		case 'skip':
			return [`${named(plan, step)} skipped by ${by}${because(answer.reason)}`];
		case 'not-applicable':
			return [`${named(plan, step)} not applicable${because(answer.reason)}`];
		case 'inputs':
			return inputLines(answer.values, answer.secrets);
		case 'option': {
			const found = findStep(plan, step);
			const text = found?.kind === 'decision' ? (found.options.find(option => option.id === answer.option)?.text ?? answer.option) : answer.option;
			const ruledOut = answer.skips.length > 0 ? [`  not applicable now: steps ${rangesText(answer.skips)}`] : [];
			return [`${named(plan, step)} "${text}" chosen by ${by}${because(answer.reason)}`, ...ruledOut];
		}
	}
};

/** `step 5 "Put the old image back"` */
export const named = (plan: Plan, id: StepId): string => {
	const step = findStep(plan, id);
	return step ? `step ${step.number} "${step.title}"` : `step ${id}`;
};

const targetWords = (target: string): string => (target === 'local' ? 'on this machine' : target === 'drill' ? 'in the drill' : `on ${target}`);

const because = (reason: string): string => (reason === '' ? '' : `: ${reason}`);

const rangesText = (ranges: readonly NumberRange[]): string => ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(', ');

const inputLines = (values: Readonly<Record<string, string>>, secrets: readonly string[], sources: Readonly<Record<string, string>> = {}): readonly string[] => {
	const from = (name: string): string => (sources[name] === undefined ? '' : `, ${sources[name]}`);
	return [...Object.entries(values).map(([name, value]) => `  ${name} = ${value}${from(name)}`), ...secrets.map(name => `  ${name} given, secret${from(name)}`)];
};

const itemLine = (plan: Plan, event: Extract<RunEvent, {kind: 'item-marked'}>): string => {
	const step = findStep(plan, event.step);
	const item = step?.kind === 'checklist' ? step.items.find(candidate => candidate.index === event.item) : undefined;
	const word = event.mark === 'ticked' ? 'ticked' : event.mark === 'open' ? 'open again' : 'not applicable';
	return `${named(plan, event.step)} item ${event.item + 1} "${item?.text ?? ''}" ${word} by ${event.by}${because(event.reason)}`;
};
