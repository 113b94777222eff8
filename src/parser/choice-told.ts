import type {Item, OutlineSection} from './block.ts';
import {han} from './chinese.ts';
import {linkedEither} from './choice-linked.ts';
import {blocksBelow, blocksIn, childrenOf, isDocumentTitle, neighbour} from './outline-index.ts';
import {outcomeSections} from './choice-opposites.ts';
import {versionSections} from './choice-versions.ts';
import {choice, type BranchFacts, type ReadChoice} from './read-choice.ts';
import {ROLE_WORDS} from './section-words.ts';
import {tellsWays} from './way-words.ts';
import {withoutMarks, withoutNumber, wordPattern} from './words.ts';

/** Headings that a sentence leads to, one or the other, or that it announces as ways. */
export function toldWays(facts: BranchFacts, parent: number | null): ReadChoice | null {
	return linkedEither(facts, parent, childrenOf(facts.outline, parent).filter(({level}) => level < 7)) ?? versionSections(facts, parent) ?? outcomeSections(facts, parent) ?? announcedWays(facts, parent) ?? listedByName(facts, parent) ?? saidByName(facts, parent);
}

/** "The following two approaches can be used." over two headings: each is one of them. */
function announcedWays({outline, acts, roles}: BranchFacts, parent: number | null): ReadChoice | null {
	const above = parent === null ? undefined : outline.sections[parent];
	if (above === undefined || above.level === 7 || isDocumentTitle(outline, above) || !GONE.has(roles[above.index]?.role ?? '')) {
		return null;
	}
	const parts = wayParts(childrenOf(outline, above.index).filter(({level}) => level < 7));
	// Parts with numbers of steps are no ways.
	if (parts.length < 2 || parts.length > 6 || parts.some(({title}) => IN_A_ROW.test(withoutMarks(title)))) {
		return null;
	}
	const sentences = blocksIn(outline, above.index).flatMap(block => (block.kind === 'paragraph' && block.text.length < 1000 && neighbour(outline, block, 1)?.kind !== 'item' ? waysIn(block.text) : []));
	const counts = sentences.map(countIn);
	// Nor are more or fewer than are announced.
	const fit = counts.some(count => count === null || count === parts.length) && parts.some(({index}) => blocksBelow(outline, index).some(block => acts.has(block)));
	return fit ? choice('methods', parts, 'a sentence above announces ways to do the same') : null;
}

/** "There are two scenarios:" over "Automatic recovery from …" and "Manual recovery from …", and a part of that name for each. */
function listedByName({outline, acts}: BranchFacts, parent: number | null): ReadChoice | null {
	const own = parent === null ? [] : blocksIn(outline, parent);
	const lists = Map.groupBy(own.filter((block): block is Item => block.kind === 'item' && block.item === null && COUNTED.test(withoutMarks(block.intro))), ({list}) => list);
	const children = parent === null ? [] : childrenOf(outline, parent).filter(({level}) => level < 7);
	for (const list of lists.values()) {
		const parts = list.flatMap(({text}) => children.find(({title}) => withoutMarks(text).toLowerCase().startsWith(withoutNumber(withoutMarks(title)).toLowerCase())) ?? []);
		if (list.length >= 2 && list.length <= 5 && parts.length === list.length && new Set(parts).size === parts.length && parts.some(({index}) => blocksBelow(outline, index).some(block => acts.has(block)))) {
			return choice('scenarios', parts, 'a list names them as ways to choose from');
		}
	}
	return null;
}

/** "It can be switched on in the panel, or with a policy" over "Panel" and "Policy": the sentence has their headings on both sides of its "or". */
function saidByName({outline, acts, roles}: BranchFacts, parent: number | null): ReadChoice | null {
	const above = parent === null ? undefined : outline.sections[parent];
	if (above === undefined || isDocumentTitle(outline, above) || !GONE.has(roles[above.index]?.role ?? '')) {
		return null;
	}
	const children = childrenOf(outline, above.index).filter(({level, title}) => level < 7 && !IN_A_ROW.test(withoutMarks(title)));
	if (children.length < 2 || children.length > 4) {
		return null;
	}
	const sentences = blocksIn(outline, above.index).flatMap(block => (block.kind === 'paragraph' && block.text.length < 1000 ? block.text.split(/(?<=[.!?])\s+|(?<=[。！？])/u) : []));
	for (const sentence of sentences.filter(text => !OF_ALL.test(text))) {
		const said = children.flatMap(section => {
			const at = placeOf(sentence, withoutNumber(withoutMarks(section.title)));
			return at === null ? [] : [{section, at}];
		}).sort((a, b) => a.at - b.at);
		const apart = said.length === children.length && said.slice(1).every(({at}, index) => sentenceOr(sentence.slice(said[index]?.at ?? 0, at), index === said.length - 2));
		if (apart && said.every(({section}) => blocksBelow(outline, section.index).some(block => acts.has(block)))) {
			return choice('methods', said.map(({section}) => section).sort((a, b) => a.index - b.index), `"${sentence.slice(0, 60).trim()}…" names one or the other`);
		}
	}
	return null;
}

/** Where a heading's words stand in a sentence; null where they do not. */
function placeOf(sentence: string, title: string): number | null {
	const at = title.length < 3 || title.length > 40 ? -1 : sentence.toLowerCase().indexOf(title.toLowerCase());
	return at < 0 || /[\p{L}\p{N}]/u.test(sentence[at - 1] ?? '') || /[\p{L}\p{N}]/u.test(sentence[at + title.length] ?? '') ? null : at;
}

/** What stands between two of them; before the last, "or" does. Languages: en, es, pt, de, fr, zh. */
function sentenceOr(between: string, last: boolean): boolean {
	return between.length < 120 && (/(?:^|[\s,])(?:or|o|ou|oder)\s|或/iu.test(between) || (!last && between.includes(',')));
}

/** Languages: en, es, pt, de, fr. */
const COUNTED = /(?<!\p{L})(?:two|three|four|five|\d|dos|tres|cuatro|dois|duas|três|quatro|zwei|drei|vier|deux|trois|quatre)\s(?:[\p{L}-]+\s){0,3}?(?:scenarios|options|ways|methods|approaches|cases|escenarios|opciones|formas|métodos|casos|cenários|opções|szenarien|möglichkeiten|wege|methoden|fälle|scénarios|façons|méthodes|cas)(?!\p{L})[^.]*[:：]$/iu;

/** Sentences of a paragraph that announce ways, and neither say nor go on that all of them are meant. */
function waysIn(text: string): readonly string[] {
	const sentences = text.split(/(?<=[.!?])\s+|(?<=[。！？])/u);
	return sentences.filter((sentence, at) => tellsWays(sentence) && !OF_ALL.test(sentence) && !BOTH.test(sentences[at + 1] ?? ''));
}

const GONE: ReadonlySet<string> = new Set(['procedure', 'recovery', 'preparation', 'decision']);

/** What has to be there before, or is looked at behind, is none of the ways; unless all of them are so named. */
function wayParts(children: readonly OutlineSection[]): readonly OutlineSection[] {
	return children.filter(({title}) => !BESIDE.has(ROLE_WORDS.find(({words}) => words.test(withoutNumber(withoutMarks(title))))?.role ?? ''));
}

const BESIDE: ReadonlySet<string> = new Set(['preparation', 'verification', 'aftermath', 'contacts', 'reference', 'advice', 'overview', 'recovery', 'decision']);

/** "1. Stop the shop", "Step 1": counted, and done one after the other. */
const IN_A_ROW = han(/^[^\p{L}\p{N}]*(?:\d+[.):]\s|(?:step|phase|stage|schritt|paso|passo|étape|etape|fase|步骤|阶段)\s*\d|第\s*\S+\s*[步阶])/iu);

/** All of them are meant, or one behind the other. Languages: en, es, pt, de, fr, zh. */
const OF_ALL = wordPattern(String.raw`all|both|each|every|combin\p{L}+|together|then|order|not|never|no longer|tod[oa]s|amb[oa]s|cada|juntos|luego|orden|nunca|depois|ordem|alle|beide|jede[rsn]?|zusammen|danach|reihenfolge|nicht|nie|tous|toutes|chaque|les deux|ensemble|puis|ordre|jamais`, '都|全部|所有|每|依次|顺序|不');

/** Languages: en, es, pt, de, fr, zh. */
const BOTH = wordPattern('both|all|each|amb[oa]s|tod[oa]s|beide|alle|les deux|tous|toutes', '都|全部');

/** How many ways a sentence speaks of; null where it does not say. */
function countIn(sentence: string): number | null {
	const at = NUMBERS.findIndex(words => words.test(sentence));
	return at < 0 ? null : at + 2;
}

/** Two to five. Languages: en, es, pt, de, fr, zh. */
const NUMBERS: readonly RegExp[] = [
	wordPattern('two|2|either|dos|duas|dois|zwei|deux', String.raw`(?:两|二)\s*[种个]|2\s*[种个]`),
	wordPattern('three|3|tres|três|drei|trois', String.raw`[三3]\s*[种个]`),
	wordPattern('four|4|cuatro|quatro|vier|quatre', String.raw`[四4]\s*[种个]`),
	wordPattern('five|5|cinco|fünf|cinq', String.raw`[五5]\s*[种个]`),
];
