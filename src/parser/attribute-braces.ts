import {claimOf} from './fence-languages.ts';

/**
 * Braces right behind the marks of a fence that other readers of Markdown take for a class, a chunk or a directive: `{.bash data-prompt="$"}`, `{bash, eval=FALSE}`, `{code-block} bash`.
 * Sources: Pandoc, fenced_code_attributes; Python-Markdown, attr_list; knitr, chunk options; MyST, directives.
 */
const CLASS = /^\s*\{(?:[^{}]*\s)?\.[A-Za-z][\w+#-]*(?=[\s}])/u;
const CHUNK = /^\s*\{\s*(?<word>[a-z][\w+#-]*)\s*(?<sign>[,}]|\s)/iu;
const DIRECTIVE = /^\s*\{[\w:-]+\}[ \t]*(?<word>[\w+#-]*)/u;

/** Directives that may have nothing behind them, boxes for the reader among them. Sources: MyST, directives; Sphinx, admonitions; sphinx-design. */
const ALONE = /^\s*\{(?:code(?:-block|-cell)?|sourcecode|literalinclude|note|tip|hint|warning|caution|danger|error|important|attention|admonition|seealso|todo|topic|sidebar|dropdown|details|margin|versionadded|versionchanged|deprecated|tab-set|tab-item|grid|card|figure|image|math|table|list-table|csv-table|toctree|contents|include|mermaid|glossary|rubric|raw|eval-rst)\}\s*$/u;

/** Boxes whose first line goes on with their title. Source: MyST, directives. */
const TITLED = /^\s*\{(?:note|tip|hint|warning|caution|danger|error|important|attention|admonition|topic|sidebar|dropdown|details|card|tab-item|figure|image|rubric|include|literalinclude)\}/u;

/** True where the braces are another tool's, so that words which nobody here knows are no slips. */
export function isAnothersBraces(opening: string): boolean {
	const chunk = CHUNK.exec(opening)?.groups;
	return CLASS.test(opening) || (chunk !== undefined && (chunk['sign'] === ',' || chunk['word'] === 'r' || claimOf((chunk['word'] ?? '').toLowerCase()) !== null)) || /^\s*\{[\w:-]+\}[ \t]*\S/u.test(opening) || ALONE.test(opening);
}

/** The language that such braces name; `directive` for a box or a part of a page, empty for none. */
export function languageInBraces(opening: string): string {
	if (!isAnothersBraces(opening)) {
		return '';
	}
	if (TITLED.test(opening) || (ALONE.test(opening) && !/^\s*\{(?:code|sourcecode|mermaid)/u.test(opening))) {
		return 'directive';
	}
	const named = /^\s*\{(?:[^{}]*\s)?\.(?<word>[A-Za-z][\w+#-]*)/u.exec(opening)?.groups?.['word'] ?? (/^\s*\{[\w:-]+\}/u.test(opening) && claimOf(CHUNK.exec(opening)?.groups?.['word'] ?? '') === null ? DIRECTIVE : CHUNK).exec(opening)?.groups?.['word'] ?? '';
	return named.toLowerCase();
}
