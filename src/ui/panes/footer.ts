import type {KeyRow} from '../keys/keymap.ts';
import {rowsOf} from '../keys/keymap.ts';
import {holdsWhenSmall} from '../keys/when-small.ts';
import type {Mode} from '../state/mode.ts';
import type {Line} from '../text/line.ts';
import {span} from '../text/line.ts';
import {widthOf} from '../text/width.ts';

/** The keys of a mode that fit, dropped whole from the end; help stays. `choices`: how many there are to choose from by a digit. */
export const footerLine = (mode: Mode, width: number, readOnly = false, choices = 9): Line =>
	fitting(
		rowsOf(mode, readOnly).filter(row => row.rank !== 9).flatMap(row => (row.shown === '1-9' ? digits(row, choices) : [row])),
		width,
	);

/** The keys that a terminal leaves that is too small for the screen. */
export const smallFooter = (mode: Mode, width: number, readOnly: boolean): Line => fitting(rowsOf(mode, readOnly).filter(row => row.rank !== 9 && holdsWhenSmall(mode, row)), width);

const fitting = (rows: readonly KeyRow[], width: number): Line => {
	const help = rows.filter(row => row.action === 'help');
	const kept = rows.filter(row => row.action !== 'help');
	while (kept.length > 0 && footerWidth([...kept, ...help]) > width) kept.pop();
	return [...kept, ...help].flatMap((row, index) => [span(index === 0 ? '' : GAP), span(row.shown, 'accent'), span(` ${row.label}`)]);
};

const GAP = '   ';

const footerWidth = (rows: readonly KeyRow[]): number => rows.reduce((sum, row) => sum + widthOf(row.shown) + 1 + widthOf(row.label) + GAP.length, -GAP.length);

/** No digit is offered that chooses nothing. */
const digits = (row: KeyRow, choices: number): readonly KeyRow[] => (choices < 1 ? [] : [{...row, shown: choices === 1 ? '1' : `1-${Math.min(9, choices)}`}]);
