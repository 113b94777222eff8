import type {OutlineSection} from './block.ts';
import {bareTitle} from './case-words.ts';
import {han} from './chinese.ts';
import {blocksBelow} from './outline-index.ts';
import {groupOf, type BranchFacts, type ReadChoice} from './read-choice.ts';
import {wordPattern} from './words.ts';

/** Words on the two sides of a bound. Languages: en, es, pt, de, fr, zh. */
const BELOW = wordPattern(String.raw`up to|at most|(?:no|not) more than|less than|fewer than|below|under|within|hasta|como máximo|no más de|menos de|por debajo de|até|no máximo|não mais (?:de|que)|abaixo de|bis zu|höchstens|nicht mehr als|weniger als|unter|jusqu['’]à|au plus|pas plus de|moins de|en dessous de`, '(?:不|未|没有)(?:超过|多于|大于|高于)|小于|少于|低于');
const ABOVE = wordPattern(String.raw`more than|over|above|beyond|exceeding|at least|más de|por encima de|al menos|mais (?:de|que)|acima de|ao menos|pelo menos|mehr als|über|mindestens|plus de|au[- ]dessus de|au moins`, '(?<![不未有])(?:超过|大于|多于|高于|超出)|至少');
/** What is measured against: "3 nodes", "(N-1)/2", "half". The rest of a heading says what is done then. */
const VALUE = han(/^\s*(?:the |la |el |o |a |die |der |le )?(?<value>[^\s,:：—–]*\d[^\s,:：—–]*|half|mitad|metade|hälfte|moitié|半数|一半)/iu);

/** "Up to 2 tills lost: put them back" and, right behind it, "More than 2 tills lost: restore": the two sides of one bound. */
export function sidesOfBound({outline, acts}: BranchFacts, all: readonly OutlineSection[]): ReadChoice | null {
	const pair = all.flatMap((section, at) => {
		const next = all[at + 1];
		const below = next === undefined ? [] : [section, next].map(({index}) => blocksBelow(outline, index));
		const told = below.length === 2 && below.every(blocks => blocks.some(({kind}) => kind !== 'heading')) && below.some(blocks => blocks.some(block => acts.has(block)));
		return told && next !== undefined && apart(section.title, next.title) ? [[section, next]] : [];
	})[0];
	return groupOf('scenarios', pair ?? [], 'their headings name the two sides of one bound');
}

function apart(one: string, other: string): boolean {
	const [older, newer] = [OLDER, NEWER].map(side => [one, other].map(title => side.exec(bareTitle(title))?.groups?.['front']?.trim().toLowerCase()));
	if ((older?.[0] !== undefined && older[0] === newer?.[1]) || (older?.[1] !== undefined && older[1] === newer?.[0])) {
		return true;
	}
	const [a, b] = [sideOf(bareTitle(one)), sideOf(bareTitle(other))];
	return a !== null && b !== null && a.below !== b.below && a.front === b.front && a.value === b.value;
}

/** "Version 2 and earlier" and "Version 3 and later". Languages: en, es, pt, de, fr, zh. */
const OLDER = /^(?<front>.*?)\s*v?\d[\d.]*(?:\.x)?\s*(?:(?:and|or|y|o|e|ou|und|oder|et)\s+(?:earlier|older|below|lower|before|anterior(?:es)?|inferior(?:es)?|älter|früher|niedriger|antérieure?s?|inférieure?s?)|[及或]?(?:以下|更早|之前))(?:\s+versions?)?$/iu;
const NEWER = han(/^(?<front>.*?)\s*v?\d[\d.]*(?:\.x)?\s*(?:(?:and|or|y|o|e|ou|und|oder|et)\s+(?:later|newer|above|higher|up|posterior(?:es)?|superior(?:es)?|neuer|später|höher|suivante?s?|ultérieure?s?|supérieure?s?)|\+|[及或]?(?:以上|更高|之后))(?:\s+versions?)?$/iu);

function sideOf(title: string): {readonly below: boolean; readonly front: string; readonly value: string} | null {
	const low = BELOW.exec(title);
	const found = low ?? ABOVE.exec(title);
	const value = found === null ? undefined : VALUE.exec(title.slice(found.index + found[0].length))?.groups?.['value'];
	return found === null || value === undefined ? null : {below: low !== null, front: title.slice(0, found.index).trim().toLowerCase(), value: value.toLowerCase()};
}
