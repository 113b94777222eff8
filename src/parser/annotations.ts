import type {Diagnostic} from '../plan/diagnostic.ts';
import type {FenceMarks, SectionMarks} from './annotation.ts';
import {fenceMarks, sectionMarks, type Said} from './annotation-marks.ts';
import {annotationWords, fenceWords, type Word} from './annotation-syntax.ts';
import {OUR_KEYS, rowOf, SECTION_ROLES, type Place} from './annotation-table.ts';
import {isAnothersBraces} from './attribute-braces.ts';
import type {Block, Cell, Fence, Item, Outline} from './block.ts';
import {didYouMean} from './did-you-mean.ts';
import {diagnose, type Source} from './source.ts';

/** All annotations of a runbook by what they stand on. */
export type Annotations = {
	readonly fences: ReadonlyMap<Fence, FenceMarks>;
	/** The same for fences, items, tables and paragraphs alike. */
	readonly blocks: ReadonlyMap<Block, FenceMarks>;
	/** By cell of a table. */
	readonly cells: ReadonlyMap<Cell, FenceMarks>;
	/** By index of the section, those of its own heading. */
	readonly sections: ReadonlyMap<number, SectionMarks>;
	/** Sections that are switched off, those below them too. */
	readonly ignored: ReadonlySet<number>;
	readonly words: readonly PlacedWord[];
	readonly diagnostics: readonly Diagnostic[];
};

/** A word that was understood, for checks that need the whole plan. */
export type PlacedWord = Word & {readonly source: Source; readonly block: Block; readonly place: Place; readonly read: unknown};

/** Words that stand in another file and speak of a block of this one. */
export type Beside = {readonly source: Source; readonly block: Block; readonly words: readonly Word[]};

/** Reads every annotation; what is wrong with one is a diagnostic, and the annotation says nothing then. */
export function readAnnotations(source: Source, outline: Outline, beside: readonly Beside[] = []): Annotations {
	const diagnostics: Diagnostic[] = [];
	const words: PlacedWord[] = [];
	const fences = new Map<Fence, FenceMarks>();
	const blocks = new Map<Block, FenceMarks>();
	const sections = new Map<number, SectionMarks>();
	const ignoredLists = new Set<number>();
	for (const block of outline.blocks) {
		const placed = [...wordsOn(source, block), ...beside.filter(other => other.block === block).flatMap(other => other.words.map(word => ({word, source: other.source, place: placeOf(block)})))];
		const understood = placed.flatMap(({word, source: from, place}) => readWord(from, word, {block, place, diagnostics}));
		words.push(...understood);
		const said = understood.map((word): Said => ({key: word.key, value: word.read, ...(word.source === source ? {line: word.line, column: word.column} : {line: block.line, column: 1})}));
		if (said.length > 0 && block.kind === 'heading') {
			sections.set(block.section, sectionMarks(said));
		}
		understood.filter(word => word.place === 'list' && word.key === 'ignore').forEach(() => ignoredLists.add((block as Item).list));
		const marks = fenceMarks(said);
		const silent = block.kind === 'item' && inIgnored(block, ignoredLists);
		if ((said.length > 0 || silent) && block.kind !== 'heading') {
			blocks.set(block, silent ? {...marks, ignore: true} : marks);
		}
		if (said.length > 0 && block.kind === 'fence') {
			fences.set(block, marks);
		}
	}
	const inCells = outline.blocks.flatMap(block => (block.kind === 'table' ? cellWords(block) : []));
	const read = inCells.map(({cell, block, words: said}) => ({cell, words: said.flatMap(word => readWord(source, word, {block, place: 'cell', diagnostics}))}));
	words.push(...read.flatMap(one => one.words));
	const cells = new Map(read.map(one => [one.cell, fenceMarks(one.words.map((word): Said => ({key: word.key, value: word.read, line: word.line, column: word.column})))] as const));
	noteIds(words, diagnostics);
	return {fences, blocks, cells, sections, ignored: ignoredSections(outline, sections), words, diagnostics};
}

type Spoken = {readonly word: Word; readonly source: Source; readonly place: Place};

function wordsOn(source: Source, block: Block): readonly Spoken[] {
	const braced = block.kind === 'fence' ? fenceWords(block.opening, {line: block.line, column: block.openingColumn}) : [];
	const own = block.kind === 'fence' && isAnothersBraces(block.opening) ? braced.filter(({key}) => rowOf(key, 'fence') !== undefined) : braced;
	const noted = block.notes.flatMap(note => annotationWords(note.text, note));
	const listed = block.kind === 'item' ? block.listNotes.flatMap(note => annotationWords(note.text, note)) : [];
	return [...[...own, ...noted].map(word => ({word, source, place: placeOf(block)})), ...listed.map(word => ({word, source, place: 'list' as const}))];
}

/** Words at the end of cells; the block is the table seen as the row alone. */
function cellWords(table: Extract<Block, {kind: 'table'}>): readonly {readonly cell: Cell; readonly block: Block; readonly words: readonly Word[]}[] {
	return table.rows.flatMap(row =>
		row.cells.flatMap(cell => (cell.notes.length === 0 ? [] : [{cell, block: {...table, line: row.line, endLine: row.line}, words: cell.notes.flatMap(note => annotationWords(note.text, note))}])),
	);
}

function placeOf(block: Block): Place {
	return block.kind === 'paragraph' ? 'item' : block.kind;
}

function inIgnored(item: Item, lists: ReadonlySet<number>): boolean {
	return lists.has(item.list) || (item.item !== null && inIgnored(item.item, lists));
}

const PLACE_NAMES: Readonly<Record<Place, string>> = {fence: 'a fence', heading: 'a heading', item: 'the end of a list item', list: 'a line above a list', table: 'a line above a table', cell: 'the end of a table cell'};

function readWord(source: Source, word: Word, {block, place, diagnostics}: {readonly block: Block; readonly place: Place; readonly diagnostics: Diagnostic[]}): readonly PlacedWord[] {
	if (place === 'heading' && word.value === null && (SECTION_ROLES as readonly string[]).includes(word.key)) {
		return [{...word, key: 'role', read: word.key, source, block, place}];
	}
	const row = rowOf(word.key, place);
	if (row === undefined) {
		const meant = didYouMean(word.key, OUR_KEYS);
		const known = OUR_KEYS.filter(key => key !== '#').join(', ');
		diagnostics.push(diagnose(source, 'unknown-annotation', 'error', `\`${word.key}\` is not an annotation`, {...word, length: word.key.length}, meant === null ? `write one of: ${known}` : `did you mean \`${meant}\`?`));
		return [];
	}
	if (!row.on.includes(place)) {
		diagnostics.push(diagnose(source, 'misplaced-annotation', 'error', `\`${word.key}\` does not go on ${PLACE_NAMES[place]}`, word, `put it on ${row.on.map(other => PLACE_NAMES[other]).join(' or on ')}`));
		return [];
	}
	const value = row.read(word.value);
	if (value === null) {
		diagnostics.push(diagnose(source, 'annotation-value', 'error', word.value === null || word.value === '' ? `\`${word.key}\` wants a value` : `\`${word.value}\` is no value for \`${word.key}\``, word, `write it like \`${row.example}\``));
		return [];
	}
	return row.heeded === false ? [] : [{...word, read: value, source, block, place}];
}

function noteIds(words: readonly PlacedWord[], diagnostics: Diagnostic[]): void {
	const ids = new Map<string, PlacedWord>();
	for (const word of words.filter(other => other.key === '#' && other.value !== null)) {
		const first = ids.get(word.value ?? '');
		if (first === undefined) {
			ids.set(word.value ?? '', word);
		} else {
			const where = first.source === word.source ? `line ${first.line}` : `${first.source.path}:${first.line}`;
			diagnostics.push(diagnose(word.source, 'duplicate-id', 'error', `\`#${word.value}\` names two things`, word, `${where} has it too: write \`#${word.value}-2\` here`));
		}
	}
}

function ignoredSections(outline: Outline, sections: ReadonlyMap<number, SectionMarks>): ReadonlySet<number> {
	const ignored = new Set([...sections].flatMap(([index, marks]) => (marks.ignore ? [index] : [])));
	for (const section of outline.sections) {
		if (section.parent !== null && ignored.has(section.parent)) {
			ignored.add(section.index);
		}
	}
	return ignored;
}
