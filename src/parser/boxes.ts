/**
 * Boxes for the reader said in Markdown's own marks, line for line and without a change of columns, so that places stay: `:::warning`, `!!! danger "Title"`, and fences of MyST that hold fences.
 * Where one begins stands its word in bold, as an author without boxes writes it; what is in it is read as what stands around it.
 * Sources: Docusaurus, admonitions; VitePress, custom containers; Python-Markdown, admonition extension, and its collapsible sibling; MyST, directives and colon fences; Docusaurus, MDX code blocks.
 */
export function openBoxes(lines: readonly string[]): readonly string[] {
	if (!lines.some(line => BEGINS.test(line))) {
		return lines;
	}
	const result = [...lines];
	const open: {readonly mark: string; readonly known: boolean}[] = [];
	let code: string | null = null;
	lines.forEach((line, at) => {
		const fence = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(`{3,}|~{3,})/u.exec(line)?.[1] ?? null;
		if (code !== null) {
			code = fence !== null && closes(line, code) ? null : code;
			return;
		}
		const top = open.at(-1);
		if (top !== undefined && closes(line, top.mark)) {
			result[at] = top.known ? '' : line;
			open.pop();
			return;
		}
		const box = boxOf(line);
		if (fence !== null && !(box !== null && box.known && holdsFence(lines, at, box.mark))) {
			code = fence;
		} else if (box !== null) {
			open.push(...(box.mark === '' ? [] : [box]));
			if (box.known) {
				say(result, at, box);
			}
		}
	});
	return result;
}

/** What a box begins with, or looks so. */
const BEGINS = /^\s*(?::{3}|!{3} |\?{3}|[`~]{3,} ?\{|`{3,}mdx)/u;

type Box = {readonly mark: string; readonly known: boolean; readonly word: string; readonly title: string; readonly directive: boolean; readonly indent: string};

/** What is told by a word of its own; others only by their title. */
const TOLD = new Set('note tip hint info important warning caution danger error attention success'.split(' '));
/** Those of them that warn. */
const WARNS = new Set('warning caution danger important attention error'.split(' '));
const TITLED = new Set('admonition details dropdown example question quote abstract summary seealso todo topic sidebar margin bug failure card grid grid-item grid-item-card tab-set tab-item tabs mdx-code-block'.split(' '));

function boxOf(line: string): Box | null {
	const {indent = '', mark = '', directive, plain, named, title = ''} = /^(?<indent>\s*)(?:(?<mark>:{3,}|`{3,}|~{3,}) ?(?:\{(?<directive>[a-z][\w-]*)\}|(?<=:{3} ?|`{3})(?<plain>[A-Za-z][\w-]*))|(?:!!!|\?{3}\+?) (?<named>[A-Za-z][\w-]*)(?: [a-z]+(?= ["']))?)[ \t]*(?<title>.*)$/u.exec(line)?.groups ?? {};
	const word = (directive ?? plain ?? named ?? '').toLowerCase();
	if (mark.startsWith('`') && directive === undefined && word !== 'mdx-code-block') {
		return null;
	}
	return word === '' ? null : {mark, known: TOLD.has(word) || TITLED.has(word), word, title: bareTitle(title), directive: directive !== undefined, indent};
}

/** `[Title]{#name}`, `"Title"`, `Title` → Title. */
function bareTitle(title: string): string {
	return title.trim().replace(/\s*\{[^{}]*\}$/u, '').replace(/^\[([^[\]]*)\]$/u, '$1').replace(/^(["'])(.*)\1$/u, '$2').trim();
}

function closes(line: string, mark: string): boolean {
	const bare = line.trim();
	return bare.length >= mark.length && bare.startsWith(mark) && bare === (mark[0] ?? ' ').repeat(bare.length);
}

/** A directive that holds a block is a part of the page; one with prose alone stays a block of its own. */
function holdsFence(lines: readonly string[], at: number, mark: string): boolean {
	for (let next = at + 1; next < lines.length && !closes(lines[next] ?? '', mark); next += 1) {
		if (/^\s*(?:`{3,}|~{3,}|:{3,})[ \t]*[\w{]/u.test(lines[next] ?? '')) {
			return true;
		}
	}
	return false;
}

/** Puts the word and the title where the box begins: on the line of its mark, or on the blank line right over its first words. */
function say(result: string[], at: number, {word, title, directive, indent}: Box): void {
	result[at] = '';
	let first = at + 1;
	while (directive && /^\s*:[\w-]+:/u.test(result[first] ?? '')) {
		result[first] = '';
		first += 1;
	}
	while (first < result.length && (result[first] ?? '').trim() === '') {
		first += 1;
	}
	const text = isText(result[first] ?? '');
	const told = TOLD.has(word);
	const named = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
	const ended = title === '' || /[.:!?。：！？]$/u.test(title) ? title : `${title}:`;
	if (text && told) {
		result[first - 1] = `${indent}**${named}:**${title === '' ? '' : ` ${ended}`}`;
	} else if (word === 'tab-item' && title !== '') {
		result[at] = `${indent}**${title}**`;
	} else if (WARNS.has(word) || title !== '') {
		// In bold it would head what stands below; a warning is one all the same.
		result[at] = `${indent}${WARNS.has(word) ? `${named}:${title === '' ? '' : ' '}` : ''}${ended}`;
	}
}

/** Words of a paragraph: no list, block, heading, table, quote, tag or box. */
function isText(line: string): boolean {
	return /^\s*[^\s#>|`~<:!?+*\d-]|^\s*(?:\*\*|`)\S|^\s*\d+(?![.)\d])/u.test(line) && !/^\s*`{3}/u.test(line);
}
