/** "did you mean `timeout`?" if one of the known words is at most a third of its letters away, else null. */
export function didYouMean(word: string, known: readonly string[]): string | null {
	const ranked = known.map(name => ({name, away: distance(word.toLowerCase(), name.toLowerCase())})).toSorted((a, b) => a.away - b.away);
	const best = ranked[0];
	return best !== undefined && best.away <= Math.max(1, Math.floor(best.name.length / 3)) ? `did you mean \`${best.name}\`?` : null;
}

/** Letters to insert, drop, replace or swap with the next one. */
function distance(from: string, to: string): number {
	let older: number[] = [];
	let above = Array.from({length: to.length + 1}, (_, index) => index);
	for (let row = 1; row <= from.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= to.length; column += 1) {
			const same = from[row - 1] === to[column - 1] ? 0 : 1;
			const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1] ? (older[column - 2] ?? Infinity) + 1 : Infinity;
			current.push(Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + same, swapped));
		}
		[older, above] = [above, current];
	}
	return above[to.length] ?? 0;
}
