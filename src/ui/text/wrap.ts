import type {Line, Span} from './line.ts';
import {span} from './line.ts';
import {take, widthOf} from './width.ts';

/** Breaks at blanks into lines of at most `width` columns; later lines begin with `hang` blanks. Words longer than a line are split. */
export const wrapLine = (spans: Line, width: number, hang = 0): readonly Line[] => {
	if (width < 1) return [];
	const lines: Span[][] = [[]];
	let used = 0;
	const startLine = () => {
		if (lines.at(-1)?.at(-1)?.text.trim() === '') lines.at(-1)?.pop();
		lines.push(hang > 0 ? [span(' '.repeat(hang))] : []);
		used = hang;
	};
	for (const word of words(spans)) {
		const {text} = word;
		const blank = text.trim() === '';
		if (used + widthOf(text) <= width) {
			if (blank && used === hang && lines.length > 1) continue;
			lines.at(-1)?.push(word);
			used += widthOf(text);
			continue;
		}
		if (blank) continue;
		if (used > hang) startLine();
		let rest = text;
		while (widthOf(rest) > width - used) {
			const part = take(rest, width - used) || rest.charAt(0);
			lines.at(-1)?.push({...word, text: part});
			rest = rest.slice(part.length);
			startLine();
		}
		if (rest !== '') lines.at(-1)?.push({...word, text: rest});
		used += widthOf(rest);
	}
	return lines.map(joinSpans);
};

/** As many whole parts to a line as fit; later lines begin with `hang` blanks. */
export const packed = (parts: readonly string[], separator: string, width: number, hang = 0): readonly string[] => {
	const lines: string[] = [];
	for (const part of parts) {
		const last = lines.at(-1);
		if (last !== undefined && widthOf(last + separator + part) <= width) lines[lines.length - 1] = last + separator + part;
		else lines.push(lines.length === 0 ? part : ' '.repeat(hang) + part);
	}
	return lines;
};

const words = (spans: Line): Line => spans.flatMap(whole => (whole.text.match(/ +|[^ ]+/g) ?? []).map(text => ({...whole, text})));

/** Neighbours that look the same become one: fewer elements to draw. */
const joinSpans = (spans: readonly Span[]): Line => {
	const joined: Span[] = [];
	for (const next of spans) {
		const last = joined.at(-1);
		if (last?.look === next.look && last.href === next.href) joined[joined.length - 1] = {...last, text: last.text + next.text};
		else joined.push(next);
	}
	return joined;
};
