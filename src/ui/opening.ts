import {GLYPHS, toAscii} from './glyphs.ts';
import {NARROW} from './panes/header.ts';
import type {Line} from './text/line.ts';
import {EMPTY, cutLine, line, span, textOf} from './text/line.ts';
import {safeLines} from './text/safe.ts';

/** What is known of a run before its runbook is understood. `text`: how the file begins. `who`: operator and host. */
export type Opening = {readonly mode: 'live' | 'drill'; readonly who: string; readonly path: string; readonly text: string};

/**
 * The picture that stands while a runbook is read: the header as it will be, and the file as it is, so that an operator sees at once
 * that it is the right one. Plain rows without colours, as many as the terminal has.
 */
export const openingRows = ({mode, who, path, text}: Opening, {width, height, ascii}: {readonly width: number; readonly height: number; readonly ascii: boolean}): readonly string[] => {
	const room = Math.max(0, height - HEAD - FOOT);
	const file = safeLines(text).slice(0, room);
	const rows: readonly Line[] = [
		[span([mode === 'live' ? 'LIVE' : 'DRILL', who, titleOf(text) ?? path].join(width < NARROW ? ` ${GLYPHS.dot} ` : `  ${GLYPHS.dot}  `))],
		EMPTY,
		line(`reading ${path} …`),
		EMPTY,
		...file.map(row => line(row)),
		...Array.from({length: room - file.length}, () => EMPTY),
		line('reading: nothing runs'),
		line('^C leaves'),
	];
	return rows.slice(0, height).map(row => {
		const shown = textOf(cutLine(row, width - 2));
		return ` ${ascii ? toAscii(shown) : shown}`;
	});
};

const HEAD = 4;
const FOOT = 2;

/** Only for the moment: the reader knows better. */
const titleOf = (text: string): string | null => /^# +(\S.*)/m.exec(text)?.[1]?.trim() ?? null;
