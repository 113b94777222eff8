import {GLYPHS} from '../glyphs.ts';
import {topOverlay} from '../state/ui-state.ts';
import type {Line} from '../text/line.ts';
import {EMPTY, cutLine, line, span, windowOf} from '../text/line.ts';
import {cutMiddle} from '../text/width.ts';
import type {DrawPane} from './pane.ts';
import {paneOf} from './pane.ts';

/** The files of the record, to be opened one by one. */
export const filesPane: DrawPane = ({run, ui}, {width, height}) => {
	const overlay = topOverlay(ui);
	if (overlay?.kind !== 'files') return paneOf([]);
	const rows = overlay.names.map((name, index): Line => [span(index === overlay.cursor ? `${GLYPHS.cursor} ` : '  ', 'accent'), span(cutMiddle(name, width - 2), index === overlay.cursor ? 'bold' : 'plain')]);
	const head = [EMPTY, cutLine([span('Record: ', 'dim'), span(run.folder, 'bold')], width), EMPTY];
	const room = height - head.length;
	return paneOf([...head, ...(rows.length === 0 ? [line('there are no files', 'dim')] : windowOf(rows, overlay.cursor - Math.floor(room / 2), room))]);
};
