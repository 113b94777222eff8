import type {Answer, RunEvent} from '../../../src/run/event.ts';
import type {Prompt} from '../../../src/run/prompt.ts';
import {table} from './table.ts';

type Told = {readonly says: string; readonly fields: string};

/** The compiler holds that every event has its row and no other: `RunEvent` is a type, and nothing of it is left at run time. */
export const EVENTS: Readonly<Record<RunEvent['kind'], Told>> = {
	'run-started': {says: 'A run has begun: always the first line.', fields: '`mode` (`live`, `drill`), `runbook` with its hash and that of its sidecar file, `way` (ranges of step numbers), `operator`, `host`, `versions`, `speed`, `drill` (what a drill is to show), `files` (hashes of `plan.json` and `run.json`)'},
	'run-resumed': {says: 'Somebody goes on with it.', fields: '`operator`, `host`'},
	'prompt-opened': {says: 'Something is asked. At most one question is open at a time.', fields: '`prompt` with its `id`, `kind` and `step`'},
	'prompt-answered': {says: 'The question has its answer. What the answer skips is part of it.', fields: '`prompt`, `by`, `answer` with its `kind`'},
	'inputs-set': {says: 'Values were given or changed. A secret is named, and its value is not here.', fields: '`by`, `values`, `secrets`, `sources` (where values were taken from)'},
	'item-marked': {says: 'An item of a checklist was marked.', fields: '`by`, `step`, `item` from 0, `mark` (`ticked`, `not-applicable`, `open`), `reason`'},
	'step-started': {says: 'A command is about to start: on disk before it does.', fields: '`step`, `attempt` from 1, `command` (secrets masked, cut to 1,000 characters), `target`, `cwd`'},
	'step-finished': {says: 'It has ended, or nobody knows how it did.', fields: '`step`, `attempt`, `result`: `status`, `exit`, `signal`, `by` (what decided), `why`, `durationMs`, `nominalMs`, `artifacts` with their hashes, `set`'},
	moved: {says: 'The operator went to another step.', fields: '`by`, `to`, `steps` (pending again), `skips`, `detour`, `reason`'},
	'way-changed': {says: 'A section was left out of the way, or taken into it.', fields: '`by`, `leaves`, `takes`, `reason`'},
	'shell-opened': {says: 'The operator opened a shell beside the steps.', fields: '`by`, `shell` from 1, `step`'},
	'shell-closed': {says: 'The shell was closed.', fields: '`shell`, `result`: `exit`, `durationMs`, `artifacts`'},
	noted: {says: 'A remark for the record.', fields: '`by`, `text`, `step`'},
	'runbook-changed': {says: 'The runbook or its sidecar file changed while the run went on, or is gone.', fields: '`sha256`, `file`'},
	'clock-jumped': {says: 'The wall clock was set.', fields: '`byMs`'},
	'abort-requested': {says: 'The run is to end.', fields: '`by`, `because` (`operator`, `failure`), `reason`'},
	'run-finished': {says: 'The run is over: the last line.', fields: '`outcome` (`completed`, `failed`, `aborted`), `reason`, in a drill with faults how many of them `struck`'},
};

export const PROMPTS: Readonly<Record<Prompt['kind'], string>> = {
	command: 'whether a command is to run',
	manual: 'whether a person has done a step',
	checklist: 'for marks on a list',
	decision: 'which option',
	inputs: 'for values; `names`, and whether they are `required`',
	verdict: 'whether an `attempt` is as it should be, where nothing else can tell',
	disk: 'whether an `attempt` may go on that prints much or fills the disk; `why`',
	undo: 'whether to take something back before the run ends',
	failure: 'what to do about an `attempt` that failed, or whose outcome is `unknown`',
};

const ANSWERS: Readonly<Record<Answer['kind'], string>> = {
	run: 'run it; `edited` is another command for this once, `terminal` gives it the terminal, `guards` and what the runbook `asked` were confirmed',
	done: 'a person has done it; `note`',
	'by-hand': 'the command was done another way; `reason`',
	skip: 'go on without it; `reason`',
	'not-applicable': 'it does not apply; `reason`',
	verdict: '`passed`, `failed` or `unchecked`, with what was `seen`',
	'go-on': 'let it print on',
	keep: 'take nothing back',
	inputs: '`values`, names of `secrets`',
	option: 'the `option` by its id, `reason`, what it `skips` and `opens`, where it leads `to`, whether it `ends` the run, `waitMs`',
};

/** A heading for each event. */
export const eventsPage = (): string =>
	[
		'# Events of the journal',
		'`journal.jsonl` is the record of a run, one event a line. Everything else in [its folder](../evidence.md) is made from it.',
		table(['field of a line', 'holds'], [['`seq`', 'from 1, without gaps: the order'], ['`at`', 'wall clock, RFC 3339 in UTC: for people, never for durations'], ['`mono`', 'milliseconds since the process that wrote it started'], ['`prev`', 'SHA-256 of the line before; 64 zeros in the first'], ['`event`', 'one of those below, by its `kind`']]),
		'An older Rollbook stops at an event that it does not know. Programs get the same events by [`--ui json`](../json.md) and by [hooks](../keeping.md#tell-others).',
		...Object.entries(EVENTS).flatMap(([kind, {says, fields}]) => [`## \`${kind}\``, says, `Holds ${fields}.`]),
		'## What a prompt asks',
		table(['`kind`', 'asks'], Object.entries(PROMPTS).map(([kind, asks]) => [`\`${kind}\``, asks])),
		'## What an answer says',
		table(['`kind`', 'says'], Object.entries(ANSWERS).map(([kind, says]) => [`\`${kind}\``, says])),
	].join('\n\n');
