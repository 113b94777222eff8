import {calledBefore} from './call-variants.ts';
import {PLATFORM, SYSTEMS} from './comment-words.ts';
import {strip} from './comment-orders.ts';
import {roleOf} from './comment-titles.ts';
import {areOwnChoices, backElsewhere, byCompose, byOwnProgram, inOther, isContrast, isRanked, isOrAlone, isPartOf, ofFewer, orGiven, sameByOther} from './contrasts.ts';
import {deniesOther} from './denials.ts';
import {areKinds, besides, isUsedThere} from './kinds-of-systems.ts';
import {differInExtent} from './extents.ts';
import {firstWord} from './first-word.ts';
import type {ShellStatement} from './shell-fence.ts';
import {forOtherEnvironment, loadsPacked, optionsShown, withFlagsAdded} from './shown-options.ts';
import {areTwins, isInstead} from './twins.ts';
import type {Candidate} from './twins.ts';
import {backToWhich, goesBackAgain, sameUndo, undoneBefore} from './undone-again.ts';
import {sessionsOf} from './session-ways.ts';
import {byVersion} from './versions-apart.ts';
import {putsBackAgain} from './put-back-again.ts';
import {amongExamples, forEarlier, isLabelled, partsOf} from './option-parts.ts';
import {chainOf, lessThan, partsOfAll, repeats, underOneNumber, withMore} from './ways-apart.ts';
import {han} from '../chinese.ts';

/** Statements of one text, each with the first of the group of which only one is to be run. */
export function withAlternatives(statements: readonly ShellStatement[]): readonly ShellStatement[] {
	let group = 0;
	const candidates = statements.map((one, at) => {
		if (one.title !== null || at === 0) group = at;
		return {title: one.title, command: one.command, group, inside: one.inside, remark: one.remark, label: one.label ?? null, caption: one.caption ?? null, effect: one.facts.effect};
	});
	const alternatives = alternativesOf(candidates);
	const within = sessionsOf(statements, alternatives);
	return statements.map((one, at) => ({...asItsLead(one, statements[within[at] ?? at]), alternativeTo: within[at] ?? null}));
}

/** "Or through the interface": a request that changes something does what the line does whose place it takes. */
function asItsLead(one: ShellStatement, lead: ShellStatement | undefined): ShellStatement {
	const same = one.facts.effect === 'change' && lead?.facts.effect === 'destructive' && one.facts.tools.some((tool) => /^(?:curl|wget|http|https|xh|httpie)$/u.test(tool));
	return same ? {...one, facts: {...one.facts, effect: 'destructive', why: `it takes the place of a line that ${lead.facts.why}`}} : one;
}

/** For each statement the index of the first one of the group of which only one is to be run; null if it stands alone. */
function alternativesOf(list: readonly Candidate[]): readonly (number | null)[] {
	const result: (number | null)[] = list.map(() => null);
	const join = (first: number, at: number, whole: boolean): void => {
		const root = result[first] ?? first;
		result[root] = root;
		// Whichever way was taken, the place is left behind both.
		for (let other = at; other < list.length && (other === at || (whole && list[other]?.group === list[at]?.group && !LEAVES.test(list[other]?.command ?? ''))); other++) result[other] = root;
	};
	for (const [at, one] of list.entries()) {
		const before = list[at - 1];
		if (!before || result[at] !== null) continue;
		// A group's first line decides for the group; what is typed into another program is no alternative to what opens it.
		const heads = one.group === at && one.title !== null;
		// What leads to the place for both ways is no part of the first one.
		const first = heads ? leadOf(list, before.group, at) : before.group;
		const example = heads ? amongExamples(list, result, at) : null;
		const earlier = heads ? forEarlier(list, result, at) : null;
		const byHand = /^\s*[:：]\s*$/u.test(strip(one.title ?? '').replace(OTHERWISE, '')) || BY_HAND.test(strip(one.caption ?? one.title ?? '')) || (one.title !== null && (one.caption ?? '').endsWith(':') && roleOf(one.caption ?? '') === 'alternative');
		if (heads && (byHand || saysOr(one.title ?? '', list[before.group]?.title ?? null, one.command, before.command) || besides(strip(list[before.group]?.label ?? ''), strip(one.title ?? '')))) {
			join(outside(list, first, one.inside), at, true);
			for (const part of isLabelled(strip(one.title ?? '')) || byHand ? partsOf(list, at) : []) join(outside(list, first, one.inside), part, true);
		}
		else if (example !== null) join(example, at, true);
		else if (earlier !== null) [at, ...partsOf(list, at)].forEach((part) => join(earlier, part, true));
		else if (heads && one.inside === before.inside && areTwins(groupOf(list, before.group), groupOf(list, at))) join(first, at, true);
		else if ((heads || at === one.group + 1) && optionsShown(list, one.group) !== null) join(optionsShown(list, one.group) ?? one.group, at, true);
		else if (heads && one.inside === before.inside && (orGiven(before, one) || backElsewhere(before, one) || byOwnProgram(list[before.group] ?? before, one) || ofFewer(list[before.group] ?? before, one) || deniesOther(list[before.group] ?? before, one) || backToWhich(list[before.group] ?? before, one) || differInExtent(acting(list, before.group), acting(list, at)) || withFlagsAdded(list[before.group] ?? before, one) || loadsPacked(before, one) || putsBackAgain(list[before.group] ?? before, one) || forOtherEnvironment(list[before.group] ?? before, one))) join(first, at, true);
		else if (heads && partsOfAll(list, at).length > 0) [...partsOfAll(list, at), at].forEach((part) => join(partsOfAll(list, at)[0] ?? at, part, false));
		else if (chainOf(list, at) !== null) join(chainOf(list, at) ?? at, at, false);
		else if (heads && goesBackAgain(groupOf(list, before.group), groupOf(list, at))) join(first, at, true);
		else if (heads && undoneBefore(list, at) !== null) join(undoneBefore(list, at) ?? at, at, true);
		else if (heads && calledBefore(list, at) !== null) join(calledBefore(list, at) ?? at, at, false);
		else if (one.inside === before.inside && (sameUndo(before.command, one.command) || (one.title === null && isInstead(before.command, one.command)) || remarksSayOr(before, one) || remarksSayOr(list[result[at - 1] ?? at - 1] ?? before, one))) join(at - 1, at, false);
	}
	return result;
}

const LEAVES = /^(?:exit|logout|quit)\s*;?$/u;

/** The first line of a group that acts: the way to its folder and what is set for it lead there, unless the other group has its own. */
function leadOf(list: readonly Candidate[], group: number, at: number): number {
	const ways = groupOf(list, group);
	// What opens the program that both are typed into is no way of its own.
	const typed = ways.findIndex((one) => one.inside === list[at]?.inside);
	if (list[at]?.inside != null && typed > 0) return group + typed;
	const lead = LEADS.test(list[at]?.command ?? '') ? 0 : ways.findIndex((one) => !LEADS.test(one.command));
	return lead > 0 && ways[lead]?.inside === ways[0]?.inside ? group + lead : group;
}

/** Lines that change nothing but where and with which values the next ones run. */
const LEADS = /^(?:cd|pushd)\s+[^;&|]+$|^(?:export\s+)?[A-Za-z_]\w*=[^\s;&|]*$/u;

/** The first line under a comment, with the effect of the first one there that changes something. */
function acting(list: readonly Candidate[], group: number): Candidate {
	const lines = groupOf(list, group);
	return {...(list[group] as Candidate), effect: (lines.find(({effect}) => effect !== 'read') ?? lines[0])?.effect ?? 'read'};
}

/** What stands under one comment. */
function groupOf(list: readonly Candidate[], group: number): readonly Candidate[] {
	return list.filter((one) => one.group === group);
}

/** "Or as one line: `ssh web-1 '…'`" takes the place of the session whose lines stand above: of the line that opened it. */
function outside(list: readonly Candidate[], at: number, inside: number | null): number {
	const opener = list[at]?.inside ?? null;
	return opener === null || opener === inside ? at : outside(list, opener, inside);
}

/** `stop web  # or` on the line above, `undo web --to 3  # or to a known one` on the line itself. */
function remarksSayOr(before: Candidate, one: Candidate): boolean {
	const [{remark: above, command: previous}, {remark, title, command}] = [before, one];
	if (title === null && above !== null && remark !== null && withMore(before, one)) return !ONLY_PLANS.test(above);
	if (above !== null && remark !== null && title === null && [SYSTEMS, PLATFORM].some((names) => names.test(above) && names.test(remark)) && above.toLowerCase() !== remark.toLowerCase()) return true;
	if (title === null && firstWord(command) === firstWord(previous) && BEFORE.test(above ?? bracketed(previous)) && (AFTER.test(remark ?? bracketed(command)) || (remark === null && lessThan(command, previous)))) return true;
	return (above !== null && title === null && isOrAlone(above)) || (remark !== null && title === null && firstWord(command) === firstWord(previous) && roleOf(remark) === 'alternative' && !/\?\s*$/u.test(remark) && !FLAG_INSTEAD.test(remark) && !repeats(remark, command));
}

/** "# prints what it would do": looked at before the other line does it. Languages: en, es, pt, de, fr, zh. */
const ONLY_PLANS = han(/(?<!\p{L})(?:dry|preview|plan|plans|(?:only )?(?:prints?|shows?|lists?)|simulat\p{L}+|vista previa|simul\p{L}+|solo muestra|probe\p{L}*|vorschau|zeigt|prévisualis\p{L}+|affiche)(?!\p{L})|预览|打印|试运行|演练/iu);

/** Words in brackets at the end, which in a client's line count as a part of it. */
function bracketed(command: string): string {
	return /\(([^()\n]{3,40})\)\s*$/u.exec(command)?.[1] ?? '';
}

/** "# or --bookmark <id>": another flag of the same line. */
const FLAG_INSTEAD = /^[^\p{L}\p{N}]*\p{L}+\s+`?--?[a-z]/iu;

/** "(until version 2003)", then "(from version 2008)". Languages: en, de, es, pt, fr. */
const BEFORE = /^[^\p{L}\p{N}]*(?:until|up to|before|older|below|bis|vor|unter|hasta|antes|até|jusqu|avant|<=?)\P{L}.*\d/iu;
const AFTER = /^[^\p{L}\p{N}]*(?:from|since|as of|newer|above|ab|seit|über|desde|a partir|depuis|à partir|>=?)\P{L}.*\d/iu;

/** "If the script is missing, do it by hand:" Languages: en, es, pt, de, fr, zh. */
const BY_HAND = han(/^(?:if|when|si|se|wenn|falls)\s[^,]{2,60}(?:not available|unavailable|not (?:there|present|found|installed)|missing|no (?:está|existe)|não (?:está|existe)|fehlt|nicht (?:da|verfügbar)|(?:n['’]est pas|manque))[^,]{0,20},\s[^,.:]{0,40}(?:manually|by hand|a mano|manualmente|à mão|von hand|manuell|à la main|manuellement)(?!\p{L})|^(?:如果|若)[^,，]{2,30}(?:不可用|不存在)[,，]\s*手动/iu);

/** "① The disk is full → clear it", then "② Memory is short → give it more": causes with what helps. */
const CURED = /^\s*[①-⑳]\s*[^→]{2,30}\s(?:→|->|=>)\s\S/u;

/** "Or …", "Option 2" after "Option 1", "Example: …" of the same program, one platform after another. */
function saysOr(title: string, before: string | null, command: string, previous: string): boolean {
	if (isFirstWay(title)) return false;
	if (roleOf(title) === 'alternative') return true;
	if (before !== null && OTHERWISE.test(strip(title)) && roleOf(before) === 'condition') return true;
	if (before !== null && ((areOwnChoices(strip(before), strip(title)) && firstWord(command) === firstWord(previous)) || isRanked(strip(before), strip(title)))) return true;
	if (OF_SYSTEM.test(strip(title)) || byCompose(strip(title), previous, command)) return true;
	if (ONLY_A_PART.test(strip(title)) && firstWord(command) === firstWord(previous)) return true;
	if (before !== null && (isPartOf(strip(before), strip(title)) || underOneNumber(before, title))) return true;
	if (byVersion({title: strip(before ?? ''), command: previous}, {title: strip(title), command})) return true;
	if (before !== null && CURED.test(before) && CURED.test(title)) return true;
	if (before !== null && inOther(strip(before), strip(title))) return true;
	if (before !== null && SYSTEMS.test(strip(title)) && SYSTEMS.test(strip(before))) return true;
	if (before !== null && /\((?:fallback|alternative|alternativa?|alternatively|plan b|ausweich\w*|repli|备用|备选)\)\s*:?$/iu.test(title)) return true;
	// "3b. Move it and wait  ALTERNATIVE".
	if (before !== null && /[\s)\]]\W*(?:ALTERNATIVE|ALTERNATIVA|FALLBACK|(?:[-–—:,] *)(?:alternative|alternativa|fallback))[^\p{L}\p{N}]*$/u.test(title) && firstWord(command) === firstWord(previous)) return true;
	if (before !== null && UNDOES.test(strip(before)) && UNDOES.test(strip(title)) && twoWords(command) === twoWords(previous) && placesDiffer(strip(before), strip(title))) return true;
	if (before !== null && FOR_ONE.test(before) && FOR_OTHER.test(strip(title))) return true;
	if ((before !== null && PLATFORM.test(strip(title)) && PLATFORM.test(strip(before))) || isUsedThere(strip(title))) return true;
	if (before !== null && (areKinds(strip(before), strip(title)) || sameByOther(strip(before), strip(title)) || isContrast(strip(before), strip(title)))) return true;
	return /^(?:example(?! of\b)|e\.g|for example|ejemplo|exemplo|beispiel|exemple|esempio|voorbeeld|przykład|пример|例|예)/iu.test(strip(title)) && firstWord(command) === firstWord(previous);
}

/** Titles of what puts back, where the same copy twice is one too many. Languages: en, es, pt, de, fr, it, zh, ja. */
const UNDOES = han(/^(?:restor|recover|roll(?:ing)? ?back|revert|undo|restaur|recuper|revertir|reverter|wiederherstell|zurück|ripristin|récupér|恢复|还原|回滚|復元|リストア)|(?:wiederherstellen|zurückspielen|einspielen)[^\p{L}\p{N}]*$/iu);

/** Where to put it: what was there, or something beside it. Sides of a pair are parted by a colon; each side holds the words of the languages above. */
const SIDES: readonly (readonly [one: RegExp, other: RegExp])[] = [
	[han(/(?<!\p{L})(?:original\p{L}*|same|existing|current|in[- ]place|misma?|existente|actual|mesm[oa]|atual|ursprünglich\p{L}*|selben?|bestehend\p{L}*|originale?|même|existante?|stess[oa]|esistente)(?!\p{L})|原|现有|同じ|元の|既存/iu), han(/(?<!\p{L})(?:new|another|different|other|separate|clone|copy|nuev[oa]|otr[oa]|distint[oa]|clon|nov[oa]|outr[oa]|neue\p{L}*|andere\p{L}*|getrennt\p{L}*|klon|nouve(?:au|lle|l)|autre|nuov[oa]|altr[oa])(?!\p{L})|新|另|别的|別の/iu)],
	[/(?<!\p{L})(?:latest|last|newest|most recent|últim[oa]|letzte\p{L}*|neueste\p{L}*|derni(?:er|ère)|ultim[oa])(?!\p{L})|最新|最近|最後/iu, /(?<!\p{L})(?:specific|particular|certain|given|older|específic[oa]|concret[oa]|determinad[oa]|bestimmte\p{L}*|ältere\p{L}*|spécifique|précise?|particulière?|specific[oa])(?!\p{L})|指定|特定/iu],
	[/(?<!\p{L})(?:local\p{L}*|lokal\p{L}*|locale)(?!\p{L})|本地|ローカル/iu, han(/(?<!\p{L})(?:remote|remot[oa]|entfernt\p{L}*|distante?|off-?site|s3|cloud)(?!\p{L})|远程|リモート/iu)],
];

function placesDiffer(before: string, title: string): boolean {
	return SIDES.some(([one, other]) => [[before, title], [title, before]].some(([a = '', b = '']) => one.test(a) && !other.test(a) && other.test(b) && !one.test(b)));
}

/** The program and what it is told first: two restores of the same tool. */
function twoWords(command: string): string {
	return command.trim().replace(/^(?:sudo|doas)\s+/u, '').split(/\s+/u).slice(0, 2).join(' ').replace(/\s\S*[/:=<$].*$/u, '');
}

/** "Rescan (for SATA)", then "For NVMe drives": which kind there is decides. */
const FOR_ONE = /[([](?:for|on|für|bei|para|en|pour|sur)\s[^()[\]]{2,40}[)\]]\s*:?$/iu;
const FOR_OTHER = /^(?:for|on|für|bei|para|en|pour|sur) (?!(?:all|each|every|both|example|instance|more|further|alle|jede|beide|tod[oa]s|cada|chaque|tous|ejemplo|exemplo|exemple)\b)[^.;,]{2,40}:?$/iu;

/** "mac version", "Windows 版": the same for another system. Languages: en, es, pt, de, fr, zh. */
const OF_SYSTEM = han(/^(?:mac|macos|os x|windows|linux|wsl)\s?(?:version|variant|variante|fassung|版本?|用户)[^\p{L}\p{N}]*$|^(?:versión|versão|version|variante) (?:para|pour|für|de) (?:mac|macos|windows|linux|wsl)[^\p{L}\p{N}]*$/iu);

/** "Option A", "Method 1". */
export function isFirstWay(title: string): boolean {
	return /^(?:case|option|method|fix|solution|workaround|approach|variant|alternativa|opción|opção|método|méthode|methode|metodo|möglichkeit|variante|opzione|optie|opcja|wariant|вариант|способ|方案|方式|方法|选项|オプション|방법)\s*(?:1|a|一)(?!\d)/iu.test(strip(title));
}

/** "Otherwise" below an "if": the other case. */
const OTHERWISE = han(/^(?:otherwise|else|if not|sonst|andernfalls|ansonsten|si no|de lo contrario|en caso contrario|senão|se não|caso contrário|sinon|dans le cas contraire|иначе|в противном случае|w przeciwnym razie|altrimenti|anders|否则|不然|それ以外|そうでない|그렇지 않으면|아니면)(?!\p{L})/iu);

/** "If only the image is wrong": less than what stands above, in place of it. */
const ONLY_A_PART = /^(?:if (?:only|just)(?! (?:lists?|shows?|prints?|returns?|displays?|sees?|finds?|gets?|has|have)\b)|only if|si s[oó]lo|si solamente|se (?:só|apenas|somente)|(?:wenn|falls) nur|si (?:seulement|seule?)|solo se|als alleen|alleen als|jeśli tylko|tylko jeśli|если только|только если|如果(?:只|仅)|.{1,20}(?:だけ|のみ)の?場合|.{1,20}만 .{0,12}경우)(?![a-zà-ÿ])/iu;
