import {han} from './chinese.ts';
import {withFigures} from './number-words.ts';
import {withoutNumber, wordPattern} from './words.ts';

/**
 * A length of time in words or figures, in milliseconds: `90s`, `5m`, `1h30m`, `15 minutes`, `30-60 seconds`, `2–3 min`.
 * Of a range the lower bound counts. A bare number is no duration. Null if the whole text is none.
 */
export function parseDuration(text: string): number | null {
	const compact = /^(?:(\d+(?:\.\d+)?)d)?(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m(?!s))?(?:(\d+(?:\.\d+)?)s)?(?:(\d+)ms)?$/u.exec(text.trim().toLowerCase());
	if (compact !== null && text.trim() !== '') {
		const [, days, hours, minutes, seconds, millis] = compact.map(part => Number(part ?? 0));
		return Math.round((((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60_000 + (seconds ?? 0) * 1000 + (millis ?? 0));
	}
	const found = findDuration(text);
	return found !== null && found.text.length === text.trim().length ? found.ms : null;
}

/** The first duration inside of a sentence: its words and the lower bound in milliseconds. */
export function findDuration(text: string): {readonly text: string; readonly ms: number} | null {
	const match = SPAN.exec(text);
	if (match === null) {
		return null;
	}
	const low = Number((match[1] ?? '0').replace(',', '.'));
	const unit = unitMs(match[2] ?? '');
	return {text: match[0].trim(), ms: Math.round(low * unit)};
}

const RANGE = String.raw`(?:\s*(?:-|–|—|~|to|a|à|bis|y|até|至|到)\s*\d+(?:[.,]\d+)?)?`;
const UNITS = [
	[1000, String.raw`seconds?|secs?|s|segundos?|sekunden?|secondes?|secondi|sekund[yę]?|сек(?:унд\p{L}*)?|秒[钟間]?|초`],
	[60_000, String.raw`minutes?|mins?|m|minutos?|minuten?|minuti|minut[yę]?|мин(?:ут\p{L}*)?|хв(?:илин\p{L}*)?|分[钟間]?|분`],
	[3_600_000, String.raw`hours?|hrs?|h|horas?|stunden?|heures?|ore|godzin[yę]?|час(?:а|ов)?|годин\p{L}*|小时|時間|시간`],
	[86_400_000, String.raw`days?|d|días?|dias?|tagen?|tage?|jours?|giorni|dni|дн(?:я|ей|ів|і)|天|日間|일`],
] as const;
const SPAN = new RegExp(String.raw`(?<![\w.])(\d+(?:[.,]\d+)?)${RANGE}\s*[+]?\s*-?(${UNITS.map(([, words]) => words).join('|')})(?![a-zà-ÿ\d])`, 'iu');

function unitMs(word: string): number {
	const row = UNITS.find(([, words]) => new RegExp(`^(?:${words})$`, 'iu').test(word));
	return row?.[0] ?? 0;
}

/**
 * How long the sentence tells the person to wait or to watch, in milliseconds; null if it tells no such thing.
 * `seconds: null` in the reading stands for a wait without a length, which is not this.
 */
export function findWait(text: string): number | null {
	const told = withFigures(text.replace(UNDER_CONDITION, '').replace(AGAIN, ' '));
	return WAITS.test(told) && !PASSIVE.test(told) && !FORBIDDEN.test(told) ? (findDuration(told)?.ms ?? null) : null;
}

/** "If you restart it, monitor the tills for 5 minutes": the wait is the order behind the condition. Languages: en, es, pt, de, fr, zh. */
const UNDER_CONDITION = han(/^\s*(?:(?:if|when|once|after|si|cuando|se|quando|wenn|falls|sobald|nachdem|lorsque|dès que)\s[^,]{3,160},\s*(?=(?:then |please )?(?:wait|monitor|watch|observe|keep|esper[ae]|vigil[ae]|aguarde|monitore|acompanhe|warten|warte|beobachte|überwache|attend|surveille)\p{L}*[\s-])|(?:如果|若|当)[^,，]{2,60}[,，]\s*(?=请?(?:等待|观察|监控)))/iu);

/** "Do not wait longer than 5 minutes" sets a limit. Languages: en, es, pt, de, fr, zh. */
const FORBIDDEN = han(/(?<!\p{L})(?:(?:do not|don['’]t|never) (?:wait|pause|hold|sleep)|no (?:esper|aguard)\p{L}+|não (?:esper|aguard)\p{L}+|nicht (?:länger|mehr) (?:als )?|(?:n['’]attende[zr]|ne (?:pas )?(?:attend|patient)\p{L}+))(?!\p{L})|(?:不要|请勿|切勿)等/iu);

/** "every 10 seconds for 4 minutes": how often within the wait. Languages: en, es, pt, de, fr. */
const AGAIN = /\s(?:every|a cada|cada|alle|toutes les)\s\d+\s?\p{L}+(?=\s(?:for|durante|por|für|lang|über|pendant)\s(?:at least |about |~)?\d)/iu;

/** "Wait for the queue to drain", "Wait a moment": until something holds, however long that takes. */
export function isOpenWait(text: string): boolean {
	const bare = withoutNumber(text.replace(/^[^\p{L}\p{N}]+/u, ''));
	const told = UNTIL.test(bare) || LATER.test(bare);
	return told && (findDuration(text) === null || ROUGHLY.test(text) || (LATER.test(bare) && findDuration(LATER.exec(bare)?.[0] ?? '') === null && findWait(text) === null));
}

/** "(typically 5–10 minutes)": how long a wait usually lasts, also where a command does the waiting. */
export function saysHowLong(text: string): boolean {
	return ROUGHLY.test(text);
}

/** "Restart it, wait for the queue to drain": behind what is done first. */
const LATER = /(?:[,;:.!]\s+|(?<!\p{L})(?:and|then|y|e|und|et)\s+)(?:then |and |please )?(?:wait and be patient|be patient|wait (?:for|un?till?|it out|some|and (?:retry|try again|check again|refresh|reload)|a (?:few|couple|bit|little|moment|minute|while))|(?:monitor|watch|observe|keep an eye on)(?!\p{L})[^.;]{0,60}?\sfor (?:some time|a while|a bit|(?:a few|several) (?:minutes|hours))|let it (?:settle|drain|recover)|esper(?:e|ar|a) (?:a que|hasta|unos|un (?:momento|poco|rato))|aguard(?:e|ar) (?:até|que|alguns|um (?:momento|pouco))|warten?(?: sie)?,? (?:auf|bis|einen (?:moment|augenblick)|ein paar|kurz)|attend(?:re|ez) (?:que|la fin|quelques|un (?:moment|peu|instant)))(?!\p{L})[^.;]*/iu;
/** A length that is told as usual or as the most bounds nothing: "(typically 5–10 minutes)". Languages: en, es, pt, de, fr, zh. */
const ROUGHLY = /[([（]\s*(?:typically|usually|normally|up to|can take|may take|takes|it takes|around|max\.?|maximum|normalmente|hasta|puede tardar|geralmente|até|pode levar|normalerweise|meist|bis zu|kann .{0,20}dauern|généralement|jusqu['’]à|peut prendre|通常|最多)[^)\]）]*\d[^)\]）]*[)\]）]/iu;

/** Sources: how manuals in English, Spanish, Portuguese, German, French, Italian, Polish, Dutch, Russian, Chinese, Japanese and Korean tell to wait for a state. */
const UNTIL = new RegExp([
	String.raw`^\W*(?:then |now |please |just )*wait(?:\W*$|, (?:this|it|that|as)\s)`,
	String.raw`^\W*(?:then |now |please )?(?:wait (?:for|un?till?|while|some|and (?:retry|try again|check again|re-?check|refresh|reload)|a (?:few|couple|bit|little|moment|minute|while))|waiting (?:for|un?till?)\s[^.;,]{2,60}?\s(?:to (?:be|come|finish|complete|start|become|restart|reboot|sync)|(?:is|are) (?:up|ready|done|healthy|finished|complete))(?:\s\p{L}+){0,2}\s*(?=[.,;]|$)|(?:monitor|watch|observe|keep (?:watching|monitoring|polling)|poll)(?!\p{L})[^.;]{0,60}?\sun?till?|(?:monitor|watch|observe|keep (?:watching|monitoring|an eye on))(?!\p{L})[^.;]{0,60}?\sfor (?:some time|a while|a bit|(?:a few|several) (?:minutes|hours))|(?:run|leave|keep)(?!\p{L})[^.;]{0,60}?\s(?:for|running) (?:some time|a while|(?:a few|several|a couple of) (?:minutes|hours|days))|let (?:it|them|the [^.;]{0,30}?) (?:soak|bake|run|settle) (?:overnight|for (?:a while|some time))|(?:pause|hold)(?: (?:here|now|on|for now|the (?:rollout|release|deployment|procedure|process)))?\sun?till?|let (?:it|the|all|them)\s[^.;]{0,60}?\s(?:finish|complete|settle|drain|catch up|stabili[sz]e)|give (?:it|them|the [^.;]{0,30}?) (?:a |some )(?:time|moment|while|minute|bit))(?!\p{L})`,
	String.raw`^\W*(?:esper(?:e|ar|a|amos|en) (?:a|al|el|l[ao]s?|hasta|que|unos|un)|aguard(?:e|ar|a|en) (?:a|o|os|as|até|que|hasta|alguns|(?:(?!\p{L}*(?:minutos?|segundos?|horas?)(?!\p{L}))\p{L}+ )?(?:estabili[sz]\p{L}+|termin\p{L}+|finali[sz]\p{L}+|conclu\p{L}+|reinici\p{L}+|fic\p{L}+|subir\p{L}*))|monitori\p{L}+ (?:hasta|até)|warten?(?: sie)?,? (?:auf|bis|einen|ein paar)|(?:abwarten|zuwarten),? bis|auf [^.;,]{3,60} warten|attend(?:re|ez|s) (?:que|la|le|les|l['’]|un|jusqu)|patiente[rz]|(?:monitore[ae]?|monitorea|observ[ae]r?|vigil[ae]r?|acompanhe)\s[^.;]{0,60}?(?:durante|por) (?:un rato|algún tiempo|unos (?:minutos|momentos)|um tempo|algum tempo|alguns minutos)|(?:(?:eine weile|einige (?:zeit|minuten)|ein paar minuten) (?:warten|beobachten|überwachen|abwarten)|beobachte[n]?\s[^.;]{0,60}?(?:eine weile|einige (?:zeit|minuten)|ein paar minuten))|(?:surveille[rz]|observe[rz])\s[^.;]{0,60}?pendant (?:un moment|quelque temps|quelques (?:minutes|heures))|attend(?:ere|i|ete) (?:che|il|la|lo|l['’]|i|fino)|aspett(?:a|are|i) (?:che|il|la|fino)|po?czekaj (?:na|aż)|odczekaj|zaczekaj|wacht (?:tot|op|even))(?!\p{L})`,
	String.raw`^\P{L}*(?:дожида\p{L}+|до?ждитесь|дождаться|жд[её]м|ждите|ждать|ожида(?:ем|йте|ть)|подожд\p{L}+|подождать)(?!\p{L})`,
	String.raw`^\W*(?:请|先|再|然后)?等待?.{0,30}(?:完成|就绪|同步|结束|恢复|正常|启动|为止|一会|片刻|变为|变成|达到)`,
	String.raw`^\W*(?:请|先|再|然后)?(?:持续)?(?:等待|观察|监控|静置).{0,20}(?:一段时间|一会儿?|片刻|几分钟)`,
	'完了(?:する)?まで待|(?:なる|する|終わる)まで待|때까지 (?:기다|대기)',
].join('|'), 'iu');

/** Words that tell a person to let time pass, by language. */
const WAITS = wordPattern(
	String.raw`wait|attendere|monitor|watch|observe|observation (?:period|window|phase|time)|monitoring (?:period|window|phase)|soak|soak(?:ing)? (?:period|time)|bake time|cool-?down|allow|give (?:it|them|the \p{L}+(?: \p{L}+)?(?=\s(?:at least |about )?\d))|keep an eye|pause|hold|sleep|let (?:it|the)|espera[r]?|espere|monitore[ae]?|monitorizar|observa[r]?|vigil(?:a[r]?|e)|aguarda[r]?|aguarde|acompanhe|warten?|beobachten?|attend(?:re|ez|s)?|patiente[rz]?|laisse[rz]?|surveille[rz]?|observe[rz]|monitorar|monitorear?|monitoree|monitoriza|acompanhar|vigilar|dejar|deixar|deixe|dej[ae] (?:pasar|correr|reposar)|laisse[rz]? (?:passer|tourner)|observação|observación|abwarten|überwachen?|überwache|beobachtung|überwachung|monitoreo|monitorización|monitoramento|supervisión|supervisão|acompanhamento|surveillance|poczekaj|odczekaj|czekaj|подожд\p{L}+|жд[её]м|ждите|ждать|ожида\p{L}+|(?:по)?наблюда(?:й|йте|ть|ем)|(?:за|по)?чека(?:й|йте|ти|ємо)|дочека\p{L}+|спостерігай\p{L}*|attendi|aspetta(?:re)?`,
	String.raw`(?<=\d\s?(?:minutes?|mins?|hours?|hrs?|h|days?)\s(?:of )?)(?:monitoring|observation|soaking|soak)|for (?:at least |another |about |~)?(?=\d)|等待|等|观察|监控|静置|持续|待(?:つ|って|ち|機)|監視|様子を見|기다|대기|모니터링|지켜보`,
);
/**
 * How long to let pass before the sentence is carried out, in milliseconds: "Look again after 10 mins". Null where it tells none:
 * what something else does after a time, or what holds if a time has passed, is none.
 */
export function findDelay(text: string): number | null {
	const told = AFTER.exec(text);
	return told === null || PASSIVE.test(text) || ELAPSES.test(text) ? null : (findDuration(told[0])?.ms ?? null);
}

/** Words before or behind a length of time that put something off by it. Languages: en, es, pt, fr, it, de, pl, ru, zh, ja, ko. */
const AFTER = han(/^[^\p{L}\p{N}]*(?:once|when|after) (?:it|they|the \p{L}+(?: \p{L}+)?|all(?: of them)?) (?:has|have) (?:been|run|stayed|remained) (?:\p{L}+ ){0,2}for (?:at least |about |~)?\d[\d.]*\s*\p{L}+|(?:(?<!\p{L})(?:after|in|despu[eé]s de|tras|ap[oó]s|depois de|après|au bout de|dopo|nach|po|через|спустя)\s+(?:about |around |another |at least |approximately |~ ?)?\d[\d.,–~-]*\s*\p{L}+)|\d+\s*(?:(?:秒|分)钟?|小时|时间|分間?|時間|秒間?|초|분|시간)\s*(?:之?后|後|후|뒤)/iu);
/** What happens by itself once a time is over. */
const ELAPSES = /\b(?:expires?|times? out|timeout|lapses?|deleted|removed|purged|closes?|retr(?:y|ies)|resumes?|becomes?|is|are|was|will|still|not|no longer|caduca|expira|läuft ab|expire|scade)\b/iu;
/** A limit or a report of the past is no wait: "within 5 minutes", "after 2 hours". */
const PASSIVE = han(/\((?:you )?(?:can|may|could|will|is|are)\b[^()]*\bfor \d[^()]*\)|\b(?:retain(?:ed|s)?|kept|valid|stored|archived)\b[^.;]*\bfor (?:at least )?\d|\b(?:within|under|less than|every|each|last|past|older than|takes?|took|typically|up to)\b[^.;]*\d|[<>]\s*\d+|(?<!\p{L})(?:cada|chaque|toutes les|jede[nrs]?|alle|últim[oa]s|letzten|dernières|derniers|dentro de|en menos de|em até|em menos de|hasta|innerhalb|in weniger als|dans les|en moins de|maximal|höchstens|máximo|maximum|más de|mais de|mehr als|plus de)\s[^.;]*\d|每\s*\d|最近|过去|以内|之内|\d\s*(?:秒钟?|分钟?|小时|天)内|不超过|超过\s*\d|\bwait timers?\b|^\s*(?:if|wenn|si|se)\b/iu);
