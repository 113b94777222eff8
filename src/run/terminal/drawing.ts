import type {Cast, CastEvent} from './cast.ts';
import {sizeIn} from './cast.ts';
import {sgrOf} from './pen.ts';
import {CONTROLS, CSI, ESCAPES, MODES} from './screen-sequences.ts';
import {listen} from './sequences.ts';
import {spansOf} from './spans.ts';

/** Recordings of parts, made fit for one recording of the whole run: what a program wrote can draw there, and nothing else. */

const GUTTER = '\x1b[2m  │ \x1b[0m';

/** Output of a captured command, line by line behind a gutter, in its colours. At most `most` characters; `rest` says where the others are. */
export function* linesDrawn(events: Iterable<CastEvent>, most: number, rest: string): Generator<CastEvent> {
	let held = '';
	let shown = 0;
	let last = 0;
	for (const {at, code, text} of events) {
		if (code !== 'o') continue;
		last = at;
		const lines = (held + text).split('\n');
		held = lines.pop() ?? '';
		if (lines.length > 0) yield {at, code: 'o', text: lines.map(lineDrawn).join('')};
		shown += text.length;
		if (shown > most) return yield {at, code: 'o', text: lineDrawn(rest)};
	}
	if (held !== '') yield {at: last, code: 'o', text: lineDrawn(held)};
}

const lineDrawn = (line: string): string => `${GUTTER}${spansOf(line).spans.map(({text, look}) => `${sgrOf(look)}${drawable(text)}${look === '' ? '' : '\x1b[0m'}`).join('')}\r\n`;

const drawable = (text: string): string => text.replace(/\t/g, '    ').replace(/\p{Cc}/gu, '');

/** A terminal's session in its own size, which is put back with everything else when it ends. */
export function* sessionDrawn({columns, rows, events}: Cast, whole: {readonly columns: number; readonly rows: number}, most: number, rest: string): Generator<CastEvent> {
	const drawn = drawingOnly();
	let [last, shown] = [0, 0];
	yield {at: 0, code: 'r', text: `${columns}x${rows}`};
	for (const {at, code, text} of events) {
		last = at;
		if (code === 'o') yield {at, code, text: drawn(text)};
		if (code === 'r' && sizeIn(text)) yield {at, code, text};
		shown += text.length;
		if (shown > most) break;
	}
	yield {at: last, code: 'o', text: `${PUT_BACK}\r\n${shown > most ? lineDrawn(rest) : ''}`};
	yield {at: last, code: 'r', text: `${whole.columns}x${whole.rows}`};
}

/** First screen, all rows scroll, cursor there, plain pen, letters. */
const PUT_BACK = '\x1b[?1049l\x1b[!p\x1b[?7h\x1b[?25h\x1b[0m\x1b(B';

/** Lets pass what our own terminal draws: no titles, no clipboard, nothing that a terminal would answer. */
const drawingOnly = (): ((piece: string) => string) => {
	let out = '';
	const take = listen({
		text: text => (out += text),
		control: code => {
			if (Object.hasOwn(CONTROLS, code)) out += String.fromCharCode(code);
		},
		csi: (mark, parameters, final) => {
			const modes = mark === '?' && (final === 'h' || final === 'l') ? parameters.filter(mode => Object.hasOwn(MODES, mode)) : [];
			if (modes.length > 0) out += `\x1b[?${modes.join(';')}${final}`;
			// Lines that have left the screen are the viewer's own.
			else if (mark === '' && Object.hasOwn(CSI, final) && !(final === 'J' && parameters[0] === 3)) out += `\x1b[${parameters.join(';')}${final}`;
		},
		escape: final => {
			// A terminal that begins anew forgets more than this session.
			if (final === 'c') out += `${PUT_BACK}\x1b[H\x1b[2J`;
			else if (Object.hasOwn(ESCAPES, final)) out += `\x1b${final}`;
		},
	});
	return piece => {
		out = '';
		take(piece);
		return out;
	};
};
