import {beginsWithVerb} from './action-words.ts';
import type {OutlineSection} from './block.ts';
import {bareTitle} from './case-words.ts';
import {han} from './chinese.ts';
import {looksAfter} from './choice-heads.ts';
import {goesBack, mannerOf} from './choice-words.ts';
import {groupOf, numberOf, type ReadChoice} from './read-choice.ts';
import {withoutMarks, wordPattern} from './words.ts';

/** "Shop rollback", "Store rollback" and, beside them, "Full rollback": whoever takes all back has no use for the parts. */
export function allOrPart(siblings: readonly OutlineSection[]): ReadChoice | null {
	const ways = siblings.filter(section => section.level < 7 && numberOf(section) === null && goesBack(bareTitle(section.title)) && !looksAfter(section.title) && !BESIDE.test(bareTitle(section.title)));
	// "Quick rollback", "Rollback with the database", "Rollback to the spare shop" and "Full restore": each says how or to what. "Revert the name" beside them is a step.
	const told = ways.filter(({title}) => (/^rollback\s/iu.test(bareTitle(title)) || !beginsWithVerb(bareTitle(title))) && (WHOLE.test(bareTitle(title)) || mannerOf(bareTitle(title)) !== null || HOW.test(bareTitle(title))));
	const found = new Set(ways.map(kindOf)).size === 1 ? ways : told.length > 2 ? told : [];
	const places = found.map(section => siblings.indexOf(section));
	const beside = Math.max(...places) - Math.min(...places) === places.length - 1;
	const whole = found.filter(({title}) => WHOLE.test(bareTitle(title)));
	return beside && whole.length === 1 && found.length > 1 ? groupOf('methods', found, 'one of them takes all back, the others a part') : null;
}

/** "Level 1: …", "Level 2: …" below a heading about going back: how far one goes. */
export function levelsBack(above: string, siblings: readonly OutlineSection[]): ReadChoice | null {
	const levels = siblings.filter(({title}) => LEVEL.test(withoutMarks(title)));
	return goesBack(above) ? groupOf('methods', levels, 'their headings number how far one goes back') : null;
}

/** Languages: en, es, pt, de, fr, zh. */
const HOW = han(/^\p{L}[\p{L}-]* (?:with(?:out)?|to|via|con|sin|a|com|sem|para|mit|ohne|auf|zu[rm]?|avec|sans|vers|au) \p{L}|^(?:回滚|恢复)[到至]/iu);

/** The word for going back: "rollback" of one and "restore" of another may both be done. */
function kindOf({title}: OutlineSection): string {
	const word = /roll(?:ing)?[- ]?back|revert|restor|recover|revers|restaur|recuper|zurück|wiederher|retour|repris|回滚|回退|恢复|还原/iu.exec(bareTitle(title))?.[0].toLowerCase().replace(/[- ]/gu, '') ?? '';
	return /^(?:restor|recover|restaur|recuper|repris|wiederher|恢复|还原)/u.test(word) ? 'restore' : word;
}

/** What stands beside the ways: how to look after them, to decide, to rehearse; and the copies that come on top of the full one. Languages: en, es, pt, de, fr, zh. */
const BESIDE = wordPattern(String.raw`verif\p{L}+|valid\p{L}+|checklists?|decisions?|tests?|testing|drills?|criteria|triggers?|post|after|incremental(?:ly)?|differential|incrementales|diferencial(?:es)?|incrementais|inkrementell\p{L}*|differenziell\p{L}*|incrémentale?s?|différentielle?s?|pruebas?|criterios|testes|critérios|prüf\p{L}*|checkliste|kriterien|vérif\p{L}+|essais?|critères`, '增量|差异|验证|检查|清单|演练|测试|条件|标准');

/** Languages: en, es, pt, de, fr, zh. */
const WHOLE = wordPattern(String.raw`full|complete|entire|whole|complet[oa]|total|integral|vollständig\p{L}*|komplett\p{L}*|gesamt\p{L}*|complète?|totale?|intégrale?`, '完整|全量|整体|全部|全系统');
const LEVEL = wordPattern(String.raw`^\W*(?:level|tier|nivel|nível|stufe|niveau)\s*(?:\d|[IVX]+(?!\p{L}))`, '^\\W*(?:级别|第?[一二三四]级)');
