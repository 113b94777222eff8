import {SHAPES} from './placeholder-shapes.ts';
import type {Site} from './placeholder-site.ts';
import {zonesOf} from './zones.ts';

/** A fill-in as written. `name` is normalised; offsets are in the text that was searched. */
export type Blank = {readonly name: string; readonly literal: string; readonly start: number; readonly end: number};

export type BlankOptions = {readonly assigned: ReadonlySet<string>; readonly sql: boolean};

/** All fill-ins of a text in order; none overlap, none is in a comment. */
export function findBlanks(text: string, options: BlankOptions): readonly Blank[] {
	let zones: ReturnType<typeof zonesOf> | null = null;
	const taken: Blank[] = [];
	for (const shape of SHAPES) {
		for (const match of text.matchAll(shape.pattern)) {
			const start = match.index;
			const end = start + match[0].length;
			zones ??= zonesOf(text);
			const zone = zones[start] ?? 'bare';
			if (zone === 'comment' && !options.sql) continue;
			if (taken.some((other) => start < other.end && other.start < end)) continue;
			if (shape.fits({...around(text, start, end), zone, assigned: (name) => options.assigned.has(name), sql: options.sql})) {
				taken.push({name: nameOf(match[0]), literal: match[0], start, end});
			}
		}
	}
	return taken.sort((a, b) => a.start - b.start);
}

/** The same text with every fill-in that is no shell syntax replaced by a word of its length, so that offsets hold. */
export function mask(text: string, blanks: readonly Blank[]): string {
	const parts: string[] = [];
	let at = 0;
	for (const blank of blanks) {
		// A variable is syntax already, and a comment of SQL has to stay one.
		if (/^(?:\$(?!\{\{)|--)/u.test(blank.literal)) continue;
		parts.push(text.slice(at, blank.start), 'w'.repeat(blank.end - blank.start));
		at = blank.end;
	}
	return parts.join('') + text.slice(at);
}

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

function around(text: string, start: number, end: number): Pick<Site, 'literal' | 'line' | 'before' | 'after'> {
	const from = text.lastIndexOf('\n', start - 1) + 1;
	const next = text.indexOf('\n', end);
	const to = next < 0 ? text.length : next;
	return {literal: text.slice(start, end), line: text.slice(from, to), before: text.slice(from, start), after: text.slice(end, to)};
}
