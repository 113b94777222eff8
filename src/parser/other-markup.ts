/**
 * Lines as the Markdown parser gets them: blocks and titles of AsciiDoc, reStructuredText and plain text in Markdown's own marks,
 * line for line, so that places stay. A text with a fence of its own is Markdown and stays as it is.
 * Sources: AsciiDoc language documentation, listing and literal blocks; docutils, literal blocks, the code directive and section titles.
 */
export function asMarkdown(lines: readonly string[]): readonly string[] {
	if (lines.some((line, at) => /^\s*(?:`{3,}|~{3,}\s*[a-z]+\s*$)/u.test(line) && !underlines(line, lines[at - 1])) || !lines.some(line => FOREIGN.test(line))) {
		return lines;
	}
	const asciidoc = lines.some(line => /^={1,5} \S/u.test(line));
	return indentLiteral(fenceListings(lines)).map((line, index, all) => titleLine(listItem(line, asciidoc), index, all));
}

/**
 * "a. Take the key", "b. Open it" below each other in an item: items that Markdown has no letters for get figures, mark for mark, but not in a fence.
 */
export function withFiguredLetters(lines: readonly string[]): readonly string[] {
	if (!lines.some(line => LETTERED.exec(line)?.[2] === 'a')) {
		return lines;
	}
	const out = [...lines];
	let fenced = false;
	for (const [at, line] of lines.entries()) {
		fenced = /^\s*(?:`{3,}|~{3,})/u.test(line) ? !fenced : fenced;
		const [, margin = '', letter = ''] = LETTERED.exec(line) ?? [];
		if (fenced || letter !== 'a' || !isInList(lines, at, margin.length) || holdsCode(lines, at)) {
			continue;
		}
		const places = [at];
		for (let next = at + 1; next < lines.length && !/^\s*(?:`{3,}|~{3,}|#)/u.test(lines[next] ?? '') && places.length < 9; next++) {
			const [, own, mark] = LETTERED.exec(lines[next] ?? '') ?? [];
			if (own === margin && mark === String.fromCodePoint(97 + places.length)) {
				places.push(next);
			} else if (indentOf(lines[next] ?? '') <= margin.length && (lines[next] ?? '').trim() !== '') {
				break;
			}
		}
		if (places.length > 1) {
			places.forEach((place, index) => {
				out[place] = (lines[place] ?? '').replace(/[a-i]/u, String(index + 1));
			});
		}
	}
	return out;
}

/** "o update the notes", three times or more: the bullet of texts that were typed before there were others. A sign of Markdown takes its place. */
export function withRoundBullets(lines: readonly string[]): readonly string[] {
	return lines.filter(line => ROUND.test(line)).length < 3 || lines.some(line => /^\s*(?:`{3,}|~{3,})/u.test(line)) ? lines : lines.map(line => line.replace(ROUND, '$1*'));
}

const ROUND = /^([ \t]+)o(?= \p{L})/u;

const LETTERED = /^([ \t]*)([a-i])[.)] +\S/u;

/** What stands below it after a blank line is code now, and would be text of the item. Source: CommonMark, indented code blocks. */
function holdsCode(lines: readonly string[], at: number): boolean {
	const next = lines.slice(at + 1).findIndex(line => line.trim() !== '') + at + 1;
	const [own, deeper] = [columnsOf(lines[at] ?? ''), columnsOf(lines[next] ?? '')];
	return next > at + 1 && deeper >= own + 4 && deeper < own + 7;
}

function columnsOf(line: string): number {
	return [...(/^[ \t]*/u.exec(line)?.[0] ?? '')].reduce((column, sign) => (sign === '\t' ? column + 4 - (column % 4) : column + 1), 0);
}

/** The next line above that is further left begins an item. */
function isInList(lines: readonly string[], at: number, margin: number): boolean {
	const above = lines.slice(0, at).findLast(line => line.trim() !== '' && indentOf(line) < margin) ?? '';
	return /^\s*(?:\d+[.)]|[-*+])\s/u.test(above);
}

/** A bar of back-quotes as long as the title above it, which reStructuredText takes for one of its underlines. */
function underlines(bar: string, above: string | undefined): boolean {
	const title = above?.trimEnd() ?? '';
	return /^`{4,}\s*$/u.test(bar) && /^\S/u.test(title) && Math.abs(bar.trimEnd().length - title.length) <= 2;
}

/** Lines that Markdown does not have or takes for something else. */
const FOREIGN = /^\s*\[(?:source|listing|literal)\b[^\]]*\]\s*$|^\s*\.\. (?:code|code-block|sourcecode|prompt|highlight)::|::\s*$|^(?:={4,}|-{4,}|~{4,}|\^{4,}|"{4,}|\*{4,}|\+{4,}|#{7,})\s*$|^={1,5} \S/u;

/** `[source,bash]`, `----` … `----` becomes a fence; so does `....` … `....`. */
function fenceListings(lines: readonly string[]): readonly string[] {
	const out = [...lines];
	const open = new Set<string>();
	for (let at = 0; at < lines.length; at++) {
		const mark = /^(-{4,}|\.{4,})\s*$/u.exec(lines[at] ?? '')?.[1];
		const head = /^\[(?:source|listing|literal)?(?:,\s*([\w+-]+))?[^\]]*\]\s*$/u.exec(lines[at - 1] ?? '');
		const close = mark === undefined ? -1 : closeOf(lines, at, mark, open);
		if (mark === undefined || close < 0 || (head === null && !(mark.startsWith('.') || blockTitle(lines[at - 1])))) {
			continue;
		}
		out[at] = `\`\`\`${head?.[1] ?? ''}`;
		out[close] = '```';
		if (head !== null) {
			out[at - 1] = '';
		}
		at = close;
	}
	return out;
}

/** Index of the next line that is the same mark, -1 for none; `open` keeps marks that nothing closes any more. */
function closeOf(lines: readonly string[], at: number, mark: string, open: Set<string>): number {
	for (let next = open.has(mark) ? lines.length : at + 1; next < lines.length; next++) {
		if ((lines[next] ?? '').startsWith(mark) && (lines[next] ?? '').trimEnd() === mark) {
			return next;
		}
	}
	open.add(mark);
	return -1;
}

/** `.Restart the app` above a listing is its title. */
function blockTitle(line: string | undefined): boolean {
	return /^\.[\p{L}\p{N}]/u.test(line ?? '');
}

/** What is indented below `.. code:: bash` or a line that ends in `::` becomes code that Markdown knows. */
function indentLiteral(lines: readonly string[]): readonly string[] {
	const out = [...lines];
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at] ?? '';
		const directive = /^(\s*)\.\. (?:code|code-block|sourcecode|prompt)::/u.exec(line);
		if (directive === null && !/\S::\s*$|^\s*::\s*$/u.test(line)) {
			continue;
		}
		const base = indentOf(line);
		let next = at + 1;
		while (next < lines.length && directive !== null && /^\s+:\w[\w-]*:/u.test(lines[next] ?? '')) {
			out[next] = '';
			next += 1;
		}
		const first = next;
		for (; next < lines.length && ((lines[next] ?? '').trim() === '' || indentOf(lines[next] ?? '') > base); next++) {
			out[next] = (lines[next] ?? '').trim() === '' ? '' : `    ${lines[next]}`;
		}
		if (directive !== null) {
			fenceDirective(out, lines, {at, first, next});
		}
		at = next - 1;
	}
	return out;
}

/** The directive opens a fence, where a blank line behind its text can close it; without one the text stays indented. */
function fenceDirective(out: string[], lines: readonly string[], {at, first, next}: {readonly at: number; readonly first: number; readonly next: number}): void {
	const [, margin = '', language = ''] = /^(\s*)\.\. [\w-]+::\s*([\w+-]*)/u.exec(lines[at] ?? '') ?? [];
	const last = lines.slice(first, next).findLastIndex(text => text.trim() !== '') + first;
	if (last < first || last + 1 >= next) {
		out[at] = '';
		return;
	}
	out[at] = `${margin}\`\`\`${UNNAMED.has(language) ? '' : language}`;
	for (let line = first; line <= last; line++) {
		out[line] = lines[line] ?? '';
	}
	out[last + 1] = `${margin}\`\`\``;
}

/** Words in the place of a language that name none. Source: Sphinx, code-block. */
const UNNAMED: ReadonlySet<string> = new Set(['none', 'default', 'guess', 'text']);

/** `#. Step`, in AsciiDoc `. Step`, is an item of an ordered list; an admonition with its text on the line is said as a bold word. */
function listItem(line: string, asciidoc: boolean): string {
	const told = /^(\s*)\.\. (warning|danger|caution|important|attention|note):: (\S.*)$/u.exec(line);
	if (told !== null) {
		return `${told[1]}**${told[2]?.charAt(0).toUpperCase()}${told[2]?.slice(1)}:** ${told[3]}`;
	}
	return line.replace(/^(\s*)#\. /u, '$11. ').replace(asciidoc ? /^\. (?=\S)/u : /^$/u, asciidoc ? '1. ' : '');
}

/** `== Title` is a heading; a bar of any mark below a line of text is one too, and the bar above it is nothing. */
function titleLine(line: string, index: number, all: readonly string[]): string {
	const heading = /^(={1,5}) (\S.*)$/u.exec(line);
	if (heading !== null) {
		return `${'#'.repeat(heading[1]?.length ?? 1)} ${heading[2]}`;
	}
	const bar = BAR.exec(line)?.[1];
	if (bar === undefined) {
		return line;
	}
	const below = all[index + 1] ?? '';
	const above = all[index - 1] ?? '';
	if (isTitle(below) && BAR.exec(all[index + 2] ?? '')?.[1]?.[0] === bar[0] && !isTitle(above)) {
		return '';
	}
	return isTitle(above) && !bar.startsWith('=') ? '-'.repeat(bar.length) : line;
}

const BAR = /^(={4,}|-{4,}|~{4,}|\^{4,}|"{4,}|\*{4,}|\+{4,}|#{7,}|`{4,})\s*$/u;

function isTitle(line: string): boolean {
	return /^\s{0,3}\S/u.test(line) && !BAR.test(line) && line.length < 120;
}

function indentOf(line: string): number {
	return line.length - line.trimStart().length;
}
