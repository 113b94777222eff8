import {MARKS, STATUSES} from '../glyphs.ts';
import {rowsOf} from '../keys/keymap.ts';
import type {Mode} from '../state/mode.ts';
import {modeOf} from '../state/mode.ts';
import {popped, topOverlay} from '../state/ui-state.ts';
import type {Line} from '../text/line.ts';
import {EMPTY, line, span, windowOf} from '../text/line.ts';
import type {DrawPane} from './pane.ts';
import {paneOf} from './pane.ts';

/** The keys of the screen below, from the key map; then the signs. */
export const helpPane: DrawPane = ({ui, run: {plan}, state}, {height}) => {
	const overlay = topOverlay(ui);
	return overlay?.kind === 'help' ? paneOf(windowOf(helpLines(modeOf(popped(ui), plan, state)), overlay.top, height)) : paneOf([]);
};

export const helpLines = (mode: Mode): readonly Line[] => [
	EMPTY,
	line('Keys here', 'bold'),
	...rowsOf(mode)
		.filter(row => row.action !== 'help')
		.map((row): Line => [span(`  ${row.shown.padEnd(10)}`, 'accent'), span(row.label)]),
	EMPTY,
	line('Signs', 'bold'),
	...Object.values(STATUSES).map(({glyph, word}): Line => [span(`  ${glyph.padEnd(10)}`), span(word)]),
	...Object.values(MARKS).map(({glyph, word}): Line => [span(`  ${glyph.padEnd(10)}`), span(`${word} step`)]),
	EMPTY,
	line('Nothing runs without its own key press. Keys rest for a moment after the screen changed.'),
	line('Esc goes back and never runs, quits or aborts. ^C stops a running step and nothing else.'),
	line('Pasted text is taken in fields only. Times of day are UTC.'),
];
