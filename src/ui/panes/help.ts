import {MARKS, STATUSES} from '../glyphs.ts';
import {rowsOf} from '../keys/keymap.ts';
import type {Mode} from '../state/mode.ts';
import {isTyping, modeOf} from '../state/mode.ts';
import {popped, topOverlay} from '../state/ui-state.ts';
import type {Line} from '../text/line.ts';
import {EMPTY, fitLine, line, span, windowOf} from '../text/line.ts';
import {wrapLine} from '../text/wrap.ts';
import type {DrawPane} from './pane.ts';
import {paneOf} from './pane.ts';

/** The keys of the screen below, from the key map; then the signs. */
export const helpPane: DrawPane = ({ui, run: {plan, readOnly}, state}, {width, height}) => {
	const overlay = topOverlay(ui);
	return overlay?.kind === 'help' ? paneOf(windowOf(helpLines(modeOf(popped(ui), plan, state), width, readOnly), overlay.top, height)) : paneOf([]);
};

export const helpLines = (mode: Mode, width: number, readOnly = false): readonly Line[] => {
	const rows = rowsOf(mode, readOnly).filter(row => row.action !== 'help');
	// `j/k` has told of both.
	const paired = new Set(rows.flatMap(({shown}) => (shown.length === 3 && shown[1] === '/' ? [shown[2]] : [])));
	const keys = rows
		.filter(row => !paired.has(row.shown))
		.map((row): Line => [span(`  ${row.shown.padEnd(10)}`, 'accent'), span(row.label)]);
	const signs = [...Object.values(STATUSES), ...Object.values(MARKS).map(({glyph, word}) => ({glyph, word: `${word} step`}))].map(({glyph, word}): Line => [span(`  ${glyph}  `), span(word)]);
	const typing = isTyping(mode) ? EDITING.map(([shown, label]): Line => [span(`  ${shown.padEnd(10)}`, 'accent'), span(label)]) : [];
	const left = [line('Keys here', 'bold'), ...keys, ...typing];
	const right = [line('Signs', 'bold'), ...signs];
	const half = Math.floor(width / 2);
	const table = Array.from({length: Math.max(left.length, right.length)}, (_, row) => [...fitLine(left[row] ?? EMPTY, half), ...(right[row] ?? EMPTY)]);
	return [EMPTY, ...RULES.flatMap(rule => wrapLine(line(rule), width)), EMPTY, ...table];
};

/** Keys of a text field, which are in no row: they edit and do nothing else. */
const EDITING: readonly (readonly [shown: string, label: string])[] = [
	['^A ^E', 'to its beginning, its end'],
	['^U ^K', 'delete before, behind the cursor'],
	['^W', 'delete the word before'],
];

const RULES: readonly string[] = [
	'Nothing runs without its own key press. Keys rest for a moment after the screen changed.',
	'Esc goes back and never runs, quits or aborts. ^C stops a running step and nothing else.',
	'Pasted text is taken in fields only. Times of day are UTC.',
];
