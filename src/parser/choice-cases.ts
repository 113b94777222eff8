import type {Outline, OutlineSection} from './block.ts';
import {blocksIn, childrenOf} from './outline-index.ts';
import {useWhenOf} from './section-prose.ts';
import {withoutMarks, wordPattern} from './words.ts';

/** Headings and first words of a part that say in which case it is for. Languages: en, es, pt, de, fr, zh. */
const CASE = wordPattern(
	String.raw`symptoms?|when to (?:use|run|execute)|use when|applies (?:when|to)|trigger(?:s|ed by| conditions?)?|detection|s[ií]ntomas?|cu[aá]ndo (?:usar|ejecutar|aplicar)|quando (?:usar|executar|utilizar)|detecci[oó]n|detecção|disparadores?|gatilhos?|symptome?|wann (?:verwenden|anwenden|nutzen)|erkennung|auslöser|symptômes?|quand (?:utiliser|exécuter|l['’]utiliser)|détection|déclencheurs?|problem|problema|problème`,
	'^(?:症状|现象|故障现象|适用场景|触发条件|何时)',
);
/** Parts in a row, whatever they say of when they come. */
const IN_A_ROW = /^\W*(?:(?:step|phase|part|stage|schritt|paso|passo|étape|etape|fase|步骤|阶段)\s*\d|第\s*\S+\s*[步阶])/iu;

/** Siblings that each say in which case they are for: one looks for the one that one has. */
export function caseSections(outline: Outline, siblings: readonly OutlineSection[]): readonly OutlineSection[] {
	const cases = siblings.filter(section => section.level < 7 && !IN_A_ROW.test(section.title) && saysWhen(outline, section));
	return cases.length >= 2 ? cases : [];
}

function saysWhen(outline: Outline, section: OutlineSection): boolean {
	const child = childrenOf(outline, section.index).some(({title}) => startsWithCase(title));
	const own = blocksIn(outline, section.index).some(block => (block.kind === 'paragraph' || block.kind === 'item') && block.lead !== '' && startsWithCase(block.lead));
	return child || own || useWhenOf(outline, section) !== null;
}

function startsWithCase(text: string): boolean {
	return CASE.exec(withoutMarks(text))?.index === 0;
}
