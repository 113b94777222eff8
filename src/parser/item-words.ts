import type {Item} from './block.ts';
import {beginsWithVerb} from './action-words.ts';
import {han} from './chinese.ts';
import {isMachineActing} from './machine-words.ts';
import {looksLikeCommand} from './program-words.ts';
import {sentencesOf} from './course-words.ts';
import {findWait} from './duration.ts';
import {ifSentence} from './sentence.ts';
import {withoutMarks, wordPattern} from './words.ts';

/** What the item says is no order: of a value, of a file or a script by its name, of somebody to call, or of what happens by itself. */
export function tellsOfThings(item: Item): boolean {
	const text = withoutMarks(item.text);
	return ENTRY.test(item.lead) || BLANK.test(text) || LASTS.test(text) && findWait(text) === null && !beginsWithVerb(text) || (!item.ordered && PLAIN_VALUE.test(text)) || ((LINKED.test(text) || REACHED.test(text) || REMAINS.test(text)) && !beginsWithVerb(text)) || CRON.test(item.text) || MESSAGE.test(item.text) || SETS.test(text) || (!item.ordered && item.depth > 0 && startsWithThing(item, text)) || FLAG.test(item.text) || (VALUE.test(text) && item.codes.some(({code}) => text.startsWith(code))) || describesFile(item) || happens(text) || NOT_NEEDED.test(text) || isMachineActing(text) || GETS.test(text) || saysWhatCommandDoes(item, text);
}

/** "Schedule: `0 2 * * *`": when something happens by itself. Source: crontab(5). */
const CRON = /[:：]\s*`?(?:[\d*/,-]+\s+){4}[\d*/,A-Za-z-]+`?\s*$/u;

/** "[ERROR] …", "Warning: …": what a program said. */
const MESSAGE = /^\W?(?:\[(?:ERROR|WARN(?:ING)?|FATAL|INFO|NOTE)\]|(?:error|warning|fatal|exception)\s*[:：])\s/iu;

/** "**[3]** Restart the till": an entry of a menu, by its key. */
const ENTRY = /^\[(?:\d{1,2}|[A-Za-z])\]$/u;

/** "Second cook: (add number)": a line of a sheet that somebody fills in once. */
const BLANK = /^[^:：]{1,40}[:：]\s*(?:\([^)]*\)|\[[^\]]*\]|<[^>]*>|tbd|n\/a|-|_{2,})\s*$/iu;

/** "Typical answer: 24 hours", "Propagation: same 5 min to 6 hours": how long something takes. Languages: en, es, pt, de, fr, zh. */
const LASTS = han(/^[^:：]{2,40}[:：]\s*(?:(?:same|about|around|up to|typically|usually|hasta|unos|cerca de|até|etwa|bis zu|environ|jusqu['’]à|大?约)\s*)?[~≈]?\d[\d.,]*(?:\s?[-–—]\s?\d[\d.,]*)?\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?|segundos?|minutos?|horas?|d[ií]as?|sekunden?|minuten?|stunden?|tage?|secondes?|heures?|jours?|秒|分钟?|小时|天)(?:\s(?:to|a|até|bis|à)\s\d[\d.,]*\s?\p{L}{1,8})?[.)]?$/iu);

/** "Stop bits: `1`", "Parity: none": a setting as it stands in a sheet. */
const PLAIN_VALUE = /^(?!(?:set|scale|change|increase|reduce|lower|raise|limit|use|select|choose|pick|enter|type|press|answer)(?!\p{L}))[^:：\s]{2,20}(?:\s[^:：\s]{1,20}){0,2}[:：]\s*(?:\d[\d.]*|none|null|true|false|yes|no|on|off)$/iu;

/** "Manual of the till: https://…": where something is. */
const LINKED = /^[^:：]{1,40}[:：]\s*https?:\/\/\S+$/iu;

/** "Chat: #tills", "Phone: +49 30 1234567": where somebody is reached. */
const REACHED = /^[^:：]{1,40}[:：]\s*(?:#[\w-]+|@[\w.-]+|\+?[\dX(][\dX ()./-]{6,})$/iu;

/** "The order remains open for 3 days": how something goes on by itself. */
const REMAINS = /^(?:the |an? )?(?:[\p{L}-]+\s){1,2}(?:remains|continues|stays)\s/iu;

/** "`--type=now` -> no errors", "`--force`": an option of the command above, and what it means. */
const FLAG = /^(?:\d+[.)]\s*)?--?[a-z][\w-]*(?:[= ]\S+)?(?:\s*(?:->|→|=>|[–—:-])\s|$)/iu;

/** "`release` = the tag that failed": a name and its value. */
const SETS = /^`?[\w.$-]+`?\s=\s/u;

/** "`CART_ID` of the panel", "`render.yaml`" below a step: things, the first of them marked as a name. */
function startsWithThing({codes}: Item, text: string): boolean {
	const [first] = codes;
	return first !== undefined && text.startsWith(first.code) && !/\s/u.test(first.code.replace(/^(?:GET|POST|PUT|PATCH|DELETE)\s/u, '')) && !/[:：→]|\s[—–-]\s|[;.]\s/u.test(text.slice(first.code.length));
}

/** "`CART_ID` can be the number or the name": what is filled in. */
const VALUE = /^[A-Z][A-Z0-9_]{2,}\s+(?:can|is|are|from|may|defaults|puede|es|pode|é|kann|ist|peut|est)(?!\p{L})/u;

/** "`carts:reset` empties the local carts": the command, and what it does. */
function saysWhatCommandDoes({codes}: Item, text: string): boolean {
	const [first] = codes;
	return first !== undefined && text.startsWith(first.code) && /^[^\p{L}\p{N}]*(?:only |also |then |just )?\p{Ll}{2,}[^su\W]s\s(?!to\s)\S/u.test(text.slice(first.code.length)) && !/[;.]\s+(?:then |now )?\p{Lu}\p{Ll}+\s/u.test(text.slice(first.code.length));
}

/** "No order needed, …". Languages: en, es, pt, de, fr. */
const NOT_NEEDED = /^(?:no|kein\p{L}*|aucune?|nenhuma?|ningún|ninguna)\s(?:[\p{L}\d-]+\s){1,4}(?:needed|required|necessary|nötig|notwendig|erforderlich|nécessaire|necessári[oa]|necesari[oa]|hace falta)/iu;

/** "`carts.conf` is in place", "`sync.sh` — copies the carts": it is told of, not run. */
function describesFile(item: Item): boolean {
	const [first] = item.codes;
	const text = withoutMarks(item.text);
	if (first === undefined || !text.startsWith(first.code) || looksLikeCommand(first.code) && first.code.includes(' ')) {
		return false;
	}
	const rest = text.slice(first.code.length).trim();
	return /^(?:is|are|has|have|exists?|está|existe|ist|sind|est)\s/iu.test(rest) || /^(?:[—–:-]|--)\s*(?:re-)?\p{Ll}{2,}[^su\W]s\s/u.test(rest);
}

/** "The new till starts by itself (it loads the carts)": the subject first, its verb in the third person. What comes later may be an order. */
function happens(text: string): boolean {
	const [first = '', ...rest] = sentencesOf(text);
	const told = (HAPPENS.test(first) && !PEOPLE.test(first)) || /^(?:this|it) is (?:an?|just|only|the)\s/iu.test(first) || (IS_A.test(first) && !beginsWithVerb(first));
	return (told || (ACTS.test(first) && !beginsWithVerb(first))) && !rest.some(sentence => beginsWithVerb(sentence));
}

/** "File is a dump", "Copies are the ones of last night". */
const IS_A = /^\p{Lu}[\p{L}\d-]*(?:\s\p{Ll}[\p{Ll}\d-]*){0,2}\s(?:is|are)\s(?:an?|the)\s/u;

const HAPPENS = /^(?:the|an?|each|every)\s(?:[\p{L}\d-]+\s){1,3}?(?:[\p{Ll}-]{3,}[^su\W]s|launches|watches|pushes|fetches|switches|reaches|finishes|passes|processes)\s(?:via|an?|the|from|to|in|into|back|its|all|over|by|with|until|automatically|gracefully|itself)(?!\p{L})/iu;

/** "RDS promotes the standby", "Clients reconnect automatically": what a service does by itself, named without an article. */
const ACTS = /^(?:(?:[A-Z]{2,}[A-Za-z\d]*|Kubernetes|Patroni|Sentinel|Prometheus|Alertmanager|Keepalived|HAProxy|Pacemaker|Orchestrator|Galera|Redis|Kafka|Postgres\w*|MySQL|Cassandra|Elasticsearch|Terraform|Jenkins|Traefik|Route ?53|CloudWatch|Cloudflare|Flux|Argo ?CD|Longhorn|Velero)(?:\s[a-z][\w-]*){0,2}?\s(?!(?:is|has|was|does)\s)[a-z]{3,}[^su\W]s\s(?:the|an?|to|from|in|into|over|up|its|all|every|new|old|traffic|on|with|via|for|after|automatically)|\p{Lu}\p{Ll}+s(?:\s\p{Ll}+)?\s\p{Ll}+\sautomatically)(?!\p{L})/u;

/** "The customer should receive a mail": what is to be seen, whoever gets it. */
const GETS = /^(?:[\p{L}\d'_-]+\s){1,4}should (?:now |then |also |soon )?(?:receive|see|get|be|have|show|appear|return|contain|display|say|read)(?!\p{L})|^(?:debe(?:r[íi]a)?|deve(?:ria)?|doit) (?:responder|mostrar|devolver|retornar|aparecer|verse|exibir|répondre|afficher|renvoyer|retourner|apparaître)(?!\p{L})/iu;

/** Who does something by order of the runbook; a step of theirs is a step. */
const PEOPLE = wordPattern(String.raw`^(?:the|an?|each|every)\s(?:[\p{L}\d-]+\s){0,2}?(?:leads?|engineers?|operators?|on-?call|teams?|managers?|owners?|admin(?:istrator)?s?|commanders?|dbas?|sres?|support|officers?|persons?|people|developers?|reviewers?|approvers?|users?|captains?|responders?)`);

/** Orders that no list of verbs knows by their first word. Languages: ja, de, en, es, pt, fr. */
export function isOrder(text: string): boolean {
	const bare = withoutMarks(text);
	return JAPANESE.test(bare) || GO_TO.test(bare) || beginsWithVerb(behindPath(bare)) || beginsWithVerb(behindPlace(bare));
}

/** 「…を確認する。」 */
const JAPANESE = /[をにがかでへと][^。]{0,40}(?:確認|実行|停止|起動|再起動|変更|更新|削除|追加|連絡|通知|選択|設定|記録|待機|復元|切り替え|適用|作成|再確認)(?:する|します|してください|すること)?。?$|[をにへ][^。]{0,20}(?:押す|開く|戻す|選ぶ|待つ|控える|行う|止める)。?$/u;
const GO_TO = wordPattern(String.raw`^(?:ssh|log ?in|login|rdp|vpn|ping|smoke test)\s(?:to|into|on|onto|auf|in|no|na|ao|en|al?|sur|vers|à)\s\S.*$`);

/** "Panel → Tills tab — wait for the green light": what is done there stands behind the way through the menus. */
function behindPath(text: string): string {
	return /^[^.]*\s(?:→|->|›|»|>)\s[^.]*?\s[—–-]\s(?<rest>\S.*)$/u.exec(text)?.groups?.['rest'] ?? '';
}

/** "In the Tills tab of the panel, check that …": where, and then the order. Languages: en, es, pt, de, fr. */
function behindPlace(text: string): string {
	return (/^(?:in|on|under|from|en|desde|no|na|em|unter|auf|dans|sur|depuis)\s[^,.:;]{3,90}(?<!\p{L}(?:case|caso|cas|fall)),\s(?<rest>\p{L}.*)$/iu.exec(text) ?? IN_A_FORM.exec(text))?.groups?.['rest'] ?? '';
}

/** "In the size field enter the number", "For `Size` we choose …": what is done in a form needs no comma. */
const IN_A_FORM = /^(?:in|on|under|from|at|for)\s[^,.:;]{2,80}?\s(?:we |you )?(?<rest>(?:enter|select|choose|click|search|type|pick|press|tick|paste)\s.*)$/isu;

/** "This is a fault of the house. Call the carpenter": the order comes behind the finding. */
export function laterOrder(text: string): boolean {
	return sentencesOf(text).slice(1).some(sentence => beginsWithVerb(sentence) && !/^\p{L}+-\p{L}/u.test(sentence) && ifSentence(sentence) === null);
}

/** "Name service prüfen: does it know the till?": the question says what to look for, the words before it what to do. */
export function orderBefore(text: string): boolean {
	const label = /^([^:：?？]{3,60})(?:[:：]|\s(?:--|—|–)\s)/u.exec(withoutMarks(text))?.[1] ?? '';
	return label !== '' && (beginsWithVerb(label) || GO_TO.test(`${label} `) || GO_TO.test(label));
}
