import {inlineSpans} from './inline.ts';
import type {Line} from './line.ts';
import {fitLine, lineWidth, span, textOf} from './line.ts';
import {safe} from './safe.ts';
import {wrapLine} from './wrap.ts';

/** Rows of a Markdown table in columns; cells are broken, never cut. Where columns would be too narrow to read, each cell stands behind its heading. */
export const tableLines = (rows: readonly string[], width: number): readonly Line[] => {
	const cells = rows.filter(row => !/^[\s|:-]+$/.test(row)).map(cellsOf);
	const columns = Math.max(0, ...cells.map(row => row.length));
	const wanted = Array.from({length: columns}, (_, column) => Math.max(1, ...cells.map(row => lineWidth(row[column] ?? []))));
	const widths = shared(wanted, width - GAP * (columns - 1));
	if (widths === null) return asList(cells, width);
	return cells.flatMap((row, index) => {
		const columnLines = widths.map((columnWidth, column) => wrapLine(index === 0 ? bold(row[column] ?? []) : (row[column] ?? []), columnWidth));
		const height = Math.max(1, ...columnLines.map(lines => lines.length));
		return Array.from({length: height}, (_, at) => trimmed(widths.flatMap((columnWidth, column) => [...(column === 0 ? [] : [span(' '.repeat(GAP))]), ...fitLine(columnLines[column]?.[at] ?? [], columnWidth)])));
	});
};

const GAP = 2;
const NARROWEST = 8;

const cellsOf = (row: string): readonly Line[] => row.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map(cell => inlineSpans(safe(cell.trim().replaceAll('\\|', '|').replace(/<br\s*\/?>/gi, ' · '))));

const bold = (cell: Line): Line => cell.map(part => ({...part, look: part.look === 'plain' ? 'bold' : part.look}));

/** What columns get of the room: those that want less than their share leave the rest to the others. Null: too little for one of them. */
const shared = (wanted: readonly number[], room: number): readonly number[] | null => {
	const widths = [...wanted];
	let open = wanted.map((_, column) => column);
	let left = room;
	for (;;) {
		const share = Math.floor(left / Math.max(1, open.length));
		const small = open.filter(column => (wanted[column] ?? 0) <= share);
		for (const column of small) left -= wanted[column] ?? 0;
		open = open.filter(column => !small.includes(column));
		if (open.length === 0) return widths;
		if (small.length > 0) continue;
		if (share < NARROWEST) return null;
		for (const column of open) widths[column] = share;
		return widths;
	}
};

const asList = ([heads = [], ...rows]: readonly (readonly Line[])[], width: number): readonly Line[] =>
	rows.flatMap((row, index) => [...(index === 0 ? [] : [[]]), ...row.flatMap((cell, column) => wrapLine([span(`${textOf(heads[column] ?? [])}: `, 'bold'), ...cell], width, 2))]);

/** Without blanks at its end. */
const trimmed = (row: Line): Line => {
	const kept = [...row];
	while (kept.at(-1)?.text.trim() === '') kept.pop();
	const last = kept.at(-1);
	return last ? [...kept.slice(0, -1), {...last, text: last.text.trimEnd()}] : kept;
};
