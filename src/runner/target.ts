import type {Answers} from '../plan/answers.ts';
import type {CommandStep, StepId} from '../plan/step.ts';
import type {TypedLine} from './typed-lines.ts';

/** Where commands run: this machine and what it reaches (`local`), or a pretended world (`drill`). */
export type Target = {
	readonly name: 'local' | 'drill';
	/** Turns a step into bash text to source, or says why it is not executed. Pure but for reading the drill's own files. */
	launch(request: LaunchRequest): Launch | Typed | NotExercised;
	/** Bash text that takes away what a place that was opened still holds, and ends with 0 if it is gone, or null. Absent: nothing ever does. */
	leave?(opening: Opening, outer: readonly Opening[], run: string): string | null;
	/** Bash text that ends the connection of a place that could not be opened, or null. Absent: there never is one. */
	disconnect?(opening: Opening, run: string): string | null;
	/** What a pretended world would answer to inputs, by their names. Absent: nothing. */
	readonly answers?: Answers['inputs'];
	/** For the screen: where the step's next command runs. `cwd` is the directory of the shell state. */
	where(step: CommandStep, opener: CommandStep | null, cwd: string): string;
	/** How many of the faults that are to strike have done so; null: none are to. Absent: there never are any. */
	struck?(): number | null;
	/** What an attempt that took so long, until then, would have taken at its own speed. Absent: just that. */
	nominalMs?(step: StepId, attempt: number, took: {readonly durationMs: number; readonly until: number}): number;
};

export type LaunchRequest = {
	readonly step: CommandStep;
	/** Placeholders filled with their real values. */
	readonly command: string;
	/** The step that opened the context this one is inside of, with its filled command; null: top level. */
	readonly opener: Opening | null;
	/** Openers of the places around that one, nearest first: `docker exec` inside of `ssh`. Absent: none. */
	readonly outer?: readonly Opening[];
	readonly attempt: number;
	/** The operator hands over the terminal although the step does not ask for it. Absent: no. */
	readonly terminal?: boolean;
	/** Name of the run among all of this machine. */
	readonly run: string;
	/** Commands, as written, of every step of the same context: a session that they share cannot be cut into lines. Absent: not known. */
	readonly siblings?: readonly string[];
	/** Lines for the place that the step opens, with their values, up to the first that lacks one. Absent: none. */
	readonly lines?: readonly TypedLine[];
	/** Steps whose lines were typed when the place around this step was last open. Absent: none. */
	readonly typed?: readonly StepId[];
};

/** A step that opens a place, with its filled command. */
export type Opening = {readonly step: CommandStep; readonly command: string};

export type Launch = {
	readonly kind: 'launch';
	/** Bash text, sourced after the shell state is restored. */
	readonly script: string;
	/** Added to the environment of the wrapper. */
	readonly env: Readonly<Record<string, string>>;
	/** False: what the script does to variables and directory is not carried on (it ran elsewhere). */
	readonly carriesState: boolean;
	/** Needs the operator's terminal. */
	readonly terminal: boolean;
	/** What the operator can have typed there by a key. Absent: nothing. */
	readonly types?: readonly TypedLine[];
};

/** Nothing is left to run: the line was typed into a program, and only the operator saw what it did. */
export type Typed = {readonly kind: 'typed'; readonly reason: string};

export type NotExercised = {readonly kind: 'not-exercised'; readonly reason: string};
