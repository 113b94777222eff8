/**
 * Lines in which a fence that an item's text indents is closed where its author closed it: a closing line that stands further left than the opening one
 * would end the item and begin a block that swallows the text below. Only blanks in front of closing lines are added.
 */
export function closedFences(written: readonly string[]): readonly string[] {
	let open: {readonly mark: string; readonly column: number} | null = null;
	return withBareEnds(written).map(line => {
		const [, before = '', mark = '', info = ''] = FENCE.exec(line) ?? [];
		if (mark === '') {
			return line;
		}
		if (open === null) {
			open = mark.startsWith('`') && info.includes('`') ? null : {mark, column: before.length};
			return line;
		}
		if (info.trim() !== '' || mark[0] !== open.mark[0] || mark.length < open.mark.length || !/^\s*$/u.test(before)) {
			return line;
		}
		const lacks = before.length < open.column ? open.column - before.length : 0;
		open = null;
		return ' '.repeat(lacks) + line;
	});
}

const FENCE = /^(\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*)(`{3,}|~{3,})(.*)$/u;

/** A block that ends with "```text", where the next mark opens a block of a language: nothing between them is of the block. What is written in Markdown holds such lines itself. */
function withBareEnds(lines: readonly string[]): readonly string[] {
	if (!lines.some(line => SAID_END.test(line))) {
		return lines;
	}
	const marks = lines.flatMap((line, at) => (FENCE.test(line) ? [at] : []));
	const infoAt = (at: number | undefined): string | null => (at === undefined ? null : (FENCE.exec(lines[at] ?? '')?.[3] ?? '').trim());
	const ends = new Set<number>();
	let open: number | null = null;
	for (const [index, at] of marks.entries()) {
		const info = infoAt(at) ?? '';
		const next = infoAt(marks[index + 1]);
		if (open === null) {
			open = at;
		} else if (info === '') {
			open = null;
		} else if (SAID_END.test(lines[at] ?? '') && next !== '' && OWN_LANGUAGE.test(infoAt(open) ?? '')) {
			ends.add(at);
			open = null;
		}
	}
	return lines.map((line, at) => (ends.has(at) ? line.replace(/(`{3,}).*$/u, '$1') : line));
}

const SAID_END = /^\s{0,8}`{3,}(?:text|txt|plaintext|plain)\s*$/iu;
const OWN_LANGUAGE = /^(?!(?:markdown|md|mdx|text|txt|plaintext|plain)\b)[a-z]/iu;
