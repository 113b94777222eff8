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
	const end = [...graphemesOf(text)];
	const room = Math.floor((width - 1) / 2);
	while (end.length > 0 && widthOf(end.join('')) > room) end.shift();
	return `${take(text, width - 1 - widthOf(end.join('')))}…${end.join('')}`;
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

// Unicode 16, EastAsianWidth.txt: W and F outside of emoji, joined to blocks where gaps are unassigned.
const WIDE =
	/[\u1100-\u115F\u2E80-\u303E\u3041-\u4DBF\u4E00-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18D08}\u{1AFF0}-\u{1B2FB}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}]/u;

const widthOfCharacter = (character: string): number => {
	if (character < '\u0300') return 1;
	if (/[\p{Mn}\p{Me}\u1160-\u11FF]/u.test(character)) return 0;
	// Half of a flag; two of them make one picture of two columns.
	if (/\p{Regional_Indicator}/u.test(character)) return 1;
	return WIDE.test(character) || /\p{Emoji_Presentation}/u.test(character) ? 2 : 1;
};
