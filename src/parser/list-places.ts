import type {SectionRole} from '../plan/section.ts';
import type {Item, Outline} from './block.ts';
import {han} from './chinese.ts';
import type {Conditional} from './condition-decisions.ts';
import {bareTitle} from './case-words.ts';
import {numberedChoice} from './choice-words.ts';
import {acts, clausesOf, isState, MEASURE, namesCourse, NOTHING, saysFailure, sentencesOf} from './course-words.ts';
import {broken, FAILURES, FIXES} from './fault-heads.ts';
import {blocksUnder} from './outline-index.ts';
import {optionsBelow} from './told-options.ts';
import {answersQuestion, askedParagraphs} from './question-places.ts';
import {alertItems, joinedByOr, optionItems} from './list-named.ts';
import {pointsToWays, preferredItems, printedStates, setUps, sidesOfPoint} from './list-sides.ts';
import type {RoleVerdict} from './section-roles.ts';
import {areVerdicts, CHOOSE, CHOOSE_ONE, namesCourseOptions, ONE_IN_BRACKETS, ordersToDecide, WHICH, WHICH_ONE} from './deciding-words.ts';
import {placeOfItems} from './item-span.ts';
import {conditionBefore, ifSentence} from './sentence.ts';
import {announcesWays} from './way-words.ts';
import {withoutMarks, withoutNumber, wordPattern} from './words.ts';

/** Parts whose lists are looked up or are advice: nothing is weighed there. */
const LOOKED_UP: ReadonlySet<SectionRole> = new Set(['reference', 'advice', 'contacts']);

/** Lists whose items lead from what is seen to what is done, answer questions, or are outcomes to choose from. */
export function listPlaces(outline: Outline, roles: readonly RoleVerdict[]): readonly Conditional[] {
	const items = outline.blocks.filter((block): block is Item => block.kind === 'item' && block.checked === null && block.text !== '' && !LOOKED_UP.has(roles[block.section]?.role ?? 'overview'));
	const lists = [...Map.groupBy(items, item => `${item.section}/${item.list}/${item.item?.line ?? 0}`).values()];
	return [...lists.flatMap(list => placesIn(outline, list)), ...gradesToCall(outline, roles), ...outline.sections.flatMap(section => askedParagraphs(outline, section, LOOKED_UP.has(roles[section.index]?.role ?? 'overview')).map(asked => placeOfItems(outline, asked))), ...optionsBelow(outline, items)];
}

/** "**More than 50 carts:** call the owner" among people to call: bounds and what to do at each are no people. */
function gradesToCall(outline: Outline, roles: readonly RoleVerdict[]): readonly Conditional[] {
	const items = outline.blocks.filter((block): block is Item => block.kind === 'item' && block.checked === null && roles[block.section]?.role === 'contacts');
	return [...Map.groupBy(items, item => `${item.section}/${item.list}/${item.item?.line ?? 0}`).values()].map(measured).flatMap(found => (found.length < 2 ? [] : [placeOfItems(outline, found)]));
}

function placesIn(outline: Outline, list: readonly Item[]): readonly Conditional[] {
	const title = outline.sections[list[0]?.section ?? 0]?.title ?? '';
	const kinds: readonly (readonly Item[])[] = [
		choosing(outline, list, title) ? list : [],
		offered(list) || joinedByOr(list) ? list : [],
		WHAT_IF.test(title) ? list.filter(item => tellsWhatToDo(item.text)) : [],
		list.filter(answersQuestion),
		list.filter(leadsOn),
		list.filter(item => isSymptom(item, title)),
		contrasted(list),
		kindsOf(list),
		list.filter(atState),
		measured(list),
		list.filter(({text}) => numberedChoice(bareTitle(text)) === 'scenarios'),
		negated(list),
		list.filter(suspects),
		broken(list, title),
		replaced(list),
		setUps(list),
		preferredItems(list),
		optionItems(list),
		alertItems(list),
		sidesOfPoint(list, title),
		pointsToWays(list),
		printedStates(list),
		areVerdicts(list.map(({lead}) => lead)) ? list : [],
		namesCourseOptions(title) && list.every(isLabelled) ? list : [],
	];
	const found = kinds.find(items => items.length >= 2);
	return found === undefined ? [] : [placeOfItems(outline, found)];
}

/** "Options:", "It can be undone in several ways:" above names of ways. */
function offered(list: readonly Item[]): boolean {
	const [first] = list;
	return first !== undefined && !list.some(({text}) => text.startsWith('-')) && (announcesWays(first.intro) || OFFERS.test(first.intro));
}

const OFFERS = han(/(?<!\p{L})(?:need(?:s|ed)?|must|should|required|perform(?:ed)?|appl(?:y|ies)|use[ds]?|roll(?:ed|ing)? ?back|revert(?:ed)?|escalate|necesari[oa]s?|necessári[oa]s?)(?!\p{L})[^.:]{0,60}(?<!\p{L})(?:(?:in|for|under) (?:the following|these|any of (?:these|the following)|one of (?:these|the following)) (?:scenarios|cases|situations|circumstances|conditions)|en (?:los siguientes|estos) (?:casos|escenarios)|(?:nos seguintes|nestes|nesses) (?:casos|cenários))\s*[:：]$|(?:^|[.!?]\s+)(?:your |the |possible |available )?(?:options|choices|alternatives|opciones|alternativas|opções|optionen|möglichkeiten|alternativen|possibilités|opzioni|варианты|选项|方案)(?: (?:are|include|son|são|sind))?\s*[:：]$|(?<!\p{L})(?:you (?:may|can|could|might) (?:also )?try(?: one of (?:the following|these))?|puede(?:s)? (?:probar|intentar)|(?:você )?pode (?:tentar|experimentar)|(?:können|kannst) (?:sie|du) versuchen|(?:vous )?pouvez (?:essayer|tenter)|可以尝试)\s*[:：]$/iu);

/** "What to do if X is down" over "`/health` fails: restart it". Languages: en, es, pt, de, fr, it, ru, zh, ja. */
const WHAT_IF = wordPattern('(?:what to do|who to call|how to react) (?:if|when)|qué hacer (?:si|cuando)|o que fazer (?:se|quando)|was tun,? (?:wenn|falls|bei)|que faire (?:si|quand|en cas)|cosa fare (?:se|quando)|что делать,? если', '(?:如果|当).*(?:怎么办|处理)|の場合の(?:対応|対処)');

function tellsWhatToDo(text: string): boolean {
	const rest = /^[^:：]{3,100}[:：]\s*(?<rest>\S.*)$/su.exec(withoutMarks(text))?.groups?.['rest'] ?? '';
	return clausesOf(rest).some(acts) || sentencesOf(rest).some(sentence => clausesOf(sentence).some(acts));
}

/** "Choose:" above two outcomes or more; a list of settings ("Region: Paris") is filled in, not chosen from. */
function choosing(outline: Outline, list: readonly Item[], title: string): boolean {
	const asks = list[0]?.item?.text ?? list[0]?.intro ?? '';
	const below = list[0]?.item;
	const alone = below == null || blocksUnder(outline, below).filter(block => block.kind === 'item').length === list.length;
	return alone && (CHOOSE.test(asks) || ONE_IN_BRACKETS.test(asks) || (below == null && ONE_IN_BRACKETS.test(title)) || (ordersToDecide(asks) && !list.every(({text}) => /[?？]$/u.test(text))) || CHOOSE_ONE.test(asks) || (below == null && CHOOSE_ONE.test(title)) || (WHICH_ONE.test(title) && list.length <= 6 && below == null) || (WHICH.test(asks) && list.every(({text}) => text.length < 80 && !/[?？]/u.test(text)))) && !list.every(({text}) => SETTING.test(text));
}

const SETTING = /^[\p{L} ]{2,30}:\s+\S+(?:\s+\S+)?$/u;

/** "**One device hammers** → a fault of its network; call the carrier": what is seen, an arrow, and an order, a link or a condition behind it. */
function leadsOn(item: Item): boolean {
	const [seen = '', ...rest] = withoutNumber(withoutMarks(item.text)).split(/\s(?:→|->|=>|⇒|➜)\s/u).map(part => part.trim());
	const done = rest.join(' → ');
	if (done === '' || seen === '' || NAME.test(seen) || acts(seen) && conditionBefore(item.text) === null) {
		return false;
	}
	const observed = saysFailure(seen) || SIGNAL.test(seen) || conditionBefore(item.text) !== null || ifSentence(item.text) !== null || (seen === item.lead && seen.split(/\s+/u).length >= 3);
	return observed && (rest.some(part => clausesOf(part).some(clause => acts(clause) || (ifSentence(clause)?.action ?? '') !== '')) || namesCourse(done) || item.links.length > 0 || /\.md\b/u.test(done) || (rest.length > 1 && (saysFailure(seen) || SIGNAL.test(seen))) || /^\p{L}+(?:ar|er|ir)\s/u.test(done));
}

/** "ImageMissing": what a system reports, in humps. */
const SIGNAL = /^(?:\p{Lu}\p{Ll}+){2,}(?!\p{L})/u;
/** A setting, a version, a path through menus: nothing that is seen. */
const NAME = /^(?:[A-Z][A-Z0-9_]+|[\w.-]*\d[\w.-]*|https?:\S+)$/u;

/** "**The pod is rejected**: the image is unsigned → stop": a symptom in bold under a heading about failures, and what to do. */
function isSymptom(item: Item, title: string): boolean {
	const rest = item.lead !== '' && item.text.startsWith(item.lead) ? /^\s*(?:[:：]|→|->|=>|[—–-]\s)\s*(\S.*)$/su.exec(item.text.slice(item.lead.length))?.[1] : undefined;
	return rest !== undefined && (FIXES.test(title) || ((FAILURES.test(title) || FAILURES.test(item.intro)) && (saysFailure(item.lead) || item.lead.split(/\s+/u).length >= 3))) && (!acts(item.lead) || saysFailure(item.lead)) && (clausesOf(rest).some(acts) || NOTHING.test(rest) || /^\S*$/u.test(rest) || item.codes.some(({code}) => rest.startsWith(code)) || namesCourse(rest) || /\.md\b/u.test(rest));
}

/** "Reachable, but silent: …" and "Not reachable: …": one of both holds. */
function negated(list: readonly Item[]): readonly Item[] {
	const labels = list.map(item => /^([^:：]{3,60})[:：]\s*\S/u.exec(withoutNumber(withoutMarks(item.text)))?.[1]?.toLowerCase() ?? '');
	return list.filter((_, index) => {
		const word = NOT.exec(labels[index] ?? '')?.[1] ?? '';
		const own = /^[\p{L}]{3,}/u.exec(labels[index] ?? '')?.[0] ?? '';
		return [labels[index - 1], labels[index + 1]].some(other => other !== undefined && ((word !== '' && other.startsWith(word)) || (own !== '' && NOT.exec(other)?.[1] === own)));
	});
}

const NOT = /^(?:not|no|nicht|não|pas|non|un)[\s-]?(\p{L}{3,})/iu;

/** "One site is stale → likely its network": what is seen and what it speaks for. */
function suspects({text}: Item): boolean {
	const [, seen = '', cause = ''] = /^(.{6,}?|[「『“„"].{1,40}?[」』”"])\s*(?:→|->|=>|⇒|➜)\s*(.+)$/su.exec(withoutMarks(text)) ?? [];
	return (seen.includes(' ') || /^[「『“„"]/u.test(seen)) && LIKELY.test(cause);
}

const LIKELY = /^(?:(?:most |very )?likely|probably|usually|suspect|check|possible|wahrscheinlich|vermutlich|meist|probablemente|seguramente|posible|provavelmente|possível|probablement|sans doute|可能|大概|多半)(?!\p{L})|^(?:可能|大概)/iu;

/** "**Solution:** upgrade" and "**Alternative:** use the old image": the second takes the place of the first. */
function replaced(list: readonly Item[]): readonly Item[] {
	return list.filter((item, index) => IN_PLACE.test(item.lead) || IN_PLACE.test(list[index + 1]?.lead ?? ''));
}

/** Languages: en, es, pt, de, fr, zh. */
const IN_PLACE = han(/^(?:alternativ(?:e(?:ly)?|a(?:mente)?|en)?|(?:another|other|second) (?:way|option)|otra (?:opción|forma)|outra (?:opção|forma)|autre (?:option|solution)|替代方案|备选方案)(?:\s+\d+)?$/iu);

/** "**At once:** the carts move back": bold words and what they are. */
function isLabelled({lead, text}: Item): boolean {
	return lead !== '' && text.startsWith(lead) && /^\s*(?:[:：]|[—–-]\s)\s*\S/u.test(text.slice(lead.length));
}

/** "**Degraded**: roll back", "Above 1 s: wait": a state and what to do in it. */
function atState({text}: Item): boolean {
	const [, state = '', done = ''] = /^([^:：→]{2,40}?)\s*(?:[:：]|→|->|=>|⇒)\s*(\S.*)$/su.exec(withoutMarks(text)) ?? [];
	return isState(state) && (acts(done) || namesCourse(done) || NOTHING.test(done));
}

/** "**Few (< 10)**: look into it" and "**Many (> 100)**: escalate": bounds, and what to do at each. */
function measured(list: readonly Item[]): readonly Item[] {
	const told = list.flatMap(item => {
		const [, label = '', done = ''] = /^([^:：]{3,60})[:：]\s*(\S.*)$/su.exec(withoutMarks(item.text)) ?? [];
		return clausesOf(done).flatMap(clause => clause.split(/,\s/u)).some(part => acts(part) || namesCourse(part) || NOTHING.test(part)) ? [{item, bound: MEASURE.test(label)}] : [];
	});
	return told.filter(({bound}) => bound).length >= 2 ? told.map(({item}) => item) : [];
}

/** "Container mode: …" and "Native mode: …": items that begin with the kinds of one thing, of which one has one. */
function kindsOf(list: readonly Item[]): readonly Item[] {
	const all = list.every(item => KIND.test(withoutMarks(item.text)));
	// "1. Pre-deployment: …", "3. Till deployment: …" among others are steps.
	const kinds = list.some(({ordered}) => ordered) && !all ? [] : list.map(item => KIND.exec(withoutMarks(item.text))?.slice(1).map(word => word?.toLowerCase()) ?? []);
	return list.filter((_, index) => kinds[index]?.[0] !== undefined && kinds.some((other, at) => at !== index && other[1] === kinds[index]?.[1] && other[0] !== kinds[index]?.[0]) && kinds.length <= MANY);
}

/** Languages: en, es, pt, de, fr. */
const KIND = /^\W*(?!(?:pre|post|before|after|during)[\s-])([^\s:]+)[\s-](mode|setups?|deployments?|installs?|installations?|modus|installationen)\W*\s*[:：]\s*\S/i;

/** "For a fresh site, …" and "For an existing site, …": one of both applies. */
function contrasted(list: readonly Item[]): readonly Item[] {
	const told = list.flatMap(item => {
		const words = FOR.exec(item.text)?.[1]?.toLowerCase().split(/\s+/u) ?? [];
		return words.length >= 2 && words.length <= 5 ? [{item, words}] : [];
	});
	if (told.length > MANY) {
		return [];
	}
	const alike = told.filter(one => told.some(other => other !== one && one.words.filter(word => !other.words.includes(word)).length === 1 && one.words.some(word => word.length > 2 && other.words.includes(word))));
	return alike.map(({item}) => item);
}

/** Cases that a reader could tell apart. */
const MANY = 12;
const FOR = /^[^\p{L}\p{N}]*(?:for|on|in|para|en|em|für|bei|pour|sur|для)\s+(?:an?|the|una?|el|la|los|las|uma?|o|a|eine?[nrms]?|de[rmn]|die|das|un|une|le|les)?\s*([^,:.]{5,50})[,:]/iu;
