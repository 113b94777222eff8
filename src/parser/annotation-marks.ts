import type {FenceKind, FenceRole} from '../plan/reading.ts';
import type {SectionRole} from '../plan/section.ts';
import type {JsonExpectation, Reference, TiePlace, Ties} from '../plan/ties.ts';
import {NO_MARKS, type FenceMarks, type SectionMarks} from './annotation.ts';
import {name} from './annotation-values.ts';
import {slug} from './words.ts';

/** A word that passed: its key, its value as read, its stored place. */
export type Said = {readonly key: string; readonly value: unknown; readonly line: number; readonly column: number};

/** What the words on a fence, an item or a table come to. */
export function fenceMarks(said: readonly Said[]): FenceMarks {
	const endless = get<boolean | number>(said, 'endless');
	const alias = get<string>(said, 'name');
	return {
		...NO_MARKS,
		id: get<string>(said, '#') ?? (typeof alias !== 'string' ? null : name(alias) === null ? slug(alias) : alias),
		kind: get<FenceKind>(said, 'kind'),
		role: get<FenceRole>(said, 'role'),
		ignore: get<boolean>(said, 'ignore') === true,
		confirm: get<string>(said, 'confirm'),
		danger: get<boolean>(said, 'danger'),
		interactive: get<boolean>(said, 'interactive') ?? get<boolean>(said, 'tty'),
		endless: endless === null ? (get<boolean>(said, 'background') === true ? true : null) : endless !== false,
		timeoutMs: get<number>(said, 'timeout') ?? (typeof endless === 'number' ? endless : null),
		retry: get<NonNullable<FenceMarks['retry']>>(said, 'retry'),
		expect: all(said, 'expect').map(word => ({text: String(word.value), line: word.line})),
		expectExit: all(said, 'expect-exit').map(word => ({code: Number(word.value), line: word.line})),
		shows: shownBy(get<string>(said, 'expected_similarity')),
		save: get<string>(said, 'save'),
		set: get<string>(said, 'set'),
		secret: get<boolean>(said, 'secret') === true,
		when: get<string>(said, 'when'),
		run: get<string>(said, 'run'),
		aside: get<boolean>(said, 'excludeFromRunAll') === true,
		language: get<string>(said, 'interpreter'),
		ties: tiesOf(said),
	};
}

/** What the words on a heading come to. */
export function sectionMarks(said: readonly Said[]): SectionMarks {
	return {
		id: get<string>(said, '#'),
		role: get<SectionRole>(said, 'role'),
		ignore: get<boolean>(said, 'ignore') === true,
		oneOf: get<boolean>(said, 'one-of') === true,
		confirm: get<string>(said, 'confirm'),
		danger: get<boolean>(said, 'danger') === true,
		when: get<string>(said, 'when'),
		ties: tiesOf(said),
	};
}

function tiesOf(said: readonly Said[]): Ties | null {
	const ties: Ties = {
		on: get<string>(said, 'on'),
		cwd: get<string>(said, 'cwd'),
		when: get<string>(said, 'when'),
		needs: references(said, 'needs'),
		onFailure: references(said, 'on-failure')[0] ?? null,
		undo: references(said, 'undo')[0] ?? null,
		expectJson: all(said, 'expect-json').map(({value, line, column}) => ({...(value as Omit<JsonExpectation, 'line' | 'column'>), line, column})),
		rtoMs: get<number>(said, 'rto'),
		soakMs: get<number>(said, 'soak'),
		places: said.filter(({key}) => TYING.has(key)).map(({key, line, column}): TiePlace => ({key, line, column})),
	};
	return ties.places.length === 0 ? null : ties;
}

const TYING = new Set(['on', 'cwd', 'when', 'needs', 'on-failure', 'undo', 'expect-json', 'rto', 'soak']);

function references(said: readonly Said[], key: string): readonly Reference[] {
	return all(said, key).flatMap(({value, line, column}) => [value as string | readonly string[]].flat().map(id => ({id, line, column})));
}

/** All of the text must be there for a similarity of 1; anything less is for the reader's eye. */
function shownBy(similarity: string | null): FenceMarks['shows'] {
	if (similarity === null) {
		return null;
	}
	return Number(similarity) === 1 ? {how: 'whole', words: ''} : {how: 'alike', words: Number.isNaN(Number(similarity)) ? `output that matches ${similarity}` : 'output like this'};
}

function get<T>(said: readonly Said[], key: string): T | null {
	return (said.find(word => word.key === key)?.value as T | undefined) ?? null;
}

function all(said: readonly Said[], key: string): readonly Said[] {
	return said.filter(word => word.key === key);
}
