import type {Item, Outline, Paragraph} from './block.ts';
import {beginsWithVerb} from './action-words.ts';
import {bareTitle} from './case-words.ts';
import {han} from './chinese.ts';
import {isConditional, numberedChoice, shareWord} from './choice-words.ts';
import {acts, clausesOf, namesCourse, saysFailure, sentencesOf} from './course-words.ts';
import {headed, isLiked} from './heads-below.ts';
import {blocksIn, blocksUnder} from './outline-index.ts';
import {ifSentence, isOtherwise} from './sentence.ts';
import {withoutMarks, withoutNumber} from './words.ts';

/** "If the new till has another screen:" with no order of its own, over a block, or numbered steps further down in a part: whether they are done hangs on it, but where the heading says so already, or one only may. */
export function headsOwnBlock(outline: Outline, block: Item | Paragraph, {condition, action}: {readonly condition: string; readonly action: string | null}): boolean {
	const below = action === null ? headed(outline, block) : null;
	const acting = below?.kind === 'fence' || (below?.kind === 'item' && below.ordered && below.section === block.section && blocksIn(outline, block.section).find(other => other.kind !== 'heading') !== block);
	const title = outline.sections[block.section]?.title ?? '';
	// "Option 3: Reset the schema" over "If one node has a wrong schema:" says what is done, not when.
	const way = numberedChoice(withoutNumber(withoutMarks(title))) !== null && beginsWithVerb(bareTitle(title).replace(/^\p{L}+\s\w{1,3}\s*[:：.–—-]\s*/u, ''));
	return acting && !isLiked(condition) && (way || namesCourse(bareTitle(title)) || !shareWord(condition, title));
}

/** "If it answers, go on. Otherwise restore it": both sides are said. */
export function saysBothSides(text: string): boolean {
	const parts = sentencesOf(text);
	return parts.some((part, at) => ifSentence(part)?.action != null && isOtherwise(parts[at + 1] ?? '') && (parts[at + 1] ?? '').length > 14);
}

/** Languages: en, es, pt, de, fr. */
const HELPLESS = /\s(?:nothing|none of (?:this|these|the above)|nada|nichts|rien)(?!\p{L})/iu;

/** "3. If all fails: call the makers", the last of numbered steps, wherever they stand. */
export function isLastResort(outline: Outline, block: Item | Paragraph): boolean {
	if (block.kind !== 'item' || !block.ordered || block.checked !== null) {
		return false;
	}
	const sentence = ifSentence(block.text);
	if (sentence?.action == null || !(saysFailure(sentence.condition) || HELPLESS.test(sentence.condition)) || !clausesOf(sentence.action).some(acts)) {
		return false;
	}
	const around = block.item === null ? blocksIn(outline, block.section) : blocksUnder(outline, block.item);
	const list = around.filter((other): other is Item => other.kind === 'item' && other.list === block.list && other.item === block.item);
	return list.at(-1) === block && list.slice(0, -1).filter(({text}) => acts(text)).length * 2 >= list.length;
}

/** "If you used the patch earlier, undo it now:", "If the till was set up without `--drawer`, …:": what was done before decides, wherever the sentence stands; its order is its own. */
export function wasDone({condition, action}: {readonly condition: string; readonly action: string | null}): boolean {
	return action !== null && DONE_BEFORE.test(condition) && clausesOf(action).some(acts);
}

/** Languages: en, es, pt, de, fr. */
const DONE_BEFORE = /^\P{L}*(?:if|when|in case) (?:you|we) (?:have |had )?(?:used|changed|edited|added|created|enabled|disabled|stopped|paused|patched|scaled|removed|installed|deployed|switched|made|did|ran|set|applied|modified) .{2,80}(?:earlier|before(?:hand)?|previously|above|in (?:the )?(?:previous )?steps? \d+|at the start)$|^\P{L}*(?:if|when|in case|where) .{2,60} (?:has been|have been|was|were) (?:originally |initially |previously )?(?:set up|installed|deployed|configured|created|started|provisioned) (?:with|without|using|via|by|from|before|prior to|as) \S|^\P{L}*si .{2,60}(?: antes| previamente| anteriormente| más arriba)$|^\P{L}*se .{2,60}(?: antes| previamente| anteriormente| acima)$|^\P{L}*(?:wenn|falls) .{2,60}(?:zuvor|vorher|früher|oben) .{2,40}$|^\P{L}*si .{2,60} (?:auparavant|précédemment|plus tôt|plus haut)$/iu;

/** "No action is needed unless the hub itself is down": what there is to do hangs on it. Languages: en, es, pt, de, fr, zh. */
export function unlessOnly(text: string): boolean {
	return UNLESS.test(text);
}

const UNLESS = /(?:^|[.!?;—–]\s)\W*no (?:\p{L}+ ){0,3}(?:action|intervention|work|steps?|change|recovery|migration|restore|restart)s? (?:is |are )?(?:needed|required|necessary|to (?:do|take)),? (?:unless|except (?:if|when))\s\S|(?:^|[.!?;—–]\s)\W*no (?:se )?(?:requiere|necesita|hace falta|es necesari[oa]) .{0,40}(?:salvo|excepto|a menos) que\s\S|(?:^|[.!?;—–]\s)\W*(?:nenhuma ação (?:é )?(?:necessária|requerida)|não (?:é|se) (?:necessári[oa]|precisa)) .{0,30}(?:a menos|exceto|salvo) (?:que|se)\s\S|keine? (?:\p{L}+ )?(?:aktion|maßnahme|eingriff)(?: ist)? (?:nötig|erforderlich|notwendig),? (?:außer|es sei denn),?\s\S|aucune (?:action|intervention) (?:n['’]est )?(?:nécessaire|requise),? sauf (?:si|quand)\s\S/iu;

/** "If the shop has run, it may complain. In that case, remove its folder": the order of the condition in a sentence of its own. */
export function inThatCase(text: string): boolean {
	const parts = sentencesOf(text);
	return parts.some((part, at) => {
		const order = IN_THAT_CASE.exec(part)?.[1] ?? '';
		return order !== '' && clausesOf(order).slice(0, 1).some(acts) && parts.slice(0, at).slice(-2).some(said => ifSentence(said) !== null || /\s(?:if|when|si|cuando|se|quando|wenn|falls|quand)\s/iu.test(said));
	});
}

/** Languages: en, es, pt, de, fr, zh. */
const IN_THAT_CASE = han(/^\P{L}*(?:in (?:this|that|such a|these|those|such) cases?|if so|if that (?:is the case|happens|occurs)|en (?:este|ese|tal) caso|(?:neste|nesse|em tal) caso|in diesem fall(?:e)?|dans ce cas)[,:]?\s+(\S.*)$|^(?:此时|这种情况下|在这种情况下)[,，]?(\S.*)$/isu);

/** "If one till is in trouble, close it for its shop alone", the first words of a part whose heading tells of no trouble and no condition: whether it is gone at all. */
export function opensCourse(outline: Outline, block: Item | Paragraph, condition: string, action: string): boolean {
	const title = outline.sections[block.section]?.title ?? '';
	return block.kind === 'paragraph' && block.section > 1 && !saysFailure(title) && !isConditional(title) && (saysFailure(condition) || TROUBLE.test(condition) || !shareWord(condition, title)) && (beginsWithVerb(clausesOf(action)[0] ?? '') || CAN_BE.test(action));
}

/** Languages: en, es, pt, de, fr, zh. */
const TROUBLE = han(/(?<!\p{L})(?:issues?|problems?|trouble|problemas?|incidentes?|probleme?|problèmes?|incidents?)(?!\p{L})|问题|故障/iu);
/** "it can be issued by hand". Languages: en, es, pt, de, fr. */
const CAN_BE = /(?<!\p{L})(?:(?:can|may) (?:also |still )?be (?:\p{L}+ )?\p{L}+(?:ed|done|run|set|sent|taken)|se puede \p{L}+r|pode(?:-se)? ser \p{L}+|kann (?:\p{L}+ ){0,4}werden|peut être \p{L}+)(?!\p{L})/iu;
