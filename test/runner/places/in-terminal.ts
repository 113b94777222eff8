import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {spawn} from '@lydell/node-pty';
import {onTestFinished} from 'vitest';
import type {Plan} from '../../../src/plan/plan.ts';
import type {LiveRun} from '../../../src/run/live-run.ts';
import {readRecordedRun} from '../../../src/runner/recorded-run.ts';
import {optionsIn} from '../support.ts';

export type TerminalRun = {
	/** Resolves once the terminal has shown the text that often. */
	shown(text: string, times?: number): Promise<void>;
	write(text: string): void;
	/** The whole run, once it is over. */
	ended(): Promise<LiveRun>;
};

/** A runner of its own in a terminal of its own; it answers every command with "run". */
export const runInTerminal = (folder: string, plan: Plan, env: Readonly<Record<string, string>>): TerminalRun => {
	optionsIn(folder, plan);
	writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
	let screen = '';
	let wake: () => void = () => undefined;
	const pty = spawn(process.execPath, [join(import.meta.dirname, '..', 'background-run.ts'), folder], {cols: 100, rows: 30, name: 'xterm-256color', env: {...env}});
	pty.onData(text => {
		screen += text;
		wake();
	});
	const exit = new Promise<void>(resolve => pty.onExit(() => resolve()));
	onTestFinished(() => {
		try {
			pty.kill('SIGKILL');
		} catch {
			// It has ended by itself.
		}
	});
	return {
		shown: (text, times = 1) =>
			new Promise((resolve, reject) => {
				const limit = setTimeout(() => reject(new Error(`no "${text}" within 20 s:\n${screen}`)), 20_000);
				onTestFinished(() => clearTimeout(limit));
				wake = () => {
					if (screen.split(text).length <= times) return;
					clearTimeout(limit);
					resolve();
				};
				void exit.then(() => reject(new Error(`it ended without "${text}":\n${screen}`)));
				wake();
			}),
		write: text => pty.write(text),
		async ended() {
			await exit;
			return readRecordedRun(screen.split(/\r?\n/)[0] ?? '');
		},
	};
};
