/** The known word that differs least from what was written, if it is close enough to be a slip; null otherwise. */
export function didYouMean(written: string, known: readonly string[]): string | null {
	const limit = written.length <= 3 ? 1 : 2;
	let best: {readonly word: string; readonly distance: number} | null = null;
	for (const word of known) {
		const away = editDistance(written.toLowerCase(), word.toLowerCase());
		if (away <= limit && away < (best?.distance ?? limit + 1)) {
			best = {word, distance: away};
		}
	}
	return best?.word ?? null;
}

/** The same as a line of help: "did you mean `timeout`?". */
export function closeWordHelp(written: string, known: readonly string[]): string | null {
	const word = didYouMean(written, known);
	return word === null ? null : `did you mean \`${word}\`?`;
}

/** As `closeWordHelp`; a name that was cut off, or of which the beginning was given, is answered with those that begin so. More than three are no help. */
export function closeNameHelp(written: string, known: readonly string[]): string | null {
	const word = didYouMean(written, known);
	const names = word === null ? begunLike(written, known) : [word];
	const [last, ...before] = names.map(name => `\`${name}\``).toReversed();
	return last === undefined || names.length > 3 ? null : `did you mean ${before.length === 0 ? '' : `${before.toReversed().join(', ')} or `}${last}?`;
}

/** Names that are longer and begin so, else those that begin with one slip; what begins with another of them goes without saying. */
function begunLike(written: string, known: readonly string[]): readonly string[] {
	const start = written.toLowerCase();
	if (start.length < 4) {
		return [];
	}
	const longer = known.filter(name => name.length > start.length + 1);
	const exact = longer.filter(name => name.toLowerCase().startsWith(start));
	const found = exact.length > 0 ? exact : longer.filter(name => [-1, 0, 1].some(more => editDistance(start, name.slice(0, start.length + more).toLowerCase()) <= 1));
	return [...new Set(found)].filter(name => !found.some(other => other !== name && name.startsWith(other)));
}

/** Insertions, deletions, substitutions and swaps of neighbours between two short words. */
export function editDistance(a: string, b: string): number {
	const rows: number[][] = [Array.from({length: b.length + 1}, (_, index) => index)];
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const at = (y: number, x: number): number => (y === i ? row[x] : rows[y]?.[x]) ?? 0;
			const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
			row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swap));
		}
		rows.push(row);
	}
	return rows[a.length]?.[b.length] ?? 0;
}
