import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import type {TimeShares, Waited} from '../run/time-shares.ts';
import {timeShares} from '../run/time-shares.ts';
import type {TimelineRow} from '../run/timeline.ts';
import {timeline} from '../run/timeline.ts';
import {count, elapsed, utc} from './clock-text.ts';
import {folded} from './folded.ts';
import {cell} from './inert.ts';
import {shareRows} from './share-words.ts';

/** `timeline.md`: what happened when, who did it, and whom the run waited for. */
export const timelineDocument = (plan: Plan, entries: readonly Entry[]): string => {
	const {speed} = folded(plan, entries);
	return [
		`# Timeline: ${cell(plan.title)}`,
		'',
		`Times are UTC, in the order of the journal.${speed === 1 ? '' : ` This was a drill at ${speed} times the speed.`}`,
		'',
		...timeLines(plan, timeShares(plan, entries)),
		'| time | elapsed | who | step | what | waited for | evidence |',
		'| --- | --- | --- | --- | --- | --- | --- |',
		...timeline(plan, entries).map(rowLine),
		'',
	].join('\n');
};

const rowLine = (row: TimelineRow): string => {
	const later = row.happenedAt === row.at ? '' : ` (written down ${utc(row.at)})`;
	const elapsedMs = Math.max(0, row.elapsedMs - (row.at - row.happenedAt));
	return `| ${utc(row.happenedAt)} | +${elapsed(elapsedMs)} | ${cell(row.who)} | ${row.step ?? ''} | ${cell(row.what)}${later} | ${waitedWords(row)} | ${row.evidence === null ? '' : `[output](<${row.evidence}>)`} |`;
};

const waitedWords = ({waited, who}: TimelineRow): string => {
	if (waited === null || waited.ms < 500) return '';
	return `${waited.share === 'machine' ? 'the command' : cell(who)}, ${elapsed(waited.ms)}`;
};

/** Whom the run waited for as a whole, and the longest waits for a person. */
const timeLines = (plan: Plan, shares: TimeShares): readonly string[] => {
	const rows = shareRows(shares);
	if (rows.length === 0) return [];
	const longest = shares.waits.filter(({ms}) => ms >= LONG_MS).toSorted((a, b) => b.ms - a.ms).slice(0, MOST_LONG);
	return [
		'| the run waited for | time | part |',
		'| --- | --- | --- |',
		...rows.map(([words, time, part]) => `| ${words} | ${time} | ${part} |`),
		'',
		...(longest.length === 0 ? [] : [`Waited longest for a person: ${longest.map(wait => longWords(plan, wait)).join('; ')}.`, '']),
		...peopleLines(shares.waits),
	];
};

const LONG_MS = 60_000;
const MOST_LONG = 3;

const longWords = (plan: Plan, {step, by, ms}: Waited): string => {
	const found = findStep(plan, step);
	return `${elapsed(ms)} for ${cell(by)}${found ? ` at step ${found.number}, ${cell(found.title)}` : ''}`;
};

/** Only where there is more than one. */
const peopleLines = (waits: readonly Waited[]): readonly string[] => {
	const people = [...Map.groupBy(waits, ({by}) => by)];
	if (people.length < 2) return [];
	return [...people.map(([by, own]) => `- ${cell(by)}: ${count(own.length, 'answer')}, waited for ${elapsed(own.reduce((sum, {ms}) => sum + ms, 0))}`), ''];
};
