/** One row of a comparison: in both, only before, only after, or so many rows left out. */
export type DiffRow = {readonly sign: ' ' | '-' | '+' | '…'; readonly text: string};

/** Lines around a change that are shown with it. */
const AROUND = 2;
/** Beyond so many pairs of lines the middle counts as exchanged whole. */
const MAX_PAIRS = 4_000_000;

/** How the lines of two texts differ; empty if they are the same. */
export function lineDiff(before: string, after: string): readonly DiffRow[] {
	if (before === after) return [];
	const [old, now] = [before.split('\n'), after.split('\n')];
	let head = 0;
	while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
	let tail = 0;
	while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
	const same = (text: string): DiffRow => ({sign: ' ', text});
	const rows = [...old.slice(0, head).map(same), ...middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)), ...old.slice(old.length - tail).map(same)];
	return shortened(rows);
}

/** By the longest common subsequence. */
function middle(old: readonly string[], now: readonly string[]): readonly DiffRow[] {
	const gone = (text: string): DiffRow => ({sign: '-', text});
	const come = (text: string): DiffRow => ({sign: '+', text});
	if (old.length * now.length === 0 || old.length * now.length > MAX_PAIRS) return [...old.map(gone), ...now.map(come)];
	const width = now.length + 1;
	const common = new Uint32Array((old.length + 1) * width);
	for (let i = old.length - 1; i >= 0; i -= 1) {
		for (let j = now.length - 1; j >= 0; j -= 1) {
			common[i * width + j] = old[i] === now[j] ? (common[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
		}
	}
	const rows: DiffRow[] = [];
	let [i, j] = [0, 0];
	while (i < old.length || j < now.length) {
		if (i < old.length && j < now.length && old[i] === now[j]) {
			rows.push({sign: ' ', text: old[i] ?? ''});
			[i, j] = [i + 1, j + 1];
		} else if (j >= now.length || (i < old.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))) {
			rows.push(gone(old[i] ?? ''));
			i += 1;
		} else {
			rows.push(come(now[j] ?? ''));
			j += 1;
		}
	}
	return rows;
}

function shortened(rows: readonly DiffRow[]): readonly DiffRow[] {
	const near = new Set(rows.flatMap((row, index) => (row.sign === ' ' ? [] : Array.from({length: AROUND * 2 + 1}, (_, offset) => index - AROUND + offset))));
	const kept: DiffRow[] = [];
	let left = 0;
	const skip = (): void => {
		if (left > 0) kept.push({sign: '…', text: `${left} line${left === 1 ? '' : 's'} as before`});
		left = 0;
	};
	rows.forEach((row, index) => {
		if (!near.has(index)) {
			left += 1;
			return;
		}
		skip();
		kept.push(row);
	});
	skip();
	return kept;
}
