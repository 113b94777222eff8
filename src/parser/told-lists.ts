import {announcesDescription, beginsWithVerb, namesThings} from './action-words.ts';
import type {Item, Outline} from './block.ts';
import {nameOf} from './choice-heads.ts';
import {numberedChoice} from './choice-words.ts';
import {isExpectedLabel} from './item-tells.ts';
import {blocksIn} from './outline-index.ts';
import {ANSWER_IF, tellsWhen} from './verdict-places.ts';
import {withoutMarks, withoutNumber, wordPattern} from './words.ts';

/** The list says what is so or what a program does, by its heading, by what leads to its part, or by how its items begin: nothing in it is a step. */
export function isToldList(item: Item, outline: Outline): boolean {
	const {sections} = outline;
	const section = sections[item.section];
	if (section === undefined) {
		return false;
	}
	const title = withoutNumber(withoutMarks(section.title)).replace(/^[^\p{L}\p{N}]+/u, '');
	const headed = WORKS.test(title) || (item.intro === '' || namesPart(item.intro, title)) && (DONE.test(title) || (RANKED.test(title) && !beginsWithVerb(behindMark(item))) || isExpectedLabel(title) || (namesThings(title) && !beginsWithVerb(title) && !beginsWithVerb(behindMark(item))));
	return headed || (CAUSES.test(title) && !item.ordered && item.item !== null && !beginsWithVerb(behindMark(item))) || (THERE_ARE.test(item.intro) && (!beginsWithVerb(behindMark(item)) || sections.some(other => numberedChoice(withoutMarks(other.title)) !== null))) || namesParts(item, outline) || happensByItself(item, outline) || isMet(item, title, outline) || isOptionOf(section.parent, outline) || tellsTogether(outline).has(listOf(item));
}

/** "How the shutdown works": nobody does what stands below. Languages: en, es, pt, de, fr, it, zh, ja. */
const WORKS = wordPattern(String.raw`^how (?!to )(?:\S+ ){0,6}?(?:works?|behaves?|functions?|operates?)\W*$|^(?:cómo|como) (?:funcionan?|trabajan?)|^wie (?:\S+ ){1,6}(?:funktioniert|funktionieren|arbeitet)|^comment (?:\S+ ){0,6}?fonctionnent?|^come funzionano?`, '工作原理|如何工作|运行原理|仕組み');

/** "Common causes" over kinds of them, each with what it may be: no order stands below. Languages: en, es, pt, de, fr, zh. */
const CAUSES = wordPattern(String.raw`^(?:(?:common|possible|likely|potential|typical|known|main|root|usual|probable) )+(?:root )?(?:causes?|reasons?|culprits?|sources?)$|^causas (?:comunes|posibles|probables|frecuentes|habituales|comuns|possíveis|prováveis|raíz)$|^(?:posibles|possíveis|principais|principales) causas$|^(?:mögliche|häufige|typische) ursachen$|^causes (?:possibles|courantes|fréquentes|probables)$`, '^(?:常见|可能的?|主要)原因$');

/** "There are two possible options to …:" over their names, each of which has a part of its own further down. Languages: en, es, pt, de, fr. */
const THERE_ARE = /(?:^|[.!?]\s)\W*(?:there (?:are|is)|hay|existen|há|existem|es gibt|il y a|il existe) (?:(?:two|three|four|five|several|some|the following|\d|dos|tres|cuatro|varios|varias|dois|duas|três|várias|zwei|drei|vier|mehrere|deux|trois|quatre|plusieurs) )(?:[\p{L}*_-]+ ){0,4}?(?:options?|examples?|ways?|kinds?|types?|methods?|scenarios?|variants?|opciones|ejemplos|formas|tipos|métodos|escenarios|opções|exemplos|cenários|möglichkeiten|beispiele|arten|wege|methoden|szenarien|exemples|façons|méthodes|scénarios)(?!\p{L})[^.:]*[:：]$/iu;

/** "Order of priority" over names. Languages: en, es, pt, de, fr, it, zh. */
const RANKED = wordPattern(String.raw`(?:order of (?:priority|importance|precedence)|priority order|priorities|orden de (?:prioridad|importancia)|ordem de (?:prioridade|importância)|prioritäten?(?:reihenfolge)?|ordre de (?:priorité|importance)|ordine di priorità)`, '优先级(?:顺序)?|優先順位');

/** "1. **Quick rollback** – back to the images of before", and each other item of its list, is the heading of a part: it is told of there. */
function namesParts(item: Item, outline: Outline): boolean {
	const known = indexLists.get(outline) ?? indexOf(outline);
	indexLists.set(outline, known);
	return known.has(listOf(item));
}

const indexLists = new WeakMap<Outline, ReadonlySet<string>>();

function indexOf({blocks, sections}: Outline): ReadonlySet<string> {
	const titles = new Set(sections.map(({title}) => nameOf(title)));
	const lists = Map.groupBy(blocks.filter((block): block is Item => block.kind === 'item'), listOf);
	return new Set([...lists].flatMap(([list, items]) => (items.length >= 2 && items.every(({lead}) => lead !== '' && titles.has(nameOf(lead))) ? [list] : [])));
}

/** "Automatic rollback" over what the pipeline does: nothing of it is an order. Languages: en, es, pt, de, fr. */
function happensByItself(item: Item, {sections}: Outline): boolean {
	for (let at: number | null = item.section; at !== null; at = sections[at]?.parent ?? null) {
		if (BY_ITSELF.test(withoutNumber(withoutMarks(sections[at]?.title ?? '')))) {
			return !beginsWithVerb(behindMark(item));
		}
	}
	return false;
}

const BY_ITSELF = /^[^\p{L}]*(?:automatic|automated|automátic[oa]s?|automatizad[oa]s?|automatische[rs]?|automatique)\s(?:\p{L}+\s)?(?:roll-?back|fail-?over|recovery|deployment|revert|reversión|recuperación|reversão|recuperação|wiederherstellung|reprise|bascule|restauration)s?(?!\p{L})|^[^\p{L}]*(?:rollback|failover|recuperación|recuperação|reversión|reversão|bascule|reprise) (?:automátic[oa]|automatique)/iu;

/** "Roll back if any of these:", "Go / no-go" over what is met or not; where most of it are orders, the heading is a loose one. */
function isMet(item: Item, title: string, outline: Outline): boolean {
	const over = item.intro !== '' && !namesPart(item.intro, title) ? item.intro : title;
	if (item.ordered || item.item !== null || !(tellsWhen(over) || ANSWER_IF.test(withoutMarks(over).replace(/^[^\p{L}]+/u, '')))) {
		return false;
	}
	const list = blocksIn(outline, item.section).filter((block): block is Item => block.kind === 'item' && block.list === item.list && block.item === null);
	return list.filter(one => beginsWithVerb(behindMark(one))).length * 2 <= list.length;
}

/** A bold line is the heading of its part and what leads to the list, too. */
function namesPart(intro: string, title: string): boolean {
	return withoutMarks(intro).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') === title.replace(/[^\p{L}\p{N}]+$/u, '');
}

/** Headings over what was changed already. Languages: en, es, pt, de, fr, zh. */
const DONE = wordPattern(
	String.raw`^(?:(?:fixed|resolved|solved|closed) (?:issues|problems|bugs)|(?:(?:key|main|important|notable) )?(?:changes (?:made|in this (?:release|version|update))|(?:key|main|notable) changes)|(?:bug ?fixes|issues fixed)|what['’]?s new|(?:problemas|errores|erros|fallos|falhas) (?:resueltos|corregidos|solucionados|resolvidos|corrigidos)|(?:principales|principais) (?:cambios|mudanças|alterações)|(?:cambios|mudanças|alterações) (?:principales|principais|realizad[oa]s)|(?:new|upcoming|added) (?:features|functions|functionality|capabilities)(?: .{1,40})?|(?:nuevas|nuevos) (?:funcionalidades|funciones|características)(?: .{1,40})?|(?:novas|novos) (?:funcionalidades|recursos|funções)(?: .{1,40})?|neue (?:funktionen|merkmale)(?: .{1,40})?|nouvelles fonctionnalités(?: .{1,40})?|novedades|novidades|behobene (?:fehler|probleme)|wichtigste änderungen|neuerungen|(?:problèmes|erreurs) (?:résolus|corrigé[e]?s)|principaux changements|nouveautés)\s*:?$`,
	'^(?:已?修复的?(?:问题|内容)|(?:主要|关键|重要)(?:改动|变更|更改|更新)(?:内容|点)?|更新内容|变更内容|更新日志|新功能|新特性|新增功能)[:：]?$',
);

/** "The script offers a menu with these options:" over headings, of which the part is one. */
function isOptionOf(parent: number | null, outline: Outline): boolean {
	if (parent === null) {
		return false;
	}
	const last = blocksIn(outline, parent).at(-1);
	return last?.kind === 'paragraph' && OFFERS.test(last.text) && announcesDescription(last.text);
}

const OFFERS = wordPattern(String.raw`scripts?|tools?|commands?|menus?|wizard|program|cli|herramienta|comandos?|menú|programa|ferramenta|skript|werkzeug|befehl|menü|programm|outil|commande|programme`, '脚本|工具|命令|菜单|程序');

/** Lists of which one item at least cannot be an order, by their section and first line. An outline never changes, so its index is made once and goes with it. */
function tellsTogether(outline: Outline): ReadonlySet<string> {
	const known = toldLists.get(outline);
	if (known !== undefined) {
		return known;
	}
	const lists = Map.groupBy(outline.blocks.filter((block): block is Item => block.kind === 'item' && block.checked === null), listOf);
	const told = new Set([...lists].flatMap(([list, items]) => (items.some(one => DOES.test(behindMark(one))) || (items.some(({text}) => /^[✅✔]/u.test(text)) && items.some(({text}) => /^[❌✖✗🚫]/u.test(text))) ? [list] : [])));
	toldLists.set(outline, told);
	return told;
}

const toldLists = new WeakMap<Outline, ReadonlySet<string>>();

function listOf({section, list}: Item): string {
	return `${section}/${list}`;
}

function behindMark({text}: Item): string {
	return withoutMarks(text).replace(/^[^\p{L}\p{N}]+/u, '');
}

/** Verbs in the third person whose imperative is another word, in front: "Mantiene los carros". Languages: es, pt, de, fr. */
const DOES = /^(?:mantiene|obtiene|detiene|contiene|pone|hace|devuelve|incluye|produce|requiere|permite|mantém|obtém|detém|contém|põe|faz|devolve|inclui|produz|requer|(?:startet|stoppt|löscht|erstellt|sichert|prüft|lädt|schreibt|entfernt|kopiert|setzt|stellt|führt|hält|erzeugt|beendet|aktualisiert) (?:den|die|das|alle|eine?n?|ihn|sie|es|neue?)|maintient|rétablit|met|remet|fait|permet|produit|inclut)(?!\p{L})/iu;
