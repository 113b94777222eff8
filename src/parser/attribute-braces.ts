import {claimOf} from './fence-languages.ts';

/**
 * Braces right behind the marks of a fence that other readers of Markdown take for a class, a chunk or a directive: `{.bash data-prompt="$"}`, `{bash, eval=FALSE}`, `{code-block} bash`.
 * Sources: Pandoc, fenced_code_attributes; Python-Markdown, attr_list; knitr, chunk options; MyST, directives.
 */
const CLASS = /^\s*\{(?:[^{}]*\s)?\.[A-Za-z][\w+#-]*(?=[\s}])/u;
const CHUNK = /^\s*\{\s*(?<word>[a-z][\w+#-]*)\s*(?<sign>[,}]|\s)/iu;
const DIRECTIVE = /^\s*\{[\w:-]+\}[ \t]*(?<word>[\w+#-]*)/u;

/** True where the braces are another tool's, so that words which nobody here knows are no slips. */
export function isAnothersBraces(opening: string): boolean {
	const chunk = CHUNK.exec(opening)?.groups;
	return CLASS.test(opening) || (chunk !== undefined && (chunk['sign'] === ',' || chunk['word'] === 'r' || claimOf((chunk['word'] ?? '').toLowerCase()) !== null)) || /^\s*\{[\w:-]+\}[ \t]*\S/u.test(opening) || /^\s*\{(?:code-block|code-cell|sourcecode|literalinclude)\}/u.test(opening);
}

/** The language that such braces name; empty for none. */
export function languageInBraces(opening: string): string {
	if (!isAnothersBraces(opening)) {
		return '';
	}
	const named = /^\s*\{(?:[^{}]*\s)?\.(?<word>[A-Za-z][\w+#-]*)/u.exec(opening)?.groups?.['word'] ?? (/^\s*\{[\w:-]+\}/u.test(opening) && claimOf(CHUNK.exec(opening)?.groups?.['word'] ?? '') === null ? DIRECTIVE : CHUNK).exec(opening)?.groups?.['word'] ?? '';
	return named.toLowerCase();
}
