import {strip} from './comment-orders.ts';
import type {Candidate} from './twins.ts';
import {goesOn, stepNumber} from './ways-apart.ts';
import {han} from '../chinese.ts';

/** "Option B: step by step": the commands below belong to it, each under a comment of its own, until another option or what all have in common. */
export function partsOf(list: readonly Candidate[], at: number): readonly number[] {
	const parts: number[] = [];
	const first = at + list.filter((one) => one.group === at).length;
	// "4. Option B" has a number among the steps itself.
	const before = stepNumber(list[at]?.title ?? '') ?? list.slice(0, at).map((one) => stepNumber(list[one.group]?.title ?? '')).findLast((number) => number !== null);
	for (let next = first; next < list.length && !isLabelled(titleOf(list, next)) && !FOR_HEAD.test(titleOf(list, next)) && !goesOn(before ?? null, list[list[next]?.group ?? next]?.title ?? ''); next++) parts.push(next);
	const own = list.length === (parts.at(-1) ?? -1) + 1 ? parts.findLastIndex((part) => !COMMON.test(titleOf(list, part))) + 1 : parts.length;
	return parts.slice(0, own);
}

/** The comment above the group that a statement stands in. */
function titleOf(list: readonly Candidate[], at: number): string {
	return strip(list[list[at]?.group ?? at]?.title ?? '');
}

const LABELLED = han(/^(?:case(?= \d)|(?:fix|solution|workaround|approach)(?= [\dA-H](?![A-Za-z]))|option|method|variant|alternative|alternativa|opción|opção|método|méthode|methode|metodo|möglichkeit|variante|opzione|optie|opcja|wariant|вариант|способ|方案|方式|方法|选项|オプション|방법)\s*(?:\d|[a-h](?![a-zà-ÿ])|[一二三四])/iu);

/** What is done whichever option was taken. Sources: the words for checks and ends in the languages of the tables. */
const COMMON = han(/^(?:\d|wait|warte|esper[ae]|aguard[ae]|attend|等待|then|after|afterwards|finally|verif|check|confirm|test|validate|monitor|in (?:both|any|all)|both|always|dann|danach|prüf|überprüf|ensuite|puis|enfin|vérifi|luego|después|comprob|comprueb|depois|em seguida|然后|最后|验证|检查|その後|最後|確認|затем|после|провер)/iu);

/** "Option B", "Method 2". */
export function isLabelled(title: string): boolean {
	return LABELLED.test(title);
}

/** "For other platforms:" below options that begin so as well: the first line of the last of them; null where none is one of several. */
export function forEarlier(list: readonly Candidate[], found: readonly (number | null)[], at: number): number | null {
	if (!FOR_HEAD.test(strip(list[at]?.title ?? ''))) return null;
	const before = list.slice(0, at).findLastIndex((one, index) => one.group === index && FOR_HEAD.test(strip(one.title ?? '')));
	return before >= 0 && found[before] !== null && found[before] !== undefined && list[before]?.inside === list[at]?.inside ? before : null;
}

/** One more of the calls below "Examples:": the first of them, where all between call the same; null for none. */
export function amongExamples(list: readonly Candidate[], found: readonly (number | null)[], at: number): number | null {
	const head = list.slice(0, at).findLastIndex((one, index) => one.group === index && EXAMPLES.test(strip(one.title ?? '')));
	const call = twoWordsOf(list[at]?.command ?? '');
	const alike = head >= 0 && list.slice(head, at + 1).every((one) => twoWordsOf(one.command) === call && one.inside === list[at]?.inside);
	return alike && found[head] !== null && found[head] !== undefined ? head : null;
}

function twoWordsOf(command: string): string {
	return command.trim().replace(/^(?:sudo|doas)\s+/u, '').split(/\s+/u).slice(0, 2).join(' ');
}

/** Languages: en, es, pt, de, fr, it, zh. */
const EXAMPLES = /^(?:examples|ejemplos|exemplos|beispiele|exemples|esempi)\b|^示例/iu;

/** Languages: en, es, pt, de, fr, zh. */
const FOR_HEAD = han(/^(?:for|para|für|bei|pour) (?!(?:all|each|every|both|example|instance|more|further|alle|jede|beide|tod[oa]s|cada|chaque|tous|ejemplo|exemplo|exemple)(?!\p{L}))[^.;,:]{2,40}[:：]$|^(?:对于|针对|如果是)[^，。：:]{2,20}[:：]$/iu);
