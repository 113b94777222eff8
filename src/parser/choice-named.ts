import type {OutlineSection} from './block.ts';
import {bareTitle} from './case-words.ts';
import {goesBack} from './choice-words.ts';
import {namesCourse} from './course-words.ts';
import {groupOf, type ReadChoice} from './read-choice.ts';
import {withoutMarks} from './words.ts';

/** Languages: en, es, pt, de, fr. */
const PATH = /^(?:the )?(?:(?<en>fast|quick|short|slow|long|full|complete) (?:path|route|way|track)|(?:camino|vía|ruta|caminho|via|rota|chemin|voie) (?<ro>rápid[oa]|cort[oa]|curt[oa]|larg[oa]|long[oa]?|complet[oa]?|rapide|court)|(?<de>schneller|kurzer|langer|vollständiger) weg)(?!\p{L})/iu;
/** Languages: en, es, pt, de, fr. */
const REQUEST = /^(?:requests?|solicitud(?:es)?|petici(?:ón|ones)|solicitaç(?:ão|ões)|pedidos?|anfragen?|demandes?) (?:to|for|de|del?|para|por|zu[mr]?|auf|pour|d['’])\s?\S/iu;
/** Headings over parts that are each for one phase or one part of the whole. Languages: en, es, pt, de, fr. */
const OF_EACH = /(?<!\p{L})(?:phase|stage|step|component|service|module)[- ]specific(?!\p{L})|(?<!\p{L})(?:by|per|por|nach|par) (?:phase|stage|component|service|fase|etapa|componente|servi[cç]i?o|dienst|composant)(?!\p{L})/iu;

/** Sections that are told apart by what their headings call them. `all`: those that only tell, too. */
export function namedSections(above: string, siblings: readonly OutlineSection[], all: readonly OutlineSection[]): ReadChoice | null {
	return pathSections(siblings) ?? requestSections(all) ?? courseSections(siblings) ?? phaseSections(above, siblings);
}

/** "Fast path", "Full path", numbered or not: one of both is gone. */
function pathSections(siblings: readonly OutlineSection[]): ReadChoice | null {
	const found = siblings.filter(({title}) => PATH.test(bareTitle(title)));
	const apart = new Set(found.map(({title}) => Object.values(PATH.exec(bareTitle(title))?.groups ?? {}).find(word => word !== undefined)?.toLowerCase())).size === found.length;
	return apart ? groupOf('methods', found, 'their headings name paths') : null;
}

/** "Requests to add a till", "Requests to remove a till": whoever has one of them does what stands below it. */
function requestSections(siblings: readonly OutlineSection[]): ReadChoice | null {
	return groupOf('scenarios', siblings.filter(({title}) => REQUEST.test(bareTitle(title))), 'each is for another request');
}

/** "Step 3A: rollback" and "Step 3B: hotfix": a letter behind the number, and another course in each. */
function courseSections(siblings: readonly OutlineSection[]): ReadChoice | null {
	const numbered = siblings.flatMap(section => {
		const {number, letter} = LETTERED.exec(withoutMarks(section.title))?.groups ?? {};
		return number !== undefined && letter !== undefined && namesCourse(section.title) ? [{section, number}] : [];
	});
	const found = numbered.filter(({number}) => number === numbered[0]?.number).map(({section}) => section);
	return groupOf('methods', found, 'each is another course');
}

const LETTERED = /^[^\p{L}\p{N}]*(?:step|stage|option|paso|passo|schritt|étape|etapa)\s(?<number>\d+)(?<letter>[A-Ha-h])(?=[.):]?\s)/iu;

/** "Phase 1: take the tills back", "Phase 2: take the carts back" below "Phase-specific rollback": the one that went wrong. */
function phaseSections(above: string, siblings: readonly OutlineSection[]): ReadChoice | null {
	const found = siblings.filter(({title}) => goesBack(bareTitle(title)));
	return OF_EACH.test(above) && found.length === siblings.length ? groupOf('scenarios', found, `"${above}" says that each is for one of them`) : null;
}
