import {createInterface, type Interface} from 'node:readline/promises';
import {visible} from '../artifacts/inert.ts';
import type {TerminalLender} from '../runner/terminal-lender.ts';
import type {World} from './world.ts';

/** A person at a terminal that cannot have a screen. */
export type LineAsker = {
	/** Rejects when the input ends. */
	ask(question: string): Promise<string>;
	readonly lend: TerminalLender;
	close(): void;
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
		ask(question) {
			const {promise, resolve, reject} = Promise.withResolvers<string>();
			const input = open();
			const ended = (): void => reject(new Error('the input ended'));
			input.once('close', ended);
			world.stdout.write(visible(question.endsWith(' ') ? question : `${question} `));
			input.once('line', line => {
				input.off('close', ended);
				resolve(line);
			});
			return promise;
		},
		// A step that owns the terminal must not share its keys with a line reader.
		async lend(use) {
			close();
			await use();
		},
		close,
	};
};
