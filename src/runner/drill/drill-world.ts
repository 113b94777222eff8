import type {Fault, World} from '../../plan/scenario.ts';
import type {TableState} from '../../plan/tables.ts';

/** What the stand-ins read: `drill.json` in the drill's folder, written once. */
export type DrillWorld = {
	readonly world: World;
	readonly faults: readonly Fault[];
	readonly speed: number;
	readonly seed: number;
	/** PATH of the machine, for the real programs. */
	readonly path: string;
};

/** What changes: `state.json`, written by rename under a lock. */
export type DrillState = {
	readonly values: Readonly<Record<string, string>>;
	/** How often each fault has struck, by its place in the scenario. */
	readonly struck: readonly number[];
	/** How often each command line was called at each step; counted where chance has a part in it. */
	readonly calls: Readonly<Record<string, number>>;
	/** Tables that commands have changed; absent: none yet. */
	readonly tables?: TableState;
};

/** How it is before anything was done. */
export const beginning = (world: World): DrillState => ({values: world.state, struck: [], calls: {}});

/** Files and folders of a drill below its own folder. */
export const PLACES = {
	/** `/` of the drill. */
	root: 'root',
	/** The drill's PATH. */
	bin: 'bin',
	/** Stand-ins for programs that are called by a path. */
	byPath: 'by-path',
	world: 'drill.json',
	state: 'state.json',
	lock: 'state.lock',
	/** Pretended time that commands waited. */
	waits: 'waits.jsonl',
	prelude: 'prelude.sh',
	/** Functions and numbers of the shell that later statements may use. */
	names: 'names.json',
	/** Working directory of each context. */
	contexts: 'contexts',
} as const;
