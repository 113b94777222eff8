import {beginsWithVerb} from './action-words.ts';
import type {OutlineSection} from './block.ts';
import {bareTitle} from './case-words.ts';
import {han} from './chinese.ts';
import {looksAfter} from './choice-heads.ts';
import {blocksBelow} from './outline-index.ts';
import {groupOf, numberOf, type BranchFacts, type ReadChoice} from './read-choice.ts';
import {wordPattern} from './words.ts';

/** "The till still answers" and, right behind it, "The till does not answer": one of both is so. */
export function deniedSections({outline, acts}: BranchFacts, all: readonly OutlineSection[]): ReadChoice | null {
	const pair = all.flatMap((section, at) => {
		const next = all[at + 1];
		const both = next === undefined ? [] : [section, next];
		const gone = both.length === 2 && both.every(({index, level}) => level < 7 && blocksBelow(outline, index).some(({kind}) => kind !== 'heading')) && both.some(({index}) => blocksBelow(outline, index).some(block => acts.has(block)));
		return gone && both.every(each => numberOf(each) === null && !looksAfter(each.title)) && denies(bareTitle(section.title), bareTitle(next?.title ?? '')) ? [both] : [];
	})[0];
	return groupOf('scenarios', pair ?? [], 'the one denies the other');
}

/** Two words or more that are the same but for "not", and no orders: "Do not open the till" only warns. */
function denies(one: string, other: string): boolean {
	const [no, yes] = DENIED.test(one) ? [one, other] : [other, one];
	if (ASKS.test(one) || !DENIED.test(no) || DENIED.test(yes) || no.length > 70 || beginsWithVerb(yes) || DENIED.exec(no)?.index === 0) {
		return false;
	}
	const [left, right] = [wordsOf(no), wordsOf(yes)];
	return left.length >= 2 && left.length <= right.length && left.every((word, at) => word === right[at] || alike(word, right[at] ?? ''));
}

/** "When to open" and "When not to open" tell of one thing. Languages: en, es, pt, de, fr, zh. */
const ASKS = han(/^(?:when|what|how|why|who|where|cuándo|qué|cómo|quando|o que|como|wann|was|wie|quand|ce qu|comment)(?!\p{L})|^(?:何时|什么|如何)/iu);

/** "answer" and "answers", "have" and "has". */
function alike(one: string, other: string): boolean {
	return other === `${one}s` || other === `${one}es` || (one === 'have' && other === 'has');
}

/** Languages: en, es, pt, de, fr, zh. */
const DENIED = wordPattern(String.raw`(?:does|do|is|are|has|have|was|were|can)(?: not|n['’]t)|cannot|not|no|no longer|ya no|no|não|já não|nicht(?: mehr)?|keine?[nrms]?|ne|n['’]|pas|plus`, '没有|未|不');

function wordsOf(title: string): readonly string[] {
	const bare = title.toLowerCase().replace(/(?:does|do) not|(?:does|do|is|are|has|have|was|were|can)n['’]t|no longer|ne\s|n['’]/gu, match => (/^(?:is|are|has|have|was|were|can)n/u.test(match) ? match.replace(/n['’]t/u, '') : ' '));
	if (/\p{Script=Han}/u.test(bare)) {
		return [...bare.replace(/没有|未|不|有|仍然?|还/gu, '').replace(/[^\p{L}\p{N}]/gu, '')];
	}
	return (bare.match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !FILLING.has(word));
}

const FILLING = new Set('not no still yet longer any a an the aún todavía ya ainda já não nicht noch mehr kein keine keinen keiner eine ein einen el la los las un una o os as um uma der die das le les des du de pas plus encore toujours ne'.split(' '));
