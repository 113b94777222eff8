import type {Output} from '../../run/live-run.ts';
import type {Line} from '../text/line.ts';
import {EMPTY, line} from '../text/line.ts';
import {safe} from '../text/safe.ts';
import {wrapLine} from '../text/wrap.ts';

/** The lines of an output up to `bottom`, which counts from the first line of the transcript; null: up to the newest. */
export const outputLines = ({tail, lines}: Output, bottom: number | null, wrap: boolean, {width, height}: {readonly width: number; readonly height: number}): readonly Line[] => {
	const end = tail.length - (bottom === null ? 0 : Math.max(0, lines - bottom));
	const rows: Line[] = [];
	for (let at = end - 1; at >= 0 && rows.length < height; at--) {
		const text = safe(visiblePart(tail[at] ?? '', width * (wrap ? 40 : 4)));
		const parts = wrap ? wrapLine(line(text), width) : [text === '' ? EMPTY : line(text)];
		rows.unshift(...parts);
	}
	return rows.slice(-height);
};

/** Lines that came since the operator scrolled up. */
export const newerLines = (output: Output, bottom: number | null): number => (bottom === null ? 0 : Math.max(0, output.lines - bottom));

/** A line of megabytes must not cost more than what can be seen of it: the part after the last return, its beginning. */
const visiblePart = (text: string, limit: number): string => {
	if (text.length <= limit) return text;
	const start = text.lastIndexOf('\r', text.length - 2) + 1;
	return text.slice(start, start + limit);
};
