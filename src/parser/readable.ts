import {holdingsOf, type Held} from './holdings.ts';
import type {Source} from './source.ts';

/** Why a text is not read: a stable code, the fact, where, and what to do. */
type Unreadable = {readonly code: 'too-big' | 'too-many-marks' | 'nested-too-deep'; readonly message: string; readonly line: number; readonly help: string};

/** Half as much again as a megabyte: no person follows a longer runbook. */
export const MOST_CHARACTERS = 1_500_000;
/** No encoding takes more for so many: what is larger is not even decoded. */
export const MOST_BYTES = 4 * MOST_CHARACTERS;

/**
 * What a text may hold of each kind if it held nothing else; of several kinds, so much less of each.
 * By measurement (bench/reading.ts), reading as much takes about a second of one slow core; the longest runbooks that people follow hold a tenth of it.
 */
const MOST: Readonly<Record<Counted, {readonly most: number; readonly name: string}>> = {
	items: {most: 8000, name: 'list items'},
	rows: {most: 20_000, name: 'table rows'},
	fenced: {most: 9000, name: 'lines in blocks'},
	headings: {most: 20_000, name: 'headings'},
	lines: {most: 16_000, name: 'other lines'},
	marks: {most: 50_000, name: 'marks of emphasis, links and code'},
	annotations: {most: 4000, name: 'annotations'},
};
type Counted = Held | 'marks' | 'annotations';

/** Marks in one paragraph beyond which the Markdown parser, whose time grows with their square, would not come back. */
const MOST_MARKS = 4000;
/** Marks times characters: each mark may look for its end in all that follows. */
const MOST_SEARCH = 50_000_000;
/** Lines of one quote or one paragraph; the Markdown parser's time grows with their square too. */
const LONGEST = {quote: 3000, paragraph: 10_000};
/** Blocks in one list, for the same reason. */
const MOST_BLOCKS = 1500;
/** Quotes in quotes, lists in lists. */
const DEEPEST = 60;
export const SPLIT = 'split it into runbooks of one procedure each';

/** What keeps a text from being read in reasonable time; null where nothing does. */
export function whyUnreadable({text, lines}: Source): Unreadable | null {
	if (text.length > MOST_CHARACTERS) {
		return {code: 'too-big', message: `the file holds ${text.length} characters, more than ${MOST_CHARACTERS}`, line: 1, help: SPLIT};
	}
	const kinds = Object.keys(MOST) as Counted[];
	const counts: Record<Counted, number> = {items: 0, rows: 0, fenced: 0, headings: 0, lines: 0, marks: 0, annotations: 0};
	for (const line of holdingsOf(lines)) {
		counts[line.held] += 1;
		counts.marks += line.own.marks;
		counts.annotations += line.own.annotations;
		if (line.depth > DEEPEST) {
			return {code: 'nested-too-deep', message: `lists or quotes are nested more than ${DEEPEST} deep`, line: line.line, help: 'flatten the nested lists and quotes'};
		}
		if (line.marks > MOST_MARKS) {
			return {code: 'too-many-marks', message: `a paragraph holds more than ${MOST_MARKS} marks of emphasis, links or code`, line: line.from, help: 'put it into a fence, or take the marks out'};
		}
		if (line.marks * line.size > MOST_SEARCH) {
			return {code: 'too-many-marks', message: `a paragraph of ${line.size} characters holds ${line.marks} marks of emphasis, links or code`, line: line.from, help: 'part it with blank lines, or take the marks out'};
		}
		const run = line.quoted ? 'quote' : 'paragraph';
		if (line.run > LONGEST[run]) {
			return {code: 'too-big', message: `a ${run} holds more than ${LONGEST[run]} lines`, line: line.from, help: 'part it with blank lines, or put it into a fence'};
		}
		if (line.list.blocks > MOST_BLOCKS) {
			return {code: 'too-big', message: `a list holds more than ${MOST_BLOCKS} blocks`, line: line.list.from, help: 'part it with headings'};
		}
		if (kinds.reduce((sum, kind) => sum + counts[kind] / MOST[kind].most, 0) > 1) {
			return {code: 'too-big', message: `the file holds more than can be read at once: up to this line ${told(counts)}`, line: line.line, help: SPLIT};
		}
	}
	return null;
}

/** "12000 list items and 900 headings", the kinds that weigh most first. */
function told(counts: Readonly<Record<Counted, number>>): string {
	const heavy = (Object.keys(MOST) as Counted[]).sort((a, b) => counts[b] / MOST[b].most - counts[a] / MOST[a].most).filter(kind => counts[kind] * 10 > MOST[kind].most);
	return heavy.map(kind => `${counts[kind]} ${MOST[kind].name}`).join(' and ');
}
