import {GLYPHS} from '../glyphs.ts';
import type {TextField} from '../state/text-field.ts';
import {fitLine, line, span} from '../text/line.ts';
import {graphemesOf, take, widthOf} from '../text/width.ts';
import type {Pane} from './pane.ts';
import {behind} from './pane.ts';

const {topLeft, topRight, bottomLeft, bottomRight} = GLYPHS.corners;

/** A frame around a dialog, `width` columns wide. */
export const boxed = (pane: Pane, width: number): Pane => {
	const inner = width - 4;
	const rule = GLYPHS.rule.repeat(Math.max(0, width - 2));
	return {
		lines: [line(topLeft + rule + topRight), ...pane.lines.map(row => [span(`${GLYPHS.bar} `), ...fitLine(row, inner), span(` ${GLYPHS.bar}`)]), line(bottomLeft + rule + bottomRight)],
		cursor: pane.cursor && {x: pane.cursor.x + 2, y: pane.cursor.y + 1},
	};
};

/** A field for one line, behind a prompt sign; scrolls sideways so that its cursor is seen. */
export const fieldPane = (field: TextField, width: number, secret = false): Pane => {
	const characters = graphemesOf(field.value).map(character => (secret ? '•' : character === '\n' ? ' ' : character));
	const room = width - 3;
	let start = 0;
	while (widthOf(characters.slice(start, field.cursor).join('')) > room) start++;
	const shown = take(characters.slice(start).join(''), room + 1);
	return behind([span('> ', 'bold')], {lines: [line(shown)], cursor: {x: widthOf(characters.slice(start, field.cursor).join('')), y: 0}});
};

/** A field for several lines; long ones are broken anywhere. */
export const areaPane = (field: TextField, width: number, height: number): Pane => {
	const rows: string[] = [''];
	let cursor = {x: 0, y: 0};
	for (const [index, character] of [...graphemesOf(field.value), ''].entries()) {
		if (widthOf((rows.at(-1) ?? '') + character) > width - 3) rows.push('');
		if (index === field.cursor) cursor = {x: widthOf(rows.at(-1) ?? ''), y: rows.length - 1};
		if (character === '\n') rows.push('');
		else rows[rows.length - 1] += character.replace('\t', '    ');
	}
	const first = Math.max(0, Math.min(cursor.y - height + 1, rows.length - height));
	const shown = rows.slice(first, first + height);
	return {lines: shown.map((row, index) => [span(index + first === 0 ? '> ' : '  ', 'bold'), span(row)]), cursor: {x: cursor.x + 2, y: cursor.y - first}};
};
