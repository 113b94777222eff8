import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import {checklistDocument} from './checklist-document.ts';
import {decisionsDocument} from './decisions-document.ts';
import {summary} from './summary.ts';
import {timelineDocument} from './timeline-document.ts';

type Format = (plan: Plan, entries: readonly Entry[], head: string) => string;

/** Every document that is made from the journal: file name → how. `head` is the hash of the journal's last line. */
const FORMATS = (plan: Plan): readonly (readonly [string, Format])[] => [
	[`${plan.kind}-summary.txt`, summary],
	['timeline.md', timelineDocument],
	['checklist.md', checklistDocument],
	['decisions.md', decisionsDocument],
];

export const bundle = (plan: Plan, entries: readonly Entry[], head: string): readonly {readonly path: string; readonly text: string}[] =>
	FORMATS(plan).map(([path, format]) => ({path, text: format(plan, entries, head)}));
