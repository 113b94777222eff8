import type {SectionRole} from '../plan/section.ts';
import type {Item} from './block.ts';
import {announcesDescription, beginsWithVerb, namesInOrder, namesThings, tellsWhatOthersDo} from './action-words.ts';
import {han} from './chinese.ts';
import {tellsByLabel, tellsElsewhere} from './item-tells.ts';
import {hasOtherSubject} from './item-subjects.ts';
import {letsBe, sentencesOf, tellsOnly} from './course-words.ts';
import {isActionLabel} from './item-labels.ts';
import {isLinkAlone, isPointer} from './item-links.ts';
import {isOrder, laterOrder, orderBefore, tellsOfThings} from './item-words.ts';
import {ifSentence, isExpectation} from './sentence.ts';
import {withoutMarks, wordPattern} from './words.ts';

/** Parts of a runbook whose lists describe or advise: nothing in them is a step. */
const STILL: ReadonlySet<SectionRole> = new Set(['overview', 'reference', 'advice', 'contacts']);

/**
 * A list item that a person carries out outside of the terminal: a leaf with an action in it.
 * In an ordered list of an acting section any leaf is one, unless it tells what something else does; elsewhere a verb must begin it.
 */
export function isManualItem(item: Item, role: SectionRole, ancestors: readonly Item[]): boolean {
	if (item.holdsList && (LOOKS.test(withoutMarks(item.text)) || GATHERS.test(withoutMarks(item.text))) && item.checked === null && !STILL.has(role)) {
		return true;
	}
	if (role === 'reference' && SCREEN.test(item.lead) && isClickPath(afterLead(item))) {
		return true;
	}
	if (item.checked !== null || item.holdsList || item.holdsFence || (STILL.has(role) && !(role === 'contacts' && ((ifSentence(item.intro) !== null && beginsWithVerb(item.text)) || ((item.ordered || ancestors.some(each => each.ordered)) && (beginsWithVerb(item.text) || beginsWithVerb(behindRange(item)))) || beginsWithVerb(ifSentence(item.text)?.action ?? '')))) || item.text === '' || isLinkAlone(item) || isPointer(item, ancestors[0]) || LABELLED.test(item.text) || isRemark(item.text) || NEXT_BLOCK.test(item.text) || (ancestors.length > 0 && isValueOf(item))) {
		return false;
	}
	const body = afterLead(item);
	if (!item.ordered && isNameWithState(item)) {
		return false;
	}
	if (WHEN_ALONE.test(withoutMarks(item.text)) || (AUTOMATIC.test(body) && !beginsWithVerb(body))) {
		return false;
	}
	// "**Tests**: 10-15 min" says how long something takes, "**Pipelines** (tests)" what of a thing is meant.
	if (item.lead !== '' && (isDuration(body) || /^\([^()]*\)\.?$/u.test(body) && !beginsWithVerb(item.lead)) || QUOTED.test(item.text)) {
		return false;
	}
	if ([item, ...ancestors].some(each => announcesDescription(each.intro)) || tellsWhatOthersDo(body) || isDoneBy(item) || tellsOfThings(item) || tellsElsewhere(item) || tellsByLabel(item, ancestors) || namesInOrder(item.intro, body)) {
		return false;
	}
	if (hasOtherSubject(withoutMarks(item.text)) || (ancestors.some(each => hasOtherSubject(withoutMarks(each.text))) && !beginsWithVerb(item.text))) {
		return false;
	}
	// What stands below a task explains it, unless it is told step by step or under a condition.
	const task = ancestors.find(each => each.checked !== null);
	if (task !== undefined) {
		return beginsWithVerb(item.text) || (ifSentence(task.text) !== null && !describesState(body) && !isMeasure(body));
	}
	const asks = /\?(?:\s*\([^()]*\))?$/u.test(item.text);
	if (isProhibition(item.text) || asks) {
		return (item.ordered || (asks && item.lead !== '')) && (!asks || (item.ordered && beginsWithVerb(item.text)) || orderBefore(item.text) || asksAfter(body));
	}
	if (isLookedFor(item, ancestors) || (namesThings(body) && !beginsWithVerb(body))) {
		return false;
	}
	if (item.ordered) {
		return (!describesOthers(body) && !concludes(body)) || isOrder(body) || laterOrder(body) || (item.lead.includes(' ') && beginsWithVerb(item.lead));
	}
	if (isMeasure(body) || concludes(body) || (/automat/iu.test(body) && !beginsWithVerb(item.text))) {
		return false;
	}
	return beginsWithVerb(item.text) || beginsWithVerb(body) || (isActionLabel(item.lead) && body !== item.text && !describesState(body)) || isClickPath(item.text) || isOrder(body) || beginsWithVerb(afterLabel(item.text)) || (ancestors.some(each => each.ordered) && CHINESE_ACT.test(body)) || (ancestors.some(each => each.ordered) && !isListOfThings(ancestors[0]) && role !== 'decision' && !describesState(body) && !describesState(item.text) && !isExpectation(body));
}

/** "`make` available in the project", "`deploy/back.sh` there and executable": a name, and what is so of it. Languages: en, es, pt, de, fr. */
function isNameWithState({text, codes: [first]}: Item): boolean {
	return first !== undefined && !/\s/u.test(first.code) && text.startsWith(first.code) && NAME_STATE.test(text.slice(first.code.length));
}

const NAME_STATE = /^(?:\s[\p{L}-]+){0,2}?\s(?:present|available|installed|executable|configured|reachable|accessible|known|set|running|healthy|up|on (?:the )?(?:operator|your|local)|disponible|instalad[oa]|configurad[oa]|accesible|disponível|acessível|vorhanden|installiert|verfügbar|erreichbar|installée?|configurée?)(?!\p{L})/iu;

/** "open the till, ring up a cart. Does it print?": first what is done, then what is looked for. */
function asksAfter(body: string): boolean {
	const [first = '', ...rest] = sentencesOf(body);
	return rest.length > 0 && beginsWithVerb(first) && !/[?？]/u.test(first);
}

/** 「功能验证测试」: what is done at the end, as a noun. */
const CHINESE_ACT = han(/^\p{Script=Han}{2,8}(?:测试|測試|检查|檢查|验证|驗證|确认|確認|监控|監控|通知|备份|備份|恢复|恢復|扫描|掃描|评审|評審|演练|演練|巡检|巡檢)$/u);

/** "2. **Infrastructure**", with no order in it, over names of things: what stands below is of that kind, not done. */
function isListOfThings(above: Item | undefined): boolean {
	return above !== undefined && above.lead !== '' && above.text.replace(/[:：]$/u, '') === above.lead && !beginsWithVerb(above.text) && !isOrder(above.text) && /(?<!\p{L})(?:issues?|problems?|errors?|failures?|dependencies|exhaustion|causes?|reasons?|bugs?|faults?|problemas?|errores|erros|fallos?|falhas?|causas?|probleme?|fehler|ursachen?|problèmes?|erreurs?|pannes?)$/iu.test(above.lead);
}

/** "When it fixes a fault": a case, and nothing to do in it. Languages: en, es, pt, de, fr. */
const WHEN_ALONE = /^(?:when|whenever|cuando|quando|wenn|lorsque|quand)\s[^,:：;→]+$/iu;
/** "Migrations run automatically on startup". */
const AUTOMATIC = /^(?:\p{L}[\p{L}\d-]*\s){1,4}?(?:\p{Ll}+\s)?(?:automatically|automáticamente|automaticamente|automatisch|automatiquement)(?!\p{L})/u;

/** A sentence in quotes, and nothing else: what somebody says or asks. */
const QUOTED = /^["“„«][^"“”„«»]{8,}["”“»]$/u;

/** A time and nothing else. Languages: en, de, es, pt, fr, it, ru, zh, ja, ko. */
function isDuration(text: string): boolean {
	return /^[~≈<>约大概ca.\s]*\d[\d.,]*(?:\s*[-–—~至到]\s*\d[\d.,]*)?\s*(?:s(?:ec(?:onds?)?)?|seconds?|m(?:in(?:utes?|uten|utos?)?)?|h(?:ours?|oras?|eures?)?|std|stunden?|days?|tage?|d[ií]as?|jours?|мин\p{L}*|час\p{L}*|секунд\p{L}*|分钟?|小时|秒|時間|分間?|분|시간)\.?$/iu.test(text);
}

/** "Expected: …", "Result: …", "Backup mail: a@b.example": what is, with its label. Languages: en, es, pt, de, fr, zh. */
const LABELLED = han(/^[^\p{L}\p{N}]*(?:(?:expected|expect|erwartet|esperado|attendu|预期)(?!\p{L})|(?:results?|outcome|impact|effects?|root cause|cause|resultado|impacto|efecto|efeito|causa|ergebnis|wirkung|effet|auswirkung|ursache|résultat|impact|cause|结果|影响|原因|when|who|where|attendees|participants|owner|duration|frequency|agenda|deadline|cuándo|quién|asistentes|quando|quem|participantes|wann|wer|teilnehmer|quand|qui)\s*[:：]|[^:：]{1,40}[:：]\s*\S+@\S+\.\p{L}+\s*$)/iu);

/** "On each push … will be:", and then what was done, in German at the end: "Image built and tested". */
function isDoneBy(item: Item): boolean {
	return /(?<!\p{L})(?:wird|werden)(?!\p{L})[^.]*[:：]$/u.test(item.intro) && /(?:^|\s)(?:\p{Ll}*ge\p{Ll}{2,}(?:t|en)|\p{Ll}+iert|(?:er|ver|be|ent|zer)\p{Ll}{2,}(?:t|en)|deployed)(?:\s*\([^)]*\))?[.!]?$/u.test(item.text);
}

/** "Note, if it fails, wait", "Example: `shop.tar`": said of the step above. */
export function isRemark(text: string): boolean {
	return REMARK.test(text);
}

/** Languages: en, es, pt, de, fr, it, zh. */
const REMARK = han(/^[^\p{L}\p{N}]*(?:(?:note|nota|hinweis|anmerkung|remarque|examples?|ejemplos?|exemplos?|beispiele?|exemples?|esempi[oi]?)\s*[,:：]|(?:注意?|备注|示例|例如|例)\s*[,，:：])\s*\S/iu);
/** What is to be seen of the command in the block below. Languages: en, es, pt, de, fr. */
const NEXT_BLOCK = /(?<!\p{L})(?:(?:the )?(?:following|below) (?:command|query|script)s? (?:should|will|must|shows?|prints?|returns?|outputs?)|(?:el|la|o|a) (?:siguiente |seguinte )?(?:comando|consulta)(?: siguiente| seguinte)? (?:debe|debería|deve|deveria|mostrará|devolverá|retornará)|(?:der|die) folgende (?:befehl|abfrage) (?:sollte|muss|zeigt|liefert)|la (?:commande|requête) suivante (?:doit|devrait|affiche|renvoie))(?!\p{L})/iu;

/** "**User**: root", below what it belongs to: a name and a value of one word. */
function isValueOf(item: Item): boolean {
	const body = afterLead(item);
	return item.lead !== '' && !item.lead.includes(' ') && body !== withoutMarks(item.text) && /^[^\s.]+$/u.test(body) && !beginsWithVerb(body) && !beginsWithVerb(item.lead);
}

/** Below "Verify:" what does not begin with a verb is what should be seen. */
function isLookedFor(item: Item, ancestors: readonly Item[]): boolean {
	const above = ancestors[0];
	return above !== undefined && (LOOKS_AT.test(withoutMarks(above.text)) || LOOKS.test(withoutMarks(above.text)) || GATHERS.test(withoutMarks(above.text))) && !item.ordered && !beginsWithVerb(item.text);
}

/** Words that send the reader to look, alone before a list. Languages: en, es, pt, de, fr, zh. */
const LOOKS = han(/^(?:(?:and |then )?(?:verify|check|confirm|ensure|validate|make sure)|verifi(?:que|car|ca)|compr(?:uebe|obar|ueba)|confirm(?:e|ar|a)|asegúrese|valid(?:e|ar|a)|confira|conferir|garanta|(?:über)?prüfen?(?: sie)?|kontrollieren?(?: sie)?|verifizieren?|sicherstellen|vérifi(?:er|ez)|contrôl(?:er|ez)|confirm(?:er|ez)|s['’]assurer|assurez-vous|(?:请)?(?:验证|确认|检查|核对))(?:\s+(?:that|que|dass|ob)|\s+(?:whether|if)\s[^:：]{1,40}|\s*以下.{0,4})?\s*[:：]$/iu);

/** "Vérifiez les paramètres :" over what to look at. Languages: es, pt, de, fr, it. */
const LOOKS_AT = /^(?:verifi(?:que|car|ca)|compr(?:uebe|obar|ueba)|revis(?:e|ar|a)|confira|conferir|(?:über)?prüfen?(?: sie)?|kontrollieren?(?: sie)?|v[ée]rifi(?:er|ez)|contr[ôo]l(?:er|ez)|controlla(?:re)?)(?!\p{L})[^:：.]{0,60}[:：]$/iu;

/** "Document the incident:", "Monitor the graphs during the switch:", over what to write down or to watch. Languages: en, es, pt, de, fr. */
const GATHERS = /^(?:document|record|write down|note down|monitor|keep an eye on|documentar?|documente|registrar?|registre|anotar?|anote|monitorear?|monitorizar|monitore|dokumentieren?(?: sie)?|festhalten|notieren?(?: sie)?|überwachen?(?: sie)?|documente[rz]|note[rz]|surveille[rz])(?!\p{L})[^:：.]{0,70}[:：]$/iu;

/** "Backup → Restore → Point in time → …": a way through menus is gone by hand. */
function isClickPath(text: string): boolean {
	return /^[^\p{L}\p{N}]*\p{Lu}[^→⇒›»<>|]{0,40}\s(?:→|⇒|›|»)\s\W*\p{L}[^→⇒›»]{0,40}\s(?:→|⇒|›|»)\s/u.test(text);
}

/** What one clicks through, at the front of a line of a quick reference: "**Dashboard**: Deployments → Previous → Redeploy". Languages: en, es, pt, de, fr, zh. */
const SCREEN = wordPattern(String.raw`dashboard|console|gui|ui|web|portal|panel|consola|panel de control|interfaz|painel|interface|oberfläche|weboberfläche|konsole|tableau de bord`, '控制台|界面|面板');

/** "**Notify team:** Post in the channel" → "Post in the channel". */
function afterLead(item: Item): string {
	const text = withoutMarks(item.text);
	return item.lead !== '' && text.startsWith(item.lead) ? text.slice(item.lead.length).replace(/^[\s:：–—-]+/u, '') || text : text;
}

/** "**Level 1** (0-15 minutes): call the shop" → "call the shop". */
function behindRange(item: Item): string {
	return afterLead(item).replace(/^\([^()]{0,40}\)[\s:：–—-]*/u, '');
}

/** "Queue depth: check the board" → "check the board". */
function afterLabel(text: string): string {
	return /^[\p{L}\d][^:：.?!]{0,40}[:：]\s*(?<rest>.+)$/u.exec(withoutMarks(text))?.groups?.['rest'] ?? '';
}

/** "If one of them says No, then the replication is broken": what follows from it, with nothing to do. */
function concludes(text: string): boolean {
	const action = ifSentence(text)?.action ?? /^(?:when|once|after|as soon as) [^,]{3,60}, (?<action>.+)$/iu.exec(text)?.groups?.['action'] ?? null;
	return action !== null && ((ifSentence(text) !== null && (tellsOnly(action) || letsBe(action))) || /^(?:the|an?|it|they|all|every|each)\s(?:[\p{L}\d_-]+\s){0,3}?(?:continues?|keeps?|remains?|stays?|works?|recovers?|resumes?|survives?)(?!\p{L})/iu.test(action) || /^(?:then |that means |it means )?(?:(?:the|this|that|your|all|no|every)\s(?:[\p{L}\d_-]+\s){1,3}|it |they )(?:is|are|was|were|has|have)(?: (?:been|not|now|already))?\s[\p{L}-]+\.?$/iu.test(action) || (/^\S.{0,60}?\s(?:is|are|was|were) (?:lost|kept|restored|preserved|unaffected|skipped|retried|replayed|ignored|unavailable|created|updated|removed|deleted|started|sent)\b/iu.test(action) && !beginsWithVerb(action)));
}

/** Third person: "Captures the state", "Waits for …". */
function describesOthers(text: string): boolean {
	return ALREADY.test(text) || /^(?:the|a|an|each|every|this) (?:[\p{L}\d`'_-]+ ){1,4}(?:runs|executes|calls|invokes|triggers|performs)(?!\p{L})/iu.test(text) || /^(?:the|an?|it|this|each|all|every|no|machines?|new|max\w*|failed)\b.*\b(?:is|are|must|will|can|gets?)\b/iu.test(text) || /^[A-Z][a-z]+(?:es|[^su]s)\s+(?:the|a|an|and|all|for|via|previous|pre|post|to|health|environment|database)\b/u.test(text);
}

/** "All of the code is already up to date": nothing is left to do. Languages: en, es, pt, fr, de. */
const ALREADY = /^\P{L}*(?:(?:all|everything|the|every|each)\s[^.:,]{2,60}?\s(?:is|are|has|have) already|(?:tod[oa]s?|el|la|los|las|o|a|os|as)\s[^.:,]{2,60}?\s(?:ya|já)\s(?:est|inclu|foi|foram|fue|tien|tem|têm|exist)\p{L}*|(?:tous?|toute?s?|le|la|les)\s[^.:,]{2,60}?\s(?:est|sont|a|ont) déjà|(?:alle[rs]?|der|die|das|jede[rs]?)\s[^.:,]{2,60}?\s(?:ist|sind|hat|haben) (?:schon|bereits))(?!\p{L})/iu;

/** A state of the world rather than something to do: "Error rate < 1 %". */
function describesState(text: string): boolean {
	return /[<>≤≥]\s*\d|^[✅❌☑✔✖🟢🔴]|\b(?:is|are|was|were|has|have|will|may|might)\b|(?<!\p{L})(?:wird|werden|sind|ist|será|serán|serão)(?!\p{L})|^(?:the|this|it|each|all|every|no)\s/iu.test(text) && !beginsWithVerb(text);
}

/** A name and a bound, whatever its first word may mean elsewhere: "Route p95 < 3 s". */
function isMeasure(text: string): boolean {
	return /^[^\p{L}\p{N}]*[\p{L}\d/%_-]+(?:\s+[\p{L}\d/%_-]+){0,2}\s*[<>≤≥]=?\s*\d/u.test(text) && !/\b(?:until|below|above|to)\b/iu.test(text);
}

function isProhibition(text: string): boolean {
	return /^[^\p{L}\p{N}]*(?:(?:do not|don['’]t)(?! forget)|never|avoid|no )\b/iu.test(text) && !/^[^\p{L}\p{N}]*no\s[^,.:;]{2,40},\s+\p{L}+[ae]r?\s/iu.test(text);
}
