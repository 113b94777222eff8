import type {Block, Item, Outline, Paragraph} from './block.ts';
import type {Conditional} from './condition-decisions.ts';
import {blocksUnder} from './outline-index.ts';

/** The last line of a block and of what stands in it, however deep. */
export function endOf(outline: Outline, block: Block): number {
	return block.kind === 'item' ? Math.max(block.endLine, ...blocksUnder(outline, block).map(inner => endOf(outline, inner))) : block.endLine;
}

/** One place for several items or paragraphs: each is an option. */
export function placeOfItems(outline: Outline, items: readonly (Item | Paragraph)[]): Conditional {
	return {line: items[0]?.line ?? 1, endLine: Math.max(...items.map(item => endOf(outline, item))), options: items.map(({line, text}) => ({line, text}))};
}
