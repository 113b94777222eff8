import type {Code, Html} from 'mdast';

declare module 'mdast' {
	interface CodeData {
		/** It stands between tags of HTML: what language they name, and whether its text begins on the line of the opening tag. */
		tagged?: {readonly language: string; readonly sameLine: boolean};
	}
}

/** Code that HTML shows as it is written. `intro`: the words right before it in the same piece; empty if there are none. */
type PreBlock = {readonly code: Code; readonly intro: string};

/**
 * What stands between `<pre>` and `</pre>` in a piece of HTML, each as a block of code.
 * None of a comment, of text that its author struck out, of a fence within, or of a tag that the piece does not close.
 */
export function preBlocks({value, position}: Pick<Html, 'value' | 'position'>): readonly PreBlock[] {
	if (position === undefined || value.startsWith('<!--')) {
		return [];
	}
	return [...value.matchAll(PRE)].flatMap(({0: whole, 1: attributes = '', 2: inner = '', index}): PreBlock[] => {
		if (inner.length > MOST_LETTERS || /<(?:pre|del|s|strike)\b|<!--|^\s*(?:`{3}|~{3})/imu.test(inner)) {
			return [];
		}
		const head = /^\s*<code\b([^<>]*)>/iu.exec(inner);
		const text = inner.slice(head?.[0].length ?? 0);
		const first = lineOf(value, index + whole.indexOf('>') + 1 + (head?.[0].length ?? 0));
		const sameLine = !/^[ \t]*\n/u.test(text);
		const line = position.start.line + first;
		const code: Code = {
			type: 'code',
			lang: null,
			value: asText(sameLine ? text : text.slice(text.indexOf('\n') + 1)),
			// With a tag for code inside it is what a fence becomes, however short.
			data: {tagged: {language: /\blang(?:uage-|="?|-)([\w+#-]+)/iu.exec(`${attributes} ${head?.[1] ?? ''}`)?.[1] ?? '', sameLine}, ...(text.includes('\n') || head !== null ? {} : {unfenced: true as const})},
			position: {start: {line, column: 1}, end: {line: position.start.line + lineOf(value, index + whole.length), column: 1}},
		};
		return [{code, intro: lastWords(value.slice(0, index))}];
	});
}

/** The words at the end of a piece of HTML, behind the code above and the tags around. */
export function lastWords(html: string): string {
	const words = html.slice(-MOST_WORDS).replace(/<!--.*?(?:-->|$)/gsu, '').split(/<\/?(?:pre|li|p|div|td|tr|h\d|summary|ul|ol)\b[^<>]*>/iu).map(part => asText(part).replace(/<[^<>]*>/gu, '').replace(/\s+/gu, ' ').trim());
	return words.findLast(part => part !== '') ?? '';
}

/** So much of a piece is looked at for them. */
const MOST_WORDS = 2000;

/** A piece of HTML that a blank line cut in a `<pre>` which ends further down, with the rest of it; null for others. `lines`: those of the text. */
export function cutPre({value, position}: Html, lines: readonly string[]): Pick<Html, 'value' | 'position'> | null {
	const opened = value.toLowerCase().lastIndexOf('<pre');
	if (position === undefined || opened < 0 || /<\/pre>/iu.test(value.slice(opened)) || value.startsWith('<!--')) {
		return null;
	}
	const [from, to] = [position.end.line, position.end.line + MOST_LINES];
	const rest = lines.slice(from, to);
	const end = rest.findIndex(line => /<\/?pre\b|<h\d\b|^\s*(?:`{3}|~{3})/iu.test(line));
	if (end < 0 || !/^[^<]*(?:<(?!\/?pre\b)[^<]*)*<\/pre>/iu.test(rest[end] ?? '')) {
		return null;
	}
	const indent = position.start.column - 1;
	const whole = rest.slice(0, end + 1).map(line => (line.slice(0, indent).trim() === '' ? line.slice(indent) : line));
	return {value: [value, ...whole].join('\n'), position: {start: position.start, end: {line: from + end + 1, column: 1}}};
}

const MOST_LINES = 100;

const PRE = /<pre\b([^<>]*)>(.*?)<\/pre>/gisu;

/** More than anyone types; a page that was stored whole is none. */
const MOST_LETTERS = 20_000;

function lineOf(text: string, index: number): number {
	return text.slice(0, index).split('\n').length - 1;
}

/** What a reader of the page sees. */
function asText(html: string): string {
	return html
		.replace(/<\/?(?:code|b|i|u|em|strong|span|kbd|samp|font|mark)\b[^<>]*>|<\/?br\s*\/?>/giu, '')
		.replace(/&(lt|gt|amp|quot|apos|nbsp|#39|#x27);/giu, (whole, name: string) => SIGNS.get(name.toLowerCase()) ?? whole)
		.trimEnd();
}

const SIGNS: ReadonlyMap<string, string> = new Map([
	['lt', '<'],
	['gt', '>'],
	['amp', '&'],
	['quot', '"'],
	['apos', "'"],
	['#39', "'"],
	['#x27', "'"],
	['nbsp', ' '],
]);
