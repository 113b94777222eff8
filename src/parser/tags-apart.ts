/** A component of MDX alone on its line, opened or closed. */
const TAG = /^\s*<\/?[A-Z][\w.]*(?:\s+[^<>]*)?\/?>\s*$/u;

/** What folds away, its title, a part of the page: as far as it stands right above a block. */
const HTML = /^\s*<\/?(?:details|summary|div|p|section|center)\b[^`]*>\s*$/iu;

/**
 * Lines without the tags of components that stand right above or below what they hold. Markdown takes such a tag and all up to the next blank line
 * for HTML, while pages with components show what is in it. Source: MDX, JSX and Markdown in between.
 */
export function withoutTags(lines: readonly string[]): readonly string[] {
	if (!lines.some(line => TAG.test(line) || HTML.test(line))) {
		return lines;
	}
	let code: string | null = null;
	return lines.map((line, at) => {
		const fence = /^\s*(`{3,}|~{3,})/u.exec(line)?.[1] ?? null;
		if (fence !== null) {
			code = code === null ? fence : line.trim().startsWith(code) && line.trim() === fence ? null : code;
		}
		return code === null && fence === null && (TAG.test(line) || (HTML.test(line) && /^\s*(?:`{3,}|~{3,})/u.test(lines[at + 1] ?? ''))) ? '' : line;
	});
}

/** A tab of Hugo's theme Docsy that names the language of what it holds is a block of code. Source: Docsy, tabbed panes. */
const CODE_TAB = /^(?<indent>\s*)\{\{[<%]\s*tab\b.*?\blang=["']?(?<language>[\w-]+)["']?(?:\s[^>%]*)?[>%]\}\}\s*$/u;
const CODE_TAB_END = /^(?<indent>\s*)\{\{[<%]\s*\/tab\s*[>%]\}\}\s*$/u;

/** Lines with the marks of a fence in place of those of such tabs, as far as each is closed. */
export function withTabFences(lines: readonly string[]): readonly string[] {
	const result = [...lines];
	let open: number | null = null;
	lines.forEach((line, at) => {
		if (CODE_TAB.test(line)) {
			open = at;
		} else if (open !== null && CODE_TAB_END.test(line)) {
			const {indent = '', language = ''} = CODE_TAB.exec(lines[open] ?? '')?.groups ?? {};
			[result[open], result[at]] = [`${indent}\`\`\`${language}`, `${indent}\`\`\``];
			open = null;
		}
	});
	return result;
}
