import {singleQuoted as quote} from '../plan/quote-value.ts';
import type {Word} from './shell-words.ts';

export type ShellOpener = {
	readonly kind: 'shell';
	/** Shell text that runs what it reads on its standard input there. */
	readonly command: string;
	/** The same for the first time: where the line logs in, what a login reads is read once and kept with the state. */
	readonly enter: string;
	/** Shell text that runs a one-line text there, with the terminal that it is given. */
	readonly inTerminal: (line: string) => string;
	/** Arguments that name the connection to `ssh`, where this machine may share one between the lines; null: nothing to share. */
	readonly connection: string | null;
	/** Its exit code 0 may only mean that the connection ended: whether the line did is asked over there. */
	readonly doubtful?: true;
};

/** A program that takes the words of another one after its own: `docker exec -i app`. */
export const before = (head: string, headWithTerminal: string, shell: string): ShellOpener => ({
	kind: 'shell',
	command: `${head} ${shell} -s`,
	enter: `${head} ${shell} -s`,
	inTerminal: line => `${headWithTerminal} ${shell} -c ${quote(line)}`,
	connection: null,
});

/** Programs that take one text and give it to a shell over there. */
export const texted = (line: (text: string) => string, inTerminal = line): ShellOpener => ({kind: 'shell', command: line('bash -s'), enter: line('bash -s'), inTerminal: text => inTerminal(`bash -c ${quote(text)}`), connection: null});

/** The shell that the words start; `-l` and `-i` do not matter without a terminal. */
export const shellOf = (words: readonly Word[]): string | null => {
	const [program, ...flags] = words;
	if (!program || flags.some(flag => !/^-[il]+$|^--login$/.test(flag.text))) return null;
	return /^(?:.*\/)?(?:bash|sh|ash|dash)$/.test(program.text) ? program.raw : null;
};

/** For any login shell; not every machine has bash. */
export const withBash = (bash: string, otherwise: string): string =>
	`sh -c ${quote(`command -v bash >/dev/null && exec ${bash}; ${otherwise}`)}`;

/** What `ssh host` starts over there. */
export const LOGIN: ShellOpener = {
	kind: 'shell',
	command: withBash('bash -s', 'exec sh -s'),
	enter: withBash('bash -l -s', 'exec sh -s'),
	inTerminal: line => withBash(`bash -c ${quote(line)}`, line),
	connection: null,
};
