/**
 * Lines in which a fence is closed where its author closed it.
 *
 * A closing line further left than the opening one, which an item's text indents, would end the item and begin a block that swallows the text below:
 * blanks are added in front of it. A block of a language that ends with "```text" where the next mark opens another block goes no further: the word is taken off.
 */
export function closedFences(lines: readonly string[]): readonly string[] {
	let open: {readonly mark: string; readonly column: number; readonly info: string} | null = null;
	return lines.map((line, at) => {
		const [, before = '', mark = '', info = ''] = FENCE.exec(line) ?? [];
		if (mark === '') {
			return line;
		}
		if (open === null) {
			open = mark.startsWith('`') && info.includes('`') ? null : {mark, column: before.length, info: info.trim()};
			return line;
		}
		const ends = info.trim() === '' || (PLAIN.test(info.trim()) && !HOLDS_MARKS.test(open.info) && !closesNext(lines, at));
		if (!ends || mark[0] !== open.mark[0] || mark.length < open.mark.length || !/^\s*$/u.test(before)) {
			return line;
		}
		const lacks = before.length < open.column ? open.column - before.length : 0;
		open = null;
		return ' '.repeat(lacks) + line.slice(0, line.length - info.length);
	});
}

/** The next mark closes a block: what stands before it belongs to the one that is open. */
function closesNext(lines: readonly string[], at: number): boolean {
	const next = lines.slice(at + 1).find(line => FENCE.test(line));
	return next !== undefined && (FENCE.exec(next)?.[3] ?? '').trim() === '';
}

const FENCE = /^(\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*)(`{3,}|~{3,})(.*)$/u;
const PLAIN = /^(?:text|txt|plaintext|plain)$/iu;
/** What is written in Markdown holds such lines itself; and of two blocks without a language nobody can tell which mark begins one. */
const HOLDS_MARKS = /^(?:markdown|md|mdx|text|txt|plaintext|plain)?$/iu;
