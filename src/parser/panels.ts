/** What unfolds under a label: a tab or a `<details>`; lines are 1-based, marks included. */
export type Panel = {readonly line: number; readonly endLine: number; readonly text: string};

/** Neighbouring panels. Of tabs only one is ever shown; what folds away may all be read. */
type Panels = {readonly tabs: boolean; readonly panels: readonly Panel[]};

type Mark = {readonly tabs: boolean; readonly opens: RegExp; readonly label: RegExp; readonly closes: RegExp | null};

/** A row per dialect. `closes: null`: the panel reaches as far as its lines are indented. */
const MARKS: readonly Mark[] = [
	// Material for MkDocs, Python-Markdown.
	{tabs: true, opens: /^\s*===[!+]?\s+["']/u, label: /["'](.+)["']\s*$/u, closes: null},
	// Docusaurus.
	{tabs: true, opens: /^\s*<TabItem\b/u, label: /(?:^(?=.*\blabel=)|\bvalue=["'](?!.*\blabel=))(?:.*\blabel=["'])?([^"']+)/u, closes: /<\/TabItem>/u},
	// Hugo.
	{tabs: true, opens: /^\s*\{\{[<%]\s*tab\s/u, label: /["']([^"']+)["']/u, closes: /\{\{[<%]\s*\/tab\s*[%>]\}\}/u},
	// HTML, as GitHub shows it.
	{tabs: false, opens: /^\s*<details\b/iu, label: /<summary>(.*?)<\/summary>/iu, closes: /<\/details>/iu},
];
/** Lines that may stand between panels of one group. */
const BETWEEN = /^\s*(?:<\/?Tabs\b.*>|\{\{[<%]\s*\/?tabs\b.*\}\})?\s*$/u;

/** Groups of at least two neighbouring panels of one dialect, outside of blocks of code. */
export function panelsOf(lines: readonly string[]): readonly Panels[] {
	const outside = outsideOfFences(lines);
	return MARKS.flatMap(mark => {
		const closesAt = closingLines(lines, mark.closes);
		const found = lines.flatMap((line, index): readonly Panel[] => (outside[index] === true && mark.opens.test(line) ? [panelAt(lines, index, mark, closesAt)] : []));
		const groups: Panel[][] = [];
		for (const panel of found) {
			const last = groups.at(-1)?.at(-1);
			if (last !== undefined && last.endLine < panel.line && lines.slice(last.endLine, panel.line - 1).every(line => BETWEEN.test(line))) {
				groups.at(-1)?.push(panel);
			} else {
				groups.push([panel]);
			}
		}
		return groups.filter(group => group.length >= 2).map(panels => ({tabs: mark.tabs, panels}));
	});
}

/** Gives the index of the line that closes a panel, for panels in their order; the last where none does. */
function closingLines(lines: readonly string[], closes: RegExp | null): (index: number) => number {
	let at = 0;
	return index => {
		at = Math.max(at, index);
		while (at < lines.length - 1 && closes?.test(lines[at] ?? '') === false) {
			at += 1;
		}
		return at;
	};
}

function panelAt(lines: readonly string[], index: number, {label, closes}: Mark, closesAt: (index: number) => number): Panel {
	const head = lines.slice(index, index + 3).join('\n');
	const match = label.exec(lines[index] ?? '') ?? label.exec(head);
	const endLine = closes === null ? endOfIndent(lines, index) : closesAt(index) + 1;
	return {line: index + 1, endLine, text: (match?.[1] ?? '').replace(/<[^>]*>/gu, '').trim()};
}

/** Last line that is indented below the mark. */
function endOfIndent(lines: readonly string[], index: number): number {
	const depth = indentOf(lines[index] ?? '');
	let last = index;
	for (let at = index + 1; at < lines.length; at += 1) {
		const line = lines[at] ?? '';
		if (line.trim() !== '' && indentOf(line) < depth + 4) {
			break;
		}
		last = line.trim() === '' ? last : at;
	}
	return last + 1;
}

function indentOf(line: string): number {
	return [...(/^[ \t]*/u.exec(line)?.[0] ?? '')].reduce((depth, sign) => (sign === '\t' ? depth + 4 - (depth % 4) : depth + 1), 0);
}

/** Signs that make up one step of indentation: four blanks, or a tab with less than four before it. */
function stepOf(line: string): number {
	return /^(?: {0,3}\t| {0,4})/u.exec(line)?.[0].length ?? 0;
}

/** By line: is it outside of every fence? */
function outsideOfFences(lines: readonly string[]): readonly boolean[] {
	let open: string | null = null;
	return lines.map(line => {
		const edge = /^\s*(`{3,}|~{3,})/u.exec(line)?.[1] ?? null;
		const outside = open === null;
		if (edge !== null) {
			open = open === null ? edge : edge.startsWith(open) ? null : open;
		}
		return outside;
	});
}

/**
 * Lines as Markdown without the indentation that panels and admonitions of Python-Markdown give to what they hold,
 * which plain Markdown would take for code; and how much each line lost.
 */
export function withoutPanelIndent(lines: readonly string[]): {readonly lines: readonly string[]; readonly lost: readonly number[]} {
	const result = [...lines];
	const lost = lines.map(() => 0);
	const mark = /^\s*(?:===[!+]?\s+["']|(?:!!!|\?\?\?\+?)\s+\w)/u;
	const outside = outsideOfFences(lines);
	for (let index = 0; index < result.length; index += 1) {
		if (outside[index] === true && mark.test(result[index] ?? '')) {
			const end = endOfIndent(result, index);
			for (let at = index + 1; at < end; at += 1) {
				const cut = stepOf(result[at] ?? '');
				result[at] = (result[at] ?? '').slice(cut);
				lost[at] = (lost[at] ?? 0) + cut;
			}
		}
	}
	return {lines: result, lost};
}
