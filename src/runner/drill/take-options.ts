import type {Call} from '../../plan/scenario.ts';

export type Taken = {
	/** What is left when options are taken out, at most so many as were wanted. */
	readonly plain: readonly string[];
	/** Words behind these, untouched: another command line begins there. */
	readonly rest: readonly string[];
	/** Values and flags by the name that rules know them under. */
	readonly captures: Readonly<Record<string, string>>;
};

/** A command line without the options that its program is known to take; an option that is not known stays where it is. */
export function takeOptions(call: Call | null, words: readonly string[], wanted = Infinity): Taken {
	const plain: string[] = [];
	const captures: Record<string, string> = {};
	let at = 0;
	for (; at < words.length && plain.length < wanted; at += 1) {
		const word = words[at] ?? '';
		const option = call === null || plain.length === 0 ? null : optionOf(call, word);
		if (option === null) {
			plain.push(word);
		} else {
			captures[option.name] = option.value ?? words[at + 1] ?? '';
			at += option.value === null ? 1 : 0;
		}
	}
	return {plain, rest: words.slice(at), captures};
}

/** Value null: the next word is it. */
type Option = {readonly name: string; readonly value: string | null};

function optionOf(call: Call, word: string): Option | null {
	if (!word.startsWith('-')) {
		return null;
	}
	const flag = own(call.flags, word);
	const valued = own(call.values, word);
	if (flag !== null || valued !== null) {
		return flag === null ? {name: valued ?? '', value: null} : {name: flag, value: 'yes'};
	}
	const [, long, value] = /^(--?[^=]+)=(.*)$/su.exec(word) ?? [];
	const named = long === undefined ? null : own(call.values, long);
	if (named !== null) {
		return {name: named, value: value ?? ''};
	}
	const short = own(call.values, word.slice(0, 2));
	return short === null || word.startsWith('--') ? null : {name: short, value: word.slice(2)};
}

function own(table: Readonly<Record<string, string>>, word: string): string | null {
	return Object.hasOwn(table, word) ? (table[word] ?? null) : null;
}
