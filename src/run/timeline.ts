import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {Entry} from './entry.ts';
import {happened} from './happened.ts';
import {timeShares} from './time-shares.ts';
import type {Answer, Guard, Judgement, NumberRange, RunEvent, StepResult} from './event.ts';

/** One thing that happened, for people. Ordered by the journal, never by the clock. */
export type TimelineRow = {
	readonly seq: number;
	/** What kind of event it is. */
	readonly kind: RunEvent['kind'];
	/** When it was recorded. */
	readonly at: number;
	/** When it happened: the same, unless a note says otherwise. */
	readonly happenedAt: number;
	/** Milliseconds since the run started, by the wall clock; never below zero. */
	readonly elapsedMs: number;
	/** The operator's name, or `rollbook`. */
	readonly who: string;
	readonly what: string;
	/** Step number, if it is about one. */
	readonly step: number | null;
	/** Whom the run waited for until then, and how long: an answer for its person, an attempt for its command. */
	readonly waited: {readonly share: 'person' | 'machine'; readonly ms: number} | null;
	/** File that proves it, relative to the run folder. */
	readonly evidence: string | null;
	/** Worth a line in a summary. */
	readonly key: boolean;
};

export const timeline = (plan: Plan, entries: readonly Entry[]): readonly TimelineRow[] => {
	const start = entries[0]?.at ?? 0;
	const rows: TimelineRow[] = [];
	const prompts = new Map<string, string>();
	const waits = new Map(timeShares(plan, entries).waits.map(({seq, ms}) => [seq, ms]));
	for (const {seq, at, event} of entries) {
		if (event.kind === 'prompt-opened') prompts.set(event.prompt.id, event.prompt.step);
		const row = rowOf(plan, event, prompts);
		const happenedAt = (event.kind === 'noted' ? happened(event.text, at)?.at : undefined) ?? at;
		if (row) rows.push({seq, kind: event.kind, at, happenedAt, elapsedMs: Math.max(0, at - start), who: 'rollbook', step: null, waited: waitedFor(event, waits.get(seq)), evidence: null, key: false, ...row});
	}
	return rows;
};

const waitedFor = (event: RunEvent, answeredAfterMs: number | undefined): TimelineRow['waited'] => {
	if (event.kind === 'step-finished') return {share: 'machine', ms: event.result.durationMs};
	return answeredAfterMs === undefined ? null : {share: 'person', ms: answeredAfterMs};
};

type Row = {readonly what: string} & Partial<TimelineRow>;

const rowOf = (plan: Plan, event: RunEvent, prompts: ReadonlyMap<string, string>): Row | null => {
	switch (event.kind) {
		case 'run-started':
			return {what: `${event.mode === 'drill' ? 'drill' : 'run'} started on ${event.host}`, who: event.operator, key: true};
		case 'run-resumed':
			return {what: `resumed on ${event.host}`, who: event.operator, key: true};
		case 'prompt-opened':
			return null;
		case 'prompt-answered':
			return answerRow(plan, event.answer, prompts.get(event.prompt) ?? '', event.by);
		case 'inputs-set':
			return {what: `inputs set: ${named(event.values, event.secrets, event.sources)}`, who: event.by};
		case 'item-marked':
			return itemRow(plan, event);
		case 'step-started':
			return {what: `started: ${oneLine(event.command)}`, step: numberOf(plan, event.step)};
		case 'step-finished':
			return {what: `${event.result.status === 'unjudged' ? 'ended, to be judged by a person' : `${event.result.status} ${decidedBy(event.result.by)}`}: ${event.result.why} (${seconds(event.result.durationMs)})`, step: numberOf(plan, event.step), evidence: event.result.artifacts[0]?.path ?? null, key: true};
		case 'moved':
			return {what: `went to step ${numberOf(plan, event.to)}${because(event.reason)}`, who: event.by, step: numberOf(plan, event.to), key: true};
		case 'way-changed':
			return {what: `${wayWords(event)}${because(event.reason)}`, who: event.by, key: true};
		case 'shell-opened':
			return {what: `opened shell ${event.shell}`, who: event.by, step: event.step === null ? null : numberOf(plan, event.step), key: true};
		case 'shell-closed':
			return {what: `shell ${event.shell} closed (${seconds(event.result.durationMs)})`, evidence: event.result.artifacts[0]?.path ?? null};
		case 'noted':
			return {what: `note: ${event.text}`, who: event.by, step: event.step === null ? null : numberOf(plan, event.step), key: true};
		case 'runbook-changed':
			return {what: `${event.file ?? 'the runbook file'} changed; this run goes on with the version it began with`, key: true};
		case 'clock-jumped':
			return {what: `the clock of this machine jumped by ${seconds(event.byMs)}`, key: true};
		case 'abort-requested':
			return {what: `abort requested${because(event.reason)}`, who: event.by, key: true};
		case 'run-finished':
			return {what: `${event.outcome}${because(event.reason)}`, key: true};
	}
};

/** What was left out or taken in, by the numbers of its steps. */
export const wayWords = ({leaves, takes}: Pick<Extract<RunEvent, {kind: 'way-changed'}>, 'leaves' | 'takes'>): string =>
	[['left out', leaves] as const, ['took in', takes] as const].flatMap(([word, ranges]) => (ranges.length === 0 ? [] : [`${word} ${stepsWords(ranges)}`])).join(', ');

const stepsWords = (ranges: readonly NumberRange[]): string => {
	const one = ranges.length === 1 && ranges[0]?.[0] === ranges[0]?.[1];
	return `${one ? 'step' : 'steps'} ${ranges.map(([first, last]) => (first === last ? `${first}` : `${first} to ${last}`)).join(', ')}`;
};

const answerRow = (plan: Plan, answer: Answer, stepId: string, who: string): Row | null => {
	const step = numberOf(plan, stepId);
	switch (answer.kind) {
		case 'run':
			return {what: `${answer.edited === null ? 'confirmed' : `edited for one attempt: ${oneLine(answer.edited)}`}${askedWords(answer.asked)}${guardWords(answer.guards)}`, who, step, key: answer.edited !== null || answer.guards !== undefined};
		case 'verdict':
			return {what: `${JUDGED[answer.verdict]}${because(answer.seen)}`, who, step, key: true};
		case 'go-on':
			return {what: 'let it go on', who, step, key: true};
		case 'keep':
			return {what: 'ended the run without taking anything back', who, key: true};
		case 'done':
			return {what: `done${because(answer.note)}`, who, step, key: true};
		case 'by-hand':
			return {what: `done by hand${because(answer.reason)}`, who, step, key: true};
		case 'skip':
			return {what: `skipped${because(answer.reason)}`, who, step, key: true};
		case 'not-applicable':
			return {what: `not applicable${because(answer.reason)}`, who, step, key: true};
		case 'inputs':
			return {what: `inputs: ${named(answer.values, answer.secrets)}`, who, step};
		case 'option':
			return {what: `chose "${optionText(plan, stepId, answer.option)}"${because(answer.reason)}`, who, step, key: true};
	}
};

/** What decided a verdict, for the record. */
export const decidedBy = (by: StepResult['by']): string => DECIDED[by];

const DECIDED: Readonly<Record<StepResult['by'], string>> = {
	exit: 'by its exit code',
	expectation: 'by what was expected',
	known: 'by what the command is known for',
	operator: 'by the operator',
	timeout: 'by its time limit',
	lost: 'without a trace',
	drill: 'by the drill',
	launch: 'before it started',
};

/** The operator's word on an attempt. */
export const JUDGED: Readonly<Record<Judgement, string>> = {passed: 'judged as expected', failed: 'judged not as expected', unchecked: 'left unchecked'};

const GUARDED: Readonly<Record<Guard, string>> = {again: 'although it ran before', needs: 'although what it needs is not done', when: 'its case is given'};

/** What the runbook asked before the command, on a line that it was confirmed. */
const askedWords = (asked: string | undefined): string => (asked === undefined ? '' : `: ${oneLine(asked)}`);

/** Ends a line on a confirmed command: what stood before it. */
export const guardWords = (guards: readonly Guard[] | undefined): string => (guards ? `, ${guards.map(guard => GUARDED[guard]).join(', ')}` : '');

const itemRow = (plan: Plan, event: Extract<RunEvent, {kind: 'item-marked'}>): Row => {
	const step = findStep(plan, event.step);
	const text = step?.kind === 'checklist' ? (step.items.find(item => item.index === event.item)?.text ?? '') : '';
	return {what: `${event.mark}: ${text}${because(event.reason)}`, who: event.by, step: step?.number ?? null};
};

export const optionText = (plan: Plan, stepId: string, option: string): string => {
	const step = findStep(plan, stepId);
	return step?.kind === 'decision' ? (step.options.find(({id}) => id === option)?.text ?? option) : option;
};

const numberOf = (plan: Plan, id: string): number => findStep(plan, id)?.number ?? 0;

const because = (reason: string): string => (reason === '' ? '' : `: ${reason}`);

const named = (values: Readonly<Record<string, string>>, secrets: readonly string[], sources: Readonly<Record<string, string>> = {}): string => {
	const from = (name: string): string => (sources[name] === undefined ? '' : ` ${sources[name]}`);
	const parts = [...Object.entries(values).map(([name, value]) => `${name} = ${value}${from(name)}`), ...secrets.map(name => `${name} (secret${from(name)})`)];
	return parts.length === 0 ? 'none' : parts.join(', ');
};

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ⏎ ');

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
