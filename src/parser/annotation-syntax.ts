/** One word of an annotation with its 1-based place: `timeout=5m`, `confirm`, `#undo` (key `#`, value `undo`). */
export type Word = {readonly key: string; readonly value: string | null; readonly line: number; readonly column: number; readonly length: number};

/** Words of an annotation's text that begins at the given place; text may span lines. A comma before a further `key=` parts words too. */
export function annotationWords(text: string, start: {readonly line: number; readonly column: number}): readonly Word[] {
	const words: Word[] = [];
	for (const match of text.matchAll(/#([\p{L}\p{N}_.-]+)|([\p{L}_][\w-]*)(?:(=)("(?:[^"\\]|\\.)*"|'[^']*'|\[[^\]\n]*\]|(?:(?!,[\p{L}_][\w-]*=)[^\s"'])+)?)?|[^\s,]\S*/gu)) {
		const before = text.slice(0, match.index).split('\n');
		const column = before.length === 1 ? start.column + match.index : (before.at(-1)?.length ?? 0) + 1;
		const place = {line: start.line + before.length - 1, column, length: match[0].length};
		if (match[1] !== undefined) {
			words.push({key: '#', value: match[1], ...place});
		} else {
			words.push({key: match[2] ?? match[0], value: match[3] === undefined ? null : unquote(match[4] ?? ''), ...place});
		}
	}
	return words;
}

/** Words in the braces of a fence's opening line; the JSON form `{"name": "x"}` too. Empty if there are no braces. */
export function fenceWords(opening: string, start: {readonly line: number; readonly column: number}): readonly Word[] {
	const open = opening.indexOf('{');
	const close = opening.lastIndexOf('}');
	if (open < 0 || close < open || opening.slice(0, open).trim() !== '') {
		return [];
	}
	const inner = opening.slice(open + 1, close);
	const column = start.column + open + 1;
	const json = /^\s*"/u.test(inner) ? parseObject(opening.slice(open, close + 1)) : null;
	if (json === null) {
		// Classes and line ranges belong to other readers of Markdown: `{.numberLines}`, `{1,3-5}`.
		return annotationWords(inner, {line: start.line, column}).filter(word => !/^[.\d]/u.test(word.key));
	}
	return Object.entries(json).map(([key, value]) => {
		const at = Math.max(0, inner.indexOf(`"${key}"`));
		return {key, value: value === true ? null : String(value), line: start.line, column: column + at, length: key.length + 2};
	});
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
	} catch {
		return null;
	}
}

function unquote(text: string): string {
	return text.startsWith('"') ? text.slice(1, -1).replace(/\\(["\\|])/gu, '$1') : text.replace(/^'|'$/gu, '');
}
