import type {LiveRun} from '../../run/live-run.ts';
import {GLYPHS} from '../glyphs.ts';
import {topOverlay} from '../state/ui-state.ts';
import type {Line} from '../text/line.ts';
import {EMPTY, line, span, windowOf} from '../text/line.ts';
import {proseLines} from '../text/prose.ts';
import type {DrawPane} from './pane.ts';
import {paneOf} from './pane.ts';

/** The whole runbook as its author wrote it, from the place on that was asked about. */
export const sourcePane: DrawPane = ({run, ui}, {width, height}) => {
	const overlay = topOverlay(ui);
	if (overlay?.kind !== 'source') return paneOf([]);
	const {lines, place} = sourceLines(run, overlay.line, width);
	return paneOf(windowOf(lines, overlay.top ?? place, height));
};

/** `place`: the row at which the asked line begins. */
type SourceRows = {readonly lines: readonly Line[]; readonly place: number};

export const sourceLines = (run: Pick<LiveRun, 'runbook'>, at: number, width: number): SourceRows => {
	const source = run.runbook();
	const key = `${at} ${width}`;
	const known = drawn.get(source);
	if (known?.key === key) return known.rows;
	const rows = drawSource(source, at, width);
	drawn.set(source, {key, rows});
	return rows;
};

// A runbook never changes during a run; drawing thousands of its lines for every key would be felt.
const drawn = new WeakMap<readonly string[], {readonly key: string; readonly rows: SourceRows}>();

const drawSource = (source: readonly string[], at: number, width: number): SourceRows => {
	if (source.length === 0) return {lines: [EMPTY, line('the text of the runbook is not at hand', 'dim')], place: 0};
	const before = proseLines(source.slice(0, at - 1).join('\n'), width);
	const mark: Line = [span(`${GLYPHS.rule.repeat(3)} line ${at} ${GLYPHS.rule.repeat(Math.max(0, width - 11 - String(at).length))}`, 'dim')];
	return {lines: [...before, ...(before.length > 0 ? [EMPTY] : []), mark, ...proseLines(source.slice(at - 1).join('\n'), width)], place: before.length + (before.length > 0 ? 1 : 0)};
};
