import type {OutlineSection} from './block.ts';
import {isNoAction} from './case-words.ts';
import {goesBack, placeIn} from './choice-words.ts';
import {choice, numberOf, type BranchFacts, type ReadChoice} from './read-choice.ts';
import {withoutMarks} from './words.ts';

/** Platforms or environments that headings name, or a heading above announces. */
export function byPlace(facts: BranchFacts, parent: number | null, siblings: readonly OutlineSection[]): ReadChoice | null {
	const title = parent === null ? '' : (facts.outline.sections[parent]?.title ?? '');
	const placed = siblings.flatMap(section => {
		const place = placeIn(section.title);
		return place === null || /^(?:step|phase|part)\b/iu.test(section.title) || numberOf(section) !== null ? [] : [{section, place}];
	});
	const what = placed.some(({place}) => place.what === 'platforms') ? 'platforms' : 'environments';
	const names = new Set(placed.filter(({place}) => place.what === what).map(({place}) => place.name));
	const announced = /\b(?:by|per|for each) (?:platform|environment|provider|cloud)\b|\b(?:nach|por|par) (?:plattform|plataforma|ambiente|entorno|plateforme)\b/iu.test(title);
	// "(Per environment)" may as well tell to do all of it for each: then nothing below names a place, and its parts are steps.
	const each = siblings.filter(section => placeIn(section.title) !== null || (numberOf(section) === null && isNoAction(section.title)));
	if (announced && each.length >= 2 && (placed.length > 0 || !FOR_EACH.test(title)) && each.length * 3 >= siblings.length * 2) {
		return choice(what, each, `"${title}" announces one section for each`);
	}
	const found = placed.map(({section}) => section);
	// "Direct rollback" right below "Canary rollback" and "Rolling rollback": one more of them, by the word that all end with.
	const last = (section: OutlineSection): string => /\p{L}+(?=\P{L}*$)/u.exec(withoutMarks(section.title))?.[0].toLowerCase() ?? '';
	const behind = siblings[siblings.indexOf(found.at(-1) as OutlineSection) + 1];
	const one = found.length >= 3 && behind !== undefined && goesBack(behind.title) && numberOf(behind) === null && found.every(section => last(section) === last(behind)) ? [behind] : [];
	return names.size >= 2 && names.size === placed.length && placed.length * 3 >= siblings.length * 2 ? choice(what, [...found, ...one], 'their headings name different places') : null;
}

/** A remark on the whole, behind what it is a remark on: "Move the carts (per environment)". */
const FOR_EACH = /[([（][^()]{0,60}\b(?:by|per|for each|nach|pro|por|par)\s[^()]{1,60}[)\]）][^\p{L}\p{N}]*$/iu;
