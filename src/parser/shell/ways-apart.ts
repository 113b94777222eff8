import type {Candidate} from './twins.ts';
import {ONLY_LOOKS} from './undo-words.ts';

/** Words by which an author ranks two ways under one number. Languages: en, es, pt, de, fr. */
const RANKED = /[([–—:-]\s*(?:preferred|recommended|fallback|alternative|escape hatch|last resort|only if|if |when |instead|faster|slower|safer|safest|quick|preferid[oa]|recomendad[oa]|alternativ[oa]?|bevorzugt|empfohlen|préféré|recommandé)/iu;

/** "2a. Raise the limits (preferred)", then "2b. Set the number": one step in two ways. Letters alone may be its parts. */
export function underOneNumber(before: string, title: string): boolean {
	const [first, second] = [before, title].map((text) => /^\s*(?:step\s+)?(?<number>\d+)\s?(?<letter>[a-d])[.):]?\s/iu.exec(text)?.groups);
	if (first === undefined || second === undefined || first['number'] !== second['number']) return false;
	const next = (second['letter'] ?? '').toLowerCase().charCodeAt(0) - (first['letter'] ?? '').toLowerCase().charCodeAt(0) === 1;
	return next && (RANKED.test(before) || RANKED.test(title) || OR_AFTER_NUMBER.test(title));
}

/** "3b. OR from a plain dump". Languages: en, es, pt, de, fr, it. */
const OR_AFTER_NUMBER = /^\s*(?:step\s+)?\d+\s?[a-d][.):]?\s+(?:or|o|ou|oder|oppure)\s/iu;

/** The word for everything, as an argument. */
const ALL = /^(?:--?)?(?:all|everything|todo|todos|tudo|alles|alle|tout|tous)$/iu;

/**
 * `back.sh web`, `back.sh db`, `back.sh all`: whoever takes the last needs none before it. Each is alone under its own comment and changes something;
 * all but one word is the same. Gives the indices of those before `at`; none if it is no such list.
 */
export function partsOfAll(list: readonly Candidate[], at: number): readonly number[] {
	const words = wordsOf(list[at]?.command ?? '');
	const place = words.findIndex((word, index) => index > 0 && ALL.test(word));
	if (place < 0) return [];
	const parts: number[] = [];
	for (let index = at - 1; index >= 0 && isPart(list, index, words, place); index--) parts.unshift(index);
	return parts.length < 2 ? [] : parts;
}

function isPart(list: readonly Candidate[], index: number, words: readonly string[], place: number): boolean {
	const one = list[index];
	const own = wordsOf(one?.command ?? '');
	const alone = one?.group === index && list[index + 1]?.group === index + 1 && one.title !== null;
	return alone && one.effect !== 'read' && !/^\s*\d/u.test(one.title ?? '') && own.length === words.length && own.every((word, at) => (at === place ? word !== words[at] : word === words[at]));
}

/** `npm run back:web` has a part behind its colon, `--env=web` a value. */
function wordsOf(command: string): readonly string[] {
	return command.trim().split(/[\s:=]+/u);
}

/**
 * `a && b && c` below `a`, `b` and `c`: the lines above in one, and once is enough. Gives the index of the first of them; null if it is no such line.
 * At least three, or two of which one changes something: what looks twice does no harm.
 */
export function chainOf(list: readonly Candidate[], at: number): number | null {
	const parts = (list[at]?.command ?? '').split('&&').map((part) => part.trim());
	if (parts.length < 2) return null;
	for (let first = at - parts.length; first >= Math.max(0, at - parts.length - NEAR); first -= 1) {
		const run = list.slice(first, first + parts.length);
		if (run.every(({command, inside}, index) => command.trim() === parts[index] && inside === list[at]?.inside) && (parts.length > 2 || run.some(({effect}) => effect !== 'read'))) return first;
	}
	return null;
}

/** Statements between the lines and the chain of them. */
const NEAR = 4;

/** A comment's number as an author counts steps: "Step 3:", "3."; null for others. */
export function stepNumber(title: string): {readonly style: string; readonly number: number} | null {
	const found = /^\s*(?<style>step|schritt|paso|passo|étape|)\s*(?<number>\d{1,2})\s*[.):]\s/iu.exec(title)?.groups;
	return found === undefined ? null : {style: (found['style'] ?? '').toLowerCase(), number: Number(found['number'])};
}

/** `drop cart  # the cart alone`, `drop cart --items  # its items, too`: the same act twice, once with another flag. */
export function withMore(before: Candidate, one: Candidate): boolean {
	const [short = '', long = ''] = [before.command.trim(), one.command.trim()].sort((a, b) => a.length - b.length);
	return before.effect !== 'read' && one.effect !== 'read' && /^\s+--?[a-z]/u.test(long.slice(short.length)) && long.startsWith(short) && !ONLY_LOOKS.test(long.slice(short.length).trim().split(/[\s=]/u)[0] ?? '');
}

/** The same words as the line above but for one, which newer versions left out. */
export function lessThan(command: string, previous: string): boolean {
	const [words, before] = [command, previous.replace(/\([^()]*\)\s*$/u, '')].map((line) => line.trim().split(/\s+/u)) as [string[], string[]];
	return words.length >= 2 && words.length === before.length - 1 && before.some((_, at) => before.toSpliced(at, 1).join(' ') === words.join(' '));
}

/** "# or: back --to second": the other way of its own line, written out. */
export function repeats(remark: string, command: string): boolean {
	return /^[^\p{L}\p{N}]*\p{L}+\s*:?\s+`?(\S+)/u.exec(remark)?.[1] === command.trim().split(/\s+/u)[0];
}

/** "Step 3" behind the options of step 2: the count goes on for whichever was taken. */
export function goesOn(before: ReturnType<typeof stepNumber>, title: string): boolean {
	const own = stepNumber(title);
	return before !== null && own !== null && own.style === before.style && own.number === before.number + 1;
}
