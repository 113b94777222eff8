/** Text that came from a runbook, a command or a person, made harmless for a text or Markdown document. */

/** One line without control characters or characters that reorder or hide text. */
export const plain = (text: string): string =>
	text
		.replace(/\s*\n\s*/g, ' ⏎ ')
		.replace(/\p{Cc}/gu, '')
		.replace(/[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '');

/** For a Markdown paragraph or table cell: nothing in it is markup, a mention or a cell border. */
export const cell = (text: string): string => plain(text).replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&').replace(/@(?=\w)/g, '@\u2060');

/** For a terminal: control characters stand as pictures of themselves, and so does what reorders text; line breaks and tabs stay. Places stay the same. */
export const visible = (text: string): string => text.replace(/\p{Cc}/gu, picture).replace(/[\u202a-\u202e\u2066-\u2069]/g, '\ufffd');

const picture = (char: string): string => {
	const code = char.charCodeAt(0);
	if (char === '\n' || char === '\t') return char;
	return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
};
