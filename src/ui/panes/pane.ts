import type {LiveRun} from '../../run/live-run.ts';
import type {RunState} from '../../run/state.ts';
import type {Mode} from '../state/mode.ts';
import type {UiState} from '../state/ui-state.ts';
import type {Line} from '../text/line.ts';
import {EMPTY, cutLine, lineWidth, span} from '../text/line.ts';

/** Everything a pane is drawn from. */
export type View = {
	readonly run: LiveRun;
	readonly state: RunState;
	readonly ui: UiState;
	readonly mode: Mode;
	/** Wall clock, milliseconds. */
	readonly now: number;
};

export type Size = {readonly width: number; readonly height: number};

/** Rows from the top, and where the terminal's cursor stands if something is typed: column and row, from 0. */
export type Pane = {readonly lines: readonly Line[]; readonly cursor: {readonly x: number; readonly y: number} | null};

export type DrawPane = (view: View, size: Size) => Pane;

export const paneOf = (lines: readonly Line[]): Pane => ({lines, cursor: null});

/** One below the other. */
export const stacked = (...panes: readonly Pane[]): Pane => {
	const lines: Line[] = [];
	let cursor: Pane['cursor'] = null;
	for (const pane of panes) {
		if (pane.cursor) cursor = {x: pane.cursor.x, y: pane.cursor.y + lines.length};
		lines.push(...pane.lines);
	}
	return {lines, cursor};
};

/** Every row behind `before`. */
export const behind = (before: Line, pane: Pane): Pane => ({
	lines: pane.lines.map(row => [...before, ...row]),
	cursor: pane.cursor && {x: pane.cursor.x + lineWidth(before), y: pane.cursor.y},
});

export const indented = (pane: Pane): Pane => behind([span(' ')], pane);

/** Exactly as large as `size`; what is too long or too much is cut. */
export const sized = (pane: Pane, {width, height}: Size): Pane => ({
	lines: Array.from({length: height}, (_, row) => cutLine(pane.lines[row] ?? EMPTY, width)),
	cursor: pane.cursor && pane.cursor.y < height ? {x: Math.min(pane.cursor.x, width - 1), y: pane.cursor.y} : null,
});

/** The first rows; where rows are missing, the last one says how many. */
export const headOf = (lines: readonly Line[], height: number, more: string): readonly Line[] => {
	if (lines.length <= height) return lines;
	if (height <= 0) return [];
	return [...lines.slice(0, height - 1), [span(`… ${lines.length - height + 1} more lines${more}`, 'dim')]];
};
