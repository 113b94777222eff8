import type {LiveRun} from '../../run/live-run.ts';
import type {TimelineRow} from '../../run/timeline.ts';
import {timeline} from '../../run/timeline.ts';
import {topOverlay} from '../state/ui-state.ts';
import type {Line} from '../text/line.ts';
import {EMPTY, line, span, windowOf} from '../text/line.ts';
import {lasting} from '../../run/lasting.ts';
import {clock, timeOfDay} from '../text/time.ts';
import {wrapLine} from '../text/wrap.ts';
import type {DrawPane} from './pane.ts';
import {paneOf} from './pane.ts';

/** What happened when, who did it, and where the time went; the newest at the end. */
export const timelinePane: DrawPane = ({run, ui}, {width, height}) => {
	const overlay = topOverlay(ui);
	if (overlay?.kind !== 'timeline') return paneOf([]);
	const rows = timelineLines(run, width);
	return paneOf([EMPTY, line(width < NARROW ? 'Time of day  Step' : 'Time of day  Since start  Step', 'bold'), ...windowOf(rows, overlay.top ?? rows.length, height - TIMELINE_HEAD)]);
};

/** Rows that a heading takes away from the lines. */
export const TIMELINE_HEAD = 2;

export const timelineLines = (run: Pick<LiveRun, 'plan' | 'entries'>, width: number): readonly Line[] => {
	const rows = timeline(run.plan, run.entries());
	return rows.flatMap((row, index) => [...pauseLine(rows[index - 1], row, width), ...rowLines(row, width)]);
};

const rowLines = ({at, elapsedMs, who, what, step, key}: TimelineRow, width: number): readonly Line[] =>
	wrapLine([span(`${timeOfDay(at).padEnd(11)}  ${width < NARROW ? '' : `${clock(elapsedMs).padEnd(11)}  `}`, 'dim'), span(`${step === null ? '' : step}`.padStart(4), 'accent'), span('  '), span(what, key ? 'bold' : 'plain'), span(who === 'rollbook' ? '' : `  (${who})`, 'dim')], width, indentOf(width));

/** What a long pause in the record was spent on nobody can say; that there was one is worth knowing. */
const pauseLine = (before: TimelineRow | undefined, row: TimelineRow, width: number): readonly Line[] => {
	const ms = before ? row.at - before.at : 0;
	return ms < PAUSE_MS ? [] : [line(`${' '.repeat(indentOf(width))}${lasting(ms)} pass`, 'warn')];
};

/** Below it the words have no room beside three columns: the time of day is the one that others can be told. */
const NARROW = 76;

/** Where the words begin. */
const indentOf = (width: number): number => (width < NARROW ? 19 : 32);

const PAUSE_MS = 60_000;
