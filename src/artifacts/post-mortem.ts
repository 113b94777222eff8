import type {Plan} from '../plan/plan.ts';
import type {Step} from '../plan/step.ts';
import {deviations} from '../run/deviations.ts';
import type {Entry} from '../run/entry.ts';
import type {RunState} from '../run/state.ts';
import {stepState} from '../run/step-state.ts';
import {timeShares} from '../run/time-shares.ts';
import {type TimelineRow, optionText, timeline} from '../run/timeline.ts';
import {count, elapsed, utc, utcTime} from './clock-text.ts';
import {folded} from './folded.ts';
import {cell} from './inert.ts';
import {type Printed, NOTHING_PRINTED, keptStates} from './kept-states.ts';
import {messagePaths} from './message-drafts.ts';
import {responders} from './responders.ts';
import {shareRows} from './share-words.ts';
import {tally} from './tally.ts';
import {findStep} from '../plan/find-step.ts';

type Record = {readonly plan: Plan; readonly entries: readonly Entry[]; readonly state: RunState; readonly head: string; readonly printed: Printed};

/**
 * Headings of a post-mortem. `facts`: what the record knows, as Markdown; `asks`: what only people can say. No cause, no impact and
 * no lesson is ever made up. Sources: Google SRE book, appendix D; PagerDuty, post-mortem template.
 */
const HEADINGS: readonly {readonly title: string; readonly facts?: (record: Record) => readonly string[]; readonly asks?: readonly string[]}[] = [
	{title: 'Date', facts: ({state}) => [`${utc(state.startedAt)} to ${state.finishedAt === null ? 'not finished' : utc(state.finishedAt)}`], asks: ['When did the incident itself begin and end?']},
	{title: 'Authors', asks: ['Who writes this?']},
	{title: 'Status', facts: () => ['Draft, made from the record of the run.']},
	{title: 'Owner', facts: ({plan}) => ownerFacts(plan), asks: ['Who sees to it that the action items are done?']},
	{title: 'Summary', facts: record => summaryFacts(record), asks: ['What happened, in two or three sentences that an outsider understands?']},
	{title: 'Impact', asks: ['Who was affected, how many, and what did they see?', 'For how many minutes, at which severity?', 'Was data lost or wrong?']},
	{title: 'Detection', facts: record => earlierFacts(record), asks: ['Who or what noticed it, when, and how long after it began?']},
	{title: 'Trigger', asks: ['What set it off?']},
	{title: 'Contributing factors and root causes', asks: ['What made it possible? Ask why until the answer is something that can be changed.']},
	{title: 'Resolution', facts: record => [...block(decisionFacts(record)), ...resolutionFacts(record)], asks: ['Which of these steps mended it?']},
	{title: 'Deviations from the runbook', facts: record => deviationFacts(record), asks: ['Which of them should change the runbook?']},
	{title: 'Timeline', facts: record => timelineFacts(record), asks: ['What happened before the run began, and after it ended?']},
	{title: 'Responders', facts: ({entries}) => responders(entries).map(({name, words}) => `- ${cell(name)}: ${cell(words)}`), asks: ['Who else took part, in which role?']},
	{title: 'What went well', asks: ['What should stay as it is?']},
	{title: 'What went badly', asks: ['What slowed you down, what was missing?']},
	{title: 'Where we were lucky', asks: ['What could have made it worse?']},
	{title: 'Action items', facts: () => ['| what | owner | due | link |', '| --- | --- | --- | --- |', '| | | | |']},
	{title: 'Messages', facts: ({plan}) => messageFacts(plan), asks: ['Which messages went out, where and when?']},
	{title: 'Supporting data', facts: record => dataFacts(record)},
];

/** `postmortem.md`: a draft with every fact of the record, and the questions that only people can answer, marked as such. */
export const postMortem = (plan: Plan, entries: readonly Entry[], head: string, printed: Printed = NOTHING_PRINTED): string => {
	const record = {plan, entries, state: folded(plan, entries), head, printed};
	return [
		`# Post-mortem: ${cell(plan.title)}`,
		'',
		...(record.state.mode === 'drill' ? ['**This was a drill.** Nothing was run against real systems.', ''] : []),
		'Facts come from the record of the run. Lines that begin with **To answer** are questions for people: nothing is guessed. Write here: `rollbook report` does not write over a file that people completed.',
		'',
		...HEADINGS.flatMap(({title, facts, asks}) => [`## ${title}`, '', ...block(facts?.(record) ?? []), ...block((asks ?? []).map(ask => `- **To answer:** ${ask}`))]),
	].join('\n');
};

const block = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [...lines, '']);

const ownerFacts = ({facts}: Plan): readonly string[] => facts.filter(({name}) => /^(?:owner|owned by|maintainer|team|besitzer|verantwortlich\w*|responsable|propietario)$/iu.test(name)).map(({name, value}) => `Of the runbook (${cell(name)}): ${cell(value)}`);

const summaryFacts = ({plan, entries, state}: Record): readonly string[] => {
	const last = state.finishedAt ?? entries.at(-1)?.at ?? state.startedAt;
	const objective = plan.rtoMs === null || state.outcome !== 'completed' || state.speed !== 1 ? '' : ` The time objective of ${elapsed(plan.rtoMs)} was ${last - state.startedAt <= plan.rtoMs ? 'met' : 'missed'}.`;
	return [
		`${responders(entries).map(({name}) => cell(name)).join(', ')} went through "${cell(plan.title)}": ${state.outcome ?? 'not finished'}${state.outcomeReason === '' ? '' : ` (${cell(state.outcomeReason)})`} after ${elapsed(last - state.startedAt)}, ${tally(plan, state)}.${objective}`,
		'',
		'| the run waited for | time | part |',
		'| --- | --- | --- |',
		...shareRows(timeShares(plan, entries)).map(cells => `| ${cells.join(' | ')} |`),
	];
};

/** What was noted with a time before the run began. */
const earlierFacts = ({plan, entries, state}: Record): readonly string[] =>
	timeline(plan, entries).filter(({happenedAt}) => happenedAt < state.startedAt).map(row => `- ${utc(row.happenedAt)}, noted by ${cell(row.who)}: ${cell(row.what)}`);

/** In the order in which they were taken. */
const decisionFacts = ({plan, state}: Record): readonly string[] =>
	plan.steps
		.map(step => ({step, own: stepState(state, step.id)}))
		.filter(({step, own}) => step.kind === 'decision' && own.option !== null)
		.toSorted((a, b) => a.own.seq - b.own.seq)
		.map(({step, own}) => `- ${own.at === null ? '' : `${utcTime(own.at)} `}${cell(own.by)} decided "${cell(step.title)}": **${cell(optionText(plan, step.id, own.option ?? '')).trim()}**${own.reason === '' ? ', no reason given' : `, because: ${cell(own.reason)}`}`);

/** What changed something, in the order of the run. */
const resolutionFacts = ({plan, state}: Record): readonly string[] => {
	const rows = state.way
		.flatMap(id => findStep(plan, id) ?? [])
		.filter(step => step.kind === 'command' && step.effect !== 'read')
		.filter(({id}) => stepState(state, id).seq > 0 && stepState(state, id).status !== 'not-applicable')
		.map(step => resolutionRow(state, step));
	return rows.length === 0 ? ['No command that changes something was run.'] : ['| time | step | what | outcome | took |', '| --- | --- | --- | --- | --- |', ...rows];
};

const resolutionRow = (state: RunState, {id, number, title}: Step): string => {
	const {status, at, attempts, reason} = stepState(state, id);
	const ran = attempts.reduce((sum, {result}) => sum + (result?.durationMs ?? 0), 0);
	return `| ${at === null ? '' : utcTime(at)} | ${number} | ${cell(title)} | ${status}${reason === '' ? '' : `: ${cell(reason)}`} | ${attempts.length === 0 ? '' : `${elapsed(ran)}${attempts.length > 1 ? `, ${count(attempts.length, 'attempt')}` : ''}`} |`;
};

const deviationFacts = ({plan, entries}: Record): readonly string[] => {
	const rows = deviations(plan, entries);
	return rows.length === 0 ? ['None: every step was done as the runbook has it.'] : rows.map(row => `- ${rowWords(row)}`);
};

const rowWords = ({happenedAt, who, step, what}: TimelineRow): string => `${utcTime(happenedAt)} ${cell(who)}${step === null ? '' : `, step ${step}`}: ${cell(what)}`;

const timelineFacts = ({plan, entries}: Record): readonly string[] => [
	'Times are UTC. Everything, with whom the run waited for, is in [timeline.md](timeline.md).',
	'',
	'| time | who | step | what | evidence |',
	'| --- | --- | --- | --- | --- |',
	...inTime(timeline(plan, entries), entries).filter(({key}) => key).map(row => `| ${utc(row.happenedAt)} | ${cell(row.who)} | ${row.step ?? ''} | ${cell(row.what)} | ${row.evidence === null ? '' : `[output](<${row.evidence}>)`} |`),
];

/** What was noted later stands where it happened; where the clock jumped, only the journal's order is known. */
const inTime = (rows: readonly TimelineRow[], entries: readonly Entry[]): readonly TimelineRow[] => (entries.some(({event}) => event.kind === 'clock-jumped') ? rows : rows.toSorted((a, b) => a.happenedAt - b.happenedAt));

const messageFacts = (plan: Plan): readonly string[] => messagePaths(plan).map(({path, message}) => `- draft: [${cell(message.title)}](${path})`);

const dataFacts = ({plan, entries, printed, head}: Record): readonly string[] => [
	`- [summary](${plan.kind}-summary.txt), [timeline](timeline.md), [decisions](decisions.md), [checklists](checklist.md)`,
	...keptStates(plan, entries, printed).flatMap(({path, text}) => (text === null ? [] : [`- [${cell(path)}](<${path}>)`])),
	`- runbook as it was: [runbook.md](runbook.md), SHA-256 ${plan.source.sha256}`,
	`- journal: [journal.jsonl](journal.jsonl), ${entries.length} entries, the hash of the last one is ${head}`,
];
