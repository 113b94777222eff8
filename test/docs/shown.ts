/** Blocks of a page in their order, and whether an output is as it shows. */

export type Block = {readonly language: string; readonly text: string};

/** Fences of a page; those inside of a longer fence are its text. */
export const blocksOf = (page: string): readonly Block[] => [...page.matchAll(/^(`{3,})(\w+)\n([^]*?)^\1$/gm)].map(([, , language = '', text = '']) => ({language, text}));

export type Line = {readonly words: readonly string[]; readonly note: string; readonly exit: number};

/** A line of a shell block: its words without the program's name, what its comment says, the exit code that it names. */
export const lineOf = (line: string): Line => {
	const [, typed = '', note = ''] = /^(.*?)(?:\s+# (.*))?$/.exec(line) ?? [];
	return {words: [...typed.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '').slice(1), note, exit: Number(/exit (\d+)/.exec(note)?.[1] ?? 0)};
};

/** The output as a pattern: `…` alone on a line is any number of lines, within a line any text. */
export const asShown = (text: string): RegExp =>
	new RegExp(
		text
			.trimEnd()
			.split('\n')
			.map(line => (line === '…' ? '(?:.*\\n)*?' : `${line.split('…').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')} *\\n`))
			.join(''),
	);
