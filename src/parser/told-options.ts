import type {Item, Outline, Paragraph} from './block.ts';
import type {Conditional} from './condition-decisions.ts';
import type {SectionRole} from '../plan/section.ts';
import {placeOfItems} from './item-span.ts';
import type {RoleVerdict} from './section-roles.ts';
import {tellsWays} from './way-words.ts';
import {withoutMarks, withoutNumber, wordPattern} from './words.ts';

/** "We have a few options:" over items that blocks part from each other; the first of a section. */
export function optionsBelow(outline: Outline, items: readonly Item[]): readonly Conditional[] {
	const inside = Map.groupBy(items, item => item.section);
	const told = Map.groupBy(outline.blocks.filter((block): block is Item | Paragraph => (block.kind === 'paragraph' || block.kind === 'item') && OPTIONS.test(withoutAsides(block.text))), block => block.section);
	return [...told].flatMap(([section, [asks]]) => {
		const below = asks === undefined ? [] : (inside.get(section) ?? []).filter(item => item.line > asks.endLine && item.item === asks.item && item.text.length < 200);
		const apart = below.filter(item => !item.ordered && item.text.length < 120);
		const found = apart.length >= 2 ? apart : below.filter(item => item.list === below[0]?.list);
		return asks === undefined || found.length < 2 || (found[0]?.line ?? 0) - asks.endLine > 2 ? [] : [{...placeOfItems(outline, found), line: asks.line}];
	});
}

/** "(if it is of the new kind, …)" says more, and parts nothing. */
const withoutAsides = (text: string): string => text.replace(/\s*[(（][^()（）]*(?:\([^()]*\)[^()（）]*)?[)）]/gu, '');

/** Languages: en, es, pt, de, fr, zh. */
const OPTIONS = wordPattern(String.raw`(?:have|there (?:are|exist)|are|following|offers?|provides?|choose (?:from|between)) (?:\p{L}+ly )?(?:a few|a couple of|several|two|three|four|the following|these) (?:\p{L}+ )?(?:options|ways|possibilities|choices|alternatives|methods)[^.:]{0,90}:\s*$|(?:hay|tenemos|existen) (?:varias|dos|tres|las siguientes) (?:opciones|formas|alternativas)[^.:]{0,60}:\s*$|(?:há|temos|existem) (?:várias|duas|três|as seguintes) (?:opções|formas|alternativas)[^.:]{0,60}:\s*$|(?:gibt es|es gibt) (?:mehrere|zwei|drei|folgende) (?:möglichkeiten|optionen|wege)[^.:]{0,60}:\s*$|(?:il y a|existe|avons) (?:plusieurs|deux|trois) (?:options|possibilités|façons)[^.:]{0,60}:\s*$`, '有(?:以下|几种|两种|三种).{0,6}(?:方式|方案|选项|办法)[:：]\\s*$');

/** Sentences that tell of ways and name them at once, and items that count options under "Two options exist". */
export function toldOptions(outline: Outline, roles: readonly RoleVerdict[]): readonly Conditional[] {
	const said = outline.blocks.filter((block): block is Item | Paragraph => (block.kind === 'paragraph' || block.kind === 'item') && !(block.kind === 'item' && block.checked !== null) && !LOOKED_UP.has(roles[block.section]?.role ?? 'overview'));
	const counted = Map.groupBy(said.filter(({text}) => ORDINAL.test(withoutMarks(text))), ({section}) => section);
	return [...said.filter(({text}) => namesWays(withoutMarks(text))).map(block => placeOfItems(outline, [block])), ...[...counted.values()].filter(list => list.length >= 2).map(list => placeOfItems(outline, list))];
}

const LOOKED_UP: ReadonlySet<SectionRole> = new Set(['reference', 'advice', 'contacts']);

/** "First option, the makers do it". Languages: en, es, pt, de, fr, zh. */
const ORDINAL = wordPattern(String.raw`^\W*(?:(?:the )?(?:first|second|third) (?:option|alternative|way)|(?:la )?(?:primera|segunda|tercera) (?:opción|alternativa|forma)|(?:a )?(?:primeira|segunda|terceira) (?:opção|alternativa|forma)|(?:erste|zweite|dritte) (?:option|möglichkeit|variante)|(?:la )?(?:première|deuxième|seconde|troisième) (?:option|possibilité|solution))\s*[,:–—(-]`, '^第?[一二三][种個个](?:方案|方法|方式|办法)[,，:：是]');

/** "There are two ways to restore it: on its page, or by hand", "This can be run in a terminal or on the panel". */
function namesWays(text: string): boolean {
	const sentences = withoutNumber(withoutAsides(text)).split(/(?<=[.!?])\s+|(?<=[。！？])/u);
	return sentences.some(sentence => {
		const [, announced = '', named = ''] = /^([^:：]{8,140})[:：]\s*(\S.{10,240})$/su.exec(sentence) ?? [];
		return (named !== '' && tellsWays(announced) && OR.test(named)) || EITHER_WAY.test(sentence);
	});
}

/** Languages: en, es, pt, de, fr, zh. */
const OR = wordPattern(String.raw`or|o|ou|oder|and|y|e|und|et`, '或|和|以及');
/** The same may be done here or there, by this or by that; two prepositions, one on each side. Languages: en, es, pt, de, fr. */
const EITHER_WAY = /^(?:(?:this|these)(?: \p{L}+)?|it|they|the (?:\p{L}+ ){0,3}?\p{L}+) (?:can|may) (?:also )?be (?:run|executed|started|done|performed|triggered|carried out) (?:either )?(?:on|in|from|via|through|with|by|using) [^,.;:]{3,60}? or (?:on|in|from|via|through|with|by|using) \S|^(?:esto|este|esta|el|la)(?: \p{L}+){0,3} (?:puede|se puede)n? (?:ejecutar(?:se)?|hacer(?:se)?|realizar(?:se)?) (?:en|desde|con|por|mediante) [^,.;:]{3,60}? o (?:en|desde|con|por|mediante) \S|^(?:isto|este|esta|o|a)(?: \p{L}+){0,3} pode(?:m)? ser (?:executad[oa]|feit[oa]|realizad[oa])s? (?:em|n[oa]|pel[oa]|com|via) [^,.;:]{3,60}? ou (?:em|n[oa]|pel[oa]|com|via) \S|^(?:dies|das|der befehl|die befehle)(?: \p{L}+){0,2} (?:kann|können) (?:entweder )?(?:auf|in|über|mit|von) [^,.;:]{3,60}? oder (?:auf|in|über|mit|von) \S|^(?:ceci|cela|cette?|la|le)(?: \p{L}+){0,3} peut être (?:exécutée?|lancée?|faite?) (?:dans|sur|depuis|via|avec|par) [^,.;:]{3,60}? ou (?:dans|sur|depuis|via|avec|par) \S/iu;
