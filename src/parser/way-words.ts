import {han} from './chinese.ts';
import {mannerOf, numberedChoice, placeIn} from './choice-words.ts';
import {isOtherwise, ifSentence} from './sentence.ts';
import {withoutMarks, wordPattern} from './words.ts';

/** Sentences before a list that say that one of its items is enough. Languages: en, es, pt, de, fr, it, nl, ru, pl, zh, ja, ko. */
const ONE_OF = wordPattern(
	String.raw`(?:choose|pick|select|use|do|try|follow|via|with|by|in) (?:any |either |only )?(?:one|either) of|one of (?:the following|these|the two|two|three)(?: \p{L}+)?(?: ways?| methods?| options?)?|(?:two|three|[2-5]|several|different|following|available) (?:ways|options|alternatives|methods|approaches)(?: (?:to|of|for|are|available|exist)(?: [^:]*)?)?|either\s*[:：]|alternatives\s*[:：]|options\s*[:：]|(?:elija|escoja|usar?|use|utilice) (?:una|uno) de|una de (?:las|estas|los|estos) (?:siguientes|opciones|formas|dos)|(?:dos|tres|[2-5]|varias|siguientes) (?:formas|opciones|maneras|alternativas|métodos)|opciones\s*[:：]|(?:escolha|use|utilize) (?:uma|um) d[ae]s|uma das (?:seguintes|opções|formas)|(?:duas|três|[2-5]|várias|seguintes) (?:formas|opções|maneiras|alternativas)|opções\s*[:：]|eine (?:der|von) (?:folgenden|beiden)(?: \p{L}+)?|(?:zwei|drei|[2-5]|mehrere|folgende)(?: \p{L}+)? (?:wege|möglichkeiten|optionen|varianten|alternativen)|l['’]une? des|au choix|(?:deux|trois|[2-5]|plusieurs) (?:options|méthodes|façons|possibilités|solutions)|(?:uno dei|una delle) (?:seguenti|due)|(?:due|diversi) (?:modi|metodi)|een van de (?:volgende|twee)|(?:twee|meerdere) manieren|(?:один|одним|одну) из (?:двух|следующих)|(?:два|три) (?:способа|варианта)|jeden z (?:dwóch|następujących)|(?:dwa|trzy) sposoby`,
	'[2-5]\\s*种(?:方式|方法|方案)|任选其?一|选择(?:其中)?(?:一种|一个|之一)|(?:以下|下列).{0,4}(?:方式|方法|方案).{0,2}(?:之一|任一)|二选一|两种(?:方式|方法|方案)|いずれか|どちらか|(?:2|二)つの(?:方法|手順)|둘 중 (?:하나|한)|다음 중 (?:하나|한)|두 가지 (?:방법|방식)',
);
/** Conditions are held or not; a list of them is no list of ways. */
const CONDITIONS = wordPattern(String.raw`if|when|whenever|unless|occurs?|holds?|true|applies|conditions?|criteria|symptoms?|errors?|triggers?|places|states|reasons|causes|lugares|estados|motivos|razones|razões|causas|orte|zustände|gründe|ursachen|lieux|états|raisons|wenn|falls|bedingungen?|si|cuando|condiciones|se|quando|condições|lorsque|conditions|check|verify|set|ensure|review|all of`, '如果|当|条件|触发|检查|所有|場合|라도|이면|경우|조건');
const EITHER = wordPattern('either|entweder|o bien|ou bien|ou|soit|o', '要么|或者');
const OR = wordPattern('or|alternatively|oder|alternativ|o bien|o|alternativamente|ou bien|ou|soit|или|lub', '或者|或|要么');
const YES = wordPattern('yes|sí|si|sim|ja|oui|да|tak', '^是');
const NO = wordPattern('no|não|nao|nein|non|нет|nie', '^(?:否|不)');
const VIA = han(/^(?:via|through|using|by using|vía|mediante|por medio de|através d[aeo]|usando|utilizando|über|mittels|en passant par|à l['’]aide d[eu]|通过|使用)(?![\p{L}])/iu);

/** The sentence before a list says that one of its items is enough. */
export function announcesWays(intro: string): boolean {
	return /[:：]\s*$/u.test(intro) && ONE_OF.test(intro) && !CONDITIONS.test(intro.replace(/\bif (?:needed|possible)\b/giu, ''));
}

/** A sentence speaks of several ways, be it that they stand below as a list or as parts: "There are two ways to restore the shop." */
export function tellsWays(sentence: string): boolean {
	return ONE_OF.test(sentence) && !CONDITIONS.test(sentence);
}

/** Why items that each begin with a platform exclude each other. */
export const PLACES = 'its items name different platforms';

/** Why the texts of a whole list exclude each other; null if they do not. */
export function whyWays(texts: readonly string[], leads: readonly string[]): string | null {
	const bare = texts.map(withoutMarks);
	const [first = '', ...rest] = bare;
	if (numbersWays(bare)) {
		return 'its items number alternatives';
	}
	if (startsWith(EITHER, first) && /^(?:either|entweder|soit|o bien|ou bien|ou\s|o\s|要么|或者)/iu.test(first) && rest.every(text => startsWith(OR, text))) {
		return 'its items say "either" and "or"';
	}
	if (bare.every(text => VIA.test(text))) {
		return 'its items do the same by different means';
	}
	return leads.length === bare.length && namePlaces(leads) ? PLACES : null;
}

/** "Option A", "Method 2": all of them, of one kind, in an order of their own. */
export function numbersWays(texts: readonly string[]): boolean {
	const kinds = new Set(texts.map(text => numberedChoice(withoutMarks(text))));
	return texts.length >= 2 && kinds.size === 1 && [...kinds].every(kind => kind === 'options' || kind === 'methods');
}

/** Platforms, and but for them the same words. */
export function namePlaces(titles: readonly string[]): boolean {
	const places = titles.map(title => placeIn(title));
	const stems = titles.map((title, index) => title.toLowerCase().replace(places[index]?.name ?? '', '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
	return titles.length >= 2 && places.every(place => place?.what === 'platforms') && new Set(places.map(place => place?.name)).size === titles.length && new Set(stems).size === 1;
}

/** Labels of panels that fold away: platforms, means or numbered options exclude each other, "Details" and "Background" do not. */
export function excludeEachOther(labels: readonly string[]): boolean {
	const places = labels.map(label => placeIn(label)?.name ?? null);
	const manners = labels.map(label => mannerOf(label)?.manner ?? null);
	return numbersWays(labels) || [places, manners].some(names => !names.includes(null) && new Set(names).size === labels.length) || labels.every(label => ifSentence(`${label}: x`) !== null);
}

/** "Or restart the app": in place of what stands above. */
export function beginsWithOr(text: string): boolean {
	return /^(?:or|alternatively|oder|alternativ|o bien|alternativamente|ou bien|ou|или|lub|或者)(?:\s|[,:：])/iu.test(withoutMarks(text)) || /^或者?/u.test(withoutMarks(text));
}

/** Answers to a question: yes and no, or conditions of which the last is "otherwise". */
export function areAnswers(question: string, texts: readonly string[]): boolean {
	const bare = texts.map(withoutMarks);
	const asked = /[?？][^\p{L}\p{N}]*$/u.test(question.trim());
	const yesAndNo = bare.some(text => startsWith(YES, text)) && bare.some(text => startsWith(NO, text)) && bare.every(text => startsWith(YES, text) || startsWith(NO, text));
	return (asked && yesAndNo) || (bare.length >= 2 && isOtherwise(bare.at(-1) ?? '') && bare.slice(0, -1).every(text => ifSentence(text) !== null));
}

function startsWith(pattern: RegExp, text: string): boolean {
	return pattern.exec(text)?.index === 0;
}
