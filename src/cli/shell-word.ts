import {quoteWord} from '../runner/drill/quote-word.ts';

/** A path as it can be typed behind a command, or behind an option: one word, and no option. */
export const shellWord = (path: string): string => {
	const named = path.startsWith('-') && path !== '-' ? `./${path}` : path;
	return /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(named) ? named : quoteWord(named);
};
