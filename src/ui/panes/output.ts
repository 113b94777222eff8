import type {StepId} from '../../plan/step.ts';
import type {Found, LiveRun, Output} from '../../run/live-run.ts';
import type {Line, Span} from '../text/line.ts';
import {EMPTY, line, span} from '../text/line.ts';
import {holds} from '../text/holds.ts';
import {safe} from '../text/safe.ts';
import {wrapLine} from '../text/wrap.ts';

type Room = {readonly width: number; readonly height: number};

/** The newest lines of an output. */
export const outputLines = ({tail}: Output, wrap: boolean, room: Room): readonly Line[] => rowsOf(tail, wrap, room);

/** What is shown of an attempt's output: the last line, by its number from 1, or the newest; only lines with what is looked for. */
export type Shown = {readonly step: StepId; readonly attempt: number; readonly bottom: number | null; readonly query: string; readonly only: boolean};

type Read = Pick<LiveRun, 'output' | 'lines' | 'search'>;

/** Lines anywhere in a transcript, however long it is: what is held of it is its end alone, everything else is read when it is looked at. */
export const shownLines = (run: Read, shown: Shown, wrap: boolean, room: Room): readonly Line[] => rowsOf(shown.only ? matchingTexts(run, shown, room.height) : texts(run, shown, room.height), wrap, room, shown.query);

/** The numbers of the lines that hold what is looked for, as far as they are found. */
export const foundIn = (run: Read, {step, attempt, query}: Pick<Shown, 'step' | 'attempt' | 'query'>): Found => run.search(step, attempt, query, text => holds(text, query));

const texts = (run: Read, {step, attempt, bottom}: Shown, height: number): readonly string[] => {
	const {tail, lines} = run.output(step, attempt);
	const end = tail.length - (bottom === null ? 0 : Math.max(0, lines - bottom));
	if (bottom === null || end >= Math.min(height, bottom)) return tail.slice(Math.max(0, end - height), end);
	return run.lines(step, attempt, Math.max(1, bottom - height + 1), bottom);
};

const matchingTexts = (run: Read, shown: Shown, height: number): readonly string[] => {
	const {numbers} = foundIn(run, shown);
	const end = shown.bottom === null ? numbers.length : numbers.findLastIndex(number => number <= (shown.bottom ?? 0)) + 1;
	return numbers.slice(Math.max(0, end - height), end).map(number => run.lines(shown.step, shown.attempt, number, number)[0] ?? '');
};

const rowsOf = (lines: readonly string[], wrap: boolean, {width, height}: Room, query = ''): readonly Line[] => {
	const rows: Line[] = [];
	for (let at = lines.length - 1; at >= 0 && rows.length < height; at--) {
		const text = safe(visiblePart(lines[at] ?? '', width * (wrap ? 40 : 4)));
		const found = query === '' ? line(text) : withMatches(text, query);
		rows.unshift(...(wrap ? wrapLine(found, width) : [text === '' ? EMPTY : found]));
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
