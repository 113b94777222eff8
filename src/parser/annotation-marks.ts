import type {FenceKind, FenceRole} from '../plan/reading.ts';
import type {SectionRole} from '../plan/section.ts';
import type {Ties} from '../plan/ties.ts';
import {NO_MARKS, type FenceMarks, type SectionMarks} from './annotation.ts';
import {name} from './annotation-values.ts';

/** A word that passed: its key, its value as read, its stored line. */
export type Said = {readonly key: string; readonly value: unknown; readonly line: number};

/** What the words on a fence, an item or a table come to. */
export function fenceMarks(said: readonly Said[]): FenceMarks {
	const endless = get<boolean | number>(said, 'endless');
	const alias = get<string>(said, 'name');
	return {
		...NO_MARKS,
		id: get<string>(said, '#') ?? (name(alias) === null ? null : alias),
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
		needs: all(said, 'needs').flatMap(word => word.value as readonly string[]),
		onFailure: get<string>(said, 'on-failure'),
		undo: get<string>(said, 'undo'),
		expectJson: all(said, 'expect-json').map(word => String(word.value)),
		rtoMs: get<number>(said, 'rto'),
		soakMs: get<number>(said, 'soak'),
	};
	return Object.values(ties).every(value => value === null || (Array.isArray(value) && value.length === 0)) ? null : ties;
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
