import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import {checklistDocument} from './checklist-document.ts';
import {decisionsDocument} from './decisions-document.ts';
import {DRILL_NAMES, drillDocuments} from './drill/drill-documents.ts';
import {inputsFile} from './inputs-file.ts';
import {junitReport} from './junit-report.ts';
import {NOTHING_PRINTED, type Printed} from './kept-states.ts';
import {messageDrafts, messagePaths} from './message-drafts.ts';
import {postMortem} from './post-mortem.ts';
import {summaryFile} from './summary-file.ts';
import {summary} from './summary.ts';
import {timelineDocument} from './timeline-document.ts';
import {timelineEvents} from './timeline-events.ts';
import {timelineTable} from './timeline-table.ts';

type Format = (plan: Plan, entries: readonly Entry[], head: string, printed: Printed) => string;

/** Every document that is made from the journal: file name → how, and what `report --format` calls it. `head` is the hash of the journal's last line, `printed` what steps printed. */
const FORMATS = (plan: Plan): readonly (readonly [path: string, format: Format, ...names: string[]])[] => [
	[`${plan.kind}-summary.txt`, summary, 'summary', 'txt'],
	['timeline.md', timelineDocument, 'timeline', 'md'],
	['checklist.md', checklistDocument, 'checklist'],
	['decisions.md', decisionsDocument, 'decisions'],
	['postmortem.md', postMortem, 'postmortem', 'post-mortem'],
	['timeline.csv', timelineTable, 'csv'],
	['timeline.jsonl', timelineEvents, 'jsonl', 'cloudevents'],
	['summary.json', summaryFile, 'json'],
	['inputs.json', inputsFile, 'inputs'],
	['junit.xml', junitReport, 'junit', 'xml'],
];

export const bundle = (plan: Plan, entries: readonly Entry[], head: string, printed: Printed = NOTHING_PRINTED): readonly {readonly path: string; readonly text: string}[] =>
	[...FORMATS(plan).map(([path, format]) => ({path, text: format(plan, entries, head, printed)})), ...messageDrafts(plan, entries), ...drillDocuments(plan, entries, head)];

/** What a document may be asked for by: its names first, then its file name. */
export const documentNames = (plan: Plan): readonly {readonly path: string; readonly names: readonly string[]}[] =>
	[...FORMATS(plan).map(([path, , ...names]) => ({path, names: [...names, path]})), {path: 'report.html', names: ['html', 'report.html']}, ...DRILL_NAMES, ...messagePaths(plan).map(({path}) => ({path, names: [path]}))];
