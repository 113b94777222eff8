import type {DrillType} from '../../plan/drill.ts';
import {spanWords} from '../../run/judge-drill.ts';
import type {DrillVerdict} from '../../run/judge-drill.ts';
import {count, utc} from '../clock-text.ts';
import {plain} from '../inert.ts';
import type {DrillReport} from './report-type.ts';

/** One drill of a runbook, and the folder in which its report lies. */
export type KnownDrill = {readonly folder: string; readonly report: DrillReport};

/** All drills of one runbook, oldest first: `rollbook drill FILE --history --format json`. Spans are milliseconds at their own speed. */
export type DrillHistory = {
	readonly schema: 1;
	readonly runbook: {readonly title: string; readonly path: string; readonly sha256: string};
	readonly drills: readonly {
		readonly id: string;
		readonly folder: string;
		readonly startedAt: string;
		readonly type: DrillType;
		readonly scenario: string;
		readonly verdict: DrillVerdict;
		readonly outcome: DrillReport['outcome'];
		/** Null: it did not recover, or nothing was executed. */
		readonly recoveredMs: number | null;
		readonly rtoMs: number | null;
		readonly failures: number;
		readonly notExercised: number;
		/** It was another version of the runbook than that of the drill before. */
		readonly runbookChanged: boolean;
	}[];
	/** Steps that failed in any of them or took longest, by their titles: numbers change with the runbook. */
	readonly steps: readonly {readonly title: string; readonly step: number; readonly drills: number; readonly failedIn: number; readonly medianMs: number; readonly lastMs: number | null}[];
	/** The last drill that executed something and came to an end against the one before; null: there are no two. */
	readonly since: {readonly slowerByMs: number | null; readonly runbookChanged: boolean; readonly newlyFailing: readonly string[]; readonly noLongerFailing: readonly string[]} | null;
};

export const drillHistory = (runbook: DrillHistory['runbook'], known: readonly KnownDrill[]): DrillHistory => {
	const sorted = known.toSorted((a, b) => (a.report.startedAt < b.report.startedAt ? -1 : 1));
	const reports = sorted.map(({report}) => report);
	// What was talked through or left in the middle compares with nothing.
	const comparable = reports.filter(({type, outcome}) => type !== 'walk-through' && outcome !== 'not finished');
	return {
		schema: 1,
		runbook,
		drills: sorted.map(({folder, report}, index) => ({
			id: report.id,
			folder,
			startedAt: report.startedAt,
			type: report.type,
			scenario: report.scenario.title,
			verdict: report.verdict,
			outcome: report.outcome,
			recoveredMs: recoveredMs(report),
			rtoMs: report.rto.targetMs,
			failures: report.failures.length,
			notExercised: report.coverage.notExercised.length,
			runbookChanged: index > 0 && report.runbook.sha256 !== reports[index - 1]?.runbook.sha256,
		})),
		steps: stepsOf(reports),
		since: sinceOf(comparable.at(-2), comparable.at(-1)),
	};
};

const recoveredMs = ({rto, type}: DrillReport): number | null => (type === 'walk-through' ? null : (rto.took?.nominalMs ?? null));

const failing = ({failures}: DrillReport): ReadonlySet<string> => new Set(failures.map(({title}) => title));

const stepsOf = (reports: readonly DrillReport[]): DrillHistory['steps'] => {
	const seen = Map.groupBy(
		reports.flatMap(report => report.steps.flatMap(step => (step.took && report.type !== 'walk-through' ? [{...step, ms: step.took.nominalMs, report}] : []))),
		({title}) => title,
	);
	return [...seen].map(([title, list]) => {
		const times = list.map(({ms}) => ms).toSorted((a, b) => a - b);
		return {title, step: list.at(-1)?.step ?? 0, drills: list.length, failedIn: new Set(list.filter(({report}) => failing(report).has(title)).map(({report}) => report)).size, medianMs: times[Math.floor(times.length / 2)] ?? 0, lastMs: list.findLast(({report}) => report === reports.at(-1))?.ms ?? null};
	});
};

const sinceOf = (before: DrillReport | undefined, last: DrillReport | undefined): DrillHistory['since'] => {
	if (!before || !last) return null;
	const [then, now] = [failing(before), failing(last)];
	const [one, other] = [recoveredMs(before), recoveredMs(last)];
	return {
		slowerByMs: one === null || other === null ? null : other - one,
		runbookChanged: before.runbook.sha256 !== last.runbook.sha256,
		newlyFailing: [...now].filter(title => !then.has(title)),
		noLongerFailing: [...then].filter(title => !now.has(title)),
	};
};

export const HISTORY_FORMATS = {
	json: (history: DrillHistory): string => `${JSON.stringify(history, null, 2)}\n`,
	text: (history: DrillHistory): string => {
		const {drills, runbook, since} = history;
		const head = [plain(runbook.title), `${plain(runbook.path)}: ${count(drills.length, 'drill')}`, ''];
		if (drills.length === 0) return [...head, 'It was never drilled here: `rollbook drill FILE` does.', ''].join('\n');
		return [...head, ...trendLines(drills), '', ...drills.toReversed().map(drillLine), '', ...stepLines(history), ...(since ? sinceLines(since) : []), ''].join('\n');
	},
} as const;

export type HistoryFormat = keyof typeof HISTORY_FORMATS;

type Drill = DrillHistory['drills'][number];

const trendLines = (drills: readonly Drill[]): readonly string[] => {
	const times = drills.flatMap(({recoveredMs: ms}) => ms ?? []);
	const judged = drills.filter(({rtoMs, type}) => rtoMs !== null && type !== 'walk-through');
	const met = judged.filter(({recoveredMs: ms, rtoMs}) => ms !== null && ms <= (rtoMs ?? 0)).length;
	const last = drills.findLast(({type}) => type !== 'walk-through');
	return [
		`Time to recover  ${sparkline(drills.map(({recoveredMs: ms}) => ms))}  oldest to newest`,
		times.length === 0 ? 'none of them recovered by executing something' : `best ${spanWords(Math.min(...times))}, worst ${spanWords(Math.max(...times))}, last ${last?.recoveredMs === null || last === undefined ? 'not recovered' : spanWords(last.recoveredMs)}`,
		...(judged.length === 0 ? ['no objective was set'] : [`within its objective in ${met} of ${judged.length}`]),
	];
};

const LEVELS = '▁▂▃▄▅▆▇█';

/** A character each; `·` where there is no time. */
export const sparkline = (values: readonly (number | null)[]): string => {
	const most = Math.max(1, ...values.map(value => value ?? 0));
	return values.map(value => (value === null ? '·' : LEVELS.charAt(Math.min(LEVELS.length - 1, Math.floor((value / most) * LEVELS.length))))).join('');
};

const VERDICTS: Readonly<Record<DrillVerdict, string>> = {passed: 'passed', failed: 'NOT PASSED', 'not-judged': 'not judged'};

const drillLine = ({startedAt, verdict, outcome, type, recoveredMs: ms, rtoMs, failures, notExercised, runbookChanged, scenario, folder}: Drill): string =>
	[
		`${utc(Date.parse(startedAt))}  ${VERDICTS[verdict].padEnd(10)}  ${ms === null ? (type === 'walk-through' ? 'walk-through' : 'not recovered') : spanWords(ms)}${rtoMs === null ? '' : `, objective ${spanWords(rtoMs)}`}, ${outcome}`,
		[plain(scenario), ...(failures === 0 ? [] : [count(failures, 'failure')]), ...(notExercised === 0 ? [] : [`${count(notExercised, 'step')} not exercised`]), ...(runbookChanged ? ['the runbook had changed'] : [])].join(' · '),
		`in ${plain(folder)}`,
	].join('\n  ');

const MOST = 5;

const stepLines = ({steps}: DrillHistory): readonly string[] => {
	const failed = steps.filter(({failedIn}) => failedIn > 0).toSorted((a, b) => b.failedIn - a.failedIn).slice(0, MOST);
	const long = steps.toSorted((a, b) => b.medianMs - a.medianMs).slice(0, MOST);
	const block = (heading: string, rows: readonly string[]): readonly string[] => (rows.length === 0 ? [] : [heading, ...rows.map(row => `  ${row}`), '']);
	return [
		...block('Steps that failed', failed.map(({step, title, failedIn, drills}) => `${step} ${plain(title)}: in ${failedIn} of ${drills}`)),
		...block('Steps that take longest', long.map(({step, title, medianMs, lastMs}) => `${step} ${plain(title)}: ${spanWords(medianMs)}${lastMs === null ? '' : `, last ${spanWords(lastMs)}`}`)),
	];
};

const sinceLines = ({slowerByMs, runbookChanged, newlyFailing, noLongerFailing}: NonNullable<DrillHistory['since']>): readonly string[] => [
	'Since the one before',
	`  ${slowerByMs === null ? 'times cannot be compared' : Math.abs(slowerByMs) < 1000 ? 'as fast' : `${spanWords(Math.abs(slowerByMs))} ${slowerByMs > 0 ? 'slower' : 'faster'}`}${runbookChanged ? '; the runbook has changed' : ''}`,
	...(newlyFailing.length === 0 ? [] : [`  now failing: ${newlyFailing.map(plain).join(', ')}`]),
	...(noLongerFailing.length === 0 ? [] : [`  no longer failing: ${noLongerFailing.map(plain).join(', ')}`]),
];
