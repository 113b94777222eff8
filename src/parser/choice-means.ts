import type {OutlineSection} from './block.ts';
import {bareTitle} from './case-words.ts';
import {han} from './chinese.ts';
import {looksAfter} from './choice-heads.ts';
import {groupOf, numberOf, type ReadChoice} from './read-choice.ts';
import {runsOf} from './outline-index.ts';

/** "Restoring with the archive" and "Restoring with a disk copy", also where the shop is only set up: the same is done with the one or the other. */
export function sameByMeans(siblings: readonly OutlineSection[]): ReadChoice | null {
	const run = runsOf(siblings, section => numberOf(section) === null && section.level < 7 && meansOf(section) !== null)
		.flatMap(sections => [...Map.groupBy(sections, section => meansOf(section)?.act).values()])
		.find(sections => sections.length > 1 && new Set(sections.map(section => meansOf(section)?.means)).size === sections.length);
	return groupOf('methods', run ?? [], 'their headings say with what the same is done');
}

function meansOf({title}: OutlineSection): {readonly act: string; readonly means: string} | null {
	const {act = '', means = ''} = BY_MEANS.exec(bareTitle(title))?.groups ?? {};
	// "From 2 to 3" follows "From 1 to 2".
	return act === '' || /^v?\d|\s(?:to|a|para|nach|auf|vers)\s|→|->/iu.test(means) || !REPEATED.test(act) || looksAfter(act) ? null : {act: act.toLowerCase(), means: means.toLowerCase()};
}

/** Languages: en, es, pt, de, fr. */
const BY_MEANS = /^(?<act>\p{L}[\p{L}\d -]*?)\s+(?:with|via|using|by(?: means of)?|through|from|con|mediante|usando|vía|com|desde|mit|über|aus|avec|par|via|depuis)\s+(?:the |an? |el |la |los |un |una |o |uma? |dem |der |einem |einer |eine |le |les |une )?(?<means>\p{L}.*)$/iu;
/**
 * What one way of is enough: to bring back, to install, to release, to move. Not to integrate, to compare or to work with something, of which one does all.
 * Languages: en, es, pt, de, fr.
 */
const REPEATED = /^(?:(?:re-?)?(?:restor|recover|roll(?:ing)? ?back|revert|install|deploy|upgrad|updat|provision|bootstrap|migrat|set ?up|setting up|build|clon|seed|reseed|initiali[sz]|fail ?over|switch ?over|restaur|recuper|revert|instal|desple|implant|actualiz|atualiz|migr|wiederherstell|einspiel|zurück|aktualisier|bereitstell|aufsetz|installier|migrier|restaur|rétabl|déplo|mise à (?:jour|niveau)|reconstru))\p{L}*(?:\s|$)/iu;

/** "Integrating with the mailer", "Start with the store", "Upgrade from 1.2 to 1.3", "Manual tasks": done besides each other or one after the other, whatever else the words look like. */
export function isDoneBesides(title: string): boolean {
	const bare = bareTitle(title);
	return WITH_ALL.test(bare) || FROM_TO.test(bare) || MANNERED.test(bare);
}

/** Languages: en, es, pt, de, fr. */
const WITH_ALL = /^(?:(?:integrat|register|work|start|begin|deal|compar|coordinat|communicat|shar|cooperat|interact|talk|sync|align)\p{L}* (?:it |them |up )?with|(?:integra|empe|empie|comen|comie|trabaj|trabalh|coordina|coordena|comunica|comunicaç|compar)\p{L}* co[nm]|(?:integration|abstimmung|abgleich|beginn\p{L}*|anfangen|arbeit\p{L}*|zusammenarbeit|start\p{L}*) mit|(?:intégr|travail|commenc|coordin|communi|compar)\p{L}* (?:avec|par))(?!\p{L})/iu;
/** From one version to the next, which has its own part. Languages: en, es, pt, de, fr. */
const FROM_TO = /\s(?:from|desde|de|da|von|depuis)\s(?:version |versión |versão )?v?\d[\d.x]*\s(?:to|a|para|nach|auf|vers|à)\s/iu;
/** Languages: en, es, pt, de, fr, zh. */
const MANNERED = han(/^(?:\p{L}+ (?:tasks?|checks?|tests?|jobs?|chores)|(?:tareas|pruebas|comprobaciones|tarefas|testes|verificações|tâches|essais|vérifications) \p{L}+|\p{L}+ (?:aufgaben|prüfungen|tests)|(?:手动|自动|人工)(?:任务|检查|测试))$/iu);
