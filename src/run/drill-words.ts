import type {Plan} from '../plan/plan.ts';
import type {Entry} from './entry.ts';
import {judgeDrill, spanWords, verdictOfDrill} from './judge-drill.ts';
import type {DrillVerdict, Judged} from './judge-drill.ts';
import {isWalkThrough, loss, recovery} from './recovery.ts';

/** How a drill went, on a few lines for whoever sees its end. `mark`: null for a line that is no criterion. */
type DrillWords = {readonly verdict: DrillVerdict; readonly headline: string; readonly rows: readonly {readonly mark: Judged['verdict'] | null; readonly text: string}[]};

const HEADLINES: Readonly<Record<DrillVerdict, string>> = {passed: 'passed', failed: 'NOT PASSED', 'not-judged': 'nothing that a machine can judge'};

/** Null: the run was not begun as a drill, or is not over. */
export const drillWords = (plan: Plan, entries: readonly Entry[]): DrillWords | null => {
	const first = entries[0]?.event;
	if (first?.kind !== 'run-started' || !first.drill || !entries.some(({event}) => event.kind === 'run-finished')) return null;
	const judged = judgeDrill(plan, entries);
	const verdict = verdictOfDrill(judged);
	const open = judged.filter(one => one.verdict === 'open').length;
	const rto = recovery(plan, entries);
	const rpo = loss(plan, entries);
	const byClock = rto.took && first.speed !== 1 ? ` (${spanWords(rto.took.measuredMs)} by the clock)` : '';
	const recovered = rto.took && rto.why !== '' ? `not measured; the talk took ${spanWords(rto.took.nominalMs)}` : rto.took ? `recovered in ${spanWords(rto.took.nominalMs)}${byClock}` : `not recovered, ${rto.why}`;
	return {
		verdict,
		headline: `${HEADLINES[verdict]}${open === 0 ? '' : `; ${open} for the reviewer`}`,
		rows: [
			{mark: rto.met === null ? null : rto.met ? 'met' : 'unmet', text: `RTO ${rto.targetMs === null ? 'none set' : spanWords(rto.targetMs)}: ${recovered}`},
			...(isWalkThrough(entries) ? [] : [{mark: null, text: `from ${rto.from} to ${rto.to}${byClock === '' ? '' : `, at its own speed: the drill was ${first.speed} times faster`}`}]),
			...(rpo.targetMs === null ? [] : [{mark: rpo.met === null ? ('open' as const) : rpo.met ? ('met' as const) : ('unmet' as const), text: `RPO ${spanWords(rpo.targetMs)}: ${rpo.lostMs === null ? 'not measured' : `${spanWords(rpo.lostMs)} lost`}`}]),
			// The objectives stand above.
			...judged.filter(({text}) => !/\((?:RTO|RPO)\)$/.test(text)).map(({text, verdict: mark, why}) => ({mark, text: `${text}: ${why}`})),
		],
	};
};
