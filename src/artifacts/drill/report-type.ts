import type {DrillBrief, DrillType} from '../../plan/drill.ts';
import type {Mode, Outcome} from '../../run/event.ts';
import type {DrillVerdict, Judged} from '../../run/judge-drill.ts';
import type {Loss, Recovery} from '../../run/recovery.ts';
import type {Coverage} from './coverage.ts';
import type {Deviation} from './deviations.ts';
import type {Failure} from './failures.ts';
import type {TimedStep} from './timed-steps.ts';

/** Everything that is known of a drill by its journal: `drill-report.json`. What only a person can say is not in it. Times are ISO 8601, spans milliseconds. */
export type DrillReport = {
	readonly schema: 1;
	readonly id: string;
	readonly mode: Mode;
	readonly type: DrillType;
	readonly verdict: DrillVerdict;
	readonly outcome: Outcome | 'not finished';
	readonly outcomeReason: string;
	readonly scenario: DrillBrief['scenario'];
	readonly about: DrillBrief['about'];
	readonly runbook: {readonly title: string; readonly path: string; readonly sha256: string; readonly sidecarSha256: string | null};
	readonly versions: Readonly<Record<string, string>>;
	readonly operator: string;
	readonly host: string;
	/** Everybody whose name stands at an answer. */
	readonly answeredBy: readonly string[];
	/** The answers came from the scenario: nobody was there. */
	readonly unattended: boolean;
	readonly plannedStart: string | null;
	readonly startedAt: string;
	readonly finishedAt: string | null;
	readonly measuredMs: number;
	/** As it would have been at the speed of life. */
	readonly nominalMs: number;
	readonly speed: number;
	readonly seed: number;
	readonly faults: readonly string[];
	readonly rto: Recovery;
	readonly rpo: Loss;
	readonly criteria: readonly Judged[];
	readonly steps: readonly TimedStep[];
	readonly coverage: Coverage;
	readonly deviations: readonly Deviation[];
	readonly failures: readonly Failure[];
	readonly decisions: readonly {readonly step: number; readonly title: string; readonly chosen: string; readonly of: readonly string[]; readonly by: string; readonly reason: string; readonly at: string | null}[];
	readonly notes: readonly {readonly at: string; readonly by: string; readonly text: string}[];
	readonly findings: readonly string[];
	readonly evidence: readonly {readonly path: string; readonly bytes: number; readonly sha256: string}[];
	readonly journal: {readonly entries: number; readonly head: string};
};
