import type {Source} from './source.ts';

/** Why a text is not read: a stable code, the fact, where, and what to do. */
export type Unreadable = {readonly code: 'too-big' | 'too-many-marks' | 'nested-too-deep'; readonly message: string; readonly line: number; readonly help: string};

/** No person follows a longer runbook; the Markdown parser's time would grow beyond what an operator waits. */
const MOST_CHARACTERS = 400_000;
const MOST_LINES = 5000;
const MOST_HEADINGS = 1000;
/** Marks in one paragraph beyond which the Markdown parser, whose time grows with their square, would not come back. */
const MOST_MARKS = 4000;
/** Quotes in quotes, lists in lists. */
const DEEPEST = 60;

/** What keeps a text from being read in reasonable time; null where nothing does. */
export function whyUnreadable({text, lines}: Source): Unreadable | null {
	if (text.length > MOST_CHARACTERS) {
		return {code: 'too-big', message: `the file holds ${text.length} characters, more than ${MOST_CHARACTERS}`, line: 1, help: 'split it into runbooks of one procedure each'};
	}
	if (lines.length > MOST_LINES) {
		return {code: 'too-big', message: `the file holds ${lines.length} lines, more than ${MOST_LINES}`, line: 1, help: 'split it into runbooks of one procedure each'};
	}
	const headings = lines.filter((line, at) => /^ {0,3}#{1,6}(?:\s|$)/u.test(line) || (/^ {0,3}(?:=+|-+)\s*$/u.test(line) && (lines[at - 1] ?? '').trim() !== '')).length;
	if (headings > MOST_HEADINGS) {
		return {code: 'too-big', message: `the file holds ${headings} headings, more than ${MOST_HEADINGS}`, line: 1, help: 'split it into runbooks of one procedure each'};
	}
	let marks = 0;
	let first = 1;
	let fence: string | null = null;
	let indents: number[] = [];
	for (const [index, line] of lines.entries()) {
		const edge: string | undefined = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})/u.exec(line)?.[1];
		if (fence !== null) {
			fence = edge !== undefined && edge.startsWith(fence) ? null : fence;
			continue;
		}
		indents = deeper(indents, line);
		if (indents.length > DEEPEST || quoteDepth(line) > DEEPEST) {
			return {code: 'nested-too-deep', message: 'lists or quotes are nested too deep to be read', line: index + 1, help: 'flatten the nested lists and quotes'};
		}
		if (edge !== undefined || line.trim() === '') {
			fence = edge ?? null;
			marks = 0;
			first = index + 2;
			continue;
		}
		// Each item of a list and each row of a table is read by itself.
		if (BY_ITSELF.test(line)) {
			marks = 0;
			first = index + 1;
		}
		marks += (line.match(MARKS)?.length ?? 0) + quoteDepth(line);
		if (marks > MOST_MARKS) {
			return {code: 'too-many-marks', message: 'a paragraph holds more marks of emphasis, links or code than can be read', line: first, help: 'put it into a fence, or take the marks out'};
		}
	}
	return null;
}

const MARKS = /\*+|_+|~+|`+|\[|\]|!\[|<|&/gu;
const BY_ITSELF = /^\s*(?:(?:[-*+]|\d+[.)])\s|\|)/u;

/** Indents of the list items around this line, outermost first. */
function deeper(indents: readonly number[], line: string): number[] {
	const item = /^(\s*)((?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+)/u.exec(line);
	if (item === null) {
		return line.trim() === '' || /^\s/u.test(line) ? [...indents] : [];
	}
	const indent = (item[1] ?? '').length;
	const own = (item[2] ?? '').split(/\s+/u).length - 1;
	return [...indents.filter(other => other < indent), ...Array.from({length: own}, (_, at) => indent + 2 * at)];
}

function quoteDepth(line: string): number {
	return /^[\s>]*/u.exec(line)?.[0].replace(/\s/gu, '').length ?? 0;
}
