/** A word of a simple command: as written, for handing back to the shell, and as the shell would read it, for recognising it. */
export type Word = {readonly raw: string; readonly text: string};

/**
 * Splits one simple command into words. Null if it is more than that (pipes, lists, redirections, substitutions, several
 * lines): such a line cannot be taken apart safely. Comments at the end are dropped; variables stay in both forms.
 */
export const splitWords = (command: string): readonly Word[] | null => {
	const words: Word[] = [];
	let rest = command.replaceAll(/\\\r?\n/g, ' ').trim();
	while (rest !== '') {
		if (rest.startsWith('#')) break;
		const word = WORD.exec(rest)?.[0] ?? '';
		if (word === '' || /[`]|\$\(/.test(word)) return null;
		words.push({raw: word, text: unquoted(word)});
		const after = rest.slice(word.length);
		if (after !== '' && !/^[ \t]/.test(after)) return null;
		rest = after.trimStart();
	}
	return words;
};

const WORD = /^(?:'[^']*'|"(?:\\[\s\S]|[^"\\])*"|\\[^\n]|[^\s'"\\;&|<>()])+/;

const unquoted = (word: string): string =>
	word.replaceAll(/'([^']*)'|"((?:\\[\s\S]|[^"\\])*)"|\\([\s\S])/g, (_, single?: string, double?: string, escaped?: string) => {
		if (single !== undefined) return single;
		return double === undefined ? (escaped ?? '') : double.replaceAll(/\\(["\\$`])/g, '$1');
	});

/**
 * Divides a program's arguments into options and the rest. `withValue` lists the options that take the next word: letters for
 * short ones, whole names for long ones. Everything from the first word that is no option belongs to the rest.
 */
export const splitOptions = (words: readonly Word[], withValue: {readonly letters: string; readonly names: readonly string[]}): {readonly options: readonly Word[]; readonly rest: readonly Word[]} => {
	let at = 0;
	for (; at < words.length; at++) {
		const text = words[at]?.text ?? '';
		if (text === '--') break;
		if (!text.startsWith('-') || text === '-') break;
		if (takesNext(text, withValue)) at++;
	}
	return {options: words.slice(0, at), rest: words.slice(at)};
};

/**
 * The word without these flags, which take no value; null if nothing is left. In a cluster such as `-itnshop` everything from the first letter
 * that takes a value on belongs to that value.
 */
export const withoutFlags = (word: Word, flags: string, valued: string): Word | null => {
	const [cluster, letters = ''] = /^-([a-zA-Z]+)/.exec(word.raw) ?? [''];
	if (letters === '') return word;
	const value = letters.split('').findIndex(letter => valued.includes(letter));
	// `-t=true`, or a word with quotes in it: nothing that is known to be a cluster.
	if (value < 0 && cluster !== word.raw) return word;
	const at = value < 0 ? letters.length : value;
	const kept = `-${letters.slice(0, at).split('').filter(letter => !flags.includes(letter)).join('')}`;
	const [raw, text] = [kept + word.raw.slice(1 + at), kept + word.text.slice(1 + at)];
	return raw === '-' ? null : {raw, text};
};

const takesNext = (option: string, {letters, names}: {readonly letters: string; readonly names: readonly string[]}): boolean => {
	if (option.startsWith('--')) return names.includes(option);
	// `-it`: the first letter that takes a value takes what is left of the word, or the next word if nothing is left.
	const index = option.slice(1).split('').findIndex(letter => letters.includes(letter));
	return index >= 0 && index === option.length - 2;
};
