import {isOpen} from './split.ts';
import {parseShell} from './syntax.ts';

/** The quotation mark that nothing closes; null for none. */
export function openQuote(text: string): string | null {
	let open: string | null = null;
	for (let at = 0; at < text.length; at += 1) {
		const char = text[at] ?? '';
		if (char === '\\' && open !== "'") {
			at += 1;
		} else if (open === null && (char === '"' || char === "'")) {
			open = char;
		} else if (char === open) {
			open = null;
		}
	}
	return open;
}

/** So many lines further a quotation mark that a command leaves open may be closed; an apostrophe is closed by none. */
export const QUOTED_LINES = 60;

/** True if what was typed leaves a quotation mark open, and lines from `next` on, none of them typed at a prompt, make a command of it. */
export function quoteGoesOn(typing: string, texts: readonly string[], next: number, isTyped: (at: number) => boolean): boolean {
	const sign = typing === '' || typing.length > 4000 || !/["']/u.test(typing) ? null : openQuote(typing);
	if (sign === null) return false;
	let whole = typing;
	for (let at = next; at < Math.min(texts.length, next + QUOTED_LINES) && !isTyped(at); at += 1) {
		whole += `\n${texts[at] ?? ''}`;
		if ((texts[at] ?? '').includes(sign) && openQuote(whole) === null && !/(?:\\|\||&&)\s*$/u.test(whole)) return parseShell(whole).errorAt === null;
	}
	return false;
}

/** True if what was typed opens a loop or a condition, and lines from `next` on, none of them typed at a prompt, end with the word that closes it: a console shows no second prompt where it was pasted from a page. */
export function blockGoesOn(typing: string, texts: readonly string[], next: number, isTyped: (at: number) => boolean): boolean {
	const opens = typing.length > 4000 ? null : OPENS.exec(typing);
	const closes = CLOSES[opens?.[1] ?? ''];
	if (closes === undefined || parseShell(typing).errorAt === null) return false;
	let whole = typing;
	for (let at = next; at < Math.min(texts.length, next + QUOTED_LINES) && !isTyped(at); at += 1) {
		whole += `\n${texts[at] ?? ''}`;
		if (closes.test(texts[at] ?? '') && parseShell(whole).errorAt === null) return true;
	}
	return false;
}

const OPENS = /^\s*(for|while|until|if|case|select)\s/u;
const CLOSES: Readonly<Record<string, RegExp>> = {for: /(?:^|[\s;])done\b/u, while: /(?:^|[\s;])done\b/u, until: /(?:^|[\s;])done\b/u, select: /(?:^|[\s;])done\b/u, if: /(?:^|[\s;])fi\b/u, case: /(?:^|[\s;])esac\b/u};

/** `2> `, `3>` below a statement that is not at its end: RMAN numbers the lines. The mark's length; null where it is none. */
export function numberedMark(typing: string, text: string): number | null {
	const [mark = '', number = ''] = /^\s*(\d{1,3})> ?/u.exec(text) ?? [];
	return mark !== '' && Number(number) === typing.split('\n').length + 1 && (isOpen(typing) || !/;\s*$/u.test(typing)) ? mark.length : null;
}
