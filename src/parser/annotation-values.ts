import type {JsonExpectation} from '../plan/ties.ts';
import {parseDuration} from './duration.ts';

/** Reads a value as text; null means that it is not one of the key's values. A flag alone gives `null` as text. */
export type Read = (value: string | null) => unknown;

export const text: Read = value => (value === null || value === '' ? null : value);

/** A text, or a pattern between slashes. */
export const textOrPattern: Read = value => {
	const pattern = patternOf(value ?? '');
	return pattern === null || isPattern(pattern) ? text(value) : null;
};

/** `/^up [0-9]+/i` in its parts; null: a text like any other. */
export const patternOf = (value: string): {readonly pattern: string; readonly flags: string} | null => {
	const [, pattern, flags = ''] = /^\/((?:[^/\\]|\\.)+)\/(i?)$/u.exec(value) ?? [];
	return pattern === undefined ? null : {pattern, flags};
};

const isPattern = ({pattern, flags}: {readonly pattern: string; readonly flags: string}): boolean => {
	try {
		return new RegExp(pattern, `${flags}u`).source !== '';
	} catch {
		return false;
	}
};

export const flag: Read = value => (value === null || value === 'true' ? true : value === 'false' ? false : null);

export const oneOf = (words: readonly string[]): Read => value => (value !== null && words.includes(value) ? value : null);

export const duration: Read = value => (value === null ? null : positive(parseDuration(value)));

/** A flag, or a flag with its time. */
export const flagOrDuration: Read = value => flag(value) ?? duration(value);

/** The question itself; the flag alone asks the usual one. Nothing takes a question back. */
export const question: Read = value => (value === 'false' || value === '' ? null : value === 'true' ? '' : (value ?? ''));

export const exitCode: Read = value => (value !== null && /^\d{1,3}$/u.test(value) && Number(value) <= 255 ? Number(value) : null);

/** A stable name: letters and digits of any script, `.`, `_` and `-`. */
export const name: Read = value => (value !== null && /^[\p{L}\p{N}_.-]+$/u.test(value) ? value : null);

export const fileName: Read = value => (value !== null && /^[\w.-]+$/u.test(value) && !value.startsWith('.') ? value : null);

export const variable: Read = value => (value !== null && /^[A-Za-z_][\w-]*$/u.test(value) ? value.toLowerCase().replace(/-/gu, '_') : null);

/** `#restore`, or without the mark. */
export const reference: Read = value => (value === null ? null : name(value.replace(/^#/u, '')));

/** `#backup,#drain`: at least one. */
export const references: Read = value => {
	const ids = (value ?? '').split(',').map(part => reference(part.trim()));
	return ids.every(id => id !== null) ? ids : null;
};

/** `10/10s`: attempts and the pause between them. */
export const retry: Read = value => {
	const match = /^(\d{1,4})(?:\/(.+))?$/u.exec(value ?? '');
	const everyMs = match?.[2] === undefined ? 0 : parseDuration(match[2]);
	const attempts = Number(match?.[1] ?? 0);
	return attempts > 0 && everyMs !== null ? {attempts, everyMs} : null;
};

/** `checks[0].status = up`, as `jq` names places too: `.replicas >= 3`, `$.ok`. The value is a JSON scalar, else text. */
export const jsonExpectation: Read = value => {
	const match = /^\s*\$?(\.?(?:[\p{L}_][\p{L}\p{N}_-]*|\[\d+\]|\["[^"\]]+"\])(?:\.[\p{L}_][\p{L}\p{N}_-]*|\[\d+\]|\["[^"\]]+"\])*)?\s*(?:(==?|!=|<=?|>=?)\s*(\S.*?))?\s*$/u.exec(value ?? '');
	const [, path = '', sign, wanted] = match ?? [];
	if (match === null || value === null || (path === '' && sign === undefined)) {
		return null;
	}
	const compare = sign === undefined ? 'exists' : (COMPARISONS[sign] ?? 'equals');
	const read = wanted === undefined ? null : scalar(wanted);
	const numeric = compare === 'equals' || compare === 'differs' || compare === 'exists';
	return numeric || typeof read === 'number' ? {text: value, path: pathOf(path), compare, value: read} : null;
};

const COMPARISONS: Readonly<Record<string, JsonExpectation['compare']>> = {'=': 'equals', '==': 'equals', '!=': 'differs', '<': 'less', '<=': 'at-most', '>': 'more', '>=': 'at-least'};

function pathOf(path: string): readonly (string | number)[] {
	return [...path.matchAll(/\[(\d+)\]|\["([^"\]]+)"\]|([^.[\]"]+)/gu)].map(([, at, quoted, bare]) => (at === undefined ? (quoted ?? bare ?? '') : Number(at)));
}

function scalar(text: string): string | number | boolean | null {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null ? text : (value as string | number | boolean | null);
	} catch {
		return text.replace(/^'(.*)'$/u, '$1');
	}
}

/** The program's name of a command line such as `/usr/bin/env bash -e`. */
export const interpreter: Read = value => value?.split(/\s+/u).map(word => word.replace(/^.*\//u, '')).find(word => word !== '' && word !== 'env') ?? null;

export const anything: Read = value => value ?? true;

function positive(ms: number | null): number | null {
	return ms !== null && ms > 0 ? ms : null;
}
