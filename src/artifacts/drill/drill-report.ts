import type {Plan} from '../../plan/plan.ts';
import type {Entry} from '../../run/entry.ts';
import {fold} from '../../run/evolve.ts';
import {drillClock} from '../../run/drill-clock.ts';
import {judgeDrill, verdictOfDrill} from '../../run/judge-drill.ts';
import {loss, recovery} from '../../run/recovery.ts';
import {coverageOf} from './coverage.ts';
import {deviationsOf} from './deviations.ts';
import {failuresOf} from './failures.ts';
import {findingsOf} from './findings.ts';
import type {DrillReport} from './report-type.ts';
import {timedSteps} from './timed-steps.ts';

/** The entries of a run that was begun as a drill. Null: it was not. */
export const drillReport = (plan: Plan, entries: readonly Entry[], head: string): DrillReport | null => {
	const start = entries[0];
	const brief = start?.event.kind === 'run-started' ? start.event.drill : undefined;
	if (start?.event.kind !== 'run-started' || !brief) return null;
	const state = fold(plan, entries);
	const clock = drillClock(plan, entries);
	const end = clock.at(-1) ?? {measuredMs: 0, nominalMs: 0};
	const criteria = judgeDrill(plan, entries);
	const parts = {rto: recovery(plan, entries), rpo: loss(plan, entries), criteria, steps: timedSteps(plan, entries, clock), coverage: coverageOf(plan, state), deviations: deviationsOf(plan, entries), failures: failuresOf(plan, entries, clock)};
	const {runbook} = start.event;
	return {
		schema: 1,
		id: brief.id ?? iso(start.at),
		mode: state.mode,
		type: brief.type,
		verdict: state.outcome === null ? 'not-judged' : verdictOfDrill(criteria),
		outcome: state.outcome ?? 'not finished',
		outcomeReason: state.outcomeReason,
		scenario: brief.scenario,
		about: brief.about,
		runbook: {title: plan.title, path: runbook.path, sha256: runbook.sha256, sidecarSha256: runbook.sidecar?.sha256 ?? null},
		versions: start.event.versions,
		operator: state.operator,
		host: state.host,
		answeredBy: [...new Set(entries.flatMap(({event}) => ('by' in event && typeof event.by === 'string' ? [event.by] : [])))],
		unattended: brief.delays !== null,
		plannedStart: brief.about.plannedStart,
		startedAt: iso(start.at),
		finishedAt: state.finishedAt === null ? null : iso(state.finishedAt),
		...end,
		speed: state.speed,
		seed: brief.seed,
		faults: brief.faults,
		...parts,
		decisions: decisionsOf(plan, state),
		notes: state.notes.map(({at, by, text}) => ({at: iso(at), by, text})),
		findings: findingsOf({...parts, brief, state, entries}),
		evidence: entries.flatMap(({event}) => (event.kind === 'step-finished' || event.kind === 'shell-closed' ? event.result.artifacts : [])),
		journal: {entries: entries.length, head},
	};
};

const iso = (at: number): string => new Date(at).toISOString();

const decisionsOf = (plan: Plan, state: ReturnType<typeof fold>): DrillReport['decisions'] =>
	plan.steps.flatMap(step => {
		const own = state.steps[step.id];
		if (step.kind !== 'decision' || !own || own.option === null) return [];
		const chosen = step.options.find(({id}) => id === own.option)?.text ?? own.option;
		return [{step: step.number, title: step.title, chosen, of: step.options.map(({text}) => text), by: own.by, reason: own.reason, at: own.at === null ? null : iso(own.at)}];
	});
