import type {Fence, Item, Outline} from './block.ts';
import {findWait} from './duration.ts';
import {blocksIn} from './outline-index.ts';

/** "- Start the cluster" alone in its list, and then a block, or sentences that lead to one: the item is written as a heading. */
export function headsPart(item: Item, outline: Outline, runs: (fence: Fence) => boolean): boolean {
	const own = blocksIn(outline, item.section);
	if (item.text.length > 90 || item.checked !== null || item.item !== null || item.holdsList || findWait(item.text) !== null || own.some(block => block.kind === 'item' && block !== item && block.list === item.list)) {
		return false;
	}
	const behind = own.slice(own.indexOf(item) + 1);
	const first = behind.findIndex(block => block.kind !== 'paragraph');
	const fence = behind[first];
	const intro = behind[first - 1];
	return fence?.kind === 'fence' && !fence.indented && fence.item === null && runs(fence) && (intro === undefined || (intro.kind === 'paragraph' && /[:：]$/u.test(intro.text)));
}
