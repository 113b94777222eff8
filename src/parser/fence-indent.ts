type Lines = {readonly lines: readonly string[]; readonly lost: readonly number[]};

/** So far in, a line is code. Source: CommonMark, indented code blocks. */
const CODE = 4;

/** A list item: where its mark stands, and where what it holds begins. */
const ITEM = /^( *)([-*+]|\d{1,9}[.)])( {1,4})(?=\S)/u;

/**
 * Marks of a fence that stand four blanks or more further in than what their list item holds, as below the words of a task item:
 * plain Markdown shows them as they are, and what was meant to be a block of commands is text. They lose what is too much.
 * So do marks that stand four blanks in and still left of what the item holds: "  1. Install it with" and below it a block at four.
 */
export function withoutExtraIndent({lines, lost}: Lines): Lines {
	const result = [...lines];
	const gone = [...lost];
	let item: number | null = null;
	let moved = 0;
	let open: {readonly mark: string; readonly cut: number} | null = null;
	for (const [at, line] of lines.entries()) {
		const depth = line.length - line.trimStart().length;
		const mark = /^ *(`{3,}|~{3,})/u.exec(line)?.[1];
		if (open === null) {
			const found = ITEM.exec(line);
			const holds = item;
			const left: boolean = found !== null || (item !== null && line.trim() !== '' && depth < item);
			item = found !== null ? found[0].length : left ? null : item;
			moved = left ? 0 : moved;
			if (mark === undefined) {
				// What follows in the item stands as far in as the block did.
				[result[at], gone[at]] = cutBy(line, item !== null && depth >= item + 4 ? moved : 0, gone[at] ?? 0);
				continue;
			}
			const beside = found === null && holds !== null && depth >= CODE && depth < holds && closes(lines, at, mark);
			open = {mark, cut: beside ? depth - CODE + 1 : item !== null && found === null && depth >= item + 4 && closes(lines, at, mark) ? depth - item : 0};
			moved = beside ? 0 : open.cut;
		} else if (mark?.startsWith(open.mark) === true && line.trim() === mark) {
			[result[at], gone[at]] = cutBy(line, open.cut, gone[at] ?? 0);
			open = null;
			continue;
		}
		[result[at], gone[at]] = cutBy(line, open.cut, gone[at] ?? 0);
	}
	return {lines: result, lost: gone};
}

function cutBy(line: string, most: number, lost: number): readonly [string, number] {
	const cut = Math.min(most, line.length - line.trimStart().length);
	return [line.slice(cut), lost + cut];
}

/** The fence is closed at the depth that it was opened at. */
function closes(lines: readonly string[], from: number, mark: string): boolean {
	const depth = (lines[from] ?? '').indexOf(mark);
	const end = lines.findIndex((line, at) => at > from && line.trim() === mark);
	return end > from && (lines[end] ?? '').indexOf(mark) === depth;
}
