import type {Item, Outline, Paragraph} from './block.ts';
import {shareWord} from './choice-words.ts';
import {acts, clausesOf, saysFailure, sentencesOf} from './course-words.ts';
import {headed, isLiked} from './heads-below.ts';
import {blocksIn, blocksUnder} from './outline-index.ts';
import {ifSentence, isOtherwise} from './sentence.ts';

/** "If the new till has another screen:" with no order of its own, over a block, or numbered steps further down in a part: whether they are done hangs on it, but where the heading says so already, or one only may. */
export function headsOwnBlock(outline: Outline, block: Item | Paragraph, {condition, action}: {readonly condition: string; readonly action: string | null}): boolean {
	const below = action === null ? headed(outline, block) : null;
	const acting = below?.kind === 'fence' || (below?.kind === 'item' && below.ordered && below.section === block.section && blocksIn(outline, block.section).find(other => other.kind !== 'heading') !== block);
	return acting && !isLiked(condition) && !shareWord(condition, outline.sections[block.section]?.title ?? '');
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
