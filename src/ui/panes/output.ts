import type {Output} from '../../run/live-run.ts';
import type {Line, Span} from '../text/line.ts';
import {EMPTY, line, span} from '../text/line.ts';
import {holds} from '../text/holds.ts';
import {safe} from '../text/safe.ts';
import {wrapLine} from '../text/wrap.ts';

/** The lines of an output up to `bottom`, which counts from the first line of the transcript; null: up to the newest. */
export const outputLines = ({tail, lines}: Output, bottom: number | null, wrap: boolean, {width, height}: {readonly width: number; readonly height: number}, query = '', only = false): readonly Line[] => {
	const end = tail.length - (bottom === null ? 0 : Math.max(0, lines - bottom));
	const rows: Line[] = [];
	for (let at = end - 1; at >= 0 && rows.length < height; at--) {
		if (only && !holds(tail[at] ?? '', query)) continue;
		const text = safe(visiblePart(tail[at] ?? '', width * (wrap ? 40 : 4)));
		const found = query === '' ? line(text) : withMatches(text, query);
		const parts = wrap ? wrapLine(found, width) : [text === '' ? EMPTY : found];
		rows.unshift(...parts);
	}
	return rows.slice(-height);
};

/** The line with every place that matches standing out. */
const withMatches = (text: string, query: string): Line => {
	const [low, wanted] = [text.toLowerCase(), query.toLowerCase()];
	// Lower case may be longer than the text; then places do not agree and nothing is marked.
	if (low.length !== text.length) return line(text);
	const spans: Span[] = [];
	let at = 0;
	for (let found = low.indexOf(wanted); found >= 0; found = low.indexOf(wanted, at)) {
		spans.push(span(text.slice(at, found)), span(text.slice(found, found + wanted.length), 'chosen'));
		at = found + wanted.length;
	}
	return [...spans, span(text.slice(at))];
};

/** Lines that came since the operator scrolled up. */
export const newerLines = (output: Output, bottom: number | null): number => (bottom === null ? 0 : Math.max(0, output.lines - bottom));

/** A line of megabytes must not cost more than what can be seen of it: the part after the last return, its beginning. */
const visiblePart = (text: string, limit: number): string => {
	if (text.length <= limit) return text;
	const start = text.lastIndexOf('\r', text.length - 2) + 1;
	return text.slice(start, start + limit);
};
