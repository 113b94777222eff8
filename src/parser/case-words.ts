import {beginsWithVerb} from './action-words.ts';
import {han} from './chinese.ts';
import {withoutMarks, wordPattern} from './words.ts';

/**
 * Words of a heading that name something broken: "Disk full", "Node unreachable". One row per language: en, es, pt, de, fr, then the plainest of tr, it, pl, nl, ru, then ja, ko, zh.
 * Sources: the nouns and participles by which manuals and alert catalogues name failures.
 */
const TROUBLES: readonly RegExp[] = [
	wordPattern(String.raw`(?<!(?:scal|shut|ramp|spin|tear|wind|cool|drill|count|slow|power|bring|tak|clos)(?:e|ing|ting|ning)?[ -])down$|(?:is|are|completely|partially|totally|all|site|cluster|server|service) down|fail(?:ed|s|ing|ures?)|broken|corrupt(?:ed|ions?)?|crash(?:ed|es|ing)?|crash-?loop\p{L}*|unresponsive|unreachable|unavailab(?:le|ility)|unhealthy|outages?|(?:gone|went|going|goes) (?:wrong|down)|degrad(?:ed|ation)|lost|loss|stuck|hung|hanging|frozen|time-?outs?|timed out|timing out|exhaust(?:ed|ion)|exceeded|reached|expired|leak(?:s|ed|age)?|full$|(?:disk|filesystem|volume|storage|queue|memory) full|overload(?:ed)?|rate-? ?limit(?:ed|ing)|^rate limits? (?!config|polic|setting|rule|increas|adjust|chang|test|by |per |of )[\p{L}'’ ]+$|limited$|throttl(?:ed|ing)|backlogs?|mismatch(?:es)?|missing|breach(?:ed)?|compromised?|runaway|lock-?out|locked out|deadlocks?|flap(?:s|ping)?|growing|(?:high|low|slow|excessive|extreme|elevated|increased) (?:[\p{L}0-9/]+[ -]){0,3}(?:latency|cpu|memory|load|usage|error(?: rate)?s?|disk|traffic|rates?|lag|queries|response(?: times?)?|space)|oom(?:[ -]?killed)?|errors?|50\d|5xx|not (?:\p{L}+ing|(?:avail|reach|read|writ|us)able|ready|found|in sync)|exceptions?|collisions?|conflicts?|accidental(?:ly)? \p{L}+|\p{L}+ lag$|brute[ -]force|malicious \p{L}+|unauthori[sz]ed \p{L}+|(?:won['’]?t|doesn['’]?t|does not|do not|cannot|can['’]?t|isn['’]?t|is not) \p{L}+|issues?|problems?|triggered|tripped|spikes?|drift(?:ed)?|split[- ]brain|attacks?|ddos|intrusion|rejected|refuse[sd]|blocked|bad|(?:looks?|seems?|appears?|shows?|is|are|returns?) (?:wrong|incorrect|odd|off|strange|stale|empty|blank|poor \p{L}+|outdated|inconsistent)|offline|no longer \p{L}+`),
	wordPattern(String.raw`ca[ií]d[oa]s?|ca[ií]da|se cae[n]?|fall[oó]|fallos?|fallid[oa]s?|fallas?|rot[oa]s?|corrupt[oa]s?|corrupción|saturad[oa]s?|agotad[oa]s?|alcanzad[oa]s?|superad[oa]s?|excedid[oa]s?|llen[oa]s?|lent[oa]s?|bloquead[oa]s?|perdid[oa]s?|pérdida|vencid[oa]s?|vencimiento|caducad[oa]s?|expirad[oa]s?|comprometid[oa]s?|compromiso|degradad[oa]s?|degradación|no (?:responde|arranca|inicia|funciona|disponible|carga|conecta|ingresa)n?|errores|error|problemas?|fuga|ataque`),
	wordPattern(String.raw`ca[ií]u|queda|falh(?:a|as|ou|aram)|quebr(?:ou|ad[oa]s?)|corrompid[oa]s?|corrupção|esgotad[oa]s?|atingid[oa]s?|excedid[oa]s?|chei[oa]s?|lent[oa]s?|travad[oa]s?|bloquead[oa]s?|perdid[oa]s?|perda|vencid[oa]s?|expirad[oa]s?|comprometid[oa]s?|vazad[oa]s?|vazamento|indisponível|degradad[oa]s?|degradação|fora do ar|não (?:responde|inicia|sobe|funciona|conecta)m?|erros?|problemas?|ataque`),
	wordPattern(String.raw`\p{L}*ausfall|ausgefallen|\p{L}*fehler|fehlgeschlagen|\p{L}*probleme?|\p{L}*störung(?:en)?|\p{L}*defekt|beschädigt|abgestürzt|\p{L}*absturz|nicht (?:erreichbar|verfügbar|startet|gestartet)|(?:startet|starten|antwortet|reagiert|funktioniert|läuft|laufen|lädt|verbindet) nicht|überlastet|überlastung|voll|abgelaufen|verloren|\p{L}*verlust|kompromittiert|gesperrt|erschöpft|überschritten|hängt|langsam|\p{L}*angriff`),
	wordPattern(String.raw`\p{L}*panne|hors service|en échec|échec|échou(?:é[es]*|e|ent)|cassé[es]*|corrompu[es]*|corruption|saturé[es]*|saturation|épuisé[es]*|atteint[es]*|dépassé[es]*|plein[es]*|lent[es]*|bloqué[es]*|perdu[es]*|perte|expiré[es]*|compromis[es]*|compromission|dégradé[es]*|dégradation|indisponib(?:le|ilité)s?|injoignables?|ne (?:répond|démarre|fonctionne)(?:nt)? (?:pas|plus)|erreurs?|problèmes?|fuite|attaque`),
	wordPattern(String.raw`yanlış|kapalı|bozuk|dolu|yavaş|hatası|hatalı|çöktü|düştü|başarısız|erişilemiyor|(?:çalış|başla|yanıt ver|bağlan|yüklen)m[ıi]yor|guast[oi]|non (?:risponde|parte|funziona|raggiungibile)|awaria|nie działa|pełny|storing|недоступ\p{L}+|упал[аои]?|переполн\p{L}+|не (?:работает|отвечает|запускается|стартует)`),
	/エラー(?!コード|レート|ハンドリング)|失敗(?!した(?:場合|ときに))|(?<!シャット|クール|スケール|カウント|ドリル)ダウン(?!ロード|グレード|タイム|ストリーム)|応答(?:が)?(?:しない|なし|遅延)|遅延|遅い|高負荷|枯渇|不足|漏洩|(?:接続|起動|ログイン|表示|通信)(?:が)?できない|破損|消失|障害(?!対応|発生時|報告|訓練|レベル)/u,
	/장애(?! ?(?:대응|보고|리포트|훈련|분류|인지|유형|등급|레벨))|오류|실패|에러|응답 ?(?:없음|불가|지연)|(?<!셧|스케일|카운트|쿨)다운(?!로드|스트림|그레이드|타임)|불가$|지연|고갈|부족|초과|급증|유실|손상|끊김|과부하/u,
	han(/故障|异常|異常|當機|逾時|失敗|錯誤|遺失|宕机|崩溃|失败|不可用|无响应|超时|[过過]高|[过過]低|[过過]慢|缓慢|飙升|突增|激增|堆积|积压|导致$|[导導]致的?(?:故障|问题)?$|满$|已满|丢失|损坏|泄露|泄漏|过期|超限|耗尽|中断|错误|告警|不一致|被攻击|卡住|雪崩|无法|冲突|不健康|不通|起不来|停止响应/u),
];
/** A grade before or behind the name of a trouble: "P1 — Cluster gone", "Queue growing (SEV2)". */
const GRADE = /^[^\p{L}\p{N}]*(?:P|SEV-?|S)[0-5](?![\p{L}\p{N}])|^[A-Z]{2,6}-\d{3,6}(?=\s*[:：—–-])|^(?:error|fehler|erreur|erro)\s(?:code\s)?\d{3,5}(?!\d)|[([]\s*(?:P|SEV-?)[0-5]\s*[)\]]/iu;
/** Words that make a heading one about what is done, looked at or written, whatever went wrong. */
const ABOUT = wordPattern(String.raw`recover(?:y|ing)|restor\p{L}+|roll(?:ing)? ?back|rollback\p{L}*|handling|prevent\p{L}*|analysis|review|reports?|response|procedures?|steps?|checks?(?! fail)|tests?|testing|monitoring|logs?(?! (?:growing|full|missing|too))|diagnos\p{L}+|investigat\p{L}+|mitigat\p{L}+|troubleshooting|tracking|budget|tasks?|criteria|thresholds?|metrics|alerts?|codes?|pages?|known|common|possible|potential|typical|solutions?|resolutions?|workarounds?|fix(?:es)?|identif\p{L}+|symptoms?|causes?|examples?|if|(?<!(?:fail(?:ure|ed|s)?|errors?|crash(?:ed)?|outage|loss|down|offline|lost) )(?:before|after|during)|recuperación|recuperação|restauración|restauração|análisis|análise|prevención|prevenção|registros?|wiederherstell\p{L}+|behebung|vermeidung|analyse|restauration|prévention|reprise|récupération`, '対応|手順|復旧|報告|訓練|대응|복구|보고|훈련|분석|분류|인지|점검|확인|恢复|回滚|处理|处置|排查|分析|预防|复盘|日志|检查|常见|监控|指标|代码');

/** A report at the end: "Kill switch triggered" begins with no order. */
const HAPPENED = /\s(?:triggered|tripped|failed|lost|down|crashed|exceeded|expired|corrupted|compromised|degraded|stuck|growing(?: too \p{L}+)?)(?:\s?\/\s?\p{L}+)?$/iu;

/** "Complete service outage", "Restore failure", "Lock issues": the first word is no order where a fault follows without an article. */
const FAULT_OF = /^(?:complete|access|backup|build|cache|commit|deploy|disk|email|export|import|install|load|lock|log|login|merge|migrate|print|pull|push|query|read|release|request|restore|scale|schedule|search|share|snapshot|start|sync|test|transfer|update|upgrade|upload|watch|write)\s(?:(?!the\s|an?\s|all\s|for\s|against\s|under\s)[\p{L}\d/_-]+\s){0,2}(?:outages?|failures?|loss|corruption|crash|contention|conflicts?|degradation|exhaustion|breach|timeouts?|errors?|(?<!(?:log|print|search|share|update|watch) )(?:issues|problems)|blackout|lockout)(?:\s?\/\s?\p{L}+)?$/iu;

/** A heading that names what has gone wrong, and nothing that one does. */
export function namesTrouble(title: string): boolean {
	const bare = bareTitle(title);
	return !/[?？]$/u.test(bare) && (GRADE.test(bare) || isAlert(bare) || MESSAGE.test(bare) || FAULT_OF.test(bare) || (TROUBLES.some(row => row.test(bare)) && !ABOUT.test(withoutAsides(bare)) && (HAPPENED.test(bare) || !(beginsWithVerb(bare) || beginsWithDoing(bare)))));
}

/** "CacheMemoryHigh", "`cache_down` triage": the name of an alert, and nothing but what every such part does. */
function isAlert(title: string): boolean {
	const name = ALERT.exec(title.replace(/\s*\([^()]*\)$/u, '').split(/\s*\/\s*/u)[0] ?? '')?.[1];
	const words = name?.split(/[_-]|(?<=\p{Ll})(?=\p{Lu})|(?<=[\d\p{Lu}])(?=\p{Lu}\p{Ll})/u) ?? [];
	return words.length >= 2 && (ALERTS.has((words.at(-1) ?? '').toLowerCase()) || (HUMPS.test(name ?? '') && words.some(word => BOUNDS.has(word.toLowerCase()))));
}

/** "HighResponseTime", "TillSlowAnswers": names of alerts tell of the bound that is passed, too. */
const HUMPS = /^\p{Lu}[\p{Ll}\d]+(?:\p{Lu}[\p{L}\d]*)+$/u;
const BOUNDS = new Set(['high', 'low', 'slow', 'too', 'excessive', 'elevated', 'missing', 'no']);

/** True for one word of several that are written together, each with a capital. */
export function isJoined(title: string): boolean {
	return /^\p{Lu}[\p{L}\d]*\p{Ll}\p{Lu}[\p{L}\d]*$/u.test(title);
}

/** A message in quotes, and nothing else. */
const MESSAGE = /^(?:"[^"]{6,}"|“[^”]{6,}”|„[^“]{6,}“|«[^»]{6,}»|'[^']{6,}')$/u;
const ALERT = /^[`"“]?([a-z][a-z\d]*(?:[_-][a-z\d]+)*)[`"”]?(?:\s+(?:alerts?|triage|runbook|playbook|response|alerta|alarm))?$/i;
/** Last words of the names of alerts, as rule files of monitoring systems have them. */
const ALERTS = new Set('absent backlog breach breached burn closed critical crashing degraded delayed disconnected down errors exceeded exhausted expired expiring fail failed failing failure failures fast full growing high hung increased killed lag lagging late leak loop looping lost low mismatch missing offline open outage overload overloaded pending pressure ready rejected rejections restarting saturated saturation skew slow soon spike stale stopped stuck throttled throttling timeout timeouts unavailable unhealthy unreachable warning'.split(' '));

/** A heading that tells of no action. */
export function isNoAction(title: string): boolean {
	const bare = bareTitle(title);
	return !/[?？]$/u.test(bare) && !beginsWithVerb(bare) && !beginsWithDoing(bare);
}

/** "Finding lost orders" is something that one does, "Missing orders" is not. */
function beginsWithDoing(title: string): boolean {
	const doing = /^\p{L}{2,}ing(?=\s)/iu.exec(title)?.[0];
	return doing !== undefined && !TROUBLES.some(row => row.test(doing));
}

/** "2.1 Disk full", "3b. Disk full:" → "Disk full". */
export function bareTitle(title: string): string {
	const plain = withoutMarks(title).replace(/\s*[:：]\s*$/u, '');
	const rest = plain.replace(/^(?:\d+(?:\.\d+)*(?:[a-h]|\.[A-H](?=[.):]?\s))?|[A-H]\.\d+|\([A-Ha-h]\)|[A-H](?=[.):])|[a-h](?=\)))\s*[.):–—-]?\s+/u, '');
	return rest === '' ? plain : rest;
}

function withoutAsides(title: string): string {
	return title.replace(/\s*[([{（][^)\]}）]*[)\]}）]/gu, ' ');
}

/** Headings of parts of which the reader takes the one for the own case. Languages: en, es, pt, de, fr, zh. */
const CASES_ABOVE = wordPattern(
	String.raw`scenarios|situations|incidents|use cases|(?:failure|error|fault|exception) handling|casos de uso|manejo de (?:errores|fallos)|tratamento de (?:erros|falhas)|anwendungsfälle|fehlerbehandlung|cas d['’](?:usage|utilisation)|gestion des (?:erreurs|pannes)|(?:response|incident|alert|failure) (?:playbooks|runbooks)|^\W*playbooks$|(?:error|log) messages|emergencies|emergency procedures|outages|failure modes|\p{L}+[ -]specific (?:\p{L}+ )?(?:roll-?backs?|procedures|recover(?:y|ies)|restores?|runbooks|playbooks|fixes|reverts?)|(?:roll-?back|restore|recovery|rotation|restart|renewal|procedures?|fix|revert)s?(?: procedures?| steps| instructions)? (?:by|per) (?:service|component|migration|system|case|type|application|environment|platform|release|change|secret|credential|key|host|database|provider|cloud|error|alert|symptom|cause)s?|escenarios|situaciones|incidentes|emergencias|casos|procedimientos (?:de emergencia|específicos|por \p{L}+)|cenários|situações|emergências|procedimentos (?:de emergência|específicos|por \p{L}+)|szenarien|\p{L}*szenarien|situationen|notfälle|notfallverfahren|störungsfälle|vorfälle|scénarios|urgences|cas (?:d['’]usage|particuliers|courants)|procédures (?:d['’]urgence|spécifiques|par \p{L}+)`,
	'场景|情形|万一|突发(?:情况|事件)|应急(?:流程|预案)|应对(?:手册|预案)|各(?:服务|组件|系统|模块).{0,2}回滚|分场景|按(?:服务|组件|场景)',
);
/** What such a heading may be about besides: then its parts are looked at, played through or listed, each of them. */
const NOT_CASES = wordPattern(String.raw`tests?|testing|drills?|response|responding|during|post|after|report(?:s|ing)?|past|previous|recent|reviews?|learned|history|use(?! cases)|severity|levels?|when|if|pruebas?|respuesta|simulacros?|histórico|testes|resposta|anteriores|übungs?\p{L}*|test\p{L}*|vergangene|tests?|réponse`, '测试|演练|历史|适用|何时|使用');
/** Headings of parts that do the same in several ways. */
const WAYS_ABOVE = wordPattern(
	String.raw`(?:methods|approaches|alternatives)$|(?:roll-?back|recovery|restore|deploy(?:ment)?|revert|failover|installation|upgrade|safe) (?:options|strategies|paths)$|(?:strategy|method|option|approach) selection$|(?:options|ways|methods) (?:to|for|of) \p{L}+.*$|(?:métodos|alternativas|formas|opciones|opções|maneras|maneiras)(?: (?:de|para) .*)?$|(?:\p{L}*methoden|\p{L}*möglichkeiten|\p{L}*optionen|\p{L}*varianten|wege)(?: (?:zum|zur|für) .*)?$|(?:méthodes|façons|options|possibilités)(?: (?:de|pour) .*)?$`,
	'(?:几种|多种|可选|备选)(?:方式|方法|方案)|(?:部署|安装|回滚|恢复|启动|升级|迁移)(?:方式|方法)$',
);
/** Of such lists nothing is done: settings, and what one must not use. */
const NOT_WAYS = wordPattern('never|not|avoid|dangerous|forbidden|unsafe|config(?:uration)?s?|settings?|command|cli|environment|contact|communication|monitoring|authentication|verification|validation|test(?:ing)?|backup|nunca|prohibid[oa]s|proibid[oa]s|niemals|verboten\\w*|jamais|interdit\\w*', '禁止|不要|危险|联系|配置|验证');

/** What the parts below a heading are to each other; null if it announces nothing. */
export function announced(title: string): 'scenarios' | 'methods' | null {
	const bare = bareTitle(title);
	if (CASES_ABOVE.test(bare) && !NOT_CASES.test(bare.replace(/&.*$/u, ''))) {
		return 'scenarios';
	}
	return WAYS_ABOVE.test(withoutAsides(bare).trim()) && !NOT_WAYS.test(bare) ? 'methods' : null;
}

/** Marks of the way that one takes first, and of the one that takes its place. Languages: en, es, pt, de, fr, zh. */
const FIRST_WAY = han(/[([（]\s*(?:strongly |highly |最速・)?(?:preferred|recommended|default|primary|fastest|safest|empfohlen|bevorzugt|recomendad[oa]|preferid[oa]|preferente|recommandée?|préférée?|conseillée?|推荐|首选|默认|推奨|おすすめ)(?![\p{L}])[^)\]）]*[)\]）]|\s[—–-]+\s(?:strongly |highly )?(?:preferred|recommended|empfohlen|bevorzugt|recomendad[oa]|preferid[oa]|recommandée?|préférée?|推荐|首选)(?=\s*$|\s(?:for|if|when|in|para|si|se|für|wenn|bei|pour)\s)/iu);
const OTHER_WAY = han(/^[^\p{L}\p{N}]*(?:fallback|fall-back|alternative|alternatively|plan b|notlösung|ausweich\p{L}*|alternativ\p{L}*|alternativa|solution de repli|repli|备选|备用方案|代替案?)\s*(?:[:：–—-]|\s)|^[([（](?:fallback|alternative|alternativ|alternativa|代替|备选|备用)[)\]）]|[([（]\s*(?:fallback|fall-back|alternative|alternate|backup (?:method|option|plan)|plan b|last resort|not recommended|ausweichlösung|alternativ\p{L}*|alternativa|nicht empfohlen|de respaldo|de repli|solution de repli|备选|备用|代替)(?![\p{L}])[^)\]）]*[)\]）]/iu);

/** "Primary recovery method", "Alternate/fallback method". Languages: en, es, pt, de, fr, zh. */
const FIRST_BY_NAME = han(/^(?:(?:primary|preferred|main|standard|default|recommended) (?:[\p{L}-]+ ){0,2}(?:method|procedure|way|approach|path)|(?:método|procedimiento|procedimento|camino|caminho) (?:[\p{L}]+ (?:de )?){0,2}?(?:principal|preferid[oa]|recomendad[oa]|estándar|padrão)|(?:haupt|standard)(?:verfahren|methode|weg)|(?:méthode|procédure) (?:\p{L}+ )?(?:principale|recommandée|standard)|(?:主要|首选|推荐)(?:\p{Script=Han}{0,4})(?:方法|方式|方案|流程))$/iu);
const OTHER_BY_NAME = han(/^(?:(?:alternate|alternative|fall-?back|backup|secondary|emergency)(?:\s*\/\s*(?:alternate|alternative|fall-?back|backup))? (?:[\p{L}-]+ ){0,2}(?:method|procedure|way|approach|path)|(?:método|procedimiento|procedimento|camino|caminho) (?:[\p{L}]+ (?:de )?){0,2}?(?:alternativ[oa]|secundari[oa]|secundário|de respaldo|de emergencia)|(?:alternativ|ausweich|ersatz|not)(?:verfahren|methode|weg)|(?:méthode|procédure) (?:\p{L}+ )?(?:alternative|secondaire|de secours|de repli)|(?:备用|备选|替代|应急)(?:\p{Script=Han}{0,4})(?:方法|方式|方案|流程))$/iu);

/** The steps above put into one: whoever runs it has run them. Languages: en, es, pt, de, fr, zh. */
const ALL_AT_ONCE = wordPattern(String.raw`(?:single|one) command|one[- ]?liner|all[- ]in[- ]one|all at once|in one go|copy (?:and|&|\+) paste(?: (?:all|everything))|quick version|comando único|un solo comando|um só comando|todo de una vez|tudo de uma vez|copiar (?:e|y) (?:colar|pegar) todo|copiar e colar tudo|einzeiler|alles (?:in einem|auf einmal)|ein einziger befehl|commande unique|en une (?:seule )?commande|tout d['’]un coup`, '一键|一条命令|一次性执行');

export function isAllAtOnce(title: string): boolean {
	return ALL_AT_ONCE.test(title);
}

/** "(preferred)", "(recommended)" behind the name of a way. */
export function isFirstWay(title: string): boolean {
	// "(primary → standby)" says what becomes of it.
	return (FIRST_WAY.test(title) && !/[([（]\s*(?:primary|default)\s*(?:→|->|=>|⇒|to\s|and\s|&|\/)/iu.test(title)) || FIRST_BY_NAME.test(bareTitle(title));
}

/** "Fallback: …", "… (alternative)": it takes the place of what stands before it. */
export function isOtherWay(title: string): boolean {
	return OTHER_WAY.test(bareTitle(title)) || OTHER_BY_NAME.test(bareTitle(title));
}

/** "3a.", "B)": the letter, lower case, where a heading is numbered by one. */
export function letterOf(title: string): string | null {
	return /^(?:\d+(?:\.\d+)*\.?(?<small>[a-h])|(?:step|stage|phase|option|paso|passo|schritt|étape|fase|etapa)\s\d+(?<step>[A-Ha-h])(?=[.):]?\s)|\d+(?:\.\d+)*\.(?<capital>[A-H])(?=[.):]?\s)|\((?<aside>[A-Ha-h])(?=\)\s)|(?<large>[A-H])(?=[.):])|(?<low>[a-h])(?=\)))[.):]?\s/u.exec(withoutMarks(title))?.slice(1).find(letter => letter !== undefined)?.toLowerCase() ?? null;
}
