import {visible} from '../artifacts/inert.ts';
import {cloudEvent} from '../artifacts/cloud-event.ts';
import {makeHooks} from '../runner/hooks.ts';
import type {OpenRun} from '../runner/run-setting.ts';
import type {World} from './world.ts';

/** Commands that are told of each event, one a line. The operator's surroundings and `--hook` name them; a runbook, which is foreign text, cannot. */
export const HOOKS = 'ROLLBOOK_HOOKS';

type ToldHooks = {
	/** Waits for the hooks, but not for long, and says what they did not take. */
	end(): Promise<void>;
};

/** Tells hooks of every event of the run, from its start or from where it was taken up. */
export const tellHooks = (world: World, run: OpenRun, given: readonly string[]): ToldHooks => {
	const commands = [...given, ...(world.settings?.hooks.value ?? (world.env[HOOKS] ?? '').split('\n'))].map(command => command.trim()).filter(command => command !== '');
	if (commands.length === 0) return {end: async () => undefined};
	const hooks = makeHooks({commands, cwd: world.cwd, env: world.env, onTrouble: run.warn});
	let told = Math.max(0, run.entries().findLastIndex(({event}) => event.kind === 'run-started' || event.kind === 'run-resumed'));
	const tell = (): void => {
		const entries = run.entries();
		for (; told < entries.length; told++) {
			// The next line holds the hash of this one.
			const event = cloudEvent(run.plan, entries, told, entries[told + 1]?.prev ?? run.head());
			if (!event) continue;
			hooks.tell({json: JSON.stringify(event), env: {ROLLBOOK_EVENT: event.type.slice('rollbook.'.length), ROLLBOOK_MODE: event.rollbookmode, ROLLBOOK_HEAD: event.rollbookhash, ROLLBOOK_FOLDER: run.folder}});
		}
	};
	tell();
	const stop = run.subscribe(tell);
	return {
		async end() {
			stop();
			tell();
			const limitMs = world.hooksMs ?? LIMIT_MS;
			const patience = setTimeout(() => world.stderr.write(`rollbook: waiting for hooks, ${limitMs / 1000} s at most\n`), QUIET_MS);
			await hooks.end(limitMs);
			clearTimeout(patience);
			for (const missed of hooks.missed()) world.stderr.write(visible(`rollbook: ${missed}\n`));
		},
	};
};

/** A run that is over does not keep its operator. */
const LIMIT_MS = 15_000;
const QUIET_MS = 1000;
