import {shellWord} from '../plan/shell-word.ts';
import type {DrillVerdict} from '../run/judge-drill.ts';
import {elapsed, utc} from './clock-text.ts';
import {plain} from './inert.ts';
import type {ListedRun} from './run-list.ts';

/** A runbook of a repository. Days are ISO dates as far as they could be read; null: it does not say. */
export type ListedRunbook = {
	/** As one would type it. */
	readonly path: string;
	readonly title: string;
	readonly owner: string | null;
	/** What makes it a runbook and not a page. */
	readonly sign: string;
	/** Those that a run goes through. */
	readonly steps: number;
	readonly lastLook: string | null;
	readonly nextReview: string | null;
	/** The day of the next review lies behind. */
	readonly overdue: boolean;
	/** A scenario stands beside it. */
	readonly scenario: boolean;
	readonly lastDrill: {readonly folder: string; readonly startedAt: string; readonly outcome: string; readonly verdict: DrillVerdict; /** Null: it did not recover, or nothing was executed. */ readonly recoveredMs: number | null; readonly rtoMs: number | null} | null;
	readonly lastRun: {readonly folder: string; readonly startedAt: string | null; readonly state: ListedRun['state']} | null;
	/** Errors that keep it from being run. */
	readonly errors: number;
};

export const RUNBOOK_LIST_FORMATS = {
	text: (runbooks: readonly ListedRunbook[]): string => (runbooks.length === 0 ? '' : runbooks.map(block).join('\n')),
	json: (runbooks: readonly ListedRunbook[]): string => `${JSON.stringify({schema: 1, runbooks}, null, 2)}\n`,
} as const;

export type RunbookListFormat = keyof typeof RUNBOOK_LIST_FORMATS;

const block = (one: ListedRunbook): string => {
	const about = [one.title === '' ? null : `"${plain(one.title)}"`, one.owner === null ? null : `owner ${plain(one.owner)}`, `${one.steps} ${one.steps === 1 ? 'step' : 'steps'}`];
	const dates = [one.lastLook === null ? null : `last looked at ${one.lastLook}`, one.nextReview === null ? null : `next review ${one.nextReview}${one.overdue ? ' (OVERDUE)' : ''}`];
	const rows = [plain(one.path), `  ${joined(about)}`, `  ${drillText(one)}`, `  ${runText(one)}`, ...(joined(dates) === '' ? [] : [`  ${joined(dates)}`]), ...(one.errors === 0 ? [] : [`  ${one.errors} ${one.errors === 1 ? 'error' : 'errors'}: \`rollbook check ${plain(shellWord(one.path))}\``])];
	return `${rows.join('\n')}\n`;
};

const joined = (parts: readonly (string | null)[]): string => parts.filter(part => part !== null).join(', ');

const drillText = ({lastDrill, scenario}: ListedRunbook): string => {
	if (lastDrill === null) return scenario ? 'never drilled here; a scenario stands beside it' : 'never drilled here';
	const {startedAt, outcome, verdict, recoveredMs, rtoMs} = lastDrill;
	const time = recoveredMs === null ? null : `recovered in ${elapsed(recoveredMs)}${rtoMs === null ? '' : ` of ${elapsed(rtoMs)}`}`;
	return `last drill ${joined([dayOf(startedAt), outcome, verdict === 'not-judged' ? null : `criteria ${verdict}`, time])}`;
};

const runText = ({lastRun}: ListedRunbook): string => (lastRun === null ? 'never run here' : `last run ${joined([lastRun.startedAt === null ? null : dayOf(lastRun.startedAt), lastRun.state])}`);

const dayOf = (iso: string): string => utc(Date.parse(iso)).slice(0, 10);
