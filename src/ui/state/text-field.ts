import {graphemesOf} from '../text/width.ts';

/** A text being typed. */
export type TextField = {
	readonly value: string;
	/** Place of the cursor, counted in graphemes. */
	readonly cursor: number;
	/** Whether line breaks may be in it. */
	readonly multiline: boolean;
};

export const emptyField: TextField = {value: '', cursor: 0, multiline: false};

export const fieldOf = (value: string, multiline = false): TextField => ({value, cursor: graphemesOf(value).length, multiline});

/** Typed or pasted text. Line breaks become blanks where there is one line; other control characters are left out. */
export const insert = (field: TextField, text: string): TextField => {
	const broken = text.replace(/\r\n?/g, '\n').replace(/\t/g, field.multiline ? '\t' : ' ');
	const clean = (field.multiline ? broken : broken.replace(/\n+$/, '').replace(/\n/g, ' ')).replace(/[^\P{Cc}\n\t]/gu, '');
	const before = graphemesOf(field.value).slice(0, field.cursor).join('') + clean;
	const after = graphemesOf(field.value).slice(field.cursor).join('');
	return {...field, value: before + after, cursor: graphemesOf(before).length};
};

/** The field after an editing key, or null if the key edits nothing. */
export const editField = (field: TextField, key: string): TextField | null => EDITS[key]?.(field, graphemesOf(field.value)) ?? null;

type Edit = (field: TextField, characters: readonly string[]) => TextField;

const EDITS: Readonly<Record<string, Edit>> = {
	backspace: (field, characters) => without(field, characters, Math.max(0, field.cursor - 1), field.cursor),
	delete: (field, characters) => without(field, characters, field.cursor, field.cursor + 1),
	left: field => ({...field, cursor: Math.max(0, field.cursor - 1)}),
	right: (field, characters) => ({...field, cursor: Math.min(characters.length, field.cursor + 1)}),
	home: (field, characters) => ({...field, cursor: lineStart(field, characters)}),
	end: (field, characters) => ({...field, cursor: lineEnd(field, characters)}),
	'ctrl-a': (field, characters) => ({...field, cursor: lineStart(field, characters)}),
	'ctrl-e': (field, characters) => ({...field, cursor: lineEnd(field, characters)}),
	'ctrl-u': (field, characters) => without(field, characters, lineStart(field, characters), field.cursor),
	'ctrl-k': (field, characters) => without(field, characters, field.cursor, lineEnd(field, characters)),
	'ctrl-w': (field, characters) => without(field, characters, wordStart(field, characters), field.cursor),
	newline: field => (field.multiline ? insert(field, '\n') : field),
};

const without = (field: TextField, characters: readonly string[], start: number, end: number): TextField => ({
	...field,
	value: [...characters.slice(0, start), ...characters.slice(end)].join(''),
	cursor: start,
});

const lineStart = (field: TextField, characters: readonly string[]): number => characters.lastIndexOf('\n', field.cursor - 1) + 1;

const lineEnd = (field: TextField, characters: readonly string[]): number => {
	const next = characters.indexOf('\n', field.cursor);
	return next < 0 ? characters.length : next;
};

const wordStart = (field: TextField, characters: readonly string[]): number => {
	let start = field.cursor;
	while (start > 0 && characters[start - 1] === ' ') start--;
	while (start > 0 && characters[start - 1] !== ' ') start--;
	return start;
};
