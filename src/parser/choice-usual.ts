import type {OutlineSection} from './block.ts';
import {bareTitle} from './case-words.ts';
import {han} from './chinese.ts';
import {looksAfter} from './choice-heads.ts';
import {goesBack} from './choice-words.ts';
import {runsOf} from './outline-index.ts';
import {choice, groupOf, numberOf, type ReadChoice} from './read-choice.ts';
import {wordPattern} from './words.ts';

/** How one does a thing if nothing else is said. Languages: en, es, pt, de, fr, zh. */
const USUAL = wordPattern(
	String.raw`normal|graceful|orderly|clean|ordenad[oa]|controlad[oa]|planificad[oa]|programad[oa]|planejad[oa]|geordnete[rns]?|kontrollierte[rns]?|ordonnée?|contrôlée?|standard|regular|routine|ordinary|usual|default|conventional|gradual|estándar|habitual|ordinari[oa]|rutinari[oa]|de rutina|padrão|rotineir[oa]|de rotina|normale[rns]?|standard(?=-)|reguläre[rns]?|übliche[rns]?|gewöhnliche[rns]?|normale|habituelle?|ordinaire|courante?|classique`,
	'正常|标准|常规|普通|日常',
);
/** How one does it otherwise: in a hurry, by hand, by itself, all of it or a part. Languages: the same. */
const OTHER = wordPattern(
	String.raw`emergency|urgent|quick|fast|rapid|immediate|instant|express|hotfix|forced?|unplanned|manual|automat(?:ed|ic)|scripted|full|partial|emergencia|urgente|de (?:emergencia|urgencia|emergência|urgência)|rápid[oa]|inmediat[oa]|imediat[oa]|forzad[oa]|forçad[oa]|automátic[oa]|automatizad[oa]|complet[oa]|parcial|notfall(?=-)|schnelle[rns]?|sofortige[rns]?|dringende[rns]?|manuelle[rns]?|automatische[rns]?|vollständige[rns]?|d['’]urgence|rapide|immédiate?|forcée?|manuelle?|automatique|complète?|partielle?`,
	'紧急|应急|快速|立即|强制|手动|自动|完整|部分',
);
/** What is done in both manners, the one today and the other at night. Languages: the same. */
const BOTH = wordPattern(
	String.raw`checks?|checklists?|verifications?|validations?|monitoring|tests?|testing|backups?|tasks?|steps?|actions?|contacts?|reports?|reviews?|updates?|users?|settings?|config(?:uration)?s?|scripts?|alerts?|hours|comprobaci\p{L}+|verificaci\p{L}+|pruebas?|tareas|pasos|acciones|contactos|respaldos?|verifica\p{L}+|testes?|tarefas|passos|ações|contatos|cópias?|prüfung(?:en)?|aufgaben|schritte|kontakte|sicherung(?:en)?|vérifications?|essais?|tâches|étapes|sauvegardes?`,
	'检查|验证|测试|备份|任务|步骤|联系|监控|配置',
);
const FILLING = /^(?:the|a|an|el|la|los|las|o|os|um|uma|un|una|der|die|das|ein|eine|le|les|une|de|del|do|da|du|des|of)$/u;

/** "Normal deployment" and "Manual deployment" right behind each other: who does the one does not do the other. */
export function usualAndOther(all: readonly OutlineSection[]): ReadChoice | null {
	const run = runsOf(all, section => wayOf(section) !== null).flatMap(sections => [...Map.groupBy(sections, section => wayOf(section)?.thing).values()]).find(sections => {
		const ways = sections.map(section => wayOf(section));
		return new Set(ways.map(way => way?.manner)).size === sections.length && ways.some(way => way?.usual) && ways.some(way => way?.usual === false);
	});
	return groupOf('methods', run ?? [], 'the one is how it is done as a rule, the other how it is done otherwise');
}

function wayOf({title}: OutlineSection): {readonly manner: string; readonly thing: string; readonly usual: boolean} | null {
	const bare = bareTitle(title).replace(/\s*[([（][^()[\]（）]*[)\]）]\s*/gu, ' ').trim();
	const usual = bare.length > 60 || BOTH.test(bare) ? null : USUAL.exec(bare);
	const found = usual ?? (bare.length > 60 || BOTH.test(bare) ? null : OTHER.exec(bare));
	const thing = found === null ? '' : `${bare.slice(0, found.index)} ${bare.slice(found.index + found[0].length)}`.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(word => word !== '' && !FILLING.test(word)).map(word => word.replace(/(?<=\p{L}{3})s$/u, '')).join(' ');
	return found === null || thing === '' || thing.split(' ').length > 3 ? null : {manner: found[0].toLowerCase(), thing, usual: usual !== null};
}

/** "Rollback" and, right below it, "Rollback to a specific version": the same, to what one gives it. */
export function backOrBackTo(siblings: readonly OutlineSection[]): ReadChoice | null {
	const pair = siblings.flatMap((section, at) => {
		const next = siblings[at + 1];
		const [act, given] = [section, next].map(one => bareTitle(one?.title ?? '').toLowerCase());
		return next !== undefined && act !== undefined && given !== undefined && act.length > 1 && goesBack(act) && !looksAfter(act) && given.startsWith(act) && TO_GIVEN.test(given.slice(act.length).trim()) ? [[section, next]] : [];
	})[0];
	return groupOf('methods', pair ?? [], 'the second does the same to something that is given');
}

/** Languages: en, es, pt, de, fr, zh. */
const TO_GIVEN = han(/^(?:(?:to|by|at) (?:an? |the )?(?:specific|particular|given|certain|chosen|named|earlier|older|exact)\s|to (?:an? |the )?(?:tag|commit|revision|version|date|point in time|timestamp)(?!\p{L})|a (?:una? |la )?(?:(?:versión|revisión|fecha) (?:específica|concreta|determinada|anterior)|(?:punto|commit|tag) (?:específico|concreto))|(?:para|a) (?:uma? )?(?:(?:vers[ãa]o|revis[ãa]o|data) (?:específica|especifica|determinada|anterior)|(?:ponto|commit|tag) específico)|(?:auf|zu) (?:eine[rnm]? )?(?:bestimmte[nrs]?|frühere[nrs]?|gewählte[nrs]?)\s|(?:vers|à) (?:une? )?(?:version|révision|date) (?:spécifique|précise|donnée|antérieure|particulière)|[到至](?:指定|特定|某个?|历史))/iu);

/** "The easiest way to update the till" and what stands right behind it and does the same. */
export function easiestAndOther(siblings: readonly OutlineSection[]): ReadChoice | null {
	const at = siblings.findIndex(({title}) => EASIEST.test(bareTitle(title)));
	const [first, second] = at < 0 ? [] : siblings.slice(at, at + 2);
	const alike = first !== undefined && second !== undefined && !looksAfter(second.title) && numberOf(first) === null && numberOf(second) === null && doesTheSame(bareTitle(first.title).replace(EASIEST, ' '), bareTitle(second.title));
	return alike ? choice('methods', [first, second], 'there is an easier way and another') : null;
}

/** "to update the till" and "while updating it": five letters of a word are enough, and two of a Chinese one. */
function doesTheSame(one: string, other: string): boolean {
	const words = (title: string): readonly string[] => (title.toLowerCase().match(/(?:(?!\p{Script=Han})\p{L}){5,}|\p{Script=Han}{2}/gu) ?? []).map(word => word.slice(0, 5));
	const others = new Set(words(other));
	return words(one).some(word => others.has(word));
}

/** Languages: en, es, pt, de, fr, zh. */
const EASIEST = han(/^(?:the |a )?(?:(?:very )?(?:easiest|simplest|fastest|quickest|safest|cleanest|easier|simpler|faster|quicker|safer|easy|simple|quick|fast|hard|slow|long)(?:,? (?:and|but|or|&)? ?(?:\p{L}+)?)? (?:way|method|approach|path|route|option)|(?:la )?(?:forma|manera|vía|maneira|opción|opção) (?:más|mais) (?:fácil|simple|simples|sencilla|rápida|segura)|(?:o )?(?:método|camino|caminho|jeito) (?:más|mais) (?:fácil|simples?|sencillo|rápido|seguro)|(?:der |die )?(?:einfachste|schnellste|sicherste|einfacher|schneller)r?n? (?:weg|methode|variante|möglichkeit)|(?:la )?(?:façon|méthode|manière|solution) la plus (?:simple|rapide|facile|sûre)|最(?:简单|快|便捷|安全)的?(?:方式|方法|办法))/iu);
