/**
 * Lines in which a fence that an item's text indents is closed where its author closed it: a closing line that stands further left than the opening one
 * would end the item and begin a block that swallows the text below. Only blanks in front of closing lines are added.
 */
export function closedFences(lines: readonly string[]): readonly string[] {
	let open: {readonly mark: string; readonly column: number} | null = null;
	return lines.map(line => {
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
