import {PLAIN_PEN, penAfter} from './pen.ts';
import type {Pen} from './pen.ts';
import {listen} from './sequences.ts';

/** Text of one look; see `Pen`. */
export type Span = {readonly text: string; readonly look: string};

/**
 * One line of a transcript as a terminal would show it: colours are told, a carriage return begins the line anew, all other
 * control sequences are gone; control characters stay for whoever shows the text. `pen` is handed from line to line.
 */
export const spansOf = (line: string, pen: Pen = PLAIN_PEN): {readonly spans: readonly Span[]; readonly pen: Pen} => {
	let now = pen;
	let spans: {text: string; readonly look: string}[] = [];
	const add = (text: string): void => {
		const last = spans.at(-1);
		if (last?.look === now.look) last.text += text;
		else spans.push({text, look: now.look});
	};
	const take = listen({
		text: add,
		control: code => (code === 0x0d ? (spans = []) : add(String.fromCharCode(code))),
		csi: (mark, parameters, final) => {
			if (mark === '' && final === 'm') now = penAfter(now, parameters);
		},
		escape: () => undefined,
	});
	take(line.replace(/\r+$/, ''));
	return {spans, pen: now};
};
