import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {signalGroup} from './captured-step.ts';
import {reasonOf} from './evidence-error.ts';
import {definedOf} from './own-environment.ts';

/** What a hook gets: on its standard input, and in its environment. */
type HookEvent = {readonly json: string; readonly env: Readonly<Record<string, string>>};

type HookOptions = {
	readonly commands: readonly string[];
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Told once for each hook, at its first failure. */
	readonly onTrouble: (what: string) => void;
	/** How long a hook may take for one event. */
	readonly timeoutMs?: number;
	/** So many events wait for a hook; of more the oldest are dropped, for the end of a run counts most. */
	readonly most?: number;
};

export type Hooks = {
	tell(event: HookEvent): void;
	/** How many events still wait for a hook, or are with one. */
	waiting(): number;
	/** Resolves when every hook had its events, or after so long; then what is left is given up. */
	end(limitMs: number): Promise<void>;
	/** What hooks did not take, in words. */
	missed(): readonly string[];
};

const TIMEOUT_MS = 10_000;
const MOST = 1000;

/** Tells commands of events, each hook one after the other, beside the run: nothing waits for a hook, and none makes a step fail. */
export const makeHooks = (options: HookOptions): Hooks => {
	const hooks = options.commands.map((command, index) => makeHook(options, command, index + 1));
	return {
		tell(event) {
			for (const hook of hooks) hook.tell(event);
		},
		waiting: () => hooks.reduce((sum, hook) => sum + hook.waiting(), 0),
		async end(limitMs) {
			const limit = Promise.withResolvers<void>();
			const timer = setTimeout(limit.resolve, limitMs);
			await Promise.race([Promise.all(hooks.map(hook => hook.idle())), limit.promise]);
			clearTimeout(timer);
			for (const hook of hooks) hook.giveUp();
		},
		missed: () => hooks.flatMap(hook => hook.missed() ?? []),
	};
};

type Hook = Pick<Hooks, 'tell' | 'waiting'> & {idle(): Promise<void>; giveUp(): void; missed(): string | null};

const makeHook = ({cwd, env, onTrouble, timeoutMs = TIMEOUT_MS, most = MOST}: HookOptions, command: string, number: number): Hook => {
	const queue: HookEvent[] = [];
	// Values may stand in the rest of the line.
	const name = `hook ${number} (${/^\S{1,40}/.exec(command)?.[0] ?? ''})`;
	let busy: {readonly child: ChildProcess} | null = null;
	let [told, failed, why, over] = [0, 0, '', false];
	let idle = Promise.withResolvers<void>();
	idle.resolve();
	const miss = (reason: string): void => {
		failed += 1;
		if (failed === 1) onTrouble(`${name} did not take an event: ${reason}`);
		why = reason;
	};
	const next = (): void => {
		const event = queue.shift();
		if (!event) {
			busy = null;
			idle.resolve();
			return;
		}
		const {child, ended} = start({command, cwd, env: {...definedOf(env), ...event.env}, json: event.json, timeoutMs});
		busy = {child};
		void ended.then(reason => {
			if (reason !== null && !over) miss(reason);
			next();
		});
	};
	return {
		tell(event) {
			told += 1;
			queue.push(event);
			if (queue.length > most) {
				queue.shift();
				miss('it is too slow, and too many wait');
			}
			if (busy) return;
			idle = Promise.withResolvers<void>();
			next();
		},
		waiting: () => queue.length + (busy ? 1 : 0),
		idle: () => idle.promise,
		giveUp() {
			const left = queue.splice(0).length + (busy ? 1 : 0);
			for (let missed = 0; missed < left; missed++) miss('the run was over');
			over = true;
			if (busy) end(busy.child);
		},
		missed: () => (failed === 0 ? null : `${name}: ${failed} of ${told} events were not taken; at last: ${why}`),
	};
};

type Start = {readonly command: string; readonly cwd: string; readonly env: Readonly<Record<string, string>>; readonly json: string; readonly timeoutMs: number};

/** `ended`: why it failed, or null. A hook has a session of its own: ^C is for the run. */
const start = ({command, cwd, env, json, timeoutMs}: Start): {readonly child: ChildProcess; readonly ended: Promise<string | null>} => {
	const child = spawn('sh', ['-c', command], {cwd, env, detached: true, stdio: ['pipe', 'ignore', 'pipe']});
	let [said, late] = ['', false];
	child.stderr?.setEncoding('utf8').on('data', (text: string) => {
		said = `${said}${text}`.slice(-SAID_LENGTH);
	});
	// One that does not read what it is told is no failure.
	child.stdin?.on('error', () => undefined).end(`${json}\n`);
	const {promise, resolve} = Promise.withResolvers<string | null>();
	const timer = setTimeout(() => {
		late = true;
		end(child);
	}, timeoutMs);
	const settle = (reason: string | null): void => {
		clearTimeout(timer);
		child.stderr?.destroy();
		resolve(reason);
	};
	const reasonFor = (code: number | null): string | null => (late ? `it took longer than ${timeoutMs / 1000} s` : code === 0 ? null : `exit code ${code ?? 'none'}${said.trim() === '' ? '' : `: ${said.trim().split('\n').at(-1)}`}`);
	child.once('error', error => settle(`it could not be started: ${reasonOf(error)}`));
	child.once('close', code => settle(reasonFor(code)));
	// What it left in the background may keep the pipe open for ever.
	child.once('exit', code => setTimeout(() => settle(reasonFor(code)), LAST_WORDS_MS).unref());
	return {child, ended: promise};
};

const SAID_LENGTH = 300;
const LAST_WORDS_MS = 300;

const end = ({pid}: ChildProcess): void => {
	if (pid !== undefined) signalGroup(pid, 'SIGKILL');
};
