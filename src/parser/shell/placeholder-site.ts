import type {Zone} from './zones.ts';

/** Where a candidate stands. `before` and `after` are what is around it on its line, at most `NEAR` characters of it. */
export type Site = {
	readonly literal: string;
	readonly zone: Zone;
	readonly before: string;
	readonly after: string;
	/** Nothing but blanks is around it on its line. */
	readonly alone: boolean;
	/** True if the whole line matches. */
	readonly says: (pattern: RegExp) => boolean;
	/** True if the line holds `</element>`. */
	readonly closes: (element: string) => boolean;
	/** True for `$X` that something assigns. */
	readonly assigned: (name: string) => boolean;
	/** The text is for a database client. */
	readonly sql: boolean;
};

/** A dialect of "fill this in": what it looks like and what rules it out. The first shape that fits a place wins. */
export type Shape = {
	readonly what: string;
	readonly pattern: RegExp;
	/** Letters without which the pattern is nowhere: looked for first, as patterns that look back are dear. */
	readonly needs?: string;
	readonly fits: (site: Site) => boolean;
	/** What the fill-in is called where its own letters say nothing. */
	readonly called?: (site: Site) => string;
};

/** A place's surroundings, as far as its line tells them. */
export type Surroundings = Pick<Site, 'literal' | 'before' | 'after' | 'alone' | 'says' | 'closes'>;

/** More of a line than people write: so many characters around each place keep a line of thousands of places cheap. */
export const NEAR = 500;

/** Surroundings of the places of a text. What a question about a whole line came to is kept: thousands of places may share one. */
export function surroundingsIn(text: string): (start: number, end: number) => Surroundings {
	let line = lineAt(text, 0, 0);
	return (start, end) => {
		if (start < line.from || end > line.to) line = lineAt(text, start, end);
		const before = text.slice(Math.max(line.from, start - NEAR), start);
		const after = text.slice(end, Math.min(line.to, end + NEAR));
		return {literal: text.slice(start, end), before, after, alone: line.first === start && line.last === end, says: line.says, closes: line.closes};
	};
}

type Line = Pick<Site, 'says' | 'closes'> & {readonly from: number; readonly to: number; /** Where the text without the blanks at its ends lies. */ readonly first: number; readonly last: number};

function lineAt(text: string, start: number, end: number): Line {
	const from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
	const next = text.indexOf('\n', end);
	const to = next < 0 ? text.length : next;
	const line = text.slice(from, to);
	const said = new Map<string, boolean>();
	let elements: ReadonlySet<string> | null = null;
	return {
		from,
		to,
		first: from + line.length - line.trimStart().length,
		last: from + line.trimEnd().length,
		says: (pattern) => {
			const key = String(pattern);
			const known = said.get(key) ?? pattern.test(line);
			said.set(key, known);
			return known;
		},
		closes: (element) => {
			elements ??= new Set(line.match(/<\/[^<>]*>/gu));
			return elements.has(`</${element}>`);
		},
	};
}
