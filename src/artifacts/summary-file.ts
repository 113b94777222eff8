import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {Step} from '../plan/step.ts';
import type {Entry} from '../run/entry.ts';
import type {Mode, Outcome, StepResult} from '../run/event.ts';
import {happened} from '../run/happened.ts';
import {undosLeft} from '../run/routes.ts';
import type {Attempt, RunState, StepStatus} from '../run/state.ts';
import {isRuledOut, stepState} from '../run/step-state.ts';
import {type ShownPair, shownPairs} from '../run/shown-states.ts';
import {timeShares} from '../run/time-shares.ts';
import type {Share} from '../run/time-shares.ts';
import {optionText} from '../run/timeline.ts';
import {folded} from './folded.ts';
import {inertJson} from './inert.ts';
import {NOTHING_PRINTED, type Printed, keptName} from './kept-states.ts';
import {runId} from './run-id.ts';

/** `summary.json`. Times are UTC (RFC 3339), durations in milliseconds; `steps` are those of the way taken. */
export type SummaryFile = {
	readonly schema: 1;
	readonly run: {readonly id: string; readonly mode: Mode; readonly kind: string; readonly speed: number; readonly operator: string; readonly host: string; readonly versions: Readonly<Record<string, string>>};
	readonly runbook: {readonly title: string; readonly path: string; readonly sha256: string; readonly sidecar: {readonly path: string; readonly sha256: string} | null; readonly changedMeanwhile: boolean};
	/** Null: not finished. */
	readonly outcome: Outcome | null;
	readonly outcomeReason: string;
	readonly startedAt: string;
	readonly finishedAt: string | null;
	readonly durationMs: number;
	/** Whom the run waited for. */
	readonly waitedMs: Readonly<Record<Share, number>>;
	/** The runbook's own; `met` null: not finished, or time did not pass as it does. */
	readonly timeObjective: {readonly ms: number; readonly met: boolean | null} | null;
	readonly counts: Readonly<Partial<Record<StepStatus, number>>>;
	readonly steps: readonly SummaryStep[];
	readonly notes: readonly {readonly happenedAt: string; readonly recordedAt: string; readonly by: string; readonly step: number | null; readonly text: string}[];
	/** What showed a state before the first change and after it; `file`: its copy at the top of the folder, null where there is none. */
	readonly beforeAndAfter: readonly {readonly name: string; readonly of: string; readonly before: SummaryLook | null; readonly after: SummaryLook | null}[];
	/** What can still be taken back. */
	readonly undo: readonly {readonly step: number; readonly by: string}[];
	/** `head`: hash of the last line. */
	readonly journal: {readonly entries: number; readonly head: string};
};

type SummaryLook = {readonly step: number; readonly attempt: number; readonly evidence: string; readonly file: string | null};

type SummaryStep = {
	readonly number: number;
	readonly id: string;
	readonly title: string;
	readonly section: string;
	readonly kind: Step['kind'];
	readonly line: number;
	readonly status: StepStatus;
	readonly reason: string;
	/** Whoever settled it; empty: its command did. */
	readonly by: string;
	readonly settledAt: string | null;
	/** The option that was taken; null: it is no decision, or none was. */
	readonly option: string | null;
	readonly attempts: readonly SummaryAttempt[];
};

type SummaryAttempt = {
	readonly number: number;
	/** As it ran, secrets masked, cut to 1,000 characters. */
	readonly command: string;
	readonly edited: boolean;
	readonly target: string;
	readonly startedAt: string;
	/** Null: it has no end yet. */
	readonly result: (Pick<StepResult, 'status' | 'exit' | 'signal' | 'by' | 'why' | 'durationMs'> & {readonly evidence: StepResult['artifacts']}) | null;
	/** What a person said of it. */
	readonly judged: {readonly verdict: string; readonly by: string; readonly seen: string} | null;
};

export const summaryFile = (plan: Plan, entries: readonly Entry[], head: string, printed: Printed = NOTHING_PRINTED): string => `${inertJson(summaryOf(plan, entries, head, printed), 2)}\n`;

const summaryOf = (plan: Plan, entries: readonly Entry[], head: string, printed: Printed): SummaryFile => {
	const state = folded(plan, entries);
	const steps = state.way.flatMap(id => (isRuledOut(stepState(state, id)) ? [] : (findStep(plan, id) ?? []))).map(step => stepOf(plan, state, step));
	const durationMs = Math.max(0, (state.finishedAt ?? entries.at(-1)?.at ?? state.startedAt) - state.startedAt);
	const first = entries[0]?.event;
	return {
		schema: 1,
		run: {id: runId(entries, head), mode: state.mode, kind: plan.kind, speed: state.speed, operator: state.operator, host: state.host, versions: first?.kind === 'run-started' ? first.versions : {}},
		runbook: {title: plan.title, path: plan.source.path, sha256: plan.source.sha256, sidecar: plan.source.sidecar ?? null, changedMeanwhile: state.runbookChanged},
		outcome: state.outcome,
		outcomeReason: state.outcomeReason,
		startedAt: iso(state.startedAt),
		finishedAt: state.finishedAt === null ? null : iso(state.finishedAt),
		durationMs,
		waitedMs: timeShares(plan, entries).of,
		timeObjective: plan.rtoMs === null ? null : {ms: plan.rtoMs, met: state.outcome === 'completed' && state.speed === 1 ? durationMs <= plan.rtoMs : null},
		counts: Object.fromEntries([...Map.groupBy(steps, ({status}) => status)].map(([status, own]) => [status, own.length])),
		steps,
		notes: state.notes.map(({at, by, text, step}) => ({happenedAt: iso(happened(text, at)?.at ?? at), recordedAt: iso(at), by, step: step === null ? null : (findStep(plan, step)?.number ?? null), text})),
		beforeAndAfter: shownPairs(plan, entries).map(pair => ({name: pair.name, of: pair.of, before: lookOf(plan, 'pre', pair, printed), after: lookOf(plan, 'post', pair, printed)})),
		undo: undosLeft(plan, state).map(({from, words}) => ({step: findStep(plan, from)?.number ?? 0, by: words})),
		journal: {entries: entries.length, head},
	};
};

const lookOf = (plan: Plan, side: 'pre' | 'post', pair: ShownPair, printed: Printed): SummaryLook | null => {
	const at = side === 'pre' ? pair.before : pair.after;
	return at && {step: at.step, attempt: at.attempt, evidence: at.path, file: keptName(plan, side, pair, at, printed)};
};

const stepOf = (plan: Plan, state: RunState, step: Step): SummaryStep => {
	const own = stepState(state, step.id);
	return {
		number: step.number,
		id: step.id,
		title: step.title,
		section: step.section,
		kind: step.kind,
		line: step.line,
		status: own.status,
		reason: own.reason,
		by: own.by,
		settledAt: own.at === null ? null : iso(own.at),
		option: own.option === null ? null : optionText(plan, step.id, own.option),
		attempts: own.attempts.map(attemptOf),
	};
};

const attemptOf = ({number, command, edited, target, startedAt, result, word}: Attempt): SummaryAttempt => ({
	number,
	command,
	edited: edited === true,
	target,
	startedAt: iso(startedAt),
	result: result === null ? null : {status: result.status, exit: result.exit, signal: result.signal, by: result.by, why: result.why, durationMs: result.durationMs, evidence: result.artifacts},
	judged: word === null ? null : {verdict: word.verdict, by: word.by, seen: word.seen},
});

const iso = (at: number): string => new Date(at).toISOString();
