import type {Mode, NumberRange, Outcome} from '../run/event.ts';
import type {DrillBrief} from '../plan/drill.ts';
import type {Plan} from '../plan/plan.ts';
import type {CommandStep} from '../plan/step.ts';
import type {Entry} from '../run/entry.ts';
import type {LiveRun} from '../run/live-run.ts';
import type {BundleFile} from './bundle-files.ts';
import type {RunRoots} from './attempt-place.ts';
import type {Target} from './target.ts';
import type {TerminalLender} from './terminal-lender.ts';

/** A run that this process drives. */
export type OpenRun = LiveRun & {
	/** Goes on until the run is over or left. Rejects with EvidenceError once evidence cannot be written and nothing runs any more. */
	drive(): Promise<Outcome | 'left'>;
	/** Steps aside without ending the run: a captured step goes on by itself, the journal can be resumed. */
	leave(): void;
	/** Something that whoever drives the run must see although it is no event. */
	warn(notice: string): void;
};

/** A text for the run folder, or what a step printed, byte for byte; `path` is relative to it. Null: nothing of that name is there (any more). */
export type RunDocument = {readonly path: string; readonly text: string | Uint8Array | null};

export type Clock = {
	/** Wall clock, milliseconds since the epoch. */
	now(): number;
	/** Monotonic milliseconds. */
	mono(): number;
};

/** A command about to start: with its values, and the directory in which it would run. */
export type PermitRequest = {readonly step: CommandStep; readonly command: string; readonly cwd: string};

/** `ask`: somebody has to be asked first; afterwards the permit is asked for anew. */
export type Permit = {readonly kind: 'granted'} | {readonly kind: 'refused'; readonly reason: string} | {readonly kind: 'ask'; readonly ask: () => Promise<void>};

/** What the world hands to a run, new or resumed. */
export type RunWorld = {
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly operator: string;
	readonly host: string;
	/** For shell states and whatever may hold secrets: `$XDG_STATE_HOME/rollbook`. */
	readonly stateRoot: string;
	readonly target: Target;
	readonly lend: TerminalLender | null;
	readonly clock: Clock;
	/** Whether a command may start, asked before each attempt; absent: it may. */
	readonly permit?: (asked: PermitRequest) => Permit;
	/** Values of secret inputs known beforehand; null: ask. */
	readonly secret?: (name: string) => string | null;
	/** Written into the run folder when the run ends or is left. */
	readonly onFinish: (plan: Plan, entries: readonly Entry[], folder: string) => readonly RunDocument[];
	/** Text of `manifest.json`, written last, when the run is over. Absent: none is written. */
	readonly manifest?: (files: readonly BundleFile[], entries: readonly Entry[]) => string;
	/** Text of `attestation.intoto.json`: of the manifest, which comes first, and the files that it names. Absent: none is written. */
	readonly attestation?: (plan: Plan, files: readonly BundleFile[], entries: readonly Entry[]) => string;
};

export type StartOptions = RunWorld & {
	readonly plan: Plan;
	/** Where the runbook is looked at for changes, absolute; absent: the plan's path seen from `cwd`. */
	readonly runbookPath?: string;
	/** Bytes of the runbook as stored. */
	readonly runbook: Uint8Array;
	/** Its sidecar file: where it stands, or would stand, absolute, and its bytes if it is there. Absent: nobody looks. */
	readonly sidecar?: {readonly path: string; readonly bytes: Uint8Array | null};
	readonly way: readonly NumberRange[];
	readonly mode: Mode;
	/** Root of all run folders. */
	readonly artifacts: string;
	/** Directory of the first statement. */
	readonly cwd: string;
	readonly versions: Readonly<Record<string, string>>;
	/** 1 for live runs. */
	readonly speed: number;
	/** Kept in the run folder, so that a drill can be resumed. */
	readonly scenario?: unknown;
	/** What the drill is for; absent: nothing was written down. */
	readonly drill?: DrillBrief;
};

export type ResumeOptions = RunWorld & {
	/** The run folder. */
	readonly folder: string;
	/** Name of the machine that has not let go of the run and is known to be dead. */
	readonly takeOver?: string | undefined;
};

/** Everything about a run that does not change while it is driven. */
export type RunSetting = RunWorld & {
	readonly plan: Plan;
	readonly roots: RunRoots;
	/** Name of the run among all of this machine. */
	readonly name: string;
	readonly beginning: string;
	/** Absolute paths of the runbook and of its sidecar file; null: nobody looks at the latter. */
	readonly runbook: string;
	readonly sidecarPath: string | null;
	readonly speed: number;
	readonly mode: Mode;
};
