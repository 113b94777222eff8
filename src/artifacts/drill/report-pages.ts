import {spanWords} from '../../run/judge-drill.ts';
import {elapsed, utc} from '../clock-text.ts';
import {RESUMED} from './deviations.ts';
import {ranges} from './number-ranges.ts';
import type {DrillReport} from './report-type.ts';

/** A document without its markup: the same for Markdown and HTML. Texts are as recorded, and made harmless by whoever writes them. */
export type Page = {readonly title: string; readonly lead: readonly string[]; readonly parts: readonly Part[]};
export type Part = {readonly heading: string; readonly blocks: readonly Block[]};
export type Block =
	| {readonly kind: 'text'; readonly text: string}
	| {readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[]}
	| {readonly kind: 'list'; readonly items: readonly string[]};
/** `path`: of a file in the run folder. `blank`: for a person to fill in. `code`: a hash or a path. `words`: of our own, with code between back-quotes. */
export type Cell = string | {readonly kind: 'path' | 'code' | 'words'; readonly text: string} | {readonly kind: 'blank'};

const VERDICTS = {passed: 'PASSED', failed: 'NOT PASSED', 'not-judged': 'NOT JUDGED BY A MACHINE'} as const;
const TYPES = {'walk-through': 'walk-through: nothing was executed', simulated: 'simulated: pretended programs, nothing real', 'live-staging': 'live, in staging', 'live-production': 'live, in production'} as const;
const NOT_STATED = 'not stated';

export const drillPage = (report: DrillReport): Page => ({
	title: `Drill report: ${report.runbook.title}`,
	lead: [
		`${verdictWords(report)} ${report.scenario.title}`,
		`Made from the journal alone. What only people can say is asked, and left blank: nothing in here is guessed.`,
	],
	parts: [identity(report), objectives(report), criteria(report), steps(report), coverage(report), deviations(report), failures(report), decisions(report), ...notes(report), findings(report), actions(), evidence(report), signOff()],
});

const verdictWords = ({verdict, outcome, criteria: judged}: DrillReport): string => {
	if (outcome === 'not finished') return 'NOT FINISHED.';
	const open = judged.filter(one => one.verdict === 'open').length;
	return `${VERDICTS[verdict]}${open === 0 ? '.' : `, ${open} ${open === 1 ? 'criterion' : 'criteria'} for the reviewer.`}`;
};

const table = (head: readonly string[], rows: readonly (readonly Cell[])[]): Block => ({kind: 'table', head, rows});
const text = (words: string): Block => ({kind: 'text', text: words});
const code = (words: string): Cell => ({kind: 'code', text: words});
const BLANK: Cell = {kind: 'blank'};

const at = (iso: string): string => utc(Date.parse(iso));

const pairs = (record: Readonly<Record<string, string>>): string => Object.entries(record).map(([name, what]) => (what === '' ? name : `${name} (${what})`)).join(', ') || NOT_STATED;

const identity = (report: DrillReport): Part => {
	const {about, scenario, runbook, versions} = report;
	const rows: readonly (readonly [string, Cell])[] = [
		['Drill', code(report.id)],
		['Type', TYPES[report.type]],
		['Outcome', `${report.outcome}${report.outcomeReason === '' ? '' : `: ${report.outcomeReason}`}`],
		['Scenario', scenario.title],
		['Scenario file', scenario.path === null ? 'none' : code(scenario.path)],
		...(scenario.sha256 === null ? [] : [['Scenario SHA-256', code(scenario.sha256)] as const]),
		['What is assumed', about.summary || NOT_STATED],
		['Assumptions', about.assumptions.join('; ') || NOT_STATED],
		['What goes wrong', {kind: 'words', text: report.faults.join('; ') || 'nothing on purpose'}],
		['Seed', String(report.seed)],
		['System', about.system || NOT_STATED],
		['Environment', about.environment || (report.mode === 'drill' ? `pretended, on ${report.host}` : NOT_STATED)],
		['Runbook', code(runbook.path)],
		['Runbook SHA-256', code(runbook.sha256)],
		['Tool', Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', ')],
		['Driven by', `${report.operator} on ${report.host}${drivenWords(report)}`],
		['Participants and roles', pairs(about.participants)],
		['Absent on purpose', pairs(about.absent)],
		['Third parties', about.thirdParties.join(', ') || NOT_STATED],
		['Planned start', report.plannedStart ?? NOT_STATED],
		['Started', at(report.startedAt)],
		['Finished', report.finishedAt === null ? 'not finished' : at(report.finishedAt)],
		['Took', report.speed === 1 ? elapsed(report.measuredMs) : `${elapsed(report.nominalMs)} at its own speed; measured ${elapsed(report.measuredMs)} at ${report.speed} times the speed`],
	];
	return {heading: 'The drill', blocks: [table(['', ''], rows)]};
};

const objectives = ({rto, rpo, speed, journal}: DrillReport): Part => {
	const took = (ms: number | undefined): string => (ms === undefined ? 'not measured' : spanWords(ms));
	const met = (value: boolean | null): string => (value === null ? 'not judged' : value ? 'met' : 'NOT MET');
	return {
		heading: 'Objectives',
		blocks: [
			text(`Set before the start: they stand in entry 1 of ${journal.entries} of the journal.`),
			table(
				['objective', 'target', 'measured', 'result'],
				[
					['Time to recover (RTO)', rto.targetMs === null ? 'none set' : spanWords(rto.targetMs), rto.took === null ? `not recovered: ${rto.why}` : rto.why !== '' ? `${took(rto.took.nominalMs)}; ${rto.why}` : speed === 1 ? took(rto.took.measuredMs) : `${took(rto.took.nominalMs)} at its own speed (${took(rto.took.measuredMs)} by the clock, at ${speed} times the speed)`, met(rto.met)],
					['Loss (RPO)', rpo.targetMs === null ? 'none set' : spanWords(rpo.targetMs), took(rpo.lostMs ?? undefined), met(rpo.met)],
				],
			),
			text(`Start rule: the time to recover is counted from ${rto.from} to ${rto.to}. ${rpo.from === null ? 'The loss is measured by nothing.' : `The loss is the value that was given for "${rpo.from}".`}`),
		],
	};
};

const criteria = ({criteria: judged}: DrillReport): Part => ({
	heading: 'Pass criteria',
	blocks: [judged.length === 0 ? text('None were set.') : table(['criterion', 'result', 'recorded'], judged.map(({text: words, verdict, why}) => [words, verdict === 'open' ? 'for the reviewer' : verdict === 'met' ? 'met' : 'NOT MET', verdict === 'open' && why === 'for the reviewer' ? BLANK : why]))],
});

const steps = ({steps: rows, speed}: DrillReport): Part => ({
	heading: 'Steps, planned and actual',
	blocks: [
		text(`Time at a step is reading, deciding and running. Planned is what the runbook itself says: waits, soaks and time limits.${speed === 1 ? '' : ' Actual is at its own speed; measured is by the clock.'}`),
		table(
			['step', 'title', 'status', 'planned', 'actual', ...(speed === 1 ? [] : ['measured']), 'attempts', 'evidence'],
			rows.map(({step, title, status, planned, took, attempts, evidence: file}): readonly Cell[] => [
				String(step),
				title,
				status,
				planned === null ? '' : `${planned.most ? 'at most ' : ''}${spanWords(planned.ms)}`,
				took === null ? '' : spanWords(took.nominalMs),
				...(speed === 1 ? [] : [took === null ? '' : spanWords(took.measuredMs)]),
				attempts === 0 ? '' : String(attempts),
				file === null ? '' : {kind: 'path', text: file},
			]),
		),
	],
});

const coverage = ({coverage: found}: DrillReport): Part => ({
	heading: 'Coverage',
	blocks: [
		table(
			['commands on the way', 'number', 'steps'],
			(
				[
					['run for real', found.real],
					['run as pretended programs', found.pretended],
					['not exercised', found.notExercised.map(({step}) => step)],
					['passed over by a person', found.passedOver],
					['not reached', found.notReached],
				] as const
			).map(([name, list]) => [name, String(list.length), ranges(list)]),
		),
		text(`Done, ticked or decided by people: ${found.byPeople}. Steps of the runbook off the way that was taken: ${found.offTheWay}.`),
		...(found.notExercised.length === 0 ? [] : [table(['step', 'why it was not exercised'], found.notExercised.map(({step, why}) => [String(step), why]))]),
	],
});

/** Where the answers came from, if nobody was there. */
const drivenWords = ({unattended, answeredBy, scenario}: DrillReport): string => {
	if (!unattended) return '';
	if (answeredBy.length === 0) return '; nobody was there, and nothing was answered';
	return scenario.path === null ? '; the answers were written down beforehand, nobody was asked' : '; the answers came from the scenario, nobody was asked';
};

/** Nobody left the way that is written down; what did not go that way by itself stands in its own part. */
const noDeviation = ({outcome, failures: failed, coverage: {notExercised}}: DrillReport): string => {
	const parts = [
		...(failed.length === 0 ? [] : [`${failed.length} ${failed.length === 1 ? 'attempt' : 'attempts'} failed (Failures)`]),
		...(notExercised.length === 0 ? [] : [`${notExercised.length} ${notExercised.length === 1 ? 'command was' : 'commands were'} not exercised (Coverage)`]),
		...(outcome === 'completed' ? [] : [outcome === 'not finished' ? 'the drill is not finished' : outcome === 'aborted' ? 'the drill was aborted' : 'the drill failed']),
	];
	return parts.length === 0 ? 'None: it went as written.' : `None by people. Yet it did not all go as written: ${parts.join(', ')}.`;
};

const deviations = (report: DrillReport): Part => ({
	heading: 'Deviations',
	blocks: [report.deviations.length === 0 ? text(noDeviation(report)) : table(['time', 'step', 'what', 'reason', 'approved by'], report.deviations.map(({at: when, step, what, reason, by}) => [at(when), step === null ? '' : String(step), what, reason === '' ? 'none given' : reason, whose(by, report.unattended && !what.startsWith(RESUMED))]))],
});

/** Where nobody was asked, nobody approved. */
const whose = (by: string, unattended: boolean): string => (unattended && by !== 'rollbook' ? 'nobody: the scenario answered' : by);

const failures = ({failures: rows}: DrillReport): Part => ({
	heading: 'Failures',
	blocks: [rows.length === 0 ? text('No step failed.') : table(['after', 'step', 'attempt', 'what happened', 'then', 'evidence'], rows.map(({atMs, step, attempt, why, afterwards, evidence: file}): readonly Cell[] => [elapsed(atMs), String(step), String(attempt), why, afterwards, file === null ? '' : {kind: 'path', text: file}]))],
});

const decisions = ({decisions: rows, unattended}: DrillReport): Part => ({
	heading: 'Decisions',
	blocks: [rows.length === 0 ? text('None were taken.') : table(['time', 'step', 'question', 'chosen', 'out of', 'by', 'reason'], rows.map(({at: when, step, title, chosen, of, by, reason}) => [when === null ? '' : at(when), String(step), title, chosen, String(of.length), whose(by, unattended), reason]))],
});

const notes = ({notes: rows}: DrillReport): readonly Part[] => (rows.length === 0 ? [] : [{heading: 'Notes', blocks: [table(['time', 'by', 'note'], rows.map(({at: when, by, text: words}) => [at(when), by, words]))]}]);

const findings = ({findings: items}: DrillReport): Part => ({heading: 'Findings', blocks: [text('Questions that the record raises. Their answers are for the people who were there.'), items.length === 0 ? text('None.') : {kind: 'list', items}]});

const actions = (): Part => ({heading: 'Actions', blocks: [table(['action', 'owner', 'due', 'link'], [[BLANK, BLANK, BLANK, BLANK], [BLANK, BLANK, BLANK, BLANK], [BLANK, BLANK, BLANK, BLANK]]), table(['', ''], [['Retest on', BLANK]])]});

const evidence = ({evidence: files, journal}: DrillReport): Part => ({
	heading: 'Evidence',
	blocks: [
		table(['file', 'bytes', 'SHA-256'], [...files.map(({path, bytes, sha256}): readonly Cell[] => [{kind: 'path', text: path}, String(bytes), code(sha256)]), [{kind: 'path', text: 'journal.jsonl'}, `${journal.entries} entries`, code(journal.head)]]),
		text('The value beside the journal is the hash of its last line: each line holds the hash of the one before. A cut end or a journal written anew shows only against this value, kept elsewhere. Every file of the folder, with its hash, stands in manifest.json.'),
	],
});

const signOff = (): Part => ({heading: 'Review', blocks: [table(['reviewer', 'role', 'date', 'signature'], [[BLANK, BLANK, BLANK, BLANK]])]});
