/** Line numbers of a text's offsets; lines are 1-based, offsets 0-based. */
export type LineIndex = {
	readonly count: number;
	readonly of: (offset: number) => number;
	/** The line without its line feed. */
	readonly text: (line: number) => string;
	readonly start: (line: number) => number;
};

export function indexLines(text: string): LineIndex {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	const of = (offset: number): number => {
		let [low, high] = [0, starts.length - 1];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low + 1;
	};
	const start = (line: number): number => starts[line - 1] ?? text.length;
	return {count: starts.length, of, start, text: (line) => text.slice(start(line), line < starts.length ? start(line + 1) - 1 : text.length)};
}
