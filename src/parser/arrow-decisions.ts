import type {Item} from './block.ts';
import {beginsWithVerb} from './action-words.ts';
import {han} from './chinese.ts';
import type {Decision} from './decision.ts';
import type {DecisionGround} from './decision-ground.ts';
import {openingOf} from './opening.ts';
import {findTarget} from './targets.ts';
import {withoutMarks, withoutNumber, wordPattern} from './words.ts';

/** "Errors above 5 % → roll back": what is seen, an arrow, what is done then. Two or more such items of a list are a question. */
export function arrowDecisions({outline, roles, ids}: DecisionGround): readonly Decision[] {
	const items = outline.blocks.filter((block): block is Item => block.kind === 'item' && (block.checked === null || ANSWERS.test(block.text)) && !block.holdsFence && !block.holdsList && roles[block.section]?.role !== 'reference' && roles[block.section]?.role !== 'overview');
	const lists = Map.groupBy(items, item => `${item.section}/${item.list}`);
	return [...lists.values()].flatMap((list): readonly Decision[] => {
		const sides = list.flatMap(item => {
			const parts = sidesOf(item);
			return parts === null ? [] : [{item, ...parts}];
		});
		// Where each item has an arrow, those that order nothing say what it means instead.
		const arrows = sides.length === list.length && (sides.every(({item}) => ANSWERS.test(item.text)) || sides.filter(({acts}) => acts).length >= Math.max(2, sides.length / 2)) ? sides : sides.filter(({acts}) => acts);
		const [first, last] = [arrows[0], arrows.at(-1)];
		if (first === undefined || last === undefined || arrows.length < 2 || last.item.line - first.item.line > 3 * arrows.length) {
			return [];
		}
		return [{
			line: first.item.line,
			endLine: last.item.endLine,
			section: first.item.section,
			title: outline.sections[first.item.section]?.title ?? '',
			why: `the items from line ${first.item.line} lead from what is seen to what is done`,
			options: arrows.map(({item, seen, done}) => {
				const target = findTarget(outline, done, {links: item.links, from: item.section});
				return {line: item.line, text: done, detail: seen, target, opens: openingOf(done, target, ids)};
			}),
			otherwise: {kind: 'next'},
			governs: null,
			blocks: arrows.map(({item}) => item),
		}];
	});
}

/** Both sides of the only arrow; null where it leads through menus, between versions, or along a flow. `acts`: it is a course or an order, or a part of it is: "the copy is too old; take the one before". */
function sidesOf({text, lead, ordered}: Item): {readonly seen: string; readonly done: string; readonly acts: boolean} | null {
	const [seen = '', done = '', ...more] = withoutNumber(withoutMarks(text)).split(/\s(?:→|->|=>|⇒|➜|➡️?)\s/u).map(part => part.trim());
	const acts = COURSE.test(done) || done.split(/[;.]\s|,\s(?:then|so|and)\s/u).some(part => beginsWithVerb(part));
	return more.length === 0 && !PLACE.test(seen) && (/\s|[<>%≥≤]|\p{Script=Han}{3}/u.test(seen) || (seen === lead && !ordered && LOOKED_AT.test(done)) || ANSWERS.test(text)) && !beginsWithVerb(seen) && !/^[\w.-]*\d[\w.-]*$/u.test(seen) ? {seen, done, acts} : null;
}

/** "**Till** → check its log": a part, and what to look at where it is that one; screens are pressed. Languages: en, es, pt, de, fr, zh. */
const LOOKED_AT = han(/^(?:check|inspect|review|verify|investigate|examine|look (?:at|into)|restart|scale|escalate|call|page|contact|revis[ae]r?|comprueb[ae]|comprobar|verifi(?:que|car)|cheque|checar|reinici(?:e|ar)|prüfen?|neu starten|vérifie[rz]|redémarre[rz])(?!\p{L})|^(?:检查|查看|排查|重启|联系)/iu);

/** "Yes → fill in this part", also to tick. Languages: en, es, pt, de, fr, zh. */
const ANSWERS = /^[^\p{L}\p{N}]*(?:yes|no|s[ií]|não|ja|nein|oui|non|是|否)\W*\s(?:→|->|=>|⇒|➜|➡️?)\s/iu;

/** "In Cloudflare → …": a way through a screen. Languages: en, de, es, pt, fr. */
const PLACE = /^(?:[Ii]n|[Oo]n|[Ee]n|[Ii]m|[Aa]uf|[Ee]m|[Nn][ao]|[Dd]ans|[Ss]ur)\s(?:(?:the|der|dem|el|la|o|a|le)\s)?\p{Lu}[\p{Ll}\d]+(?:\s[\p{Lu}\d]\S*){0,3}$/u;

/** Names of courses; an order or an infinitive is one too. Languages: en, es, pt, de, fr, it, pl, zh, ja, ko. */
const COURSE = wordPattern(String.raw`roll(?:ing)? ?back|rollback|restor(?:e|ation)|fail ?over|fix forward|hotfix|escalate|redeploy|restart|wait|pitr|revertir|restaura\p{L}+|reverter|zurückrollen|wiederherstell\p{L}+|eskalieren|redéployer|restauration|ripristin\p{L}+|przywróć|wycofaj`, '回滚|恢复|重启|升级|切换|ロールバック|復旧|再起動|切り替え|롤백|복구|재시작');
