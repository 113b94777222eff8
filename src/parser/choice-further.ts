import type {OutlineSection} from './block.ts';
import {askedByTitle} from './choice-asked.ts';
import {sidesOfBound} from './choice-bounds.ts';
import {deniedSections} from './choice-denied.ts';
import {sameByMeans} from './choice-means.ts';
import {eitherOfTitle, statesOfOne} from './choice-states.ts';
import {backOrBackTo, easiestAndOther, usualAndOther} from './choice-usual.ts';
import {vendorSections} from './choice-vendors.ts';
import {blocksBelow, childrenOf} from './outline-index.ts';
import type {BranchFacts, ReadChoice} from './read-choice.ts';

/** Pairs and rows of headings that exclude each other by single words, where nothing else says more of them. */
export function furtherSections(facts: BranchFacts, parent: number | null, siblings: readonly OutlineSection[], all: readonly OutlineSection[]): ReadChoice | null {
	const above = parent === null ? '' : (facts.outline.sections[parent]?.title ?? '');
	const gone = all.filter(section => siblings.includes(section) || isGone(facts, section));
	const besides = childrenOf(facts.outline, parent).filter(({index}) => !ASIDE.has(facts.roles[index]?.role ?? ''));
	return vendorSections(above, siblings)
		?? usualAndOther(gone)
		?? backOrBackTo(siblings)
		?? statesOfOne(facts, besides)
		?? sidesOfBound(facts, besides)
		?? deniedSections(facts, besides)
		?? askedByTitle(above, siblings)
		?? eitherOfTitle(above, gone)
		?? easiestAndOther(siblings)
		?? sameByMeans(siblings);
}

/** Beside what is done. That one state only asks to wait makes its part no less one of them. */
const ASIDE: ReadonlySet<string> = new Set(['contacts', 'reference', 'advice', 'aftermath']);

/** The same where nothing but preparing is done: of it, too, one way is enough. */
export function preparedSections(facts: BranchFacts, parent: number | null, all: readonly OutlineSection[]): ReadChoice | null {
	const prepared = parent !== null && facts.roles[parent]?.role === 'preparation' ? all.filter(({index}) => blocksBelow(facts.outline, index).some(block => facts.acts.has(block))) : [];
	return prepared.length < 2 ? null : sameByMeans(prepared);
}

/** It is gone through, though no command stands in it. */
function isGone({outline, roles}: BranchFacts, {index}: OutlineSection): boolean {
	return roles[index]?.role === 'procedure' && blocksBelow(outline, index).some(({kind}) => kind !== 'heading');
}
