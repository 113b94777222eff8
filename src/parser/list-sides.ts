import type {Item} from './block.ts';
import {han} from './chinese.ts';
import {goesBack, isConditional} from './choice-words.ts';
import {acts, clausesOf, namesCourse} from './course-words.ts';
import {ifSentence} from './sentence.ts';
import {withoutMarks, wordPattern} from './words.ts';

/** How a thing is set up, sides of a pair parted by a colon: one machine is the one or the other. Languages: en, es, pt, de, fr, zh. */
const SETUPS = 'standalone:cluster standalone:clustered standalone:replica single:cluster single:multi single-node:multi-node online:offline connected:disconnected internet:air-gapped internet:airgapped managed:self-managed managed:self-hosted managed:unmanaged hosted:self-hosted cloud:on-prem cloud:on-premises cloud:on-premise cloud:self-hosted cloud:self-managed rootless:rootful embedded:external bundled:external plain:custom-format plain:custom independiente:clúster independiente:cluster autónomo:clúster autônomo:cluster gestionado:autogestionado gerenciado:autogerenciado einzeln:cluster einzelknoten:cluster verwaltet:selbstverwaltet autonome:cluster géré:autogéré 单机:集群 单节点:集群 单节点:多节点 在线:离线 云端:本地'.split(' ').map(pair => pair.split(':'));

/** "**Standalone:** …" and "**Cluster:** …", labels of two items or lines right behind each other that name how it is set up. */
export function nameSetups(one: string, other: string): boolean {
	const [left, right] = [labelOf(one), labelOf(other)];
	return left !== '' && right !== '' && SETUPS.some(([a = '', b = '']) => (has(left, a) && has(right, b) && !has(left, b) && !has(right, a)) || (has(left, b) && has(right, a) && !has(left, a) && !has(right, b)));
}

/** The words before a colon, lower case; none where they are too many for a label. */
function labelOf(text: string): string {
	const label = (/^([^:：]{3,60})[:：](?:\s|$)/u.exec(withoutMarks(text))?.[1] ?? '').trim().toLowerCase();
	return label.split(/\s+/u).length <= 5 ? label : '';
}

function has(label: string, word: string): boolean {
	return /\p{Script=Han}/u.test(word) ? label.includes(word) : label.split(/[^\p{L}\p{N}-]+/u).some(own => own === word || own === `${word}s`);
}

/** Neighbours of a list that name how it is set up. */
export function setUps(list: readonly Item[]): readonly Item[] {
	return list.filter(({text}, at) => [list[at - 1], list[at + 1]].some(other => other !== undefined && nameSetups(text, other.text)));
}

/** "1. **Preferred:** run the script" and "2. **Only if the script is broken:** do it by hand". */
export function preferredItems(list: readonly Item[]): readonly Item[] {
	const at = list.findIndex(({lead}) => PREFERRED.test(lead));
	const [first, second] = at < 0 ? [] : list.slice(at, at + 2);
	return first !== undefined && second !== undefined && (isConditional(second.lead) || ONLY.test(second.lead) || PREFERRED_NOT.test(second.lead) || ifSentence(second.text) !== null) ? [first, second] : [];
}

/** Languages: en, es, pt, de, fr, zh. */
const PREFERRED = han(/^\P{L}*(?:preferred|recommended|first choice|preferid[oa]|recomendad[oa]|bevorzugt|empfohlen|recommandée?|préférée?|首选|推荐)(?:\s*[([（][^()[\]（）]*[)\]）])?\s*[:：]?$/iu);
const PREFERRED_NOT = han(/^\P{L}*(?:fall-?back|alternative(?:ly)?|last resort|second choice|otherwise|alternativa|último recurso|ersatzweise|notfalls|à défaut|备选|备用)(?!\p{Script=Latin})/iu);
const ONLY = /^\P{L}*(?:only (?:if|when)|s[oó]lo (?:si|cuando)|(?:só|somente|apenas) (?:se|quando)|nur (?:wenn|falls|bei)|seulement (?:si|quand))(?!\p{L})|^\P{L}*仅/iu;

/** "**Before:** take the new one down" and "**After:** only a full restore" about going back: where one is decides. */
export function sidesOfPoint(list: readonly Item[], title: string): readonly Item[] {
	if (!(goesBack(title) || NO_RETURN.test(title) || list.some(({lead}) => NO_RETURN.test(lead)))) {
		return [];
	}
	const [before, after] = [BEFORE, AFTER].map(side => list.filter(({text}) => side.test(withoutMarks(text))));
	const [one, other] = [before?.[0], after?.[0]];
	return one !== undefined && other !== undefined && before?.length === 1 && after?.length === 1 && [one, other].some(orders) ? [one, other] : [];
}

function orders({text}: Item): boolean {
	const done = /^[^:：]{3,80}[:：]\s*(\S.*)$/su.exec(withoutMarks(text))?.[1] ?? '';
	return clausesOf(done).some(clause => acts(clause) || namesCourse(clause));
}

/** Languages: en, es, pt, de, fr, zh. */
const NO_RETURN = wordPattern(String.raw`point of no return|punto de no retorno|ponto (?:de não retorno|sem volta)|point of no-return|point de non-retour`, '不归点|不可逆点|不可回退点');
const BEFORE = /^(?:before|prior to|antes|vor|vorher|davor|avant)(?!\p{L})[^:：]{0,60}[:：]|^[^:：]{0,12}(?:之前|以前)[:：]/iu;
const AFTER = han(/^(?:after|afterwards|past|beyond|después|depois|após|nach|danach|après)(?!\p{L})[^:：]{0,60}[:：]|^[^:：]{0,12}(?:之后|以后)[:：]/iu);

/** "**An alarm** (path A)" and "**A lost order** (path B once it is live)": which of the numbered ways each is answered by. */
export function pointsToWays(list: readonly Item[]): readonly Item[] {
	const named = list.map(({text}) => new Set([...text.matchAll(WAY)].map(([, letter = '']) => letter)));
	const pointing = list.filter((_, at) => (named[at]?.size ?? 0) > 0);
	return pointing.length >= 2 && pointing.length * 2 >= list.length && new Set(named.flatMap(ways => [...ways])).size >= 2 && list.every(({text}, at) => !acts(withoutMarks(text)) || (named[at]?.size ?? 0) > 0) && !list.some(({text}) => OWN_NAME.test(withoutMarks(text))) ? list : [];
}

/** Languages: en, es, pt, de, fr, zh. */
const WAY = han(/(?:[Pp]ath|[Oo]ption|[Pp]lan|[Cc]amino|[Oo]pción|[Cc]aminho|[Oo]pção|[Ww]eg|[Vv]ariante|[Vv]oie|方案|路径)\s?([A-E])(?![\p{L}\p{N}])/gu);
/** "Path A: on the panel" says what a way is. */
const OWN_NAME = han(/^(?:path|option|plan|camino|opción|caminho|opção|weg|variante|voie|方案|路径)\s?[A-E](?![\p{L}\p{N}])/iu);

/** "- `available` → next step" and "- `failed` / `gone` → report it": what was printed, each with what is done then. */
export function printedStates(list: readonly Item[]): readonly Item[] {
	const sides = list.map(({text, codes}) => {
		const [seen = '', done = '', ...more] = withoutMarks(text).split(/\s*(?:→|->|=>|⇒|➜)\s*/u);
		const bare = codes.reduce((left, {code}) => left.replace(code, ''), seen);
		return more.length === 0 && done !== '' && codes.length > 0 && !/[\p{L}\p{N}]/u.test(bare.replace(/\s(?:or|o|ou|oder)\s/giu, ' ')) ? done : null;
	});
	return list.length >= 2 && sides.every(done => done !== null) && sides.some(done => clausesOf(done ?? '').some(clause => acts(clause) || namesCourse(clause))) && list.some(({text}) => STATES.test(text)) ? list : [];
}

/** Words by which programs call states. Sources: the references of AWS, Kubernetes, systemd, PostgreSQL on status. */
const STATES = /(?<!\p{L})(?:available|modifying|failed|pending|running|active|inactive|ready|not ?ready|stopped|starting|degraded|healthy|unhealthy|creating|deleting|rebooting|error|unknown|draining|in[_ -]?progress|completed?|success(?:ful)?|online|offline|up|down|[45]\d\d|200)(?!\p{L})/iu;
