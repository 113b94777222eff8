import type {OutlineSection} from './block.ts';
import {bareTitle} from './case-words.ts';
import {han} from './chinese.ts';
import {runsOf} from './outline-index.ts';
import {groupOf, type ReadChoice} from './read-choice.ts';
import {wordPattern} from './words.ts';

/** What a title is for: not for all, not what follows or is done with it, and not where to read on. Languages: en, es, pt, de, fr, zh. */
const FOR = han(/^(?:for|para|für|pour)\s+(?!(?:all|both|each|every|any(?!.*\d\.\d)|everyone|more|further|reference|details?|now|example|the (?:first|last|next)|tod[oa]s?|amb[oa]s|cada|más|mais|referencia|referência|ejemplo|exemplo|alle|jede|beide|weitere|tous|toutes|chaque|plus|référence|if|when|what|(?!existing)\p{L}+ing)(?!\p{L}))\p{L}|^(?:针对|对于|面向)(?!所有|全部|每)/iu);

/** "For clusters that came from Till OS 4.17": which release there is. */
const VERSIONED = /\sv?\d+\.\d+(?![\d%])/u;

/** What one is or has: the front of a shop and its back are both gone through. Languages: en, es, pt, de, fr, zh. */
const ONE_OF_THEM = wordPattern(
	'new|existing|current|legacy|environments?|demo|prod(?:uction)?|staging|dev(?:elopment)?|test|local|customers?|clients?|users?|tenants?|installations?|deployments?|beginners?|admins?|administrators?|developers?|operators?|nuev[oa]s?|existentes?|ambientes?|entornos?|clientes?|usuarios?|usuários?|nov[oa]s?|producción|produção|neue[nrs]?|bestehende[nrs]?|umgebung(?:en)?|kunden|benutzer|entwickler|nouve(?:aux?|lles?|l)|existant(?:e?s)?|environnements?|démo|utilisateurs?|production',
	'新|现有|已有|环境|演示|客户|用户|租户|管理员|开发',
);

/** "For new shops", "For the demo", "For existing shops" as headings right behind each other: one is for whom it is about. */
export function audienceSections(all: readonly OutlineSection[], siblings: readonly OutlineSection[]): ReadChoice | null {
	const runs = runsOf(all, section => section.level < 7 && FOR.test(bareTitle(section.title)) && siblings.includes(section));
	return groupOf('scenarios', runs.find(run => run.filter(({title}) => ONE_OF_THEM.test(title) || VERSIONED.test(title)).length > 1) ?? [], 'their headings say for whom or what each is');
}

/** "For virtual tills:" and "For tills in a rack:", in bold right behind each other: each is for what one has. */
export function boldForSections(siblings: readonly OutlineSection[]): ReadChoice | null {
	return groupOf('scenarios', runsOf(siblings, ({level, title}) => level === 7 && FOR.test(bareTitle(title))).find(run => run.length > 1) ?? [], 'their bold lines say for what each is');
}
