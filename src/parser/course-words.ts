import {beginsWithVerb} from './action-words.ts';
import {han} from './chinese.ts';
import {withoutMarks, withoutNumber, wordPattern} from './words.ts';

/** Names of courses, as verbs or nouns. Languages: en, es, pt, de, fr, it, pl, ru, zh, ja, ko. */
const COURSES = String.raw`stop|abort|halt|roll(?:ing)? ?back|rollback|revert|restore|fail ?over|fix forward|hotfix|escalate|redeploy|re-?run|re-?try|try again|page the|do not proceed|proceed|go (?:back )?to|chain to|skip|parar|det[eé]n(?:er)?|abortar|revertir|restaurar|escalar|reintentar|revert[ae]|reverter|abbrechen|anhalten|zurückrollen|wiederherstell\p{L}+|eskalier\p{L}+|zurück zu|weiter (?:mit|bei)|arrêter|revenir|restaur(?:er|ez)|escalad(?:er|ez)|ripristin\p{L}+|wycofa\p{L}*|przywróć|откат\p{L}*|восстанов\p{L}+`;
const COURSES_ELSEWHERE = '回滚|恢复|停止|中止|重试|升级处理|上报|切换到|回退|ロールバック|復旧|復元|中止|切り戻し|再起動|롤백|복구|복원|중단|에스컬레이션|재시도';
const COURSE = wordPattern(COURSES, COURSES_ELSEWHERE);

/** The text names a course: "STOP", "roll back", "escalate". */
export function namesCourse(text: string): boolean {
	return COURSE.test(text);
}

/** "ROLLBACK if unresolvable in 5 minutes": the course first, then when. "If needed" leaves it to the reader and is no condition of its own. */
export function courseUnderCondition(text: string): boolean {
	const [, condition = ''] = COURSE_IF.exec(withoutNumber(withoutMarks(text))) ?? [];
	return condition !== '' && !NEEDED.test(condition);
}

/** "If needed, …": a condition that says nothing of its own. */
export function isBare(condition: string): boolean {
	return BARE.test(condition.replace(/^[^\p{L}\p{N}]*(?:if|when|si|se|caso|wenn|falls|sofern|如果|若)\s*/iu, ''));
}

const COURSE_IF = new RegExp(String.raw`^(?:${COURSES})(?![\p{L}])(?:\s+[^\s,;:.(]+){0,4}?\s+(?:if|when|unless|si|se|cuando|quando|wenn|falls|sofern)\s*[:：]?\s+(\S.*)$`, 'iu');
const WANTED = String.raw`(?:it(?:'s| is)? |es |é |c['’]est )?(?:needed|necessary|possible|applicable|required|relevant|safe|ready|done|finished|fixed|resolved|corrected|repaired|verified|available|desired|any|exists?|necesario|posible|aplica|necessário|possível|aplicável|nötig|möglich|notwendig|erforderlich|nécessaire|besoin)`;
const NEEDED = new RegExp(String.raw`^${WANTED}(?!\p{L})`, 'iu');
const BARE = new RegExp(String.raw`^(?:${WANTED}|(?:필요|必要|需要)\p{L}{0,4})$`, 'iu');

/** What is wrong: "fails", "cannot", "still", "5xx". Languages: en, es, pt, de, fr, zh, ja, ko, ru. */
const FAILURE = wordPattern(
	String.raw`fail(?:s|ed|ing|ures?)?|errors?|not|n['’]?t|cannot|can['’]?t|doesn['’]t|isn['’]t|won['’]t|persists?|still|corrupt\p{L}*|missing|absent|broken|breaks|down|stuck|stays|hangs?|lost|leak\p{L}*|mismatch\p{L}*|unavailable|unreachable|unresponsive|unhealthy|unrecoverable|unusable|unreadable|unbootable|time(?:s|d)? ?outs?|crash\p{L}*|reject\p{L}*|refused|denied|[45](?:\d\d|xx)|exceed\p{L}*|exhaust\p{L}*|degraded|no longer|zero|none|falla\p{L}*|fallo|error\p{L}*|no|sin|persiste\p{L}*|sigue|corrup\p{L}*|caíd[oa]s?|agotad[oa]s?|falha\p{L}*|erros?|não|sem|persist\p{L}*|continua|fora do ar|nicht|kein\p{L}*|fehl\p{L}*|scheitert|schlägt|ausfall\p{L}*|defekt|hängt|échou\p{L}*|échec|erreurs?|pas|panne|persiste|не|нет|сбо\p{L}+|ошибк\p{L}+|недоступ\p{L}+|авари\p{L}+`,
	'失败|无效|错误|异常|无法|不能|没有|未|超时|仍|不可用|损坏|故障|不一致|失敗|エラー|できない|異常|障害|不一致|실패|없으면|없는|오류|불가|불일치|장애|아니|고갈|초과',
);

/** The text says that something is wrong. */
export function saysFailure(text: string): boolean {
	return FAILURE.test(text) || /\p{Ll}(?:Error|Exception|BackOff|Failed|Failure|Killed|Timeout)\b|(?<!\p{L})Not\p{Lu}\p{Ll}/u.test(text);
}

/** "> 90 %", "≥ 5 min": a bound on what is measured. */
export const MEASURE = han(/(?:[<>≤≥]=?|(?:^|[\s(])(?:above|over|below|under|more than|less than|exceeds?|más de|menos de|mais de|über|unter|plus de|moins de)(?=\s)|超过|低于|高于)\s*~?[$€£]?\d/i);

/** Also a course. Languages: en, de, es, pt, fr, zh. */
export const NOTHING = han(/^(?:nothing(?: to (?:do|fix))?(?=\W*$)|do nothing|(?:no hacer|no haga) nada|não fa(?:zer|ça) nada|nichts tun|ne (?:rien faire|faites rien)|nothing to (?:do|fix)|no action|(?:all |it['’]s )?(?:ok|fine|good)(?![a-z])|done|go on|continue|keine? (?:aktion|maßnahme)|nichts zu tun|fertig|weiter|nada que hacer|listo|nada a fazer|pronto|rien à faire|fini|无需(?:处理|操作)|正常|继续)/i);

/** What a state is called, alone: "healthy", "not OK", "above 1 s", "500". Languages: en, es, pt, de, fr, zh. */
const STATE = new RegExp(String.raw`^\W*(?:(?:empty|no) (?:output|results?|rows?|lines?|list|response|answer)|(?:not )?(?:ok|ready|healthy|green|in sync|found)|unhealthy|degraded|red|yellow|amber|pending|running|failed|failing|failure|success(?:ful)?|succeeded|pass(?:ed|es)?|fails?|error|unknown|missing|present|empty|stale|stuck|none|yes|no|true|false|[1-5]\d\d|exit(?: code)? \d+|sano|degradado|pendiente|fallido|vacío|saudável|pendente|falhou|vazio|gesund|fehlerhaft|ausstehend|leer|sain|dégradé|en attente|échoué|vide|正常|异常|失败|成功)\W*$|^\W*(?:(?:below|above|under|over|more than|less than|at least|unter|über|menos de|más de|mais de|moins de|plus de)\s|[<>≤≥]=?\s*)~?\d`, 'iu');

/** The text is nothing but the name of a state. */
export function isState(text: string): boolean {
	return STATE.test(text);
}

/** Nouns for a part of a runbook that is led to. Languages: en, es, pt, de, fr, zh, ja, ko. */
const PART = wordPattern('scenarios?|procedures?|sections?|runbooks?|playbooks?|escenario|cenário|procedimiento|procedimento|sección|seção|szenario|abschnitt|verfahren|scénario|procédure', '场景|章节|步骤|流程|手順|절차');

/** "DISK FULL scenario": the text names a part to read on in. */
export function namesPart(text: string): boolean {
	return PART.test(text);
}

/** Words that oblige somebody, and those that send elsewhere. */
const OBLIGES = wordPattern(
	String.raw`(?:you|we|operators?|on-?call|the team|must|should|needs? to|have to|has to) (?!(?:is|are|was|were|has|does) )(?:must|should|need|can|may|might|could|have|be|\p{L}+)|hay que|deb(?:e|en|es|emos|ería)|tien(?:e|es|en) que|dev(?:e|em|emos)|é preciso|precisa|muss|müssen|soll(?:te|ten|en)?|bitte|il faut|(?:vous )?dev(?:ez|rez)|bisogna|occorre|si deve|należy|trzeba|нужно|следует|надо|необходимо`,
	'应(?:当|该)?|需要?|请|必须|してください|すること|하세요|하십시오|해야',
);
const SENDS = wordPattern(String.raw`see|follow|refer to|jump (?:straight |back )?to|springe[n]? (?:sie )?zu|siehe|weiter mit|ver|vaya a|siga|seguir|vá para|pule|véase|vea|veja|voir|consulter|consultar|consulte|vedi|zobacz|см`, '参见|参照|参考|参照');
/** Nouns of action that end a clause where verbs do. Languages: ja, ko. */
const ENDING = /(?:확인|수정|갱신|복원|재시작|생성|축소|조정|대기|롤백|복구|검토|추가|삭제|적용|전환|확장|요청|확보|선행|교체|연락|보고|確認|修正|更新|復元|再起動|作成|削除|追加|適用|待機|切り替え|連絡|実行|報告|ロールバック)/u;
/** es of the River Plate: "usá", "reiniciá". */
const VOSEO = /^\p{L}{2,}[áéí](?:l[oae]s?|me|te)?\s/u;

/** The clause tells somebody what to do. */
export function acts(clause: string): boolean {
	const bare = withoutNumber(withoutMarks(clause)).replace(/^["'“”«»(*_[]+/u, '').replace(/^re-(?=[a-z])/i, '').replace(/^(?:please|immediately|first|then|also|simply|just|feel free to|go ahead and|be sure to|por favor|primero|primeiro|luego|então|dann|zuerst|sofort|d'abord|ensuite)[, ]+/iu, '');
	return !PROHIBITS.test(bare) && !CALL.test(bare) && (beginsWithVerb(bare) || BEST.test(bare) || beginsWithVerb(bare.replace(/^(?:no|não)\s+(?=\S+[aei]r\s)/i, '')) || startsWith(COURSE, bare) || startsWith(SENDS, bare) || OBLIGES.test(bare.replace(EXPECTED, ' ')) || VOSEO.test(bare) || ENDING.test(bare));
}

/** "It might be easiest to just delete it": an order as advice. Languages: en, es, pt, de, fr. */
const BEST = /^(?:then )?(?:it(?:['’]s| is| may be| might be| would be| will be) (?:then )?(?:usually |often |probably |generally )?(?:easiest|best|simplest|easier|better|safest|safer|quickest|faster) to|(?:lo mejor|lo más (?:fácil|sencillo|seguro)) es|o (?:melhor|mais (?:fácil|simples|seguro)) é|(?:le (?:mieux|plus (?:simple|sûr))) est de|am besten|(?:it(?:['’]s| is)|that is|c['’]est|es|é) \W*(?:the|la|a|o|le) \W*(?:first|best|première|primera|primeira|meilleure|mejor|melhor) (?:option|choice|thing|opción|opção|choix))(?!\p{L})/iu;

/** "You should now see a prompt", "the node should automatically rejoin": what will be so, no duty. Languages: en, es, pt, de. */
const EXPECTED = /(?<!\p{L})(?:should (?:automatically|already)\s\p{L}+|should (?:now |then )?be \p{L}+ing|(?:you|we|it|they) should (?:now |then |already |also )?(?:see|have|get|find|be)(?= (?!careful|aware|sure|able))|deber[ií]as? (?:ver|tener|estar|aparecer)|dever(?:ia|á) (?:ver|ter|estar|aparecer)|sollten? (?:sie |du )?(?:jetzt|nun|automatisch)\s)/giu;

/** "Do not run it as root": what never is done is no course, but for courses ("do not proceed"). */
const PROHIBITS = han(/^(?:do not|don['’]t|never|avoid|no|nunca|não|evit[ea]r?|nicht|niemals|ne|jamais)\s+(?!proceed|roll|continue|restore|fail|go on|retry|deploy|merge|contin|proced|prosseg|revert|fortfahren|weiter|repeat|repet|repit|wiederhol|répét)|^(?:不要|切勿|请勿|禁止)/iu);

/** "import() rejects", "restart.sh is missing": a name that reads like a verb. */
const CALL = /^[\w-]+(?:\(|\.\w|_|::)/u;

function startsWith(pattern: RegExp, text: string): boolean {
	return pattern.exec(text)?.index === 0;
}

/** A clause that says what is so, with a finite verb behind its subject; accents count ("é" is, "e" and). Languages: en, es, pt, de, fr, zh. */
const TELLS = new RegExp(
	String.raw`(?<!\p{L})(?:was|were|is|are|has|have|had|may|might|will|would|gets?|becomes?|remains?|succeed(?:s|ed)|logs|shows|returns|means|indicates|causes|contains|keeps|happens|occurs?|should automatically|est[áa]n?|estaremos|ser[áa]n?|quedar?[áa]?n?|se pierden?|hacen? falta|pueden?|pod[ei]mos|son|es|fue|significa|está|estão|será|serão|fica|ficam|deixa|pode|podem|são|é|foi|ist|sind|wird|werden|kann|können|bleibt|war|hat|haben|est|sont|sera|seront|peut|peuvent|reste|signifie)(?!\p{L})|会|将会|表示|说明|意味着|仍然`,
	'iu',
);

/** "Delayed jobs are lost": the action part of an if-sentence says what is so then, and the next clause gives no order. */
export function tellsOnly(action: string): boolean {
	const [first = ''] = clausesOf(action);
	if (comesByItself(action)) {
		return true;
	}
	if (NOT_ENOUGH.test(first)) {
		return !ordersNext(action);
	}
	return !letsBe(action) && !acts(first) && !namesCourse(first) && (TELLS.test(first) || CAUTION.test(first) || first.search(EXPECTED) >= 0) && !ordersNext(action);
}

/** "Going back is not enough" warns of the course that it names. Languages: en, es, pt, de, fr, zh. */
const NOT_ENOUGH = /(?:is|are|will be) (?:not|never) (?:enough|sufficient)|(?:isn|aren|won)['’]t (?:be )?(?:enough|sufficient)|no (?:es suficiente|basta)|não (?:é suficiente|basta)|reicht (?:das )?nicht|ne suffi(?:t|sent) pas|不够|不足以/iu;

/** An order right behind what is so then, in the next clause or the next sentence. */
function ordersNext(text: string): boolean {
	const [, clause = ''] = clausesOf(text);
	const [, sentence = ''] = sentencesOf(text);
	return acts(clause) || ordersIn(sentence).some(acts);
}

/** The first order of a sentence, or what to do in place of what it forbids: "Do not mend it by hand: restore the copy". */
export function ordersIn(sentence: string): readonly string[] {
	return PROHIBITS.test(sentence) ? sentence.split(/[:：]\s/u).slice(1) : clausesOf(sentence).slice(0, 1);
}

/** "`restore.sh` automatically rolls back", "the rollback was successful", "`--create` makes it": nobody does anything then. */
export function comesByItself(action: string): boolean {
	const [first = '', ...later] = clausesOf(action);
	const told = CALL.test(first) || /[会將将]自[动動]/u.test(first) || !beginsWithVerb(withoutMarks(first));
	return (BY_OPTION.test(first) || (told && BY_ITSELF.test(first))) && !later.slice(0, 1).some(acts);
}

const BY_OPTION = /^[`(«“]?--[a-z][\w-]*[`)»”]?\s(?!to\s)\p{L}/iu;
/** Languages: en, es, pt, de, fr, zh. */
const BY_ITSELF = wordPattern(
	String.raw`^(?!you |we |and )(?:[^\s,;:]+ ){1,5}automatically (?!(?:then )?(?:run|check|roll) the)\p{L}+s|(?:will|should|is|are|gets?) (?:be )?automatically \p{L}+|^(?:[^\s,;:]+ ){1,5}(?:was|were|is|has been) (?:successful|a success|complete[d]?|done|finished)|se \p{L}+ automáticamente|automáticamente se \p{L}+|automaticamente (?:se )?\p{L}+[ae]m?|(?:fue|ha sido|foi|está) (?:exitos[oa]|complet[oa]|bem[- ]sucedid[oa]|concluíd[oa])|(?:wird|werden) (?:\p{L}+ ){0,3}automatisch|war erfolgreich|(?:est|sont|sera|seront) automatiquement \p{L}+|se \p{L}+ automatiquement|(?:a été|est) (?:réussie?|terminée?)`,
	'会自动|將自動|将自动|自动(?:恢复|回滚|重启|切换|重试)(?!请)|(?:回滚|恢复)(?:已)?(?:成功|完成)',
);

/** What is met changes nothing. */
export function letsBe(action: string): boolean {
	return LETS_BE.test(action);
}

/** "… and can be ignored", "no action needed". Languages: en, es, pt, de, fr, zh. */
const LETS_BE = han(/(?<!\p{L})(?:(?:can|may) (?:safely )?be ignored|no (?:further )?action (?:is )?(?:needed|required)|se puede ignorar|no (?:hace falta|se requiere) (?:ninguna )?acción|pode ser ignorad[oa]|nenhuma ação (?:é )?necessária|kann (?:man )?ignorier(?:t werden|en)|nichts zu tun|peut être ignorée?|aucune action (?:n['’]est )?(?:nécessaire|requise))(?!\p{L})|(?:可以?忽略|无需(?:处理|操作))/iu);

/** "Be careful not to lose the quorum" warns and leaves the course as it is. */
const CAUTION = /^[^\p{L}\p{N}]*(?:be (?:careful|aware|sure|mindful)|careful|beware|take care|note|keep in mind|remember|cuidado|ojo|ten cuidado|tenga|atenção|achtung|vorsicht|beachte[n]?|attention|attenzione|注意|小心)(?![\p{L}])/iu;

/** Sentences of a text, a semicolon and a dash before a condition parting them, too. */
export function sentencesOf(text: string): readonly string[] {
	return text.split(/(?<=(?:\p{L}{2}|\p{L}\.\)|\d{3}|\d[)\]”’»]|…)[\])"'”’»`*]*[.!?])\s+|(?<=[\p{L}=<>≥≤]\s\d{1,2}\.)\s+(?=(?:if|unless|otherwise|si|se|caso|wenn|falls)\s)|[。；！]|[;；]\s*|\s(?:—|–|--)\s(?=(?:if|unless|otherwise|si|se|caso|wenn|falls|sonst|если)\s)|(?:—|——)\s*(?=如果|若|否则)/iu).map(part => part.trim()).filter(part => part !== '');
}

/** Sentences of a text, and what semicolons, dashes and arrows part within them. */
export function clausesOf(text: string): readonly string[] {
	return text.split(/(?<=\p{L}{2}[\])"'”’»`*]*[.!?])\s+|[。；！]|[;；]\s*|\s(?:—|–|--|→|->|=>|⇒)\s/u).map(part => part.trim()).filter(part => part !== '');
}
