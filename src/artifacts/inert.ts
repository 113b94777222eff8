/** Text that came from a runbook, a command or a person, made harmless for a text or Markdown document. */

/** Formats (directions, zero width, tags), lone surrogates, line and paragraph ends of Unicode, marks without width, variation selectors. */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]|[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu;

/** One line without control characters or characters that reorder or hide text. */
export const plain = (text: string): string => text.replace(/\s*\n\s*/g, ' ⏎ ').replace(/\p{Cc}/gu, '').replace(UNSEEN, '');

/** For a Markdown paragraph or table cell: nothing in it is markup, a mention or a cell border. */
export const cell = (text: string): string => plain(text).replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&').replace(/@(?=\w)/g, '@\u2060');

/** For a terminal: control characters stand as pictures of themselves, and so does what reorders or hides text; line breaks and tabs stay, and so do places. */
export const visible = (text: string): string =>
	text
		// What makes a sign an emoji and joins emoji is no text that somebody hides.
		.replace(/(?<=\p{Extended_Pictographic})\ufe0f|(?<=\p{Extended_Pictographic}\ufe0f?)\u200d(?=\p{Extended_Pictographic})/gu, '')
		.replace(/\p{Cc}/gu, picture)
		.replace(UNSEEN, '\ufffd');

const picture = (char: string): string => {
	const code = char.charCodeAt(0);
	if (char === '\n' || char === '\t') return char;
	return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
};
