import {SHAPES} from './placeholder-shapes.ts';
import type {Shape} from './placeholder-site.ts';
import {surroundingsIn} from './placeholder-site.ts';
import type {Span} from './syntax.ts';
import {zonesOf} from './zones.ts';

/** A fill-in as written. `name` is normalised; offsets are in the text that was searched. */
export type Blank = {readonly name: string; readonly literal: string; readonly start: number; readonly end: number};

type BlankOptions = {readonly assigned: ReadonlySet<string>; readonly sql: boolean; /** Words that the text around says are to be put in. */ readonly told?: readonly string[]};

/** All fill-ins of a text in order; none overlap, none is in a comment. */
export function findBlanks(text: string, options: BlankOptions): readonly Blank[] {
	let zones: ReturnType<typeof zonesOf> | null = null;
	const around = surroundingsIn(text);
	const assigned = (name: string): boolean => options.assigned.has(name);
	const held = new Uint8Array(text.length);
	const taken: Blank[] = [];
	for (const {pattern, needs, fits, called} of [...(options.told ?? []).map(toldShape), ...SHAPES]) {
		// To go through matches, each pattern is copied; most are nowhere in a text.
		if ((needs !== undefined && !text.includes(needs)) || text.search(pattern) < 0) continue;
		for (const match of text.matchAll(pattern)) {
			const [start, end] = wholeMark(text, match.index, match.index + match[0].length);
			zones ??= zonesOf(text);
			const zone = zones[start] ?? 'bare';
			if (zone === 'comment' && !options.sql) continue;
			if (held.subarray(start, end).includes(1)) continue;
			const site = {...around(start, end), zone, assigned, sql: options.sql};
			if (fits(site)) {
				held.fill(1, start, end);
				taken.push({name: nameOf(called?.(site) ?? (LETTER.test(match[0].at(-1) ?? '') && end > match.index + match[0].length ? text.slice(start, end) : match[0])), literal: text.slice(start, end), start, end});
			}
		}
	}
	return taken.sort((a, b) => a.start - b.start);
}

/** Signs around a word that says itself that it stands for another are a part of it: `<REPLACE_ME>`, `${your-shop}`. */
function wholeMark(text: string, first: number, last: number): readonly [number, number] {
	// A pattern that knows the letters of ASCII alone ends in the middle of a word: what is put in would stand before the rest of it.
	const start = LETTER.test(text[first] ?? '') && IN_A_WORD.test(text[first - 1] ?? '') ? first - (HEAD.exec(text.slice(Math.max(0, first - MOST_LETTERS), first))?.[0].length ?? 0) : first;
	const end = LETTER.test(text[last - 1] ?? '') && IN_A_WORD.test(text[last] ?? '') ? last + (TAIL.exec(text.slice(last, last + MOST_LETTERS))?.[0].length ?? 0) : last;

	if (text[start - 1] === '<' && text[end] === '>' && text[start - 2] !== '<') return [start - 1, end + 1];
	// As a whole argument: as a class of characters nobody would write it.
	if (text[start - 1] === '[' && text[end] === ']' && /[\s=:@/]/u.test(text[start - 2] ?? ' ') && /[\s:/.,;)]/u.test(text[end + 1] ?? ' ')) return [start - 1, end + 1];
	return text.startsWith('${', start - 2) && text[end] === '}' && text[start] !== '$' ? [start - 2, end + 1] : [start, end];
}

const LETTER = /[A-Za-z0-9_]/u;
const IN_A_WORD = /[\p{Script=Latin}\p{N}_]/u;
const HEAD = /(?=[\p{Script=Latin}\p{N}_]*\P{ASCII}[\p{Script=Latin}\p{N}_]*$)[\p{Script=Latin}\p{N}_]+$/u;
const TAIL = /^[A-Za-z0-9_]*(?=\P{ASCII})\p{Script=Latin}[\p{Script=Latin}\p{N}_]*/u;
const MOST_LETTERS = 60;

/** A word that the text around says stands for another: wherever it is by itself, though not as the program. */
function toldShape(name: string): Shape {
	// Of a flag the value is meant.
	if (name.startsWith('--')) return {what: 'told', pattern: new RegExp(`(?<=\\s${name}[= ]["']?)[^\\s"'=-][^\\s"']*`, 'gu'), fits: () => true};
	// What the author left open is asked for where it is set.
	if (name.endsWith('=')) return {what: 'told', pattern: new RegExp(`(?<=^(?:export[ \\t]+)?)${name}(?:""|'')?(?=[ \\t]*(?:#.*)?$)`, 'gmu'), fits: (site) => !site.sql};
	// `till-X`, where the text says what X is.
	if (/^[A-Z]$/u.test(name)) return {what: 'told', pattern: new RegExp(`(?<=[\\s/=:@'"])[a-z][a-z0-9_-]*${name}(?![\\w])|(?<=\\s)${name}(?=\\s|$)|(?<=[a-z\\d][._-])${name}(?=[._-][a-z\\d])`, 'gu'), fits: (site) => !site.sql};
	const literal = name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
	// What is written in capitals, or has a digit, is found inside of longer names, too: `/srv/cart-CART_ID`, `shop-cart02-1`.
	const [before, after] = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/u.test(name) ? ['(?<![\\w$])', '(?![\\w])'] : /^[a-z]+\d+$/u.test(name) ? ['(?<![\\w])', '(?![\\w])'] : ['(?<![\\w-])', '(?![\\w-])'];
	return {what: 'told', pattern: new RegExp(`${before}${literal}${after}`, 'gu'), fits: (site) => !/^\s*(?:[$#%] )?(?:sudo )?$|\$\{?$/u.test(site.before)};
}

/** The same text with every fill-in that is no shell syntax replaced by a word of its length, so that offsets hold. */
export function mask(text: string, blanks: readonly Blank[]): string {
	const parts: string[] = [];
	let at = 0;
	for (const blank of blanks) {
		// A variable and an assignment are syntax already, and a comment of SQL has to stay one.
		if (/^(?:\$(?!\{\{)|--)|^\w+=(?:""|'')?$/u.test(blank.literal)) continue;
		// Which disk is open, that it is one is not: `tee /dev/sdX`.
		const kept = /^\/dev\/[a-z]*/u.exec(blank.literal)?.[0] ?? '';
		// Whichever file it is, its name says that it takes back: `<rollback-file>.sql`.
		const filler = UNDOES.test(blank.literal) && text.startsWith('.sql', blank.end) ? 'rollback_'.padEnd(blank.end - blank.start, 'w').slice(0, blank.end - blank.start) : 'w'.repeat(blank.end - blank.start - kept.length);
		parts.push(text.slice(at, blank.start), kept, filler);
		at = blank.end;
	}
	return parts.join('') + text.slice(at);
}

/** Languages: en, es, pt, de, fr. */
const UNDOES = /(?<![a-z])(?:roll-?back|undo|revert(?:ir)?|reverter|zurück|annul\p{L}+|down)(?![a-z])/iu;

/** One name for all dialects: `<release-id>`, `[RELEASE ID]` and `$RELEASE_ID` are `release_id`. */
export function nameOf(literal: string): string {
	const bare = literal.startsWith('${') ? (/\w+/u.exec(literal)?.[0] ?? '') : literal;
	const words = bare
		.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1_$2')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '_')
		.replace(/^_+|_+$/gu, '');
	return words === '' ? 'value' : words;
}

/** Gives the fill-ins that lie in a span; they have to be in order. */
export function blanksIn(blanks: readonly Blank[]): (span: Span) => readonly Blank[] {
	return ({start, end}) => {
		let [low, high] = [0, blanks.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((blanks[middle]?.start ?? 0) < start) low = middle + 1;
			else high = middle;
		}
		let until = low;
		while (until < blanks.length && (blanks[until]?.start ?? end) < end) until++;
		return blanks.slice(low, until).filter((blank) => blank.end <= end);
	};
}
