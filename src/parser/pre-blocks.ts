import type {Code, Html} from 'mdast';

declare module 'mdast' {
	interface CodeData {
		/** It stands between tags of HTML: what language they name, and whether its text begins on the line of the opening tag. */
		tagged?: {readonly language: string; readonly sameLine: boolean};
	}
}

/**
 * What stands between `<pre>` and `</pre>` in a piece of HTML, each as a block of code.
 * None of a comment, of text that its author struck out, of a fence within, or of a tag that the piece does not close.
 */
export function preBlocks({value, position}: Html): readonly Code[] {
	if (position === undefined || value.startsWith('<!--')) {
		return [];
	}
	return [...value.matchAll(PRE)].flatMap(({0: whole, 1: attributes = '', 2: inner = '', index}): Code[] => {
		if (inner.length > MOST_LETTERS || /<(?:pre|del|s|strike)\b|<!--|^\s*(?:`{3}|~{3})/imu.test(inner)) {
			return [];
		}
		const head = /^\s*<code\b([^<>]*)>/iu.exec(inner);
		const text = inner.slice(head?.[0].length ?? 0);
		const first = lineOf(value, index + whole.indexOf('>') + 1 + (head?.[0].length ?? 0));
		const sameLine = !/^[ \t]*\n/u.test(text);
		const line = position.start.line + first;
		return [
			{
				type: 'code',
				lang: null,
				value: asText(sameLine ? text : text.slice(text.indexOf('\n') + 1)),
				data: {tagged: {language: /\blang(?:uage-|="?|-)([\w+#-]+)/iu.exec(`${attributes} ${head?.[1] ?? ''}`)?.[1] ?? '', sameLine}, ...(text.includes('\n') ? {} : {unfenced: true as const})},
				position: {start: {line, column: 1}, end: {line: position.start.line + lineOf(value, index + whole.length), column: 1}},
			},
		];
	});
}

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
