import type {Item, Outline} from './block.ts';
import {han} from './chinese.ts';
import type {Conditional} from './condition-decisions.ts';
import {acts, clausesOf, namesCourse} from './course-words.ts';
import type {RoleVerdict} from './section-roles.ts';
import {findTarget} from './targets.ts';
import {areAnswers} from './way-words.ts';
import {withoutMarks} from './words.ts';

/** "Depending on what went out:" or "Which environment?" over "Shop: restart it", "Till: see [Till](#till)": what is so, and the course for it. */
export function dependingPlaces(outline: Outline, roles: readonly RoleVerdict[]): readonly Conditional[] {
	const items = outline.blocks.filter((block): block is Item => block.kind === 'item' && block.checked === null && block.item === null && !LOOKED_UP.has(roles[block.section]?.role ?? 'overview'));
	return [...Map.groupBy(items, ({section, list}) => `${section}/${list}`).values()].flatMap(list => {
		const [first] = list;
		const title = outline.sections[first?.section ?? -1]?.title ?? '';
		if (first === undefined || list.length < 2 || list.length > 12 || first.ordered || !(DEPENDS.test(first.intro.trim()) || DEPENDS.test(`${title}:`) || ASKS.test(title) || areAnswers(first.intro, list.map(({text}) => text))) || !list.every(item => hasCourse(outline, item))) {
			return [];
		}
		const options = list.map(({line, text, links, section}) => ({line, text, target: outline.sections[findTarget(outline, text, {links, from: section}) ?? -1]?.line ?? null}));
		return [{line: first.line, endLine: Math.max(...list.map(({endLine}) => endLine)), options}];
	});
}

const LOOKED_UP: ReadonlySet<string> = new Set(['reference', 'advice', 'contacts']);

/** "Till: restart it": an order, a course or a link behind what is so. */
function hasCourse(outline: Outline, {text, links, section}: Item): boolean {
	const rest = /^[^:：→]{1,70}?\s*(?:[:：]|→|->|=>|\s[—–]\s)\s*(?<rest>\S.*)$/su.exec(withoutMarks(text))?.groups?.['rest'] ?? '';
	return rest !== '' && (clausesOf(rest).some(acts) || namesCourse(rest) || SENT.test(rest) || (links.length > 0 && findTarget(outline, text, {links, from: section}) !== null));
}

/** Orders that only stand in such lists. Languages: en, es, pt, de, fr, zh. */
const SENT = han(/^(?:see|ask|call|ver|véase|ir a|llamar|reiniciar|aumentar|veja|vá para|ligar|siehe|weiter mit|voir|appeler|aller à|redémarrer)(?!\p{L})|\s(?:löschen|(?:neu )?starten|anrufen|prüfen|wiederherstellen|zurückrollen|ausführen|abwarten|einspielen|tauschen)\.?$|^(?:见|参见|转到|联系|重启)/iu);
/** Languages: en, es, pt, de, fr, zh. */
const DEPENDS = han(/^(?:[^.!?]*\s)?(?:depending on|what to do (?:by|for each|per)|según|dependiendo de|en función de|dependendo d[aeo]|de acordo com|je nach|abhängig von|selon|suivant|en fonction d[eu'’]+)\s?[^.!?]{2,80}[:：]$|^(?:根据|视).{2,30}[:：]$/iu);
/** "Which environment are you in?" Languages: the same. */
const ASKS = han(/^(?:which|what kind of|en qué|qué|cuál|em qual|qual|in welche[rmn]?|welche[rnms]?|quel(?:le)?s?|dans quel(?:le)?)\s[^?]{3,60}\?$|哪(?:个|种|一)[^？?]{0,20}[？?]$/iu);
