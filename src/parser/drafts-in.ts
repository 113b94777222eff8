import type {Draft} from './draft.ts';

type Placed = {readonly draft: Draft; readonly at: number};

/** Drafts of some sections, in their order; each with its place among all. */
export function draftsIn(drafts: readonly Draft[], sections: Iterable<number>): readonly Placed[] {
	const index = indexes.get(drafts) ?? Map.groupBy(drafts.map((draft, at) => ({draft, at})), ({draft}) => draft.section);
	indexes.set(drafts, index);
	return [...sections].flatMap(section => index.get(section) ?? []).sort((a, b) => a.at - b.at);
}

/** A list of drafts never changes, so its index is made once and goes with it. */
const indexes = new WeakMap<readonly Draft[], ReadonlyMap<number, readonly Placed[]>>();
