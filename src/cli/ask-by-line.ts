import {spawnSync} from 'node:child_process';
import {createInterface, type Interface} from 'node:readline/promises';
import {visible} from '../artifacts/inert.ts';
import type {TerminalLender} from '../runner/terminal-lender.ts';
import {foldQuestion} from './fold-rows.ts';
import type {World} from './world.ts';

/** A person at a terminal that cannot have a screen. */
type LineAsker = {
	/** Rejects when the input ends. `hidden`: what is typed does not show. */
	ask(question: string, hidden?: boolean): Promise<string>;
	readonly lend: TerminalLender;
	close(): void;
};

/** The terminal does not repeat what is typed until the function is called that it returns. Lines are edited as ever. */
const withoutEcho = (world: World): (() => void) => {
	const set = (word: string): boolean => spawnSync('stty', [word], {stdio: ['inherit', 'ignore', 'ignore']}).status === 0;
	if (!set('-echo')) return () => undefined;
	return () => {
		set('echo');
		// The Enter of the answer was not repeated either.
		world.stdout.write('\n');
	};
};

export const askByLine = (world: World): LineAsker => {
	let lines: Interface | null = null;
	const open = (): Interface => {
		lines ??= createInterface({input: world.stdin, output: world.stdout, terminal: false});
		return lines;
	};
	const close = (): void => {
		lines?.close();
		lines = null;
		world.stdin.pause();
	};
	return {
		ask(question, hidden = false) {
			const shown = hidden && world.stdin.isTTY === true ? withoutEcho(world) : () => undefined;
			const {promise, resolve, reject} = Promise.withResolvers<string>();
			const input = open();
			const ended = (): void => reject(new Error('the input ended'));
			input.once('close', ended);
			world.stdout.write(visible(foldQuestion(question.endsWith(' ') ? question : `${question} `, world.stdout)));
			input.once('line', line => {
				input.off('close', ended);
				resolve(line);
			});
			return promise.finally(shown);
		},
		// A step that owns the terminal must not share its keys with a line reader.
		async lend(use) {
			close();
			// Node stops to read a turn later: what is asked to read before that would wait for keys for ever.
			await new Promise(resolve => setImmediate(resolve));
			await use();
		},
		close,
	};
};
