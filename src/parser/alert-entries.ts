import type {Outline, OutlineSection} from './block.ts';
import {namesTrouble} from './case-words.ts';
import {childrenOf, subtree} from './outline-index.ts';

/** "Critical alerts" over parts that are each named by what is broken, with numbered lines of what is done then: no mere list of what is watched. */
export function tellsOfEach(outline: Outline, section: OutlineSection, isOrdered: (index: number) => boolean): boolean {
	const each = childrenOf(outline, section.index).filter(({title}) => namesTrouble(title));
	return each.filter(({index}) => subtree(outline, index).some(isOrdered)).length >= 2;
}
