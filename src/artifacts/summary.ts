import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {Step} from '../plan/step.ts';
import type {Entry} from '../run/entry.ts';
import type {StepResult} from '../run/event.ts';
import type {Attempt, RunState, StepState} from '../run/state.ts';
import {undosLeft} from '../run/routes.ts';
import {STATUS_SIGNS} from '../run/status-signs.ts';
import {isRuledOut, stepState} from '../run/step-state.ts';
import {JUDGED, optionText} from '../run/timeline.ts';
import {type Share, timeShares} from '../run/time-shares.ts';
import {beforeAndAfter} from './before-and-after.ts';
import {count, elapsed, utc} from './clock-text.ts';
import {folded} from './folded.ts';
import {plain} from './inert.ts';
import {NOTHING_PRINTED, type Printed} from './kept-states.ts';
import {tally} from './tally.ts';

/** `rollback-summary.txt`: one page for the ticket, true also for a run that is not finished yet. */
export const summary = (plan: Plan, entries: readonly Entry[], head: string, printed: Printed = NOTHING_PRINTED): string => {
	const state = folded(plan, entries);
	return [...heading(plan, state, entries), '', ...stepLines(plan, state), ...openEnds(plan, state), ...beforeAndAfter(plan, entries, printed), '', ...evidence(plan, entries, head), ''].join('\n');
};

const heading = (plan: Plan, state: RunState, entries: readonly Entry[]): readonly string[] => {
	const last = entries.at(-1)?.at ?? state.startedAt;
	return [
		`${state.mode === 'drill' ? 'DRILL: ' : ''}${plain(plan.title)}`,
		'',
		`Outcome    ${state.outcome ?? 'not finished'}${state.outcomeReason === '' ? '' : `: ${plain(state.outcomeReason)}`}`,
		`Steps      ${tally(plan, state)}`,
		`Operator   ${plain(state.operator)} on ${plain(state.host)}`,
		`Started    ${utc(state.startedAt)}`,
		`Finished   ${state.finishedAt === null ? '—' : utc(state.finishedAt)}`,
		`Took       ${elapsed((state.finishedAt ?? last) - state.startedAt)}${state.speed === 1 ? '' : ` (at ${state.speed} times the speed)`}`,
		...waited(plan, entries),
	];
};

/** Whom the run waited for; only what took a second or more. */
const waited = (plan: Plan, entries: readonly Entry[]): readonly string[] => {
	const {of} = timeShares(plan, entries);
	const parts = WAITED.filter(([share]) => of[share] >= 1000).map(([share, words]) => `${words} ${elapsed(of[share])}`);
	return parts.length === 0 ? [] : [`Waited     ${parts.join(' · ')}`];
};

const WAITED: readonly (readonly [Share, string])[] = [['person', 'for people'], ['machine', 'for commands'], ['pause', 'as the runbook asks'], ['away', 'while nobody drove it']];

/** Every step on the way that a choice did not rule out, in the order of the run. */
const stepLines = (plan: Plan, state: RunState): readonly string[] =>
	state.way
		.map(id => findStep(plan, id))
		.filter((step): step is Step => step !== undefined && !isRuledOut(stepState(state, step.id)))
		.map(step => {
			const own = stepState(state, step.id);
			return `${STATUS_SIGNS[own.status]} ${String(step.number).padStart(3)}  ${short(plain(step.title)).padEnd(TITLE_WIDTH)}  ${own.status}${detail(plan, step, own)}`;
		});

const TITLE_WIDTH = 40;

const short = (title: string): string => (title.length > TITLE_WIDTH ? `${title.slice(0, TITLE_WIDTH - 1)}…` : title);

const detail = (plan: Plan, step: Step, own: StepState): string => {
	const attempt = own.attempts.at(-1);
	const parts = [
		step.kind === 'decision' && own.option !== null ? `"${plain(optionText(plan, step.id, own.option))}"` : '',
		attempt?.result?.exit === null || attempt?.result === undefined || attempt.result === null ? '' : `exit ${attempt.result.exit}`,
		attempt?.result ? elapsed(attempt.result.durationMs) : '',
		own.attempts.length > 1 ? count(own.attempts.length, 'attempt') : '',
		attempt && !ANSWERED.has(own.status) ? decided(attempt) : plain(own.reason),
	].filter(part => part !== '');
	return parts.length === 0 ? '' : `, ${parts.join(', ')}`;
};

/** What decided, where it was not the exit code alone: the operator's word before what was known beforehand. */
const decided = ({result, word}: Attempt): string => {
	if (word) return `${JUDGED[word.verdict]} by ${plain(word.by)}${word.seen === '' ? '' : `: ${plain(word.seen)}`}${word.verdict === 'unchecked' ? ` (${plain(result?.why ?? '')})` : ''}`;
	return result && TOLD.has(result.by) ? plain(result.why) : '';
};

const TOLD: ReadonlySet<StepResult['by']> = new Set(['expectation', 'known', 'timeout', 'operator', 'lost', 'launch', 'drill']);

/** A person's word settled the step, whatever its attempts did before: the reason is theirs. */
const ANSWERED: ReadonlySet<StepState['status']> = new Set(['skipped', 'done-by-hand', 'not-applicable']);

const openEnds = (plan: Plan, state: RunState): readonly string[] => {
	const open = state.way.filter(id => stepState(state, id).status === 'pending').length;
	const notes = state.notes.map(note => `${utc(note.at)} ${plain(note.by)}: ${plain(note.text)}`);
	return [
		...undosLeft(plan, state).flatMap((route, index) => [...(index === 0 ? ['', 'Can be taken back'] : []), `  step ${findStep(plan, route.from)?.number ?? ''}: by ${plain(route.words)}`]),
		...(open > 0 ? ['', `Not reached: ${count(open, 'step')}`] : []),
		...(state.runbookChanged ? ['', 'The runbook file, or the one of annotations beside it, changed during the run; this run used the version it began with (kept in this folder).'] : []),
		...(notes.length > 0 ? ['', 'Notes', ...notes.map(note => `  ${note}`)] : []),
	];
};

const evidence = (plan: Plan, entries: readonly Entry[], head: string): readonly string[] => [
	`Runbook    ${plain(plan.source.path)}`,
	`  sha256   ${plan.source.sha256}`,
	...(plan.source.sidecar ? [`Sidecar    ${plain(plan.source.sidecar.path)}`, `  sha256   ${plan.source.sidecar.sha256}`] : []),
	`Journal    ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}, the hash of the last one is`,
	`           ${head}`,
	'           Changes inside of the journal show in its chain; a cut end or a',
	'           journal written anew shows only against this hash, kept elsewhere.',
];
