import type {OutlineSection} from './block.ts';
import {bareTitle} from './case-words.ts';
import {blocksBelow, childrenOf} from './outline-index.ts';
import {choice, numberOf, type BranchFacts, type ReadChoice} from './read-choice.ts';

/** "Going back to 2.5+" and "Going back to 2.0–2.4": the same but for the version, with a bound or a range in one of them. Which is installed decides, and one of them may only tell where to read on. */
export function versionSections({outline, acts}: BranchFacts, parent: number | null): ReadChoice | null {
	const named = childrenOf(outline, parent).filter(section => section.level < 7 && numberOf(section) === null && (VERSION.exec(bareTitle(section.title)) !== null) && blocksBelow(outline, section.index).some(({kind}) => kind !== 'heading'));
	const stems = Map.groupBy(named, stemOf);
	const alike = [...stems.values()].find(group => group.length >= 2 && new Set(group.map(versionOf)).size === group.length && group.some(section => RANGE.test(versionOf(section))) && group.some(({index}) => blocksBelow(outline, index).some(block => acts.has(block))));
	return alike === undefined ? null : choice('versions', alike, 'their headings name different versions');
}

const NUMBER = String.raw`v?\d+(?:\.(?:\d+|[xX*]))+`;
/** One version, or a range of them; "from 1.2 to 1.3" is a way from one to the other. Languages: en, es, pt, de, fr. */
const VERSION = new RegExp(String.raw`(?<!\p{L})(?<version>(?:[<>]=?\s*|≥\s*|≤\s*)?${NUMBER}(?:\s*[-–]\s*${NUMBER})?\+?(?:\s+(?:and|or|y|o|e|ou|und|oder|et)\s+(?:later|above|newer|up|higher|earlier|below|older|posterior(?:es)?|superior(?:es)?|anterior(?:es)?|inferior(?:es)?|neuer|älter|höher|plus récent(?:es)?|antérieures?))?)(?![\w.])`, 'iu');
/** Behind the version nothing says how far it reaches. */
const RANGE = /[+<>≥≤xX*]|[-–]|\p{L}{4,}/u;
const FROM_TO = new RegExp(String.raw`${NUMBER}\S*\s+(?:to|->|→|nach|a|à|para|auf|vers)\s+\S*${NUMBER}`, 'iu');

function versionOf({title}: OutlineSection): string {
	return VERSION.exec(bareTitle(title))?.groups?.['version']?.toLowerCase() ?? '';
}

/** The heading without its version; one that leads from a version to another has a stem of its own. */
function stemOf({title}: OutlineSection): string {
	const bare = bareTitle(title).toLowerCase();
	return FROM_TO.test(bare) ? bare : bare.replace(VERSION, ' ').replace(/\s+/gu, ' ').trim();
}
