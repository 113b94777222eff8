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

/** JSON in which nothing can play with a terminal or reorder what a person sees; a program reads back what went in. */
export const inertJson = (value: unknown, indent = 0): string =>
	(JSON.stringify(value, null, indent) ?? 'null').replace(HIDDEN_IN_JSON, found => Array.from({length: found.length}, (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''));

/** Unseen signs, and the controls that JSON leaves as they are; line breaks are those of the indentation. */
const HIDDEN_IN_JSON = new RegExp(`${UNSEEN.source}|[\\u007f-\\u009f]`, 'gu');

/** For XML 1.0: no markup, and none of the characters that it cannot hold. Source: XML 1.0, 2.2 and 2.4. */
export const xmlText = (text: string): string => plain(text).replace(/[\ufffe\uffff]/g, '').replace(/[&<>"']/g, sign => XML_SIGNS[sign] ?? '');

const XML_SIGNS: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;'};

/**
 * One quoted field of a CSV file (RFC 4180). What a spreadsheet would take for a formula is text: an apostrophe stands before it.
 * Source: OWASP, CSV Injection.
 */
export const csvText = (text: string): string => {
	const safe = plain(text);
	return `"${(/^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(safe) ? `'${safe}` : safe).replaceAll('"', '""')}"`;
};
