import {beginsWithVerb} from '../action-words.ts';
import {withoutNumber} from '../words.ts';
import {instructs, strip} from './comment-orders.ts';
import {ROLES} from './comment-words.ts';
import type {ShellComment} from './shell-fence.ts';

/** A comment line before it is known what it belongs to. `above`: directly above the statement `below`, without a blank line. */
export type CommentLine = {readonly line: number; readonly text: string};

/** Role that a comment's own words give it; null if they say nothing. */
export function roleOf(text: string): ShellComment['role'] | null {
	const plain = strip(text);
	for (const {role, words} of ROLES) {
		if (role === 'wait' && !/\d|(?:until|bis|hasta|até|jusqu|直到)/u.test(plain)) continue;
		if (words.some((pattern) => pattern.test(plain))) return role;
	}
	return null;
}

/** The line that names the statement below: the first, unless that is a case of its own that the next line then acts on, or steps of their own stand before the last. */
export function titleIndex(lines: readonly CommentLine[]): number {
	// A rule drawn above the words is a part of their box.
	const from = Math.max(0, lines.findIndex(({text}) => saysSomething(text)));
	const first = lines[from]?.text ?? '';
	const next = lines[from + 1]?.text ?? '';
	const numbered = lines.map(({text}) => Number(/^(\d+)[.)]\s/u.exec(text)?.[1] ?? NaN));
	const last = numbered.length - 1;
	const counted = lastCounted(lines, numbered);
	if (counted !== null) return counted;
	if (last > 0 && /[:：]$/u.test(lines[last]?.text ?? '') && numbered.every((number, index) => number === (numbered[0] ?? NaN) + index)) return last;
	const conditional = roleOf(first) === 'condition' && /,|:$/u.test(first);
	const anew = /^\p{Lu}/u.test(next) && !/^(?:or|and|this|it|note)\b/iu.test(next);
	return conditional && anew && lines.length > 1 ? from + 1 : from;
}

/** "1. Make a key in the panel", "2. Write it down" right above a command: each number is a step, and the command that of the last; what is indented belongs to its number. */
function lastCounted(lines: readonly CommentLine[], numbers: readonly number[]): number | null {
	const at = numbers.flatMap((number, index) => (Number.isNaN(number) ? [] : [index]));
	const last = at.at(-1);
	const inOrder = at.length >= 2 && at[0] === 0 && at.every((index, place) => numbers[index] === (numbers[0] ?? 0) + place);
	// Where nothing is told of a number, the lines may be one remark.
	const apart = lines.some(({text}) => /^\s/u.test(text));
	const own = apart && lines.every(({text}, index) => !Number.isNaN(numbers[index] ?? NaN) || (/^\s/u.test(text) && (last === undefined || index < last)));
	return last !== undefined && inOrder && own && at.every(index => tells(withoutNumber(lines[index]?.text ?? ''))) ? last : null;
}

function tells(text: string): boolean {
	return instructs(text) || beginsWithVerb(text);
}

/** Words: no rule that is drawn across the page, no row of a table with its number, no name alone in a list of them. */
export function saysSomething(text: string): boolean {
	return /[\p{L}\p{N}]/u.test(text) && !/^\d+\s{2,}\S.*\S\s{2,}\S|^[-*•]\s+[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?:\s+\([^()]*\))?\s*$/u.test(text);
}
