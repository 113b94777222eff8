/** Lines around a change that are shown with it. */
const AROUND = 3;

/**
 * Unified diff of two texts of which lines were changed, but none added or taken away.
 * Ends of lines stay as they are, so that the diff can be applied; empty if the texts are the same.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
	const old = before.split(/(?<=\n)/u);
	const now = after.split(/(?<=\n)/u);
	const changed = old.flatMap((line, index) => (line === now[index] ? [] : [index]));
	if (changed.length === 0) {
		return '';
	}
	const hunks: [number, number][] = [];
	for (const index of changed) {
		const last = hunks.at(-1);
		if (last !== undefined && index - AROUND <= last[1] + AROUND + 1) {
			last[1] = index;
		} else {
			hunks.push([index, index]);
		}
	}
	return [`--- a/${path}\n`, `+++ b/${path}\n`, ...hunks.map(hunk => hunkText(hunk, old, now))].join('');
}

function hunkText([first, last]: readonly [number, number], old: readonly string[], now: readonly string[]): string {
	const from = Math.max(0, first - AROUND);
	const to = Math.min(old.length, last + AROUND + 1);
	const rows: string[] = [];
	let removed: string[] = [];
	let added: string[] = [];
	for (let index = from; index <= to; index += 1) {
		const [was = '', is = ''] = [old[index], now[index]];
		if (index < to && was !== is) {
			removed = [...removed, `-${whole(was)}`];
			added = [...added, `+${whole(is)}`];
			continue;
		}
		rows.push(...removed, ...added, ...(index < to ? [` ${whole(was)}`] : []));
		[removed, added] = [[], []];
	}
	return `@@ -${from + 1},${to - from} +${from + 1},${to - from} @@\n${rows.join('')}`;
}

function whole(line: string): string {
	return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;
}
