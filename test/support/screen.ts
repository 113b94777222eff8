import {Console} from 'node:console';
import {PassThrough} from 'node:stream';
import {Unicode11Addon} from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';
import {runFullScreen} from '../../src/ui/full-screen.tsx';
import type {Lend} from '../../src/ui/full-screen.tsx';
import type {MemoryRun} from './memory-run.ts';

// Ink makes a console of its own, which the one of the test runner does not offer.
Object.assign(console, {Console});

export type TestScreen = {
	/** Rows of the emulated terminal, without blanks at their ends. */
	readonly rows: () => readonly string[];
	readonly text: () => string;
	/** The emulator itself, for what rows of text do not hold: colours. */
	readonly terminal: xterm.Terminal;
	readonly cursor: () => {readonly x: number; readonly y: number};
	/** Waits for a text, or for its absence. */
	readonly until: (wanted: string | RegExp) => Promise<void>;
	readonly gone: (unwanted: string) => Promise<void>;
	/** One key or text, at once; time passes before it, so that it is not taken for a held key. */
	readonly press: (keys: string) => Promise<void>;
	/** Bytes as they are, without time passing. */
	readonly send: (bytes: string) => void;
	readonly resize: (columns: number, rows: number) => void;
	readonly bytes: () => string;
	readonly lend: () => Lend;
	readonly left: Promise<'finished' | 'left'>;
};

type ScreenOptions = {readonly columns?: number; readonly rows?: number; readonly ascii?: boolean; readonly driven?: Promise<unknown>; readonly told?: Promise<void>};

/** The real screen on a pretended terminal: what Ink writes goes through an emulator, and tests look at its rows. */
export const openScreen = async (run: MemoryRun, {columns = 100, rows = 30, ascii = false, driven, told}: ScreenOptions = {}): Promise<TestScreen> => {
	const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, convertEol: true});
	terminal.loadAddon(new Unicode11Addon());
	terminal.unicode.activeVersion = '11';
	let written = '';
	const stdout = Object.assign(new PassThrough(), {isTTY: true, columns, rows}) as unknown as NodeJS.WriteStream;
	let parsed = Promise.resolve();
	stdout.write = ((chunk: string | Uint8Array, encoding?: unknown, done?: unknown): boolean => {
		written += String(chunk);
		parsed = parsed.then(() => new Promise(resolve => terminal.write(chunk, resolve)));
		const callback = typeof encoding === 'function' ? encoding : done;
		if (typeof callback === 'function') callback();
		return true;
	}) as typeof stdout.write;
	const stdin = Object.assign(new PassThrough(), {isTTY: true, setRawMode: () => stdin, ref: () => stdin, unref: () => stdin}) as unknown as NodeJS.ReadStream;
	let lend: Lend = use => use();
	let ready = (): void => {};
	const up = new Promise<void>(resolve => {
		ready = resolve;
	});
	const left = runFullScreen({
		run,
		stdin,
		stdout,
		ascii,
		...(driven ? {driven} : {}),
		...(told ? {told} : {}),
		onReady: use => {
			lend = use;
			ready();
		},
	});
	await Promise.race([up, left]);
	const lines = () => Array.from({length: terminal.rows}, (_, row) => terminal.buffer.active.getLine(row)?.translateToString(true) ?? '');
	const drained = async (): Promise<void> => {
		for (let last = null; last !== parsed; ) {
			last = parsed;
			await last;
		}
	};
	const waitFor = async (holds: () => boolean, what: string): Promise<void> => {
		const deadline = Date.now() + 10_000;
		for (;;) {
			await drained();
			if (holds()) return;
			if (Date.now() > deadline) throw new Error(`${what} within 10 s; the screen shows\n${lines().join('\n')}`);
			await new Promise(resolve => setTimeout(resolve, 2));
		}
	};
	const shows = (wanted: string | RegExp) => (typeof wanted === 'string' ? lines().join('\n').includes(wanted) : wanted.test(lines().join('\n')));
	return {
		rows: lines,
		terminal,
		text: () => lines().join('\n'),
		cursor: () => ({x: terminal.buffer.active.cursorX, y: terminal.buffer.active.cursorY}),
		until: wanted => waitFor(() => shows(wanted), `wanted ${String(wanted)}`),
		gone: unwanted => waitFor(() => !shows(unwanted), `wanted no ${unwanted}`),
		press: async keys => {
			run.pass(1000);
			stdin.push(keys);
			// An escape alone is known as such only after a while; Ink says so by itself.
			await new Promise(resolve => setImmediate(resolve));
		},
		send: bytes => {
			stdin.push(bytes);
		},
		resize: (nextColumns, nextRows) => {
			terminal.resize(nextColumns, nextRows);
			Object.assign(stdout, {columns: nextColumns, rows: nextRows});
			stdout.emit('resize');
		},
		bytes: () => written,
		lend: () => lend,
		left,
	};
};
