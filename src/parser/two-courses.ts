import {han} from './chinese.ts';
import {acts, namesCourse} from './course-words.ts';
import {withoutMarks, withoutNumber} from './words.ts';

/** The one in place of the other. Languages: en, es, pt, de, fr, it, pl, ru, zh, ja, ko. */
export const INSTEAD = /\b(?:instead|rather than|en vez de|en lugar de|em vez de|no lugar de|statt(?:dessen)?|anstelle|au lieu de|plutôt que|invece di|zamiast|вместо)\b|而不是|改用|代わりに|대신/iu;

/** "Restart the cart. Alternatively, restart the shop", "Set it beside the old one if both are read; or set it and restart": two courses of one step. */
export function alternates(text: string): boolean {
	const parts = text.split(/[.;!。；]\s+/u).map(part => part.trim());
	const second = parts.slice(1).some((part, at) => {
		const [word = '', rest = ''] = OR_ELSE.exec(part)?.slice(1) ?? (OTHERWISE_LAST.test(part) ? ['or', part] : []);
		return rest !== '' && acts(rest) && acts(parts[at] ?? '') && (word.length > 3 || HELD.test(parts[at] ?? ''));
	});
	const held = text.split(/[,;]\s+/u).filter(part => namesCourse(COURSE_HELD.exec(part)?.[1] ?? ''));
	return second || CAPITAL_OR.test(text) && parts.some(part => { const sides = part.split(CAPITAL_OR); return sides.length > 1 && sides.every(acts); }) || held.length > 1 || DEPENDS.test(text) || (INSTEAD.test(text) && acts(FOR_CASE.exec(text)?.[1] ?? '')) || parts.filter(part => acts(FOR_CASE.exec(part)?.[1] ?? '') || acts(FOR_KIND.exec(part)?.[1] ?? '')).length > 1 || parts.filter((part, at) => USE_FOR.test(part) && USE_FOR.test(parts[at + 1] ?? parts[at - 1] ?? '')).length > 1 || parts.some(part => EITHER.some(words => (words.exec(part)?.slice(1) ?? ['']).every(acts)));
}

/** "You can log in and run `a`, or you can run `b`": two ways in one sentence. Languages: en, es, pt, de, fr. */
const YOU_CAN_OR: readonly RegExp[] = [
	/(?<!\p{L})you (?:can|could|may)(?: either)? ([^.;?]{5,160}?),? or (?:else )?you (?:can|could|may)(?: also)? ([^.;?]{5,160})/iu,
	/(?<!\p{L})(?:se )?pued[ea]s? ([^.;?]{5,160}?),? o (?:bien )?(?:también )?(?:se )?pued[ea]s? ([^.;?]{5,160})/iu,
	/(?<!\p{L})(?:você )?pode(?:mos)? ([^.;?]{5,160}?),? ou (?:então )?(?:você )?pode(?:mos)? ([^.;?]{5,160})/iu,
	/(?<!\p{L})(?:vous )?(?:pouvez|peut) ([^.;?]{5,160}?),? ou (?:bien )?(?:vous )?(?:pouvez|peut) ([^.;?]{5,160})/iu,
];

/** "This can be done either by hand with `a`, or using `b`:", also over the block of one of them. */
export function byEitherMeans(text: string): boolean {
	return EITHER_MEANS.test(text) || YOU_CAN_OR.some(words => (words.exec(text)?.slice(1) ?? ['']).every(acts));
}

/** Languages: en, es, pt, de, fr. */
const EITHER_MEANS = /(?<!\p{L})(?:can|may|could) (?:also )?be (?:[\p{L}-]+ ){0,3}?(?:either (?:manually|by|with|via|using|through|from|in)|(?:manually|by hand))(?:[,\s][^.;]{0,120})?[,\s]or\s(?:by|with|via|using|through|from|in)\s|(?<!\p{L})(?:puede|pode|kann|peut)(?!\p{L})[^.;]{0,60}(?:manualmente|a mano|manuell|von hand|manuellement|à la main)[^.;]{0,80}(?:\so|\sou|\soder)\s(?:con|mediante|usando|com|pelo|pela|mit|über|avec|via)\s/iu;
/** "Roll back what brought it OR rotate the key". Languages: en, de, fr and pt, es. */
const CAPITAL_OR = /,?\s(?:OR|ODER|OU|O BIEN)\s/u;

/** "delete it with `till clear`, or reset it to its first state": an order, and another in place of it. */
export function offersTwo(action: string): boolean {
	const parts = action.split(/,?\s(?:or|o|ou|oder)\s|，?或者?/iu).map(part => part.trim());
	return parts.length > 1 && parts.length <= 4 && parts.every(acts);
}

/** "Alternatively, instead of both, make it anew in one call": the other way of what stands above, with its block below. Languages: en, es, pt, de, fr, zh. */
export function replacesAbove(text: string): boolean {
	const {word = '', other} = OTHER_WAY.exec(text)?.groups ?? {};
	return (INSTEAD.test(text) && /^[^\p{L}\p{N}]*(?:alternatively|alternativamente|alternativ|alternativement|或者)[,，]?\s/iu.test(text)) || (other !== undefined && ((acts(other.replace(WITH_CASE, '')) && (word.length > 1 || WITH_CASE.test(other) || ORDER.test(other))) || VIA.test(other))) || acts(OTHERWISE_CAN.exec(text)?.groups?.['act'] ?? '') || OF_ANOTHER.test(text) || FOR_WAY.test(text) || (other !== undefined && actsInstead(other));
}

/** "Instead of going back try the newest one": what it takes the place of has no sign behind it. Languages: en, es, pt, de, fr. */
function actsInstead(text: string): boolean {
	const words = /^(?:instead of|rather than|en vez de|en lugar de|em vez de|anstatt|statt|au lieu de)\s(\S.*)$/isu.exec(text)?.[1]?.split(/\s+/u) ?? [];
	return words.some((_, at) => at > 0 && at < 6 && acts(words.slice(at).join(' ')));
}

/** "For large restores, use the way below": which case is for which way. Languages: en, es, pt, de, fr. */
const FOR_WAY = /^(?:for|para|für|bei|pour)\s[^,.:]{3,60},\s(?:use|follow|see|prefer|choose|take|us[ae]r?|utilic?[ez]\p{L}*|sig[ua]\p{L}*|verwenden?|nutzen?|folgen?|utilise[rz]|suive[rz])\s[^.]{3,80}?\s(?:below|above|further down|(?:de |más )?abajo|abaixo|unten|ci-dessous|plus bas)(?!\p{L})/iu;

/** "Alternatively, if there is no panel, you can log in at the console". Languages: en, es, pt, de, fr. */
const OTHERWISE_CAN = /^[^\p{L}\p{N}]*(?:alternatively|alternativamente|como alternativa|alternativ|alternativement)[,]?\s+(?:(?:if|when|si|se|wenn|falls)\s[^,]{3,90},\s+)?(?:(?:you|one|we) (?:can|could|may|might)|(?:(?:usted |você )?(?:se )?(?:puede|puedes|podemos|pode|podem))|(?:kannst du|können sie|kann man)|(?:vous pouvez|on peut))(?:\s(?:also|often|directly|simply|instead|también|directamente|também|diretamente|auch|direkt|aussi|directement))*\s+(?<act>\p{L}.+)$/isu;

/** "(Or, if it is not there, stop it in the panel.)", "Or revert the change", "O via CLI: `till back`". Languages: en, es, pt, de, fr. */
const OTHER_WAY = /^[^\p{L}\p{N}]*(?<word>or|o bien|o|oder|ou bien|ou)[,]?\s+(?<other>\p{L}.*)$/isu;
/** "O" is the article in Portuguese: an order behind "or" has one of Spanish or Italian of its own. */
const ORDER = /^\p{L}+\s(?:el|la|los|las|un|una|il|lo|gli|le)\s/iu;
const WITH_CASE = /^(?:if|when|where|si|se|wenn|falls|cuando|quando|quand)\s[^,]{3,100},\s*/iu;
const VIA = /^(?:via|with|using|through|from|by|in|vía|con|mediante|desde|com|usando|pelo|pela|über|mit|avec|depuis)\s(?:the |a |la |el |o |a |der |die |das |le |dem )?[\p{L}\d`][^.!?]*(?:[:：]|`[^`]+`|$)/iu;
/** "For release 5.7 this command should be as follows:", in place of the one above. Languages: en, es, pt, de, fr. */
const OF_ANOTHER = /^(?:note\W+)?(?:for|on|with|in|para|en|em|für|bei|pour|sur)\s(?:[^,.:]|\.(?=\d)){3,70}?,?\s(?:this|the|that|este|el|o|dieser|der|cette|la) (?:command|comando|befehl|commande) (?:is|should be|must be|would be|looks|would look|será|es|é|deve ser|debe ser|lautet|ist|est|doit être) (?:as follows|like this|the following|el siguiente|o seguinte|wie folgt|la suivante|comme suit)(?!\p{L})/iu;

/** "Decide whether to restore", "Determine if we need to delete it": the course is open, whatever follows from it. */
export function asksWhether(text: string): boolean {
	const bare = withoutNumber(withoutMarks(text)).replace(HAS_TO, '');
	return DECIDES.test(bare) || BETWEEN.test(bare) || (DETERMINES.test(bare) && (NEEDS.test(bare) || namesCourse(bare)));
}

/** "Decide: mend it, or write it anew", "Choose the right way (flag, build or copy)", "you can choose a or b:". Languages: en, es, pt, de, fr. */
const BETWEEN = /^[^\p{L}\p{N}]*(?:decide|choose|decid[aeir]{1,2}|elij[ae]|escolha|entscheide[n]?|décide[rz]|choisi(?:r|ssez))\W*[:：–—]\s.{3,120}\s(?:or|o|ou|oder)\s|^[^\p{L}\p{N}]*(?:choose|pick|select|elij[ae]|escolha|wählen? sie|choisissez) (?:the |an? |el |la |o |a |die |den |le )?(?:appropriate|right|suitable|best|adecuad[oa]|apropiad[oa]|adequad[oa]|passende[ns]?|geeignete[ns]?|appropriée?)? ?(?:method|way|option|approach|path|método|opción|opção|forma|methode|weg|méthode)s?[^.]{0,20}\([^()]*\s(?:or|o|ou|oder)\s[^()]*\)|(?:^|[.,]\s)(?:you|we) (?:can|may) choose\s[^.]{3,120}\sor\s[^.]{3,80}[:：]$/iu;

/** "Before the update, you have to …". Languages: en, es, pt, de, fr. */
const HAS_TO = /^(?:[^,.;:]{3,60},\s)?(?:you|we|one) (?:(?:will |first )?(?:have|need) to|must|should) (?:first )?|^(?:[^,.;:]{3,60},\s)?(?:hay que|debe(?:s|n|mos)?|tiene(?:s|n)? que|deve(?:mos|m)?|é preciso|il faut|(?:vous )?devez) /iu;
/** Languages: en, es, pt, de, fr, zh. */
const DECIDES = han(/^(?:decide (?:whether|if|between)|decid(?:a|ir|e)?n? (?:si|se|entre)|entscheide(?:n|n sie|t)?,? (?:sie )?(?:ob|zwischen)|décide[rz] (?:si|s['’]il|entre))(?!\p{L})|^(?:请|先)?(?:决定|決定)(?:是否|要不要)/iu);
const DETERMINES = han(/^(?:(?:determine|assess|evaluate|judge|consider|figure out|work out) (?:whether|if)|(?:determin(?:ar?|e)|eval[uú](?:ar?|e|a)|consider(?:ar?|e)|valor(?:ar?|e)|avali(?:ar?|e)) (?:si|se)|(?:prüfen?|bewerten?|beurteilen?|abwägen)(?: sie)?,? ob|(?:détermine[rz]|évalue[rz]|examine[rz]) (?:si|s['’]il))(?!\p{L})|^(?:请|先)?(?:判断|评估|確認|确定|考虑)(?:是否|要不要)/iu);
/** What is weighed is something to do. Languages: en, es, pt, de, fr, zh. */
const NEEDS = han(/\s(?:should|needs? to|has to|have to|must|to \p{L}+|(?:is|are) (?:needed|required|necessary|worth)|debe\p{L}*|hay que|(?:es|sea) necesari[oa]|conviene|deve\p{L}*|(?:é|seja) necessári[oa]|precisa\p{L}*|(?:muss|müssen|soll\p{L}*|nötig|notwendig|erforderlich)|(?:il )?faut|(?:doit|doivent|nécessaire))(?!\p{L})|(?:是否|要不要)(?:需|要|应|應|进行|進行)|要不要/iu);

/** "Shop rollback if prices changed, till rollback if the till did". Languages: en, es, pt, de, fr. */
const COURSE_HELD = /^([^,;]{2,80})\s(?:if|when|si|se|cuando|quando|wenn|falls|sofern|lorsque)\s\S/iu;
/** "For small faults: fix forward". Languages: en, es, pt, de, fr. */
const FOR_CASE = /^(?:for|in case of|para|en caso de|em caso de|für|bei|pour|en cas de)\s[^:.,]{3,60}[:,]\s*(\S.*)$/iu;
/** "For Redis just take its file": which of several systems there is, by its name. Languages: en, es, pt, de, fr. */
const FOR_KIND = /^(?:For|Para|Für|Bei|Pour)\s[\p{Lu}\p{N}][\p{L}\p{N}.-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}.-]*){0,3},?\s(?:(?:just|simply|only|solo|simplemente|apenas|simplesmente|einfach|simplement)\s)?(\p{Ll}\S*\s\S.*)$/su;
/** "Use the last copy for a lost disk", and another for another case. Languages: en, es, pt, de, fr. */
const USE_FOR = /^(?:use|usar|utilice|utilizar|utilize|verwende[n]?|nutze[n]?|utilise[rz])\s[^.;:]{3,80}?\s(?:for|when|if|para|si|se|cuando|quando|für|bei|wenn|pour|quand|en cas)\s\S/iu;
/** "Either restore the copy or rebuild it", "Depending on the size, restore the copy or rebuild it". Languages: en, de, fr, es, pt. */
const EITHER: readonly RegExp[] = [/(?:^|\s)either\s+([^\s,][^,]*?),?\s+or\s+(\S.*)$/i, /^(?:depending on|je nach|según|dependendo d[aeo]|selon)\s[^,]{3,60},\s*(?:either |entweder )?(\S.*)$/i];
/** "Depending on what it says, follow the other parts". Languages: en, de, fr, es, pt. */
const DEPENDS = /^(?:depending on|je nach|selon|según|dependendo d[aeo])\s[^,]{3,90},\s*(?:you(?:['’]ll| will)? (?:want|need|have) to |you (?:can|may|should) )?(?:follow|choose|pick|go to|take|continue|proceed|folge|wähle|suive[zr]|choisisse[zr]|sig[ua]e?|elija|escolha|siga)(?!\p{L})/iu;
const OTHERWISE_LAST = /\s(?:otherwise|sonst|andernfalls|en caso contrario|caso contrário|sinon)\W*$/i;

/** Languages: en, es, pt, de, fr, zh. */
const OR_ELSE = /^(or(?: else)?|alternatively|o|alternativamente|o bien|ou(?: então)?|oder|alternativ|ou bien|sinon|alternativement|或者?|或是)[,，]?\s*(\S.*)$/isu;
const HELD = /(?:^|\s)(?:if|when|si|se|cuando|quando|wenn|falls|sofern)\s/i;
