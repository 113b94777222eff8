import type {Settings} from './settings/settings.ts';
import type {Shipped} from './shipped.ts';

/** Everything that the program takes from its surroundings; handed in, so that tests run it in process. */
export type World = {
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	readonly stderr: NodeJS.WriteStream;
	/** Wall clock in milliseconds. */
	readonly now: () => number;
	/** Monotonic milliseconds. */
	readonly mono: () => number;
	readonly operator: string;
	readonly host: string;
	readonly home: string;
	/** Path of this Node and of the program that a drill's pretended commands run. */
	readonly node: string;
	readonly pretendPath: string;
	/** What was set for good, by variables and files. */
	readonly settings?: Settings;
	/** Packs and runbooks that come with the program. */
	readonly shipped: Shipped;
	/** How long the end of a run waits for hooks, in milliseconds; unless given: 15 s. */
	readonly hooksMs?: number;
};
