type Placed = {readonly line: number};

/** Of things in the order of their lines the first behind a line; found by halves, since every line of a long text may ask. */
export function firstBehind<T extends Placed>(ordered: readonly T[], line: number): T | undefined {
	return ordered[placeBehind(ordered, line)];
}

/** Of things in the order of their lines those from a line to another, both included. */
export function between<T extends Placed>(ordered: readonly T[], from: number, to: number): readonly T[] {
	return ordered.slice(placeBehind(ordered, from - 1), placeBehind(ordered, to));
}

function placeBehind(ordered: readonly Placed[], line: number): number {
	let [low, high] = [0, ordered.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ordered[middle]?.line ?? 0) <= line) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
