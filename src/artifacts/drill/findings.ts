import type {DrillBrief} from '../../plan/drill.ts';
import type {Entry} from '../../run/entry.ts';
import {spanWords} from '../../run/judge-drill.ts';
import type {RunState} from '../../run/state.ts';
import type {DrillReport} from './report-type.ts';

type Facts = Pick<DrillReport, 'rto' | 'rpo' | 'criteria' | 'steps' | 'coverage' | 'deviations' | 'failures'> & {readonly brief: DrillBrief; readonly state: RunState; readonly entries: readonly Entry[]};

/** What the record raises, as questions: it holds what happened, never why. */
export const findingsOf = (facts: Facts): readonly string[] => [...objectiveQuestions(facts), ...failureQuestions(facts), ...stepQuestions(facts), ...coverageQuestions(facts), ...deviationQuestions(facts)];

const objectiveQuestions = ({rto, rpo, steps, criteria, brief, state}: Facts): readonly string[] => {
	const longest = steps.filter(({took}) => took !== null).toSorted((a, b) => (b.took?.nominalMs ?? 0) - (a.took?.nominalMs ?? 0)).slice(0, 3);
	const where = longest.map(({step, took}) => `step ${step} ${spanWords(took?.nominalMs ?? 0)}`).join(', ');
	return [
		...(rto.targetMs === null ? ['What is the time to recover that the business needs? None was set for this drill.'] : []),
		...(rto.targetMs !== null && rto.took === null && state.outcome !== null ? [`What kept it from recovering? The clock was never stopped: ${rto.why}.`] : []),
		...(rto.targetMs !== null && rto.took !== null && rto.met === false ? [`Where did the time go, and what would shorten it? It took ${spanWords(rto.took.nominalMs)} of ${spanWords(rto.targetMs)}; longest: ${where}.`] : []),
		...(rpo.targetMs !== null && rpo.lostMs === null ? ['How much would have been lost? An objective was set and nothing was measured.'] : []),
		...criteria.filter(({verdict, text}) => verdict === 'unmet' && !text.endsWith('(RTO)')).map(({text, why}) => `Why was this criterion not met: ${text}? Recorded: ${why}.`),
		...criteria.filter(({verdict, why}) => verdict === 'open' && why === 'for the reviewer').map(({text}) => `Does it hold: ${text}?`),
		...(brief.about.plannedStart === null ? [] : ['Did it begin as planned, and if not, what kept people?']),
	];
};

const failureQuestions = ({failures}: Facts): readonly string[] => {
	const byStep = Map.groupBy(failures, ({step}) => step);
	return [...byStep].map(([step, list]) => `Step ${step} "${list[0]?.title ?? ''}" failed${list.length === 1 ? '' : ` ${list.length} times`} (${list.at(-1)?.why ?? ''}). Does the runbook say what to do then, and was that enough?`);
};

const stepQuestions = ({steps}: Facts): readonly string[] =>
	steps.flatMap(({step, title, planned, took, status}) => [
		...(planned && took && took.nominalMs > planned.ms * SLOWER + SLACK_MS ? [`Step ${step} "${title}" took ${spanWords(took.nominalMs)}; the runbook gives it ${planned.most ? 'at most ' : ''}${spanWords(planned.ms)}. Which of them is right?`] : []),
		...(status === 'unjudged' || status === 'unknown' ? [`What became of step ${step} "${title}"? It ended ${status === 'unknown' ? 'without a trace' : 'and nobody has judged it'}.`] : []),
	]);

/** Time to read and to confirm is no finding. */
const SLOWER = 1.5;
const SLACK_MS = 30_000;

const coverageQuestions = ({coverage: {notExercised, notReached}}: Facts): readonly string[] => [
	...notExercised.slice(0, MOST).map(({step, why}) => `How can step ${step} be exercised next time? It was not: ${why}.`),
	...(notExercised.length > MOST ? [`And ${notExercised.length - MOST} more steps that were not exercised?`] : []),
	...(notReached.length > 0 ? [`When will ${notReached.length === 1 ? `step ${notReached[0]}` : `the ${notReached.length} steps from ${notReached[0]} on`} be tried? The drill did not get there.`] : []),
];

const MOST = 10;

const deviationQuestions = ({deviations}: Facts): readonly string[] =>
	deviations.filter(({step, by}) => step !== null && by !== 'rollbook').slice(0, MOST).map(({step, what, reason}) => `Should the runbook change at step ${step}? It was left there: ${what}${reason === '' ? ', no reason given' : ` (${reason})`}.`);
