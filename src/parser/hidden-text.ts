import type {Plan} from '../plan/plan.ts';

/** Something in a file that a reader does not see, or takes for something else. Line and column from 1, UTF-16. */
type HiddenText = {readonly line: number; readonly column: number; readonly what: string};

type Sign = {readonly signs: RegExp; readonly what: string};

/** Sources: Unicode Standard Annex 9 (bidi), chapter 23 (zero width, tags), Technical Report 36. */
const SIGNS: readonly Sign[] = [
	{signs: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, what: 'a character that turns the direction of the text'},
	// A byte order mark and the joints of one emoji are no text.
	{signs: /(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|\u034f|[\u00ad\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u2060-\u2064\u206a-\u206f\u3164\uffa0]|(?!^)\ufeff/gu, what: 'a character without width'},
	{signs: /(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]*)[\u{e0000}-\u{e007f}]+/gu, what: 'invisible tag characters'},
	// One of them behind a sign chooses how it is drawn; behind anything else they can carry a text that nobody sees.
	{signs: /[\ufe00-\ufe0e\u{e0100}-\u{e01ef}]|(?<![\p{Extended_Pictographic}0-9#*])\ufe0f/gu, what: 'a character that only changes how the one before is drawn'},
	{signs: /(?![\t\r])\p{Cc}|\r(?!$)/gu, what: 'a control character'},
	{signs: /[ \t\u00a0\u2000-\u200a\u3000]{60,}(?=[^\s|])/gu, what: 'text behind a very long gap'},
];

/** What is hidden anywhere in a file that a run would take its orders from. */
export function hiddenTextIn(text: string): readonly HiddenText[] {
	return text
		.replace(/^\ufeff/u, '')
		.split('\n')
		.flatMap((row, index) => SIGNS.flatMap(({signs, what}) => [...row.matchAll(signs)].map(match => ({line: index + 1, column: match.index + 1, what: `${what}${nameOf(match[0])}`}))));
}

/** What is hidden about the commands of a plan: signs that look like others, and steps in parts that a page shows folded or not at all. */
export function hiddenCommands(plan: Plan, text: string): readonly HiddenText[] {
	const folded = rangesOf(text, /<details(?![^>]*\bopen\b)[^>]*>/giu, '</details>');
	const comments = rangesOf(text, /<!--(?!\s*(?:\{|rollbook))/gu, '-->');
	const alike = commandsAlike(plan);
	const placed = plan.steps.flatMap(step => {
		if (step.kind !== 'command') return [];
		const inside = (ranges: readonly Range[]): boolean => ranges.some(range => range.from <= step.line && step.line <= range.to);
		const places = [...(inside(folded) ? ['a command inside of a part that pages show folded'] : []), ...(inside(comments) ? ['a command inside of a comment'] : [])];
		return places.map(what => ({line: step.line, column: 1, what}));
	});
	return [...placed, ...alike].toSorted((a, b) => a.line - b.line);
}

/** Signs in commands that look like others. */
export function commandsAlike(plan: Plan): readonly HiddenText[] {
	return plan.steps.flatMap(step => (step.kind === 'command' ? step.command.split('\n').flatMap((row, index) => looksAlike(row, step.line + index)) : []));
}

type Range = {readonly from: number; readonly to: number};

function rangesOf(text: string, opens: RegExp, closes: string): readonly Range[] {
	const lineAt = (at: number): number => text.slice(0, at).split('\n').length;
	return [...text.matchAll(opens)].map(match => {
		const end = text.toLowerCase().indexOf(closes, match.index);
		return {from: lineAt(match.index), to: lineAt(end < 0 ? text.length : end)};
	});
}

const LETTERS_ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]/u;
/** Letters and signs that are drawn like ASCII ones: full width, mathematical, dashes, slashes, dots, quotes. */
const SIGNS_ALIKE = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}\u2024\u2044\u2215\u29f8\u2010-\u2015\u2212\ua78c\u2236\u037e]/u;

function looksAlike(row: string, line: number): readonly HiddenText[] {
	const words = [...row.matchAll(/[\p{L}\p{N}_]+/gu)].filter(([word]) => LETTERS_ALIKE.test(word) && (/[A-Za-z]/u.test(word) || /^\s*$/u.test(row.slice(0, row.indexOf(word)))));
	const signs = [...row.matchAll(new RegExp(SIGNS_ALIKE, 'gu'))];
	// A shell divides words at ASCII blanks only.
	const blanks = [...row.matchAll(/(?!\p{ASCII})\p{Zs}/gu)];
	return [
		...words.map(match => ({line, column: match.index + 1, what: `letters of another script that look like Latin ones${nameOf([...match[0]].find(char => LETTERS_ALIKE.test(char)) ?? '')}`})),
		...blanks.map(match => ({line, column: match.index + 1, what: `a blank that is none to a shell${nameOf(match[0])}`})),
		...signs.map(match => ({line, column: match.index + 1, what: `a sign that looks like another one${nameOf(match[0])}`})),
	];
}

function nameOf(text: string): string {
	const code = text.codePointAt(0);
	return code === undefined || /^[ \t]/u.test(text) ? '' : ` (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}
