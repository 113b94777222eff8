import {spawn} from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {REST_MS} from '../../src/ui/state/dead-time.ts';
import {processTree} from './process-tree.ts';
import {program} from './rollbook.ts';
import {trustFlags} from './trust-flags.ts';

/** The built program on a real terminal: a PTY on one side, an emulator on the other. */
export type PtyProgram = {
	readonly text: () => string;
	/** Rejects after the limit, 20 s unless given, and soon after the program has ended. */
	readonly until: (wanted: string | RegExp, limitMs?: number) => Promise<void>;
	/** The moment, by `performance.now()`, at which the emulator shows it: looked for after each chunk, not now and then. */
	readonly seen: (wanted: string | RegExp) => Promise<number>;
	readonly write: (keys: string) => void;
	/** Presses a key again and again, as a person would, until the screen shows what is wanted. */
	readonly insist: (key: string, wanted: string | RegExp) => Promise<void>;
	readonly resize: (columns: number, rows: number) => void;
	/** Everything that was sent to the terminal. */
	readonly sent: () => string;
	/** Exit code once it has ended. */
	readonly ended: Promise<number>;
	/** What the terminal was left like: which screen, and whether the cursor is shown. */
	readonly left: () => {readonly screen: 'normal' | 'alternate'; readonly cursor: boolean};
	readonly kill: (signal?: NodeJS.Signals) => void;
	readonly pid: number;
	/** By `performance.now()`. */
	readonly startedAt: number;
};

type Options = {readonly cwd: string; readonly columns?: number; readonly rows?: number; readonly env?: Readonly<Record<string, string>>};

/** `trust`: false leaves out the hash that allows the runbook of a live run. */
export const openProgram = (args: readonly string[], options: Options & {readonly trust?: boolean}): PtyProgram =>
	openPty(process.execPath, [program, ...args, ...(options.trust === false ? [] : trustFlags(args, options.cwd))], options);

/** As `openProgram` does, any program. */
export const openPty = (file: string, args: readonly string[], {cwd, columns = 100, rows = 30, env = {}}: Options): PtyProgram => {
	const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
	const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'CI'));
	const startedAt = performance.now();
	const pty = spawn(file, [...args], {
		name: 'xterm-256color',
		cols: columns,
		rows,
		cwd,
		env: {...inherited, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', XDG_STATE_HOME: `${cwd}/.state`, ...env},
	});
	let sent = '';
	const looking = new Set<() => void>();
	pty.onData(chunk => {
		sent += chunk;
		terminal.write(chunk, () => {
			for (const look of looking) look();
		});
	});
	let over: {readonly at: number; readonly how: string} | null = null;
	const ended = new Promise<number>(resolve =>
		pty.onExit(({exitCode, signal}) => {
			over = {at: Date.now(), how: signal ? `by signal ${signal}` : `with ${exitCode}`};
			resolve(exitCode);
		}),
	);
	const text = () => Array.from({length: terminal.rows}, (_, row) => terminal.buffer.active.getLine(terminal.buffer.active.baseY + row)?.translateToString(true) ?? '').join('\n');
	const shows = (wanted: string | RegExp) => (typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text()));
	const missed = (wanted: string | RegExp, limitMs = LIMIT_MS): string => `wanted ${String(wanted)} ${over ? `of a program that ended ${over.how}` : `within ${limitMs / 1000} s`}; the terminal shows\n${text()}\nlast sent to it: ${JSON.stringify(sent.slice(-600))}\nrunning below it:\n${processTree(pty.pid)}`;
	const until = async (wanted: string | RegExp, meanwhile = (_passedMs: number): void => {}, limitMs = LIMIT_MS): Promise<void> => {
		const begun = Date.now();
		while (!shows(wanted)) {
			const passedMs = Date.now() - begun;
			// What it sent last may still be on its way.
			if (passedMs > limitMs || (over && Date.now() - over.at > 2000)) throw new Error(missed(wanted, limitMs));
			meanwhile(passedMs);
			await new Promise(resolve => setTimeout(resolve, 10));
		}
	};
	return {
		text,
		until: (wanted, limitMs) => until(wanted, undefined, limitMs),
		seen: wanted =>
			new Promise((resolve, reject) => {
				const late = setTimeout(() => {
					looking.delete(look);
					reject(new Error(missed(wanted)));
				}, LIMIT_MS);
				const look = (): void => {
					if (!shows(wanted)) return;
					clearTimeout(late);
					looking.delete(look);
					resolve(performance.now());
				};
				looking.add(look);
				look();
			}),
		write: keys => pty.write(keys),
		insist: (key, wanted) => {
			let pressed = Number.NEGATIVE_INFINITY;
			let [seen, seenAt] = ['', 0];
			return until(wanted, passedMs => {
				// A screen that has only just changed takes no key. Clocks tick, which is no change.
				const now = text().replaceAll(/\d/g, '0');
				if (now !== seen) [seen, seenAt] = [now, passedMs];
				if (passedMs - seenAt < REST_MS + 50) return;
				// On a busy machine an answer takes its time, and a second press would go to what it opens.
				if (passedMs - pressed < (seen.includes('press again') ? 800 : 3000)) return;
				pty.write(key);
				pressed = passedMs;
			});
		},
		resize: (nextColumns, nextRows) => {
			terminal.resize(nextColumns, nextRows);
			pty.resize(nextColumns, nextRows);
		},
		sent: () => sent,
		ended,
		left: () => ({screen: terminal.buffer.active.type, cursor: sent.lastIndexOf('\x1b[?25h') >= sent.lastIndexOf('\x1b[?25l')}),
		kill: (signal = 'SIGKILL') => pty.kill(signal),
		pid: pty.pid,
		startedAt,
	};
};

const LIMIT_MS = 20_000;
