import type {Block, Item, Outline, OutlineSection} from './block.ts';

/** Sections right below a section, or right below the document for null. */
export function childrenOf(outline: Outline, index: number | null): readonly OutlineSection[] {
	return indexOf(outline).children.get(index) ?? [];
}

/** Indexes of the sections below a section, itself first. */
export function subtree(outline: Outline, index: number): readonly number[] {
	return [index, ...childrenOf(outline, index).flatMap(child => subtree(outline, child.index))];
}

/** Blocks that stand in the section itself, its heading first. */
export function blocksIn(outline: Outline, section: number): readonly Block[] {
	return indexOf(outline).blocks.get(section) ?? [];
}

/** Blocks of the section and of those below it, in document order. */
export function blocksBelow(outline: Outline, section: number): readonly Block[] {
	return subtree(outline, section).flatMap(index => blocksIn(outline, index));
}

/** Blocks right inside of a list item. */
export function blocksUnder(outline: Outline, item: Item): readonly Block[] {
	return indexOf(outline).nested.get(item) ?? [];
}

/** The block so many places further, or before for a negative number. */
export function neighbour(outline: Outline, block: Block, places: 1 | -1): Block | undefined {
	const at = indexOf(outline).places.get(block);
	return at === undefined ? undefined : outline.blocks[at + places];
}

/** Words of a paragraph or a list item; none of any other block. */
export function textOf(block: Block): string {
	return block.kind === 'paragraph' || block.kind === 'item' ? block.text : '';
}

/** Titles of the sections around a block of a section, outermost first. */
export function titlesAbove(outline: Outline, section: number): readonly string[] {
	const one = outline.sections[section];
	return one === undefined ? [] : [...(one.parent === null ? [] : titlesAbove(outline, one.parent)), one.title];
}

/** The only heading of level 1, before all others, is the name of the document. */
export function isDocumentTitle(outline: Outline, section: OutlineSection): boolean {
	return section.level === 1 && section.index <= 1 && indexOf(outline).titles === 1;
}

type Index = {
	readonly children: ReadonlyMap<number | null, readonly OutlineSection[]>;
	readonly blocks: ReadonlyMap<number, readonly Block[]>;
	readonly nested: ReadonlyMap<Item | null, readonly Block[]>;
	readonly places: ReadonlyMap<Block, number>;
	/** Headings of level 1. */
	readonly titles: number;
};

/** An outline never changes, so its index is made once and goes with it. */
function indexOf(outline: Outline): Index {
	const known = indexes.get(outline) ?? {
		children: Map.groupBy(outline.sections, section => section.parent),
		blocks: Map.groupBy(outline.blocks, block => block.section),
		nested: Map.groupBy(outline.blocks, block => block.item),
		places: new Map(outline.blocks.map((block, at) => [block, at])),
		titles: outline.sections.filter(({level}) => level === 1).length,
	};
	indexes.set(outline, known);
	return known;
}

const indexes = new WeakMap<Outline, Index>();

/** Sections right behind each other that belong together, as runs; empty ones where none do. */
export function runsOf(sections: readonly OutlineSection[], belongs: (section: OutlineSection) => boolean): readonly (readonly OutlineSection[])[] {
	const runs: OutlineSection[][] = [[]];
	for (const section of sections) {
		if (belongs(section)) {
			runs.at(-1)?.push(section);
		} else {
			runs.push([]);
		}
	}
	return runs;
}
