import {isAlias, isMap, isNode, isPair, isScalar, parseDocument, visit} from 'yaml';
import type {Document, YAMLMap} from 'yaml';
import type {Diagnostic, Severity} from '../plan/diagnostic.ts';

/** A YAML file whose keys and values are text as written (`1.10` stays `1.10`), with the place of each. */
export type YamlFile = {
	readonly path: string;
	readonly lines: readonly string[];
	/** Null if there are errors. */
	readonly root: YAMLMap | null;
	readonly value: unknown;
	readonly diagnostics: readonly Diagnostic[];
};

/** 0-based half-open offsets in the text. */
export type Span = readonly [number, number];

/**
 * Reads a map. Larger than 64 KiB, aliases, tags of one's own, keys that mean something to JavaScript and nesting
 * deeper than 32 are refused: such files come with pull requests and must not cost more than a look.
 */
export function readYaml(text: string, path: string): YamlFile {
	const bare: YamlFile = {path, lines: text.split(/\r\n|\r|\n/u), root: null, value: null, diagnostics: []};
	const refuse = (code: string, message: string, span: Span, help: string | null): YamlFile => ({...bare, diagnostics: [place(bare, {code, message, span, help, text})]});
	const beyond = beyondLimits(text);
	if (beyond !== null) {
		return {...bare, diagnostics: [place(bare, {...beyond, text})]};
	}
	const document = parseDocument(text, {schema: 'failsafe', merge: false, prettyErrors: false, logLevel: 'silent'});
	const diagnostics = [
		...document.errors.slice(0, MOST_ERRORS).map(error => place(bare, {code: 'yaml-syntax', message: lowerFirst(error.message), span: error.pos, help: null, text})),
		...findForbidden(document).map(found => place(bare, {...found, text})),
	];
	if (diagnostics.length > 0) {
		return {...bare, diagnostics};
	}
	const root = document.contents;
	if (!isMap(root)) {
		return refuse('yaml-not-a-map', 'the file must be a map of keys and values', [0, 1], 'begin with a key such as `title: …`');
	}
	return {...bare, root, value: document.toJS()};
}

/** A diagnostic for a span of the file's text. */
export function place(file: Pick<YamlFile, 'path' | 'lines'>, found: Found & {readonly text: string; readonly severity?: Severity}): Diagnostic {
	const before = found.text.slice(0, found.span[0]).split(/\r\n|\r|\n/u);
	const line = before.length;
	const column = (before.at(-1) ?? '').length + 1;
	const excerpt = file.lines[line - 1] ?? '';
	const length = Math.max(1, Math.min(found.span[1] - found.span[0], excerpt.length - column + 1));
	return {code: found.code, severity: found.severity ?? 'error', message: found.message, path: file.path, line, column, length, excerpt, help: found.help};
}

export type Found = {readonly code: string; readonly message: string; readonly span: Span; readonly help: string | null};

const LARGEST = 65_536;
const DEEPEST = 32;
/** What comes after the first error is mostly its echo. */
const MOST_ERRORS = 1;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** What is refused before any of it is parsed; null: nothing. */
export function beyondLimits(text: string): Found | null {
	if (text.length > LARGEST) {
		return {code: 'yaml-too-large', message: `the file has ${text.length} characters, the limit is ${LARGEST}`, span: [0, 1], help: 'keep large outputs out of it'};
	}
	const flow = deepestFlow(text);
	const deep = flow ?? deepestIndent(text);
	return deep === null ? null : {code: 'yaml-too-deep', message: `${flow === null ? 'keys' : 'brackets'} are nested deeper than ${DEEPEST}`, span: [deep, deep + 1], help: null};
}

/** Aliases, tags of one's own, keys that mean something to JavaScript, and what is nested too deep. */
export function findForbidden(document: Document): readonly Found[] {
	const found: Found[] = [];
	visit(document, (_key, node, parents) => {
		const span = spanOf(node);
		if (parents.length > DEEPEST * 2) {
			found.push({code: 'yaml-too-deep', message: `the file is nested deeper than ${DEEPEST}`, span, help: null});
			return visit.BREAK;
		}
		if (isAlias(node)) {
			found.push({code: 'yaml-alias', message: `alias \`*${node.source}\` is refused`, span, help: 'write the value out'});
		} else if (isPair(node) && isScalar(node.key) && FORBIDDEN_KEYS.has(String(node.key.value))) {
			found.push({code: 'yaml-key', message: `key \`${String(node.key.value)}\` is refused`, span: spanOf(node.key), help: 'choose another name'});
		} else if (isNode(node) && node.tag !== undefined && !/^tag:yaml\.org,2002:(?:str|map|seq|int|float|bool|null)$/u.test(node.tag)) {
			found.push({code: 'yaml-tag', message: `tag \`${node.tag}\` is refused`, span, help: 'leave the tag out'});
		}
		return undefined;
	});
	return found;
}

function spanOf(node: unknown): Span {
	const range = isNode(node) ? node.range : null;
	return range ? [range[0], range[1]] : [0, 1];
}

/** Offset where brackets outside of quotes could get too deep for the parser's recursion, or null. */
function deepestFlow(text: string): number | null {
	let depth = 0;
	for (let at = 0; at < text.length; at += 1) {
		const char = text[at];
		if (char === '[' || char === '{') {
			depth += 1;
		} else if (char === ']' || char === '}') {
			depth = Math.max(0, depth - 1);
		} else if (char === '\n' && /^\S/u.test(text.slice(at + 1, at + 2))) {
			depth = 0;
		}
		if (depth > DEEPEST * 8 || text.startsWith(DASHES, at)) {
			return at;
		}
	}
	return null;
}

/** Offset of the first line that stands deeper than the limit allows, or null. */
function deepestIndent(text: string): number | null {
	const open: number[] = [];
	let at = 0;
	for (const line of text.split('\n')) {
		const indent = line.search(/[^ ]/u);
		if (indent >= 0) {
			while ((open.at(-1) ?? -1) >= indent) {
				open.pop();
			}
			open.push(indent);
			if (open.length > DEEPEST) {
				return at;
			}
		}
		at += line.length + 1;
	}
	return null;
}

const DASHES = '- '.repeat(DEEPEST);

function lowerFirst(text: string): string {
	return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`.replace(/\.$/u, '').split('\n')[0] ?? '';
}
