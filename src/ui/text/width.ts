import {widthOfCharacter} from '../../run/terminal/character-width.ts';
import {isPlainSigns} from './plain-signs.ts';

/** Columns that a safe text takes in a terminal. */
export const widthOf = (text: string): number => {
	if (isPlainSigns(text)) return text.length;
	let width = 0;
	for (const character of text) width += widthOfCharacter(character);
	return width;
};

/** Cut to at most `width` columns; `…` says that something is missing. */
export const cut = (text: string, width: number): string => {
	if (isPlainSigns(text) ? text.length <= width : widthOf(text) <= width) return text;
	return width <= 0 ? '' : `${take(text, width - 1).trimEnd()}…`;
};

/** Cut to at most `width` columns in the middle: what begins and what ends a place or a path are both worth more than what is between. */
export const cutMiddle = (text: string, width: number): string => {
	if (widthOf(text) <= width) return text;
	if (width <= 1) return width === 1 ? '…' : '';
	const end = takeEnd(text, Math.floor((width - 1) / 2));
	return `${take(text, width - 1 - widthOf(end))}…${end}`;
};

/** Cut to at most `width` columns at its beginning. */
export const cutStart = (text: string, width: number): string => {
	if (widthOf(text) <= width) return text;
	return width <= 0 ? '' : `…${takeEnd(text, width - 1)}`;
};

/** The longest end that fits into `width` columns. */
const takeEnd = (text: string, width: number): string => {
	const end = [...graphemesOf(text)];
	while (end.length > 0 && widthOf(end.join('')) > width) end.shift();
	return end.join('');
};

/** The longest beginning that fits into `width` columns. */
export const take = (text: string, width: number): string => {
	if (isPlainSigns(text)) return text.slice(0, Math.max(0, width));
	let used = 0;
	let end = 0;
	for (const {segment} of graphemes().segment(text)) {
		used += widthOf(segment);
		if (used > width) break;
		end += segment.length;
	}
	return text.slice(0, end);
};

/** Exactly `width` columns: cut, or filled up with blanks. */
export const fit = (text: string, width: number): string => {
	const short = cut(text, width);
	return short + ' '.repeat(Math.max(0, width - widthOf(short)));
};

/** What a person calls a character, even where it is several code points. */
export const graphemesOf = (text: string): readonly string[] => (isPlainSigns(text) ? [...text] : Array.from(graphemes().segment(text), ({segment}) => segment));

// The first one of a process takes 10 ms: most starts need none.
let segmenter: Intl.Segmenter | null = null;
const graphemes = (): Intl.Segmenter => (segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'}));
