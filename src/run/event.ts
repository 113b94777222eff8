import type {DrillBrief} from '../plan/drill.ts';
import type {StepId} from '../plan/step.ts';
import type {Prompt, PromptId} from './prompt.ts';

/** Facts in the past tense; only these change a run's state. */
export type RunEvent =
	| {
			readonly kind: 'run-started';
			readonly mode: Mode;
			readonly runbook: {readonly path: string; readonly sha256: string; readonly sidecar?: {readonly path: string; readonly sha256: string} | null};
			/** Steps to go through, in order, as ranges of step numbers. */
			readonly way: readonly NumberRange[];
			readonly operator: string;
			readonly host: string;
			/** `rollbook`, `node`, `schema`. */
			readonly versions: Readonly<Record<string, string>>;
			/** Drill speed, 1 for live runs. */
			readonly speed: number;
			/** What it rehearses, set before anything happened; absent: nothing was written down. The first line may be long: before it nothing was run. */
			readonly drill?: DrillBrief;
			/** Hex SHA-256 of the files that the run goes by, by their names in its folder: `plan.json`, `run.json`. Absent in older journals. */
			readonly files?: Readonly<Record<string, string>>;
	  }
	| {readonly kind: 'run-resumed'; readonly operator: string; readonly host: string}
	| {readonly kind: 'prompt-opened'; readonly prompt: Prompt}
	| {readonly kind: 'prompt-answered'; readonly prompt: PromptId; readonly by: string; readonly answer: Answer}
	/** `sources`: where values were taken from, as the end of a sentence; absent: they were typed or printed by a step. */
	| {readonly kind: 'inputs-set'; readonly by: string; readonly values: Readonly<Record<string, string>>; readonly secrets: readonly string[]; readonly sources?: Readonly<Record<string, string>>}
	| {readonly kind: 'item-marked'; readonly by: string; readonly step: StepId; readonly item: number; readonly mark: ItemMark; readonly reason: string}
	| {
			readonly kind: 'step-started';
			readonly step: StepId;
			/** From 1. */
			readonly attempt: number;
			/** As run, placeholders filled, secrets masked, cut to 1,000 characters; whole in `command.sh` of the attempt. */
			readonly command: string;
			/** `local`, `drill`, or the context's label. */
			readonly target: string;
			readonly cwd: string;
	  }
	| {readonly kind: 'step-finished'; readonly step: StepId; readonly attempt: number; readonly result: StepResult}
	| {
			readonly kind: 'moved';
			readonly by: string;
			readonly to: StepId;
			/** Steps that become pending again or join the way, and those that the jump rules out, as ranges of step numbers. */
			readonly steps: readonly NumberRange[];
			readonly skips: readonly NumberRange[];
			/** At the end of a run: steps that take something back; once they are settled the run is at its end again. */
			readonly detour?: readonly NumberRange[];
			readonly reason: string;
	  }
	/** A section left out of the way, or taken into it, as ranges of step numbers: what is left out counts as skipped, for the reason. */
	| {readonly kind: 'way-changed'; readonly by: string; readonly leaves: readonly NumberRange[]; readonly takes: readonly NumberRange[]; readonly reason: string}
	/** The operator opens a shell beside the steps, from 1; `step`: where the run was. What is set in it is carried nowhere. */
	| {readonly kind: 'shell-opened'; readonly by: string; readonly shell: number; readonly step: StepId | null}
	| {readonly kind: 'shell-closed'; readonly shell: number; readonly result: ShellResult}
	| {readonly kind: 'noted'; readonly by: string; readonly text: string; readonly step: StepId | null}
	/** `file`: the sidecar file, as it was named; absent: the runbook itself. `sha256` null: it is gone. */
	| {readonly kind: 'runbook-changed'; readonly sha256: string | null; readonly file?: string}
	| {readonly kind: 'clock-jumped'; readonly byMs: number}
	| {readonly kind: 'abort-requested'; readonly by: string; readonly because: 'operator' | 'failure'; readonly reason: string}
	/** `struck`: how many of the faults that were asked for have struck, else of the scenario's own. Absent: there were none, or chance had them. */
	| {readonly kind: 'run-finished'; readonly outcome: Outcome; readonly reason: string; readonly struck?: number};

export type Mode = 'live' | 'drill';
export type Outcome = 'completed' | 'failed' | 'aborted';
/** First and last step number, both included. */
export type NumberRange = readonly [number, number];
export type ItemMark = 'ticked' | 'not-applicable' | 'open';

/** What the run puts before a command: it ran before, what it needs is not done, it is for one case only. */
export type Guard = 'again' | 'needs' | 'when';

/** `unchecked`: the run goes on although nobody has looked. */
export type Judgement = 'passed' | 'failed' | 'unchecked';

/** The reply to a prompt. One answer is one event: what it skips is part of it. */
export type Answer =
	/** Run the step; `edited` replaces the command for this attempt only, `terminal` gives it the operator's terminal, `guards` and what the runbook `asked` were confirmed. */
	| {readonly kind: 'run'; readonly edited: string | null; readonly terminal?: true; readonly guards?: readonly Guard[]; readonly asked?: string}
	| {readonly kind: 'done'; readonly note: string}
	| {readonly kind: 'by-hand'; readonly reason: string}
	| {readonly kind: 'skip'; readonly reason: string}
	| {readonly kind: 'not-applicable'; readonly reason: string}
	/** The operator's word on an attempt that nothing else could judge, with what was seen: "error rate 0.1 %, was 8 %". */
	| {readonly kind: 'verdict'; readonly verdict: Judgement; readonly seen: string}
	/** The attempt may go on, although it prints much or the disk runs full. */
	| {readonly kind: 'go-on'}
	/** At the end of a run: what could be taken back stays as it is. */
	| {readonly kind: 'keep'}
	| {readonly kind: 'inputs'; readonly values: Readonly<Record<string, string>>; readonly secrets: readonly string[]}
	| {
			readonly kind: 'option';
			readonly option: string;
			readonly reason: string;
			/** Steps that the choice rules out, and steps that it brings back or adds, as ranges of step numbers. */
			readonly skips: readonly NumberRange[];
			readonly opens: readonly NumberRange[];
			/** Where the run goes on; null: the next pending step. */
			readonly to: StepId | null;
			/** The option ends the run. */
			readonly ends: boolean;
			/** Look for so long, then the same question again; null: settled. */
			readonly waitMs: number | null;
	  };

/** `exit` null: nobody saw how it ended. */
export type ShellResult = Pick<StepResult, 'exit' | 'durationMs' | 'artifacts'>;

export type StepResult = {
	/** `unjudged`: it has ended, and only a person can tell whether that is as it should be. */
	readonly status: 'passed' | 'failed' | 'stopped' | 'unknown' | 'not-exercised' | 'unjudged';
	/** Null where there is none: killed by a signal, lost, not exercised. */
	readonly exit: number | null;
	readonly signal: string | null;
	/** What decided the status; `known`: what the command is known for. */
	readonly by: 'exit' | 'expectation' | 'known' | 'operator' | 'timeout' | 'lost' | 'drill' | 'launch';
	/** One sentence for the screen and the record. */
	readonly why: string;
	readonly durationMs: number;
	/** In a drill at many times the speed: what it would have taken without that. Absent: `durationMs`. */
	readonly nominalMs?: number;
	/** Relative to the run folder. */
	readonly artifacts: readonly {readonly path: string; readonly bytes: number; readonly sha256: string}[];
	/** Value for the input that `set=` names. */
	readonly set: {readonly input: string; readonly value: string} | null;
};
