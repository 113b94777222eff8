import type {Fence, Item, Outline} from './block.ts';
import {findWait, isOpenWait} from './duration.ts';
import {blocksIn, neighbour} from './outline-index.ts';
import {headsPart} from './part-heads.ts';

/** "1. **Stop the app**" with a block or a list of its own right below, though not inside of it, as editors leave it: the line is the title of that. */
export function namesWhatFollows(item: Item, outline: Outline, runs: (fence: Fence) => boolean = () => true): boolean {
	const next = neighbour(outline, item, 1);
	// "- 1. Stop the till": a number within a bullet that says nothing else.
	const around = item.item?.text === '' ? item.item.item : item.item;
	if (!item.ordered) {
		return headsPart(item, outline, runs) || leadsTo(item, next, runs);
	}
	if (isTitle(item, outline, runs)) {
		return true;
	}
	if (item.text.length > (next?.kind === 'fence' && !/\blooks? like\b|output|similar to/iu.test(item.text) ? 240 : 90) || waitsFirst(item.text) || next === undefined || next.section !== item.section || next.item !== around || next.line - item.endLine > 2) {
		return false;
	}
	// "2. Tell the shop" above "# 3. Stop the till": the block goes on counting, and is not what the item names.
	if (next.kind === 'fence' && Number(/^\s*(?:#|--|\/\/)\s*(\d{1,2})[.)]\s/u.exec(next.text)?.[1] ?? 0) > item.ordinal) {
		return false;
	}
	const isAlone = (): boolean => blocksIn(outline, item.section).filter(block => block.kind === 'item' && block.list === item.list).length === 1;
	return (next.kind === 'fence' && !next.indented) || (next.kind === 'item' && !next.ordered && next.checked === null && isAlone());
}

/** "- Install the till:" and commands right below, at the left edge, though no list holds them. */
function leadsTo(item: Item, next: ReturnType<typeof neighbour>, runs: (fence: Fence) => boolean): boolean {
	return next?.kind === 'fence' && (!next.indented || next.unfenced) && /[:：]$/u.test(item.text) && item.checked === null && item.item === null && next.item === null && next.section === item.section && next.line - item.endLine <= 2 && findWait(item.text) === null && runs(next);
}

/** "Wait 5 minutes", "Wait until the till is up, then look at it": the block is what comes after. Languages: en, es, pt, de, fr. */
function waitsFirst(text: string): boolean {
	return findWait(text) !== null || (isOpenWait(text) && /[.;,]\s+(?:and |y |e |und |et )?(?:then|luego|después|depois|então|dann|danach|puis|ensuite)\s/iu.test(text));
}

/** Sentences between such an item and its block. */
const MOST_SENTENCES = 4;

/** "2. Save the carts", sentences about it, and its block, each at the left edge: the item, alone in its list, is a heading. */
function isTitle(item: Item, outline: Outline, runs: (fence: Fence) => boolean): boolean {
	if (item.text.length > 90 || /[.。]$/u.test(item.text) || waitsFirst(item.text) || blocksIn(outline, item.section).filter(block => block.kind === 'item' && block.list === item.list).length !== 1) {
		return false;
	}
	let block = neighbour(outline, item, 1);
	for (let count = 0; count < MOST_SENTENCES && block?.kind === 'paragraph' && block.item === item.item; count += 1) {
		block = neighbour(outline, block, 1);
	}
	return block?.kind === 'fence' && block.item === item.item && block.section === item.section && runs(block);
}
