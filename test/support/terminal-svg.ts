import type {IBufferCell, Terminal} from '@xterm/headless';

/** Looks of the pictures: each colour has a contrast of 4.5 at least on the background (WCAG 2.2, AA). */
const THEME = {background: '#14171c', edge: '#2c323c', text: '#d7dce4', dim: '#929bab', ansi: ['#929bab', '#ff8079', '#7fd088', '#e6b450', '#7aa8f0', '#c99bea', '#62c6d6', '#d7dce4']} as const;

export const CELL = {width: 8.4, height: 18} as const;
const SIZE = 14;
export const MARGIN = {x: 18, top: 44, bottom: 16} as const;

type Run = {readonly column: number; readonly text: string; readonly cells: number; readonly color: string; readonly back: string | null; readonly bold: boolean; readonly underline: boolean};

/** What an emulator shows, as a picture: text stays text, and every run of it has the width of its cells, whatever font is there. */
export const terminalSvg = (terminal: Terminal, title: string): string => {
	const rows = Array.from({length: terminal.rows}, (_, row) => runsOf(terminal, row));
	return frameSvg({columns: terminal.cols, rows: terminal.rows}, title, [...strokesOf(rows), ...rows.flatMap((runs, row) => textsOf(runs, row))]);
};

/** One row of it, drawn where the first one stands. */
export const rowSvg = (terminal: Terminal, row: number): string => {
	const runs = runsOf(terminal, row);
	return [...strokesOf([runs]), ...textsOf(runs, 0)].join('');
};

/** A window around what is drawn. */
export const frameSvg = ({columns, rows}: {readonly columns: number; readonly rows: number}, title: string, content: readonly string[]): string => {
	const [width, height] = [round(columns * CELL.width + 2 * MARGIN.x), rows * CELL.height + MARGIN.top + MARGIN.bottom];
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace" font-size="${SIZE}">`,
		`<title>${escaped(title)}</title>`,
		`<rect x="0.5" y="0.5" width="${round(width - 1)}" height="${height - 1}" rx="8" fill="${THEME.background}" stroke="${THEME.edge}"/>`,
		...[0, 1, 2].map(dot => `<circle cx="${22 + dot * 18}" cy="21" r="5" fill="${THEME.edge}"/>`),
		...content,
		'</svg>',
		'',
	].join('\n');
};

const textsOf = (runs: readonly Run[], row: number): readonly string[] => runs.filter(({text}) => !(text in STROKES)).flatMap(run => drawn(run, row));

const drawn = ({column, text, cells, color, back, bold, underline}: Run, row: number): readonly string[] => {
	const [x, y, width] = [round(MARGIN.x + column * CELL.width), MARGIN.top + row * CELL.height, round(cells * CELL.width)];
	const shown = text.trim() === '' ? [] : [`<text x="${x}" y="${y + 13}" textLength="${width}" lengthAdjust="spacingAndGlyphs" fill="${color}"${bold ? ' font-weight="bold"' : ''}${underline ? ' text-decoration="underline"' : ''} xml:space="preserve">${escaped(text)}</text>`];
	return [...(back === null ? [] : [`<rect x="${x}" y="${y - 1}" width="${width}" height="${CELL.height}" fill="${back}"/>`]), ...shown];
};

/** Signs of frames as lines from edge to edge of their cells: those of fonts leave gaps between rows. From the middle of the cell. */
const STROKES: Readonly<Record<string, string>> = {
	'│': 'm0-9v18',
	'─': 'm-4.2 0h8.4',
	'╭': 'm0 9v-4q0-5 4.2-5',
	'╮': 'm0 9v-4q0-5-4.2-5',
	'╰': 'm0-9v4q0 5 4.2 5',
	'╯': 'm0-9v4q0 5-4.2 5',
};

/** One path for each colour. */
const strokesOf = (rows: readonly (readonly Run[])[]): readonly string[] => {
	const paths = new Map<string, string[]>();
	for (const [row, runs] of rows.entries()) {
		for (const {text, column, color} of runs) {
			const stroke = STROKES[text];
			if (stroke === undefined) continue;
			const [x, y] = [round(MARGIN.x + (column + 0.5) * CELL.width), MARGIN.top + row * CELL.height - 1 + CELL.height / 2];
			paths.set(color, [...(paths.get(color) ?? []), `M${x} ${y}${stroke}`]);
		}
	}
	return [...paths].map(([color, parts]) => `<path d="${parts.join('')}" fill="none" stroke="${color}"/>`);
};

/** Neighbours that look the same, words of one: a sign that a font draws wider shifts nothing but itself. */
const runsOf = (terminal: Terminal, row: number): readonly Run[] => {
	const line = terminal.buffer.active.getLine(terminal.buffer.active.baseY + row);
	const runs: Run[] = [];
	for (let column = 0; line && column < terminal.cols; column++) {
		const cell = line.getCell(column);
		if (!cell || cell.getWidth() === 0) continue;
		const chars = cell.getChars() || ' ';
		const look = lookOf(cell);
		const last = runs.at(-1);
		const joins = last && last.color === look.color && last.back === look.back && last.bold === look.bold && last.underline === look.underline && isAscii(chars) && isAscii(last.text);
		const next = {column, text: chars, cells: cell.getWidth(), ...look};
		if (joins) runs[runs.length - 1] = {...last, text: last.text + chars, cells: last.cells + 1};
		else runs.push(next);
	}
	return runs.flatMap(trimmed);
};

/** Blanks at the ends are not drawn, unless they have a background. */
const trimmed = (run: Run): readonly Run[] => {
	if (run.back !== null) return [run];
	const [start, text] = [run.text.length - run.text.trimStart().length, run.text.trim()];
	return text === '' ? [] : [{...run, column: run.column + start, text, cells: isAscii(run.text) ? text.length : run.cells}];
};

const lookOf = (cell: IBufferCell): Pick<Run, 'color' | 'back' | 'bold' | 'underline'> => {
	const own = cell.isFgPalette() ? (THEME.ansi[cell.getFgColor() % 8] ?? THEME.text) : cell.isDim() !== 0 ? THEME.dim : THEME.text;
	const shared = {bold: cell.isBold() !== 0, underline: cell.isUnderline() !== 0};
	return cell.isInverse() !== 0 ? {color: THEME.background, back: own, ...shared} : {color: own, back: null, ...shared};
};

const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);

const round = (number: number): number => Math.round(number * 10) / 10;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
