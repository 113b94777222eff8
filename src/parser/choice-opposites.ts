import {beginsWithVerb} from './action-words.ts';
import type {OutlineSection} from './block.ts';
import {bareTitle} from './case-words.ts';
import {goesBack} from './choice-words.ts';
import {blocksBelow, childrenOf} from './outline-index.ts';
import {groupOf, numberOf, type BranchFacts, type ReadChoice} from './read-choice.ts';

/**
 * Words that set two headings against each other, sides parted by a colon. Languages: en, de, es, pt, fr.
 * Not here: what is done one after the other all the same ("old" and "new", "primary" and "replica", "before" and "after", "full" and "incremental").
 */
const OPPOSITES = 'online:offline local:production local:producción local:produção lokal:produktion development:production desarrollo:producción desenvolvimento:produção with:without with:zero using:without usando:sin usando:sem mit:ohne con:sin com:sem avec:sans minor:major kleinere:größere menor:mayor bundled:external embedded:external internal:external managed:unmanaged new:existing fresh:existing neue:bestehende nuevo:existente novo:existente nouveau:existant first:subsequent initial:subsequent stopped:running standalone:clustered standalone:cluster single:clustered single:multi specified:unspecified reachable:unreachable encrypted:unencrypted angehaltene:laufende angehaltener:laufender gestoppte:laufende erreichbar:unerreichbar apagada:encendida detenida:activa desligada:ligada parada:ativa arrêtée:active erste:weitere primera:siguiente première:suivante controlled:forced online:offline virtual:physical virtuell:physisch virtuelle:physische virtual:físico virtuelle:physique small:large klein:groß pequeño:grande petit:grand complète:partielle all:specific alle:bestimmte todos:específicos todas:específicas tous:certains toutes:certaines'.split(' ');
/** Such as do so among ways back alone: two copies are both made, and one of them is restored; one goes back before the switch or after it. */
const OF_COPIES = 'before:after antes:después antes:depois vor:nach avant:après logical:physical local:remote hot:cold logisch:physisch lokal:entfernt lógica:física logique:physique'.split(' ');
/** How much a heading is about; the things may differ: "Single node", "Whole cluster". */
const ALONE = new Set('single one only einzelner einzelne einzelnes solo sólo único única um uma seul seule'.split(' '));
const SEVERAL = new Set('whole entire all range several multiple quorum majority ganzer ganze gesamter gesamte gesamtes rango todo toda varios intervalo inteiro inteira toute tout plage quórum mayoría maioria mehrheit majorité'.split(' '));

/** "With downtime" and "Without downtime", "Single node" and "Whole cluster", right behind each other. */
export function oppositeSections(siblings: readonly OutlineSection[]): ReadChoice | null {
	const pair = siblings.flatMap((section, at) => {
		const next = siblings[at + 1];
		return next !== undefined && ((numberOf(section) === null && numberOf(next) === null && opposed(bareTitle(section.title), bareTitle(next.title))) || byVersion(section.title, next.title)) ? [[section, next]] : [];
	})[0];
	return groupOf('scenarios', pair ?? [], 'their headings say the opposite of each other');
}

/** "Till DB < 10.4" and "Till DB >= 10.4": which is installed decides, whatever numbers the parts have. */
function byVersion(one: string, other: string): boolean {
	const [first, second] = [one, other].map(title => BOUND.exec(bareTitle(title))?.groups);
	return first !== undefined && second !== undefined && first['name']?.toLowerCase() === second['name']?.toLowerCase() && first['version'] === second['version'] && /[<≤]/u.test(first['sign'] ?? '') !== /[<≤]/u.test(second['sign'] ?? '');
}

/** The same for how it went, whatever else such headings are: "After …" is no part that comes behind all others then. */
export function outcomeSections({outline, acts}: BranchFacts, parent: number | null): ReadChoice | null {
	const children = childrenOf(outline, parent).filter(({level}) => level < 7);
	const pair = children.flatMap((section, at) => {
		const next = children[at + 1];
		return next !== undefined && byOutcome(section.title, next.title) && [section, next].some(({index}) => blocksBelow(outline, index).some(block => acts.has(block))) ? [[section, next]] : [];
	})[0];
	return groupOf('scenarios', pair ?? [], 'their headings say how it went');
}

/** "After a successful rollback" and "If the rollback fails": how it went decides. */
function byOutcome(one: string, other: string): boolean {
	return [[one, other], [other, one]].some(([good = '', bad = '']) => WENT_WELL.test(bareTitle(good)) && WENT_WRONG.test(bareTitle(bad)));
}

/** Languages: en, es, pt, de, fr, it. */
const WHEN = String.raw`^(?:en cas d['’]|(?:if|when|after|upon|on|in case(?: of)?|si|en caso de|después de|tras|se|em caso de|após|wenn|falls|bei|nach|après|en cas d[eu]|dopo|in caso di)(?![\p{L}]))`;
const WENT_WELL = new RegExp(String.raw`${WHEN}.*(?<!\p{L})(?:success(?:ful)?|succeed(?:s|ed)?|works?|worked|exitos[oa]|éxito|bem[- ]sucedid[oa]|sucesso|erfolg(?:reich\p{L}*)?|réussie?|succès|riuscit[oa])(?!\p{L})`, 'iu');
const WENT_WRONG = new RegExp(String.raw`${WHEN}.*(?<!\p{L})(?:fail(?:s|ed|ure)?|unsuccessful|fallid[oa]|fallo|falla|falha|falhou|fehlgeschlagen\p{L}*|fehlschlag\p{L}*|scheitert|échec|échoue|fallit[oa]|fallisce)(?!\p{L})`, 'iu');

const BOUND = /^(?<name>\p{L}[\p{L}\d .-]*?)\s*(?<sign>[<>]=?|≤|≥)\s*v?(?<version>\d+(?:\.\d+)*)(?:\s*\([^()]*\))?$/u;

function opposed(one: string, other: string): boolean {
	const [words, others] = [wordsOf(withoutAsides(one)), wordsOf(withoutAsides(other))];
	const still = (title: string, its: readonly string[]): boolean => goesBack(title) || (!beginsWithVerb(title) && its.length <= 4);
	if (TESTED.test(one) && TESTED.test(other)) {
		return false;
	}
	if (still(one, words) && still(other, others) && oneAndMany(words, others)) {
		return true;
	}
	if (oneOrAtOnce(words, others)) {
		return true;
	}
	const [left, right] = [words.filter(word => !others.includes(word)), others.filter(word => !words.includes(word))];
	const [a = '', b = ''] = [left[0], right[0]];
	const pair = pairOf(a, b);
	const copies = pair !== null && OF_COPIES.includes(pair);
	// "With" and "without" are of one action; what is new and what exists may both be acted on.
	return left.length === 1 && right.length === 1 && pair !== null && (copies ? goesBack(one) : /^(?:with|using|usando|mit|con|com|avec):/u.test(pair) || !beginsWithVerb(one));
}

/** "Bundled (dev) database": what stands in brackets says more of the same. */
const withoutAsides = (title: string): string => title.replace(/\s*\([^()]*\)/gu, '').trim() || title;

/** "Single user test" and "Multi user test" are both made. Languages: en, es, pt, de, fr. */
const TESTED = /(?:tests?|testing|drills?|checks?|pruebas?|ensayos?|testes?|ensaios?|prüfung(?:en)?|essais?)$|^(?:pruebas?|ensayos?|testes?|ensaios?|essais?|tests?)\s/iu;

function pairOf(a: string, b: string): string | null {
	return [...OPPOSITES, ...OF_COPIES].find(pair => pair === `${a}:${b}` || pair === `${b}:${a}`) ?? null;
}

function oneAndMany(words: readonly string[], others: readonly string[]): boolean {
	const has = (list: readonly string[], set: ReadonlySet<string>): boolean => list.some(word => set.has(word));
	return (has(words, ALONE) && has(others, SEVERAL)) || (has(words, SEVERAL) && has(others, ALONE));
}

/** "Mount all disks at once" and "Mount an individual disk": the same is done to the same, and "at once" or "individual" says that they are ways of it. "Restart one" and "Restart all" may follow each other. */
function oneOrAtOnce(words: readonly string[], others: readonly string[]): boolean {
	const bare = (list: readonly string[]): string => list.filter(word => !ALONE.has(word) && !SEVERAL.has(word) && !AT_ONCE.has(word) && !INDIVIDUAL.has(word) && !FILLING.has(word)).join(' ');
	const kinds = [words, others].map(list => (list.some(word => AT_ONCE.has(word)) && list.some(word => SEVERAL.has(word) || ALL.has(word)) ? 'all' : list.some(word => INDIVIDUAL.has(word)) ? 'one' : ''));
	return bare(words).includes(' ') && bare(words) === bare(others) && kinds.includes('all') && kinds.includes('one');
}

/** Languages: en, es, pt, de, fr. */
const AT_ONCE = new Set('once together vez einmal gleichzeitig coup fois'.split(' '));
const INDIVIDUAL = new Set('individual individually single individuell einzelne einzelnen einzelner individuel individuelle seul seule único única'.split(' '));
const ALL = new Set('alle tous toute todo toda'.split(' '));
const FILLING = new Set('at a la una un une uma em auf d à alle tous toute todo toda'.split(' '));

function wordsOf(title: string): readonly string[] {
	return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !ARTICLES.has(word)).map(word => word.replace(/(?<=\p{L}{4})s$/u, ''));
}

const ARTICLES = new Set('the a an of der die das den el la los las o os as le les de du des'.split(' '));
