import type {OutlineSection} from './block.ts';
import {bareTitle, letterOf} from './case-words.ts';
import {conditionSubject, isConditional} from './choice-words.ts';
import {groupOf, type ReadChoice} from './read-choice.ts';
import {withoutMarks} from './words.ts';

/** Headings with a condition each, and the likeliest case right before them; or states of one thing. */
export function byCondition(siblings: readonly OutlineSection[]): ReadChoice | null {
	const conditional = siblings.map(({title}) => isConditional(letterOf(title) === null ? withoutMarks(title) : bareTitle(title)));
	const group = siblings.filter(({title}, at) => conditional[at] === true || (conditional[at + 1] === true && conditional.filter(Boolean).length >= 2 && LIKELIEST.test(bareTitle(title))));
	return groupOf('scenarios', group, 'their headings each hold under a condition') ?? groupOf('scenarios', sameSubject(siblings), 'their headings say in which state of one thing each holds');
}

/** "2. If the disk is still seen" and, right behind it, "3. If the disk is gone": of other numbered conditions more than one may hold. */
function sameSubject(siblings: readonly OutlineSection[]): readonly OutlineSection[] {
	const subjects = siblings.map(({title}) => conditionSubject(bareTitle(title)));
	return siblings.filter((_, at) => subjects[at] !== null && (subjects[at] === subjects[at - 1] || subjects[at] === subjects[at + 1]));
}

/** "Most likely: …", and behind it "If that did not work: …". Languages: en, es, pt, de, fr. */
const LIKELIEST = /^(?:most (?:likely|common|often)|usual(?:ly)?|first try|lo más (?:probable|común)|o mais (?:provável|comum)|am wahrscheinlichsten|meist(?:ens)?|le plus (?:probable|courant|souvent))(?!\p{L})/iu;
