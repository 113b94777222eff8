import type {Diagnostic} from '../plan/diagnostic.ts';
import type {FenceKind, FenceRole} from '../plan/reading.ts';
import type {SectionRole} from '../plan/section.ts';
import {NO_MARKS, type FenceMarks} from './annotation.ts';
import {annotationWords, fenceWords, type Word} from './annotation-syntax.ts';
import {ANNOTATIONS, SECTION_ROLES, type Place} from './annotation-table.ts';
import type {Block, Fence, Heading, Outline} from './block.ts';
import {didYouMean} from './did-you-mean.ts';
import {diagnose, type Source} from './source.ts';

/** All annotations of a runbook by what they stand on. */
export type Annotations = {
	readonly fences: ReadonlyMap<Fence, FenceMarks>;
	/** The same for fences and items alike. */
	readonly blocks: ReadonlyMap<Block, FenceMarks>;
	readonly sectionRoles: ReadonlyMap<number, SectionRole>;
	readonly sectionNames: ReadonlyMap<number, string>;
	/** Sections that are switched off, those below them too. */
	readonly ignored: ReadonlySet<number>;
	/** Sections whose children are alternatives. */
	readonly oneOf: ReadonlySet<number>;
	readonly rtoMs: number | null;
	readonly diagnostics: readonly Diagnostic[];
};

/** A word that passed: its key, its value as read, its place. */
type Said = {readonly key: string; readonly value: unknown; readonly line: number};

/** Reads every annotation; what is wrong with one is a diagnostic, and the annotation says nothing then. */
export function readAnnotations(source: Source, outline: Outline): Annotations {
	const diagnostics: Diagnostic[] = [];
	const ids = new Map<string, number>();
	const fences = new Map<Fence, FenceMarks>();
	const blocks = new Map<Block, FenceMarks>();
	const headings: {readonly heading: Heading; readonly said: readonly Said[]}[] = [];
	for (const block of outline.blocks) {
		const words = wordsOn(block);
		if (words.length === 0) {
			continue;
		}
		const place = block.kind === 'heading' ? 'heading' : block.kind === 'fence' ? 'fence' : 'item';
		const said = words.flatMap(word => readWord(source, word, place, diagnostics));
		noteIds(source, words, {ids, diagnostics});
		if (block.kind === 'heading') {
			headings.push({heading: block, said});
			continue;
		}
		const marks = marksOf(said);
		blocks.set(block, marks);
		if (block.kind === 'fence') {
			fences.set(block, marks);
		}
	}
	return {fences, blocks, ...sectionMarks(outline, headings), diagnostics};
}

function wordsOn(block: Block): readonly Word[] {
	const noted = block.notes.flatMap(note => annotationWords(note.text, note));
	return block.kind === 'fence' ? [...fenceWords(block.opening, {line: block.line, column: block.openingColumn}), ...noted] : noted;
}

function readWord(source: Source, word: Word, place: Place, diagnostics: Diagnostic[]): readonly Said[] {
	if (place === 'heading' && word.value === null && (SECTION_ROLES as readonly string[]).includes(word.key)) {
		return [{key: 'role', value: word.key, line: word.line}];
	}
	const row = ANNOTATIONS.find(({key}) => key === word.key);
	if (row === undefined) {
		const keys = ANNOTATIONS.filter(other => other.heeded !== false).map(({key}) => key);
		const meant = didYouMean(word.key, keys);
		const known = keys.filter(key => key !== '#').join(', ');
		diagnostics.push(diagnose(source, 'unknown-annotation', 'error', `\`${word.key}\` is not an annotation`, {...word, length: word.key.length}, meant === null ? `write one of: ${known}` : `did you mean \`${meant}\`?`));
		return [];
	}
	if (!row.on.includes(place)) {
		diagnostics.push(diagnose(source, 'misplaced-annotation', 'error', `\`${word.key}\` does not go on a ${place === 'item' ? 'list item' : place}`, word, `put it on a ${row.on.join(' or a ')}`));
		return [];
	}
	const value = row.read(word.value);
	if (value === null) {
		diagnostics.push(diagnose(source, 'annotation-value', 'error', word.value === null ? `\`${word.key}\` wants a value` : `\`${word.value}\` is no value for \`${word.key}\``, word, `write it like \`${row.example}\``));
		return [];
	}
	return row.heeded === false ? [] : [{key: word.key, value, line: word.line}];
}

function noteIds(source: Source, words: readonly Word[], known: {readonly ids: Map<string, number>; readonly diagnostics: Diagnostic[]}): void {
	for (const word of words) {
		if (word.key !== '#' || word.value === null) {
			continue;
		}
		const first = known.ids.get(word.value);
		if (first === undefined) {
			known.ids.set(word.value, word.line);
		} else {
			known.diagnostics.push(diagnose(source, 'duplicate-id', 'error', `\`#${word.value}\` names two things`, word, `line ${first} has it too: write \`#${word.value}-2\` here`));
		}
	}
}

function marksOf(said: readonly Said[]): FenceMarks {
	const get = <T>(key: string): T | null => (said.find(word => word.key === key)?.value as T | undefined) ?? null;
	const role = get<string>('role');
	return {
		...NO_MARKS,
		id: get<string>('#'),
		kind: get<FenceKind>('kind'),
		role: role === null ? null : fenceRoleOf(role),
		ignore: get<boolean>('ignore') === true,
		confirm: get<string>('confirm'),
		danger: get<boolean>('danger') === true,
		interactive: get<boolean>('interactive') === true || get<boolean>('tty') === true,
		endless: get<boolean | number>('endless') !== null && get<boolean | number>('endless') !== false,
		timeoutMs: get<number>('timeout') ?? durationOf(get<boolean | number>('endless')),
		retry: get<{attempts: number; everyMs: number}>('retry'),
		expect: said.flatMap(word => (word.key === 'expect' ? [{text: String(word.value), line: word.line}] : [])),
		expectExit: said.flatMap(word => (word.key === 'expect-exit' ? [{code: Number(word.value), line: word.line}] : [])),
		save: get<string>('save'),
		set: get<string>('set'),
		when: get<string>('when'),
		run: get<string>('run'),
	};
}

function durationOf(value: boolean | number | null): number | null {
	return typeof value === 'number' ? value : null;
}

/** Roles of sections that a fence is given mean the fence's nearest one. */
function fenceRoleOf(role: string): FenceRole {
	const near: Readonly<Record<string, FenceRole>> = {reference: 'reference', contacts: 'reference', example: 'example', overview: 'example', advice: 'example', drill: 'drill'};
	return near[role] ?? 'procedure';
}

function sectionMarks(outline: Outline, headings: readonly {readonly heading: Heading; readonly said: readonly Said[]}[]): Omit<Annotations, 'fences' | 'blocks' | 'diagnostics'> {
	const sectionRoles = new Map<number, SectionRole>();
	const sectionNames = new Map<number, string>();
	const ignored = new Set<number>();
	const oneOf = new Set<number>();
	let rtoMs: number | null = null;
	for (const {heading, said} of headings) {
		for (const {key, value} of said) {
			if (key === 'role' && (SECTION_ROLES as readonly unknown[]).includes(value)) {
				sectionRoles.set(heading.section, value as SectionRole);
			} else if (key === '#') {
				sectionNames.set(heading.section, String(value));
			} else if (key === 'ignore' && value === true) {
				ignored.add(heading.section);
			} else if (key === 'one-of' && value === true) {
				oneOf.add(heading.section);
			} else if (key === 'rto') {
				rtoMs = Number(value);
			}
		}
	}
	for (const section of outline.sections) {
		if (section.parent !== null && ignored.has(section.parent)) {
			ignored.add(section.index);
		}
	}
	return {sectionRoles, sectionNames, ignored, oneOf, rtoMs};
}
