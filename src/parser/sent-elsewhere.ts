import type {Item, Paragraph} from './block.ts';
import {han} from './chinese.ts';
import {clausesOf, isBare, namesPart, saysFailure, sentencesOf} from './course-words.ts';
import {ifSentence} from './sentence.ts';
import {withoutMarks, wordPattern} from './words.ts';

type Said = Item | Paragraph;

/** "If the copy is lost too, see [the other runbook](copy.md)": wherever it stands, whoever meets the condition leaves this text or part. */
export function leadsAway(said: Said): boolean {
	const {text, links} = said;
	const linked = links.some(link => !link.startsWith('mailto:'));
	return leadsBehind(said) || leadsWithout(text) || (links.some(link => link.startsWith('#')) && sentencesOf(withoutMarks(text)).some(part => FOR_CASE.test(part) && !LEARNS.test(part))) || (linked && sentencesOf(withoutMarks(text)).some(part => TAKES.test(part) && isOwn(IF_BEHIND.exec(part)?.[1] ?? '')));
}

/** "See [the way back](#way-back) if the copy is broken". Languages: en, es, pt, de, fr, zh. */
const IF_BEHIND = /[^,;:]\s(?:if|when|unless|si|cuando|se|quando|wenn|falls|lorsque)\s+(\S[^;:]{6,})$/iu;

function isOwn(condition: string): boolean {
	return condition !== '' && !isBare(condition) && !LEARNS.test(condition) && !/^(?:you|we) (?:need|want|are (?:interested|unsure|new))/iu.test(condition) && saysFailure(condition);
}

/** "If the till stays black, follow the steps under "Way back"": the heading of that name. */
export function leadsToHeading({text}: Said, titlesOf: () => readonly string[]): boolean {
	return sentencesOf(text).some(part => {
		const sentence = ifSentence(part);
		const order = clausesOf(sentence?.action ?? '').find(clause => TAKES.test(withoutMarks(clause)));
		const named = /["“„«「'‘*_]([^"”“»」'’*_]{3,60})["”“»」'’*_]/u.exec(order ?? '')?.[1]?.toLowerCase();
		return sentence !== null && !isBare(sentence.condition) && !LEARNS.test(sentence.condition) && named !== undefined && titlesOf().some(title => title.toLowerCase() === named);
	});
}

/** "Without these, see "Way back"": whoever has none of it. Languages: en, es, pt, de, fr, it. */
function leadsWithout(text: string): boolean {
	return sentencesOf(withoutMarks(text)).some(part => WITHOUT.test(part));
}

const WITHOUT = /^[^\p{L}\p{N}]*(?:without (?:it|this|that|these|those|them)|sin (?:ell[oa]s?|est[oae]s?|eso)|sem (?:el[ea]s?|iss?to|ess[ea]s?|est[ea]s?)|ohne (?:diese[sn]?|das|sie|ihn)|sans (?:cela|ceux-ci|celles-ci|elles?|eux|lui)|senza (?:di )?(?:quest[ioae]|ess[ioae]|ciò)),?\s(?:see|go to|follow|use|vea|ver|vaya|siga|veja|vá|siehe|gehe|folgen?|voir|voyez|suivez|allez|vedi|vai|segui|usa)(?!\p{L})/iu;

/** "For expired ones, see [the other part](#expired)": a case, and the part for it. Languages: en, es, pt, de, fr. */
const FOR_CASE = /^[^\p{L}\p{N}]*(?:for|para|für|pour) (?!(?:more|further|additional|details?|information|instructions?|examples?|a (?:list|complete|full|detailed)|the (?:list|full|complete)|help|background|reference|explanations?|descriptions?|an overview|how|each|every|all|both|más|mayor|detalles|información|mais|mehr|details|weitere|plus|obtener|obter)\b)[^,]{4,60}, (?:please )?(?:see|refer to|use|follow|go to|consulte|vea|siga|vaya|veja|siehe|folgen|voir|consultez|suivez)(?!\p{L})/iu;

function leadsBehind({text, links}: Said): boolean {
	const ownLink = links.some(link => !/^(?:[a-z]+:)?\/\//i.test(link) && !link.startsWith('mailto:'));
	return sentencesOf(text).some(part => {
		const sentence = ifSentence(part);
		const [order = ''] = clausesOf(sentence?.action ?? '').filter(clause => TAKES.test(withoutMarks(clause)));
		if (sentence !== null && !isBare(sentence.condition) && TO_PART.test(part)) {
			return true;
		}
		return sentence !== null && order !== '' && !isBare(sentence.condition) && !LEARNS.test(sentence.condition) && (ownLink || /\.md(?!\w)/u.test(order) || (namesPart(order) && /\d/u.test(order)));
	});
}

/** "… → §4", "… → step 3". Languages: en, es, pt, de, fr, zh. */
const TO_PART = han(/(?:→|->|=>|⇒)\s*(?:§|(?:step|section|part|paso|sección|passo|seção|schritt|abschnitt|étape|步骤|第)\s?)\d/iu);

/** What sends to a text or a part. Languages: en, es, pt, de, fr, zh. */
const TAKES = han(/^(?:then |please |first |por favor |entonces |então |bitte |dann |alors )?(?:see|go (?:back )?to|follow|refer to|use|do|run through|start (?:with|at|from)|continue (?:with|at|in)|jump to|skip to|switch to|read|consult|work through|ver|véase|consult[ae]|sig[aue]e?|vaya a|ve a|ir a|usar|us[ae]|veja|vá para|siga|siehe|folge[n]?|gehe zu|weiter (?:mit|bei|in)|nutze[n]?|voir|suivre|suivez|aller à|allez à|utiliser|utilisez)(?!\p{L})|^(?:请)?(?:参见|参考|参照|见|按照?|执行|转到|使用)/iu);

/** "If you want to learn more": for the reader, not for the course. Languages: en, es, pt, de, fr, zh. */
export const LEARNS = /(?<!\p{L})(?:(?:learn|know|read|see|find out) more|more (?:details?|information)|(?:saber|leer|aprender|ler|conhecer) m[aá]i?s|mehr (?:wissen|erfahren|lesen|lernen)|en savoir plus|(?:question|pregunta|pergunta|frage)s?(?!\p{L}))|了解更多|更多信息/iu;

/** "Only do this if the till is new", "Skip this step unless …", "This part is only needed when …": whether a part is gone through at all. */
export function holdsOnlyIf(text: string): boolean {
	return sentencesOf(withoutMarks(text)).some(part => ONLY_IF.exec(part)?.index === 0 && !KNOWS.test(part));
}

/** "Only use this if you know what you do" warns. Languages: en, es, pt, de, fr, zh. */
const KNOWS = /\s(?:you|we) (?:fully |really )?(?:understand|know|accept|are (?:sure|certain))(?!\p{L})|(?<!\p{L})(?:sabe[ns]?|entiende[ns]?|comprende[ns]?|entende|compreende|wissen|verstehen|savez|comprenez)(?!\p{L})|(?:清楚|了解|明白)/iu;

/** Languages: en, es, pt, de, fr, zh. */
const ONLY_IF = wordPattern(
	String.raw`(?:please )?only (?:do|run|perform|follow|execute|use|apply|take|needed|required|necessary|applies|applicable|relevant)(?: (?:this|these|it|them|the following))?(?: \p{L}+){0,2} (?:if|when|for|on)|(?:do|run|perform|follow|execute|use|apply) (?:this|these|it|them|the following)(?: \p{L}+){0,2},? only (?:if|when)|skip (?:this|these|it|the rest|to \p{L}+)(?: \p{L}+){0,3} (?:if|unless|when)|(?:this|these)(?: \p{L}+){0,2} (?:is|are|applies|apply) only(?: \p{L}+)? (?:if|when)|(?:this|these)(?: \p{L}+){0,2} (?:is|are) only (?:needed|required|necessary|relevant|for use) (?:if|when)|(?:s[oó]lo|solamente|únicamente) (?:hacer|haga|ejecut\p{L}+|realiz\p{L}+|aplic\p{L}+|us[ae]r?|es necesario)(?: \p{L}+){0,3} (?:si|cuando)|(?:haga|hacer|ejecut[ae]r?|realice|realizar|us[ae]r?) (?:esto|estos|este|esta|estas)(?: \p{L}+){0,2} (?:s[oó]lo|solamente|únicamente) (?:si|cuando)|(?:omit[ae]|omitir|salt[ae]r?) (?:este|esta|estos|estas)(?: \p{L}+){0,2} (?:si|cuando)|(?:só|somente|apenas) (?:faça|execute|realize|aplique|use|é necessário)(?: \p{L}+){0,3} (?:se|quando)|(?:faça|execute|realize|use) (?:isto|isso|este|esta|estes|estas)(?: \p{L}+){0,2} (?:só|somente|apenas) (?:se|quando)|pule (?:este|esta|estes|estas)(?: \p{L}+){0,2} (?:se|quando)|nur (?:ausführen|durchführen|anwenden|nötig|notwendig|erforderlich),? (?:wenn|falls)|(?:dies|diese[nrs]?)(?: \p{L}+){0,2} (?:ist|sind|gilt|gelten)? ?(?:nur|überspringen)(?: \p{L}+)?,? (?:wenn|falls)|à (?:faire|exécuter|utiliser) (?:seulement|uniquement) (?:si|quand)|(?:ne )?(?:faire|faites|exécuter|exécutez|utiliser|utilisez) (?:ceci|cela|cette \p{L}+|ces \p{L}+) (?:seulement|uniquement|que) (?:si|quand)|(?:sauter|passer|ignorer|ignorez|passez|sautez) cette \p{L}+ (?:si|quand)`,
	'(?:仅|只)(?:在|有|当|當).{1,30}(?:时|時|才|情况下)(?:才|再)?(?:需要|执行|進行|进行|使用)|(?:如果|若).{1,30}(?:可以?|请)?跳过(?:此|本)(?:步骤|节)',
);
