import type {Answers} from './answers.ts';
import type {DrillAbout, Objectives} from './drill.ts';
import type {RowChange, RowMatch, Table} from './tables.ts';

/** What a drill pretends, and what it is for: `NAME.scenario.yaml` beside the runbook. */
export type Scenario = {
	readonly title: string;
	readonly about: DrillAbout;
	/** For what happens at random; null: one is drawn when the drill begins, and recorded. */
	readonly seed: number | null;
	readonly world: World;
	readonly faults: readonly Fault[];
	readonly answers: Answers;
	readonly objectives: Objectives;
};

export type World = {
	/** Starting values; `{{name}}` in outputs and patterns' answers is replaced by the present value. */
	readonly state: Readonly<Record<string, string>>;
	/** Files that exist in the drill's own folder before the first step: path → content. Absolute paths are put below that folder. */
	readonly files: Readonly<Record<string, string>>;
	/** Real programs the drill may call besides the harmless ones. */
	readonly real: readonly string[];
	/** First rule that matches wins. */
	readonly programs: readonly Rule[];
	/** Lists of things that commands show and change: releases, pods. Absent: none. */
	readonly tables?: Readonly<Record<string, Table>>;
	/** How programs take their options; rules name the entry in `call`. Absent: every word of a command line counts as it stands. */
	readonly calls?: Readonly<Record<string, Call>>;
};

/** Options of a program, wherever they stand in its command line: each word of them → the name under which rules know it. */
export type Call = {
	/** With a value: `--app shop`, `--app=shop`, `-ashop`. */
	readonly values: Readonly<Record<string, string>>;
	/** Without: the name is `yes`. */
	readonly flags: Readonly<Record<string, string>>;
};

/** One pretended command line. */
export type Rule = {
	/**
	 * Words of a command line as the program gets them, blanks collapsed; `*` matches any run of characters, `{name}` captures one word
	 * (usable in output and changes as `{{name}}`). The first word is the program. `flyctl releases rollback {release} *`.
	 */
	readonly match: string;
	/** Further condition on the state, then on what was captured: every name must have the value; one that there is not has the value "". */
	readonly when: Readonly<Record<string, string>>;
	/** Only inside this context (`ssh prod-user@prod-host`); null: anywhere. */
	readonly on: string | null;
	readonly output: string;
	readonly stderr: string;
	readonly exit: number;
	/** Nominal time the command takes, divided by the drill's speed. */
	readonly takesMs: number;
	/** Printed again every so often until ended: `logs -f`. Null: ends after the output. */
	readonly everyMs: number | null;
	/** Changes of the state after the command. */
	readonly set: Readonly<Record<string, string>>;
	/** Entry of `World.calls` by which options are taken out before the line is matched; absent: none. */
	readonly call?: string | null;
	/** A row that there must be; its columns are names of the templates. */
	readonly find?: RowMatch | null;
	/** A row that there must not be. */
	readonly none?: RowMatch | null;
	/** Changes of tables after the command, in order. */
	readonly rows?: readonly RowChange[];
	/** A command line that stands for this one; `*` is what the last `*` of the pattern stood for: `docker exec {container} *` runs `*`. */
	readonly runs?: string | null;
	/** A line that is typed into what the command opens: `psql -c SQL`. */
	readonly types?: string | null;
	/** The pattern is one of typed lines (SQL), not of a program. */
	readonly typed?: boolean;
};

export const FAULT_KINDS = ['fails', 'slow', 'hangs', 'garbage', 'half-done', 'connection-lost', 'never-green'] as const;

/**
 * `half-done`: half of the output and of the changes, then it fails. `connection-lost`: half of the output, exit 255, while the
 * change happens all the same. `never-green`: it looks as it did when the drill began, whatever has changed since.
 */
export type FaultKind = (typeof FAULT_KINDS)[number];

/** One thing that goes wrong. */
export type Fault = {
	/** Step id, or null for any. */
	readonly step: string | null;
	/** Pattern of a command line as in `Rule.match`, or null for any. */
	readonly match: string | null;
	readonly kind: FaultKind;
	/** How many times before it works; null: always. */
	readonly times: number | null;
	/** `slow`: nominal time is multiplied by it. */
	readonly factor: number;
	/** Null: what the kind stands for. */
	readonly exit: number | null;
	readonly output: string;
	/** `half-done`: the state it leaves; null: the first half of what the command changes. */
	readonly set: Readonly<Record<string, string>> | null;
	/** Strikes by chance, as one of these kinds; the same seed strikes the same commands. Null: whenever it is due. */
	readonly random: {readonly chance: number; readonly kinds: readonly FaultKind[]; /** Null: that of the drill. */ readonly seed: number | null} | null;
	/** A day or `--fault` asked for it. Absent: the scenario has it of its own. */
	readonly asked?: true;
};
