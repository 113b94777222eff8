import type {OutlineSection} from './block.ts';
import {bareTitle, isOtherWay, letterOf} from './case-words.ts';
import {looksAfter} from './choice-heads.ts';
import {goesBack} from './choice-words.ts';
import {choice, numberOf, type ReadChoice} from './read-choice.ts';

/** The one right behind the others that is one of them, though it says less of itself: "c) Alternative without a list", "Rollback of the database". */
export function withLast(siblings: readonly OutlineSection[], found: ReadChoice | null): ReadChoice | null {
	const last = siblings.findLastIndex(({index}) => found?.sections.includes(index) === true);
	const members = siblings.filter(({index}) => found?.sections.includes(index) === true);
	const next = siblings[last + 1];
	if (found === null || members.length < 2 || next === undefined || next.level !== siblings[last]?.level || looksAfter(next.title) || !(lettered(members, next) || waysBackOf([...members, next]))) {
		return found;
	}
	return choice(found.what, [...members, next], found.why);
}

/** Letters one after the other, and the last in place of the others. */
function lettered(members: readonly OutlineSection[], next: OutlineSection): boolean {
	const letters = [...members, next].map(({title}) => letterOf(title));
	return isOtherWay(next.title) && letters.every((letter, at) => letter !== null && letter === 'abcdefgh'[at]);
}

/** "Rollback of the shop", "Quick rollback of the till": each of another thing. */
function waysBackOf(sections: readonly OutlineSection[]): boolean {
	const things = sections.map(({title}) => OF_THING.exec(bareTitle(title))?.groups);
	return sections.every(section => numberOf(section) === null && goesBack(bareTitle(section.title))) && things.every(thing => thing !== undefined) && new Set(things.map(thing => thing?.['act']?.toLowerCase())).size === 1;
}

/** Languages: en, es, pt, de, fr. */
const OF_THING = /^(?:(?:quick|fast|full|partial|schneller|voller)\s)?(?<act>\p{L}{6,})\s(?:\p{L}+\s)?(?:of|de|del|da|do|du|des|der|von)\s+(?:the |la |el |l['’])?(?<thing>\p{L}[\p{L}\d -]*)$/iu;
