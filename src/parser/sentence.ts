import {han} from './chinese.ts';

/** Words that make a sentence a warning, by language; upper case words stand as they are. */
const WARNING =
	han(/\b(?:CRITICAL|WARNING|DANGER|CAUTION|IMPORTANT|DO NOT|DON'T|NEVER|IRREVERSIBLE|DESTRUCTIVE|DATA LOSS|ACHTUNG|WARNUNG|VORSICHT|ATENCIÓN|ADVERTENCIA|PELIGRO|ATENÇÃO|AVISO|CUIDADO|PERIGO|ATTENTION|AVERTISSEMENT|ATTENZIONE|AVVERTENZA|PERICOLO|WAARSCHUWING|LET OP|GEVAAR|UWAGA|NIEBEZPIECZEŃSTWO)\b|(?<!\p{L})(?:ВНИМАНИЕ|ОСТОРОЖНО|ОПАСНО|ПРЕДУПРЕЖДЕНИЕ|OSTRZEŻENIE|WAŻNE|ВАЖНО)(?!\p{L})|警告|注意|危险|严禁|切勿|危険|厳禁|경고|위험|주의/u);
const LOSS =
	han(/\b(?:causes? (?:permanent )?data loss|(?:will|may|can) (?:cause|result in|lead to) (?:permanent )?(?:data loss|loss of data)|los(?:e|es|ing) (?:all )?data|cannot be undone|can't be undone|irreversible|destroys?|permanently delet\w+|pérdida de datos|perda de dados|datenverlust|perte de données|perdita di dati|irreversibile|gegevensverlies|onomkeerbaar|utrat\w+ danych|nieodwracaln\w+)\b|(?<!\p{L})(?:потер\p{L}+ данных|необратим\p{L}+|utratę danych)(?!\p{L})|不可逆|数据丢失|データ(?:が)?(?:消失|損失|失われ)|元に戻せ|取り消せません|데이터.{0,4}(?:손실|유실)|되돌릴 수 없/iu);
const HARM = /\b(?:will|may|can|causes?|results? in) (?:cause |result in |lead to )?(?:a |an |some |brief )?(?:downtime|outage|service interruption)\b/iu;
const LABEL = /^(?:\[!(?:warning|caution|important|danger)\]|(?:⚠️?|🚨|❗|🛑)?\s*\**(?:warning|critical|danger|caution|important|achtung|warnung|atención|advertencia|atenção|aviso|attention|attenzione|avvertenza|pericolo|waarschuwing|let op|gevaar|uwaga|ostrzeżenie|внимание|осторожно|предупреждение|важно|注意|警告|危険|경고|주의)\**\s*[:：!])/iu;

/** "CRITICAL: …", "DO NOT …", "causes data loss": to be repeated at the step. */
export function isWarning(text: string): boolean {
	return WARNING.test(text) || LOSS.test(text) || HARM.test(text) || LABEL.test(text);
}

/** The warning says that something is lost for good: the gate must be typed. */
export function warnsOfLoss(text: string): boolean {
	return LOSS.test(text) || /\b(?:DATA LOSS|IRREVERSIBLE|DESTRUCTIVE)\b/u.test(text);
}

const EXPECTATION =
	han(/^(?:\**(?:expected|expect|should|must (?:show|return|be)|you should see|output should|verify that|look for|success(?: criteria)?|erwartet|resultado esperado|saída esperada|salida esperada|attendu|résultat attendu|atteso|output atteso|risultato atteso|verwacht|verwachte uitvoer|oczekiwan\w+)\b|預期|预期|期望|应该|应当|[应應](?:返回|[显顯]示|[输輸]出|看到|能看到)|(?:ожида(?:ется|емый|емое|емые)|должен|должно|должна|должны)(?!\p{L})|期待|想定|예상|기대)|^(?:debe(?:r[íi]a)?|deve(?:ria)?|doit|muss) (?:responder|mostrar|devolver|retornar|aparecer|verse|exibir|répondre|afficher|renvoyer|retourner|apparaître)(?!\p{L})|\b(?:should (?:return|show|be|see|complete|list|print|match|display|output|contain|say|respond)|returns? (?:a )?\d{3}|debe(?:ría)? (?:mostrar|devolver|ver)|deve(?:ria)? (?:mostrar|retornar|ver|exibir)|sollte|doit (?:afficher|retourner)|dovrebbe (?:mostrare|restituire)|zou moeten|powin(?:ien|no|na|ny))\b|(?<!\p{L})долж(?:ен|но|на|ны) (?:показ\p{L}+|верн\p{L}+|быть|вывести)(?!\p{L})|はずです|表示されること|나와야 합니다/iu);

/** "Should return 200", "Expected output: …". */
export function isExpectation(text: string): boolean {
	return EXPECTATION.test(text);
}

const CONDITION =
	han(/^(?:\**(?:if|when|unless|in (?:the )?(?:case|event (?:that|of))|otherwise|only if|should the|last resort|as a last resort|once|wenn|falls|sofern|si|en caso|cuando|se(?!\s+(?:deben?|deber\p{L}+|pued\p{L}+|podr\p{L}+|dev\p{L}+|pode\p{L}*|recomi\p{L}+|recomenda\p{L}*|requiere\p{L}*|necesita\p{L}*|ejecuta\p{L}*|realiza\p{L}*|utiliza\p{L}*|usa\p{L}*|muestra\p{L}*|mantien\p{L}*|conserva\p{L}*|considera\p{L}*|crea(?:n|rá)?|genera(?:n|rá)?|aplica(?:n|rá)?|guarda(?:n|rá)?|hacen?|define\p{L}*|incluye\p{L}*|encuentra\p{L}*|elimina(?:n|rá)?|repite\p{L}*|reemplaza\p{L}*|remueve\p{L}*|han?|va|\p{L}+(?:[aei]ría|[aei]rá)n?)(?!\p{L}))|caso|quando|em caso|lorsque|en cas|qualora|indien|wanneer|als (?:de|het|er|een|dit|dat)|jeśli|jeżeli|gdy|w przypadku|w razie|если|когда|в случае)(?!\p{L})|如果|若|[当當]|假如|もし|[万萬]一|만약|만일|[^。.]{1,40}(?:の場合|する場合|した場合|である場合|경우))/iu);

/** "If still failing …", "Last resort: …". */
export function isCondition(text: string): boolean {
	return CONDITION.test(text);
}

/** Words that put a sentence under a condition. Languages: en, es, pt, de, fr, zh, then others by their plainest word. */
const IF = String.raw`(?:(?:only )?if|unless|in (?:the )?(?:event|case)(?: (?:that|of))?|should(?= the)|(?:nur )?(?:wenn|falls)|sofern|s[oó]lo si|si|s['’]il|si no|se(?!\s+(?:deben?|deber\p{L}+|pued\p{L}+|podr\p{L}+|dev\p{L}+|pode\p{L}*|recomi\p{L}+|recomenda\p{L}*|requiere\p{L}*|necesita\p{L}*|ejecuta\p{L}*|realiza\p{L}*|utiliza\p{L}*|usa\p{L}*|muestra\p{L}*|mantien\p{L}*|conserva\p{L}*|considera\p{L}*|crea(?:n|rá)?|genera(?:n|rá)?|aplica(?:n|rá)?|guarda(?:n|rá)?|hacen?|define\p{L}*|incluye\p{L}*|encuentra\p{L}*|elimina(?:n|rá)?|repite\p{L}*|reemplaza\p{L}*|remueve\p{L}*|han?|va|\p{L}+(?:[aei]ría|[aei]rá)n?)(?!\p{L}))|caso|en caso|em caso|en cas|in caso|bei(?=\s(?:einem |einer )?(?:fehler|problem|ausfall|misserfolg|störung|abbruch))|on(?=\s(?:any |an )?(?:failure|error)s?(?!\p{L}))|jeśli|jeżeli|если|als)(?![\p{L}\p{N}])|如果|若是?|假如|[万萬]一`;
const OTHERWISE = han(/^[^\p{L}\p{N}]*(?:(?:otherwise|else|if not|sonst|ansonsten|andernfalls|de lo contrario|en caso contrario|si no|caso contrário|senão|se não|sinon|dans le cas contraire)(?![\p{L}])|否[则則]|不然)/iu);
/** The condition, and what parts it from what is to be done; a comma in parentheses parts nothing. */
const IF_SENTENCE = new RegExp(String.raw`^(?:\([^()\n]{1,24}\))?\W*(?:[\p{L}\p{N} ]{2,24}[:：]\W*)?(?<condition>(?:${IF})(?:[^,，:：(]|\([^()]{0,120}\)|\((?![^()]{0,120}\))){1,180}?)\**\s*(?:[,，:：]|\s(?:→|->|=>|⇒|–|—|-|then|dann|entonces|então|alors)(?=\s)|\s(?=(?:you|we) (?:must|should|have to|need to|ought to|can (?:run|use))\s)|(?<!(?:\bto|\bnot|\bcan|\bwill|n['’]t|s) {0,1})\s(?=(?:continue|proceed|skip|go (?:on|back)|jump) (?:with|to|from|at|by)\s))\**\s*(?<action>\S.*)?$`, 'isu');

/** "If the queue grows, restart the worker": the words before and behind what parts them; the action is null where it stands below. Null for other sentences. */
export function ifSentence(text: string): {readonly condition: string; readonly action: string | null} | null {
	const {condition, action} = IF_SENTENCE.exec(text)?.groups ?? {};
	if (condition === undefined) {
		return null;
	}
	// "If you need the data, or deleting does not help, then take it back": the condition has two parts.
	const [more = '', second = ''] = SECOND_PART.exec(action ?? '') ?? [];
	const order = (action ?? '').slice(more.length);
	// "If it fails, before looking into it:" says when, and what stands below is the order.
	return {condition: more === '' ? condition.trim() : `${condition.trim()}, ${second}`, action: order === '' || TIME_ALONE.test(order) ? null : order};
}

/** Languages: en, es, pt, de, fr. */
const TIME_ALONE = /^(?:before|after|first of all|antes de|después de|depois de|vor|bevor|nach|avant de|après)\s[^,.;:]{2,60}:$/iu;

/** Languages: en, es, pt, de, fr. */
const SECOND_PART = /^((?:or|and)(?:,)? (?!then |so |also )[^,.:;]{3,80}),\s+(?=(?:then|you|the|it)\s)(?:then\s+)?|^((?:oder|und) [^,.:;]{3,80}),\s+dann\s+|^((?:o|y) [^,.:;]{3,80}),\s+entonces\s+|^((?:ou|e) [^,.:;]{3,80}),\s+então\s+|^((?:ou|et) [^,.:;]{3,80}),\s+alors\s+/iu;

/** Conditions that end in a particle (ko, ja, zh), and those that begin with their verb (de): "응답이 없으면 → 재시작", "Fehlt die Zeile, siehe …". */
const PARTICLE = han(/^(?<condition>[^→。.,，、:：\n]{1,120}?(?:(?<![화측표정전반후단평도장])면|경우(?:에는?)?|(?:の)?場合(?:は|には)?|なら(?:ば)?|たら|れば|的[话話]|[时時](?=\s*→)))\**\s*(?:→|->|=>|[,，、:：]|(?<=(?:않으|없으|되|하|이)면)\s)\s*(?<action>\S.*)$/isu);
const VERB_FIRST = /^(?<condition>(?:Fehlt|Fehlen|Schlägt|Scheitert|Bleibt|Bleiben|Funktioniert|Meldet|Erscheint|Kommt|Tritt|Treten|Hängt|Antwortet|Reagiert|Startet|Steigt|Sinkt|Bricht|Lässt|Ist|Sind|Sollte|Sollten)\s[^,?:]{2,120}),\s*(?<action>\S[^?]*)$/su;

/** "Lag > 100 ms: look for long transactions": a bound on what is measured. */
const BOUND = /^(?<condition>[^:：.。\n]{2,60}?[<>≤≥]=?\s*[$€£]?\d[^:：.。\n]{0,30}?)\**\s*(?:[:：]|→|->|=>)\**\s+(?<action>\S.*)$/su;

/** What is to be done behind a condition that no word opens; null where there is none. */
export function conditionBefore(text: string): {readonly condition: string; readonly action: string} | null {
	const {condition, action} = (PARTICLE.exec(text) ?? VERB_FIRST.exec(text) ?? BOUND.exec(text))?.groups ?? {};
	return condition === undefined || action === undefined ? null : {condition: condition.trim(), action};
}

/** "Otherwise …": under the condition that none of those before holds. */
export function isOtherwise(text: string): boolean {
	return OTHERWISE.test(text);
}

/** The condition of "If the queue grows, restart the worker": the words before the comma; null for other sentences. */
export function ifPart(text: string): string | null {
	const found = ifSentence(text);
	return found?.action == null ? (OTHERWISE.exec(text)?.[0] ?? null) : found.condition;
}
