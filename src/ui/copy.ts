/** Where else a copied text is: `path` as shown to people, null if it could not be written; `clipboard`: the terminal may have one. */
export type KeptCopy = {readonly path: string | null; readonly clipboard: boolean};

/** Sends a text to the terminal's clipboard and says, as the end of a sentence about it, where it went. */
export const copyTo = (write: (text: string) => unknown, text: string, kept: KeptCopy): string => {
	if (kept.clipboard) write(copySequence(text));
	if (!kept.clipboard) return kept.path === null ? 'was not copied: this terminal has no clipboard' : `is in ${kept.path}: no clipboard here`;
	const part = text.length > COPY_LIMIT ? ' (its end)' : '';
	return `was sent to the clipboard${part}${kept.path === null ? '' : ` and to ${kept.path}`}`;
};

/** OSC 52. Terminals refuse long texts; of those the end is kept. */
const copySequence = (text: string): string => `\x1b]52;c;${Buffer.from(text.slice(-COPY_LIMIT), 'utf8').toString('base64')}\x07`;

const COPY_LIMIT = 16_000;
