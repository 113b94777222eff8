import type {Measured, NotShown, Row} from './row.ts';

export const TABLE_HEAD = '| row | what | figure | result | how measured |\n| --- | --- | --- | --- | --- |\n';

/** Most sentences about one row; the number says how many there are. */
const MOST = 5;

/** One row as measured, and below it what went against it. */
export const tableLine = (row: Row, result: Measured | NotShown, seconds: number): string => {
	const said = result.kind === 'not-shown' ? `not shown: ${result.why}` : `${result.found.length === 0 ? 'holds' : 'DOES NOT HOLD'}: ${result.shown}`;
	const cells = [row.id, row.what, row.figure, said, `${row.how} (${seconds} s)`].map(cell => cell.replaceAll('|', '\\|'));
	const found = result.kind === 'measured' ? result.found : [];
	const rest = found.length > MOST ? [`… and ${found.length - MOST} more`] : [];
	return `| ${cells.join(' | ')} |\n${[...found.slice(0, MOST), ...rest].map(one => `    ${one.replaceAll('\n', '\n    ')}\n`).join('')}`;
};
