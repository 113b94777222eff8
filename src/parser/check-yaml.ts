import {isCollection, isMap, isNode, isPair, isScalar} from 'yaml';
import * as v from 'valibot';
import type {Diagnostic} from '../plan/diagnostic.ts';
import {place} from './yaml-file.ts';
import type {Found, Span, YamlFile} from './yaml-file.ts';
import {closeWordHelp} from './did-you-mean.ts';

type Schema = v.GenericSchema<unknown, unknown>;

/** The file's value as the schema makes it, or what does not fit, each with line and column. */
export function checkYaml<Output>(file: YamlFile, text: string, schema: v.GenericSchema<unknown, Output>): {readonly output: Output | null; readonly diagnostics: readonly Diagnostic[]} {
	if (file.root === null) {
		return {output: null, diagnostics: file.diagnostics};
	}
	const parsed = v.safeParse(schema, file.value);
	if (parsed.success) {
		return {output: parsed.output, diagnostics: []};
	}
	const found = parsed.issues.map(issue => describe(file, schema, issue));
	const diagnostics = found.map(one => place(file, {...one, text}));
	return {output: null, diagnostics: diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column)};
}

/** The place of a key path's value, or of its key where `part` says so. */
export function spanAt(file: YamlFile, path: readonly (string | number)[], part: 'key' | 'value' = 'value'): Span {
	let node: unknown = file.root;
	let key: unknown = null;
	for (const step of path) {
		if (!isCollection(node)) {
			break;
		}
		const found: unknown = isMap(node) ? node.items.find(item => isPair(item) && isScalar(item.key) && item.key.value === step) : node.items[Number(step)];
		if (found === undefined) {
			break;
		}
		key = isPair(found) ? found.key : null;
		node = isPair(found) ? found.value : found;
	}
	const wanted = part === 'key' && key !== null ? key : node;
	const range = isNode(wanted) ? wanted.range : null;
	return range ? [range[0], range[1]] : [0, 1];
}

function describe(file: YamlFile, schema: Schema, issue: v.BaseIssue<unknown>): Found {
	const path = (issue.path ?? []).map(item => item.key as string | number);
	const key = String(path.at(-1) ?? '');
	const where = placeName(path.slice(0, -1));
	if (issue.type === 'strict_object' && issue.expected === 'never') {
		const known = knownKeys(schema, file.value, path.slice(0, -1));
		return {code: 'unknown-key', message: `\`${key}\` is not a key of ${where}`, span: spanAt(file, path, 'key'), help: closeWordHelp(key, known) ?? `known keys: ${known.map(name => `\`${name}\``).join(', ')}`};
	}
	if (issue.type === 'strict_object' && issue.received === 'undefined') {
		return {code: 'missing-key', message: `${where} needs \`${key}\``, span: spanAt(file, path.slice(0, -1)), help: `add \`${key}: …\``};
	}
	if (issue.kind === 'schema' && issue.type !== 'picklist') {
		const kind = issue.expected === 'string' ? 'text' : issue.expected === 'Array' ? 'a list' : 'a map of keys and values';
		return {code: 'wrong-value', message: `${placeName(path)} must be ${kind}`, span: spanAt(file, path), help: null};
	}
	return {code: 'wrong-value', message: `${placeName(path)} ${issue.message}`, span: spanAt(file, path), help: null};
}

/** `programs[2].takes`; the top level is called "the file". */
function placeName(path: readonly (string | number)[]): string {
	const name = path.map(part => (typeof part === 'number' ? `[${part + 1}]` : `.${part}`)).join('');
	return name === '' ? 'the file' : `\`${name.replace(/^\./u, '')}\``;
}

/** Keys that the schema knows at a path; follows the value where the schema depends on it. */
function knownKeys(schema: Schema, value: unknown, path: readonly (string | number)[]): readonly string[] {
	const open = opened(schema, value);
	const [first, ...rest] = path;
	if (first === undefined) {
		return open.entries === undefined ? [] : Object.keys(open.entries);
	}
	const inner = open.entries?.[first] ?? open.item ?? open.value;
	const child = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[first] : undefined;
	return inner === undefined ? [] : knownKeys(inner, child, rest);
}

type Opened = {
	readonly entries?: Readonly<Record<string | number, Schema>>;
	readonly item?: Schema;
	readonly value?: Schema;
	readonly wrapped?: Schema;
	readonly pipe?: readonly Schema[];
	readonly getter?: (value: unknown) => Schema;
};

function opened(schema: Schema, value: unknown): Opened {
	const inside = schema as Opened;
	const next = inside.pipe?.[0] ?? inside.wrapped ?? inside.getter?.(value);
	return next !== undefined && next !== schema ? opened(next, value) : inside;
}
