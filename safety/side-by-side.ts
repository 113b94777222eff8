import {availableParallelism} from 'node:os';

/** Carries out `measure` for every item, as many at a time as the machine has processors; the results in the order of the items. */
export const sideBySide = async <Item, Result>(items: readonly Item[], measure: (item: Item) => Promise<Result>): Promise<readonly Result[]> => {
	const results: Result[] = [];
	let next = 0;
	const work = async (): Promise<void> => {
		for (let index = next++; index < items.length; index = next++) results[index] = await measure(items[index] as Item);
	};
	await Promise.all(Array.from({length: Math.min(availableParallelism(), items.length)}, work));
	return results;
};
